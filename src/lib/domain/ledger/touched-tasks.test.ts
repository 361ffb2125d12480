import { expect, test } from 'vitest';
import { touchedTasks } from './touched-tasks.ts';

const link = (action: string, objectId: string | null = null) => ({ action, objectId });

test('who signs in, writes a comment, keeps a view or adds evidence changes no row', () => {
	const links = [link('session.start', 'a1'), link('comment.write', 't1'), link('view.save', 'v1')];
	links.push(
		link('evidence.add', 't1'),
		link('evidence.remove', 't1'),
		link('evidence.restore', 't1'),
		link('chase.log', 'c1')
	);
	expect(touchedTasks(links)).toEqual(new Set());
	expect(touchedTasks([])).toEqual(new Set());
});

test('a deed on one task changes its row', () => {
	const links = [link('task.edit', 't1'), link('extension.ask', 't2'), link('task.edit', 't1')];
	expect(touchedTasks(links)).toEqual(new Set(['t1', 't2']));
});

test('a deed on many tasks, on a unit, or one that nobody knows can change them all', () => {
	const edit = link('task.edit', 't1');
	for (const wide of ['task.split', 'task.undo', 'unit.edit', 'import.commit', 'later.on']) {
		expect(touchedTasks([edit, link(wide, 'x')]), wide).toBeNull();
	}
	expect(touchedTasks([link('task.edit')])).toBeNull();
});
