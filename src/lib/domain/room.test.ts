import { expect, test } from 'vitest';
import { roles, type Role } from './actor.ts';
import { filledRooms, roomOf, rooms, roomsFor, type Room } from './room.ts';

const table: Room[] = [
	{ id: 'demo', href: '/demo', enter: ['office', 'leader'] },
	{ id: 'help', href: '/help', enter: 'anyone' }
];

const held: [string, readonly Role[] | null, string[]][] = [
	['nobody signed in finds only what needs no account', null, ['help']],
	['an account without a role finds the same', [], ['help']],
	['a role that may not enter does not find the room', ['clerk'], ['help']],
	['one role that may enter is enough', ['clerk', 'leader'], ['demo', 'help']],
	['two roles that may enter list the room once', ['office', 'leader'], ['demo', 'help']]
];

test.each(held)('%s', (_, roles, found) => {
	expect(roomsFor(roles, table).map((room) => room.id)).toEqual(found);
});

test.each([null, ...roles])('%s finds the help', (role) => {
	expect(roomsFor(role && [role]).map((room) => room.id)).toContain('help');
});

test.each([
	['the demo has a door once it is loaded', true, ['demo', 'help']],
	['an empty demo has none, and the help keeps its own', false, ['help']]
])('%s', (_, demo, found) => {
	expect(filledRooms(table, { demo }).map((room) => room.id)).toEqual(found);
});

test('every room has an address of its own', () => {
	expect(new Set(rooms.map((room) => room.href)).size).toBe(rooms.length);
});

test.each([
	['the room itself', '/help', 'help'],
	['a page in it', '/help/clerk', 'help'],
	['a longer word is another address', '/helpers', undefined],
	['the front door is no room', '/', undefined]
])('%s: %s', (_, path, id) => {
	expect(roomOf(path)?.id).toBe(id);
});
