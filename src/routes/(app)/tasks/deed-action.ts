/**
 * Where a form of a deed is sent: to the address that it stands on, for the tasks that were ticked
 * are in it. Without a script the page that answers would know of none.
 */
export function deedAction(url: URL, deed: string): string {
	const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/'));
	const search = new URLSearchParams(kept).toString();
	return `?/${deed}${search === '' ? '' : `&${search}`}`;
}
