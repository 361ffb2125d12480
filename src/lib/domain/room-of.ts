/**
 * The room in which an address lies, for marking where one is: /demo/44 lies in /demo,
 * /demonstration does not. By itself, so that a browser need not carry the table of rights.
 */
export function roomOf<R extends { href: string }>(path: string, of: readonly R[]): R | undefined {
	return of.find(({ href }) => path === href || path.startsWith(`${href}/`));
}
