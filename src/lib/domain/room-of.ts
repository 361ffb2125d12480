/**
 * The room in which an address lies, for marking where one is: /demo/44 lies in /demo,
 * /demonstration does not. Of two that lie in each other it is the inner one. By itself, so that a browser need not carry the table of rights.
 */
export function roomOf<R extends { href: string }>(path: string, of: readonly R[]): R | undefined {
	return of
		.filter(({ href }) => path === href || path.startsWith(`${href}/`))
		.reduce<R | undefined>(
			(inner, room) => (inner && inner.href.length > room.href.length ? inner : room),
			undefined
		);
}
