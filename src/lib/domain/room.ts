import type { Role } from './actor.ts';

export type RoomId = 'demo' | 'help';

/** A place that has an entry in the navigation; "anyone" needs no account. */
export type Room = { id: RoomId; href: string; enter: 'anyone' | readonly Role[] };

/** In the order of the navigation. A room that is not built has no line here. */
export const rooms: readonly Room[] = [
	{ id: 'demo', href: '/demo', enter: 'anyone' },
	{ id: 'help', href: '/help', enter: 'anyone' }
];

/**
 * The rooms that somebody with these roles finds in the navigation; null is nobody signed in.
 * One role that may enter is enough, and no room is listed twice.
 */
export function roomsFor(held: readonly Role[] | null, of: readonly Room[] = rooms): Room[] {
	return of.filter(
		({ enter }) => enter === 'anyone' || (held ?? []).some((role) => enter.includes(role))
	);
}

/** The rooms that hold something: while there is no demo, its door would open on an empty room. */
export function filledRooms(of: readonly Room[], filled: { demo: boolean }): Room[] {
	return of.filter(({ id }) => id !== 'demo' || filled.demo);
}

/**
 * The room in which an address lies, for marking where one is: /demo/44 lies in /demo,
 * /demonstration does not.
 */
export function roomOf(path: string, of: readonly Room[] = rooms): Room | undefined {
	return of.find(({ href }) => path === href || path.startsWith(`${href}/`));
}
