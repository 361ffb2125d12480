import { expect, test } from 'vitest';
import { joinPlans, planDown, planPaste, planSame, type Ground } from './fill-plan.ts';
import type { Rect } from './sheet.ts';

type Row = {
	id: string;
	texts: string[];
	leftOut?: string[];
	locked?: boolean;
	hidden?: boolean;
};

function groundOf(rows: Row[]): Ground {
	return {
		lines: rows.map(({ leftOut = [] }, task) => ({ group: 0, task, leftOut })),
		columns: [
			{ field: 'number', kind: 'text' },
			{ field: 'measure', kind: 'text' },
			{ field: 'deadline', kind: 'deadline' },
			{ field: 'standing', kind: 'shown' }
		],
		isHidden: (row) => rows[row]?.hidden ?? false,
		taskOf: (row) => ({
			...{ id: rows[row]?.id ?? '', number: rows[row]?.id ?? '' },
			...{ standing: rows[row]?.texts[3] ?? '', isLocked: rows[row]?.locked ?? false }
		}),
		textOf: (row, column) => rows[row]?.texts[column] ?? ''
	};
}

const plain = (id: string, more: Partial<Row> = {}): Row => ({
	...{ id, texts: [id, `m${id}`, '', '推进中'] },
	...more
});
const five = ['1', '2', '3', '4', '5'].map((id) => plain(id));
const rect = (top: number, left: number, bottom = top, right = left): Rect => ({
	top,
	left,
	bottom,
	right
});
const none = {
	...{ locked: [], readOnly: 0, collapsed: [], filtered: [] },
	...{ beyondRows: 0, beyondColumns: 0, covered: 0, repeated: 0 }
};
const landed = ({ edits }: { edits: { taskId: string; field: string; to: string }[] }) =>
	edits.map(({ taskId, field, to }) => `${taskId}.${field}=${to}`);

test('a range lands once, cell by cell, and tells what stood there', () => {
	const plan = planPaste(
		[
			['a', 'b'],
			['c', 'd']
		],
		rect(1, 1),
		groundOf(five)
	);
	expect(plan.edits).toEqual([
		{ taskId: '2', field: 'measure', from: 'm2', to: 'a' },
		{ taskId: '2', field: 'deadline', from: '', to: 'b' },
		{ taskId: '3', field: 'measure', from: 'm3', to: 'c' },
		{ taskId: '3', field: 'deadline', from: '', to: 'd' }
	]);
	expect(plan).toMatchObject({ rows: 2, columns: 2, target: rect(1, 1, 2, 2), skipped: none });
});

test.each([
	['a single cell fills the selection', [['x']], rect(0, 2, 2), ['1', '2', '3']],
	['a range is repeated where it fits', [['x'], ['y']], rect(0, 2, 3), ['1', '2', '3', '4']],
	['and lands once where it does not', [['x'], ['y']], rect(0, 2, 2), ['1', '2']]
])('%s', (_, source, selected, ids) => {
	expect(planPaste(source, selected, groundOf(five)).edits.map(({ taskId }) => taskId)).toEqual(
		ids
	);
});

test('what already stands there is no change, but counts as filled', () => {
	const plan = planPaste([['m1'], ['new']], rect(0, 1), groundOf(five));
	expect(landed(plan)).toEqual(['2.measure=new']);
	expect(plan.rows).toBe(2);
});

test('rows beyond the end make no tasks, columns beyond it are left out', () => {
	const plan = planPaste(
		[
			['a', 'x', 'y'],
			['b', 'x', 'y'],
			['c', 'x', 'y']
		],
		rect(4, 2),
		groundOf(five)
	);
	expect(landed(plan)).toEqual(['5.deadline=a']);
	expect(plan.skipped).toEqual({ ...none, beyondRows: 2, beyondColumns: 1, readOnly: 1 });
});

test('collapsed rows are stepped over and locked ones drop their share', () => {
	const rows = [
		plain('1'),
		plain('2', { hidden: true }),
		plain('3', { locked: true, texts: ['3', 'm3', '', '已完成'] }),
		plain('4')
	];
	const plan = planPaste([['a'], ['b'], ['c']], rect(0, 1), groundOf(rows));
	expect(landed(plan)).toEqual(['1.measure=a', '4.measure=c']);
	expect(plan.skipped).toEqual({
		...none,
		...{ collapsed: ['2'], locked: [{ number: '3', standing: '已完成' }] }
	});
});

test('rows that the view leaves out in between are named', () => {
	const rows = [
		plain('1', { leftOut: ['0'] }),
		plain('4', { leftOut: ['2', '3'] }),
		plain('5'),
		plain('9', { leftOut: ['6', '7', '8'] })
	];
	expect(planPaste([['a'], ['b']], rect(0, 1), groundOf(rows)).skipped.filtered).toEqual([
		'2',
		'3'
	]);
	expect(planSame('a', rect(0, 1, 3), groundOf(rows)).skipped.filtered).toEqual([
		...['2', '3', '6', '7', '8']
	]);
	expect(planPaste([['a']], rect(1, 1), groundOf(rows)).skipped.filtered).toEqual([]);
});

test('a task in two groups is filled once', () => {
	const rows = [plain('1'), plain('2'), plain('1')];
	const plan = planPaste([['a'], ['b'], ['c']], rect(0, 1), groundOf(rows));
	expect(landed(plan)).toEqual(['1.measure=a', '2.measure=b']);
	expect(plan.skipped.repeated).toBe(1);
});

test('what a merged cell covers is not emptied', () => {
	const plan = planPaste([['a'], [null], ['c']], rect(0, 1), groundOf(five));
	expect(landed(plan)).toEqual(['1.measure=a', '3.measure=c']);
	expect(plan.skipped.covered).toBe(1);
});

test.each([
	['the first row goes down', rect(0, 1, 2, 2), ['2.measure=m1', '3.measure=m1']],
	['a single row takes the one above it', rect(1, 1), ['2.measure=m1']],
	['the first of all has none above it', rect(0, 1), []]
])('Ctrl+D: %s', (_, selected, edits) => {
	expect(landed(planDown(selected, groundOf(five)))).toEqual(edits);
});

test('Ctrl+D passes over a collapsed row', () => {
	const rows = [plain('1'), plain('2', { hidden: true }), plain('3')];
	expect(landed(planDown(rect(2, 1), groundOf(rows)))).toEqual(['3.measure=m1']);
});

test('what is cut is emptied, unless it is pasted upon', () => {
	const ground = groundOf(five);
	const plan = joinPlans(
		planSame('', rect(0, 1, 1), ground),
		planPaste([['m1'], ['m2']], rect(1, 1), ground)
	);
	expect(landed(plan)).toEqual(['1.measure=', '2.measure=m1', '3.measure=m2']);
});
