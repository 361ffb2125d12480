import { expect, test } from 'vitest';
import { roles } from '../../domain/role.ts';
import { rooms } from '../../domain/room.ts';
import { findHelpTopic, helpTopics } from './topics.ts';

test('every topic is found by its own address', () => {
	for (const topic of helpTopics) expect(findHelpTopic(topic.id)).toBe(topic);
	expect(findHelpTopic('nonsense')).toBeUndefined();
});

test.each(helpTopics)(
	'$title: each task has a place of its own and says something',
	({ tasks }) => {
		expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
		expect(tasks.filter((task) => task.blocks.length === 0)).toEqual([]);
	}
);

test.each(roles)('%s has a page of its own', (role) => {
	expect(findHelpTopic(role)?.tasks.length).toBeGreaterThan(3);
});

test('the help leads only to rooms that are built', () => {
	const built = rooms.map((room) => room.href);
	const led = helpTopics
		.flatMap((topic) => topic.tasks.flatMap((task) => task.blocks))
		.flatMap((block) => (block.kind === 'link' ? [block.href] : []));
	expect(led.filter((href) => !built.includes(href))).toEqual([]);
});

test('every row of a table has as many cells as its head', () => {
	const tables = helpTopics
		.flatMap((topic) => topic.tasks.flatMap((task) => task.blocks))
		.flatMap((block) => (block.kind === 'table' ? [block] : []));
	for (const { head, rows } of tables)
		expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
});
