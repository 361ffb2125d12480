import type { Actor } from './actor.ts';
import { opens, type Door } from './door.ts';

export type RoomId =
	| 'demo'
	| 'my'
	| 'desk'
	| 'board'
	| 'chase'
	| 'tasks'
	| 'directives'
	| 'units'
	| 'import'
	| 'settings'
	| 'help';

/** A place that has an entry in the navigation, for whom one of its doors opens. */
export type Room = { id: RoomId; href: string; doors: readonly Door[] };

/** In the order of the navigation. A room that is not built has no line here. */
export const rooms: readonly Room[] = [
	{ id: 'demo', href: '/demo', doors: ['anyone'] },
	{ id: 'my', href: '/my', doors: ['report.own'] },
	{ id: 'desk', href: '/desk', doors: ['desk.read'] },
	// from every page of the office: who has not filed is asked at any moment
	{ id: 'chase', href: '/desk/chase', doors: ['report.chase'] },
	{ id: 'tasks', href: '/tasks', doors: ['task.list'] },
	{ id: 'directives', href: '/directives', doors: ['task.list'] },
	{ id: 'board', href: '/board', doors: ['board.read'] },
	{ id: 'units', href: '/units', doors: ['unit.list'] },
	{ id: 'import', href: '/import', doors: ['import.read'] },
	{
		id: 'settings',
		href: '/settings',
		doors: ['account.list', 'unit.edit', 'setting.list', 'audit.read']
	},
	{ id: 'help', href: '/help', doors: ['anyone'] }
];

/** The rooms that somebody finds in the navigation; null is nobody signed in. */
export function roomsFor(actor: Actor | null, of: readonly Room[] = rooms): Room[] {
	return of.filter(({ doors }) => doors.some((door) => opens(actor, door)));
}

/** The rooms that hold something: while there is no demo, its door would open on an empty room. */
export function filledRooms(of: readonly Room[], filled: { demo: boolean }): Room[] {
	return of.filter(({ id }) => id !== 'demo' || filled.demo);
}
