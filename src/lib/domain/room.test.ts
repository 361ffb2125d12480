import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { roles, type Role } from './role.ts';
import { roomOf } from './room-of.ts';
import { filledRooms, rooms, roomsFor } from './room.ts';

const as = (...held: Role[]): Actor => ({
	jurisdictionId: 'j',
	id: 'a',
	name: '某人',
	roles: held,
	unitIds: ['u'],
	separated: false,
	address: null
});

const found: [string, Actor | null, string[]][] = [
	['nobody signed in finds only what needs no account', null, ['demo', 'help']],
	['an account without a role finds the same', as(), ['demo', 'help']],
	[
		'a clerk finds the own tasks and unit',
		as('clerk'),
		['demo', 'my', 'tasks', 'directives', 'units', 'help']
	],
	[
		'a leader finds tasks and units and no settings',
		as('leader'),
		['demo', 'tasks', 'directives', 'board', 'units', 'help']
	],
	['one door that opens is enough', as('auditor'), ['demo', 'settings', 'help']],
	[
		'two roles list a room once',
		as('office', 'admin'),
		[
			...['demo', 'desk', 'chase', 'tasks', 'directives', 'board', 'units'],
			...['import', 'settings', 'help']
		]
	]
];

test.each(found)('%s', (_, actor, ids) => {
	expect(roomsFor(actor).map((room) => room.id)).toEqual(ids);
});

test.each([null, ...roles])('%s finds the help', (role) => {
	expect(roomsFor(role && as(role)).map((room) => room.id)).toContain('help');
});

test.each([
	['the demo has a door once it is loaded', true, ['demo', 'help']],
	['an empty demo has none, and the help keeps its own', false, ['help']]
])('%s', (_, demo, ids) => {
	expect(filledRooms(roomsFor(null), { demo }).map((room) => room.id)).toEqual(ids);
});

test('every room has an address of its own', () => {
	expect(new Set(rooms.map((room) => room.href)).size).toBe(rooms.length);
});

test.each([
	['the room itself', '/help', 'help'],
	['a page in it', '/help/clerk', 'help'],
	['a longer word is another address', '/helpers', undefined],
	['of two in each other it is the inner one', '/desk/chase', 'chase'],
	['and beside that the outer one', '/desk/review', 'desk'],
	['the front door is no room', '/', undefined]
])('%s: %s', (_, path, id) => {
	expect(roomOf(path, rooms)?.id).toBe(id);
});
