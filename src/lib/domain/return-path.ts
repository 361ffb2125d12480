const here = 'http://here.invalid';

/**
 * Where to go back to after a form, as an address of this program and of no other: a link that
 * somebody sends must not lead on to a foreign page. Anything doubtful leads to the front door.
 */
export function returnPath(value: unknown): string {
	if (typeof value !== 'string' || !value.startsWith('/')) return '/';
	if (!URL.canParse(value, here)) return '/';
	// parsed as a browser would: it drops tabs and takes \ for /
	const { origin, pathname, search } = new URL(value, here);
	return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
