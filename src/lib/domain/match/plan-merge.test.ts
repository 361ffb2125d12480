import { describe, expect, test } from 'vitest';
import type { ListTask } from '../list/list-task.ts';
import type { LedgerSide } from './ledger-side.ts';
import { matchList } from './match-list.ts';
import type { MatchChoices } from './match-reading.ts';
import { changedTasks, type MergeDecisions } from './merge-plan.ts';
import { planMerge } from './plan-merge.ts';
import { apply, asLedger, row, sampleList } from './test-tasks.ts';

const sample = sampleList();
const ledger = asLedger(sample);
const plan = (
	list: ListTask[],
	decisions: MergeDecisions = {},
	tasks: LedgerSide[] = ledger,
	choices: MatchChoices = {}
) => planMerge(list, tasks, matchList(list, tasks, choices), decisions);
const edited = (index: number, change: Partial<ListTask>) =>
	sample.map((task, at) => (at === index ? { ...task, ...change } : task));
const fresh = row({ number: '10', measure: '设立企业开办专窗。', row: 40 });

test('the same list again writes nothing', () => {
	expect(plan(sample)).toEqual({
		inserts: [],
		updates: [],
		moved: [],
		positions: [],
		revived: [],
		skipped: [],
		unchanged: sample.map(({ firstRow }) => firstRow),
		left: [],
		account: { file: 9, imported: 9, skipped: 0 }
	});
});

test('a first import inserts every row in the order of the file', () => {
	const { inserts, account } = plan(sample, {}, []);
	expect(inserts.map(({ row: at, position }) => [at, position])).toEqual(
		sample.map(({ firstRow }, index) => [firstRow, index + 1])
	);
	expect(account).toEqual({ file: 9, imported: 9, skipped: 0 });
});

describe('without a word of a person', () => {
	test('a new value is taken, a blank cell and a removed row change nothing', () => {
		const list = edited(3, { progress: '已举办三次。', problem: null }).slice(0, 8);
		const { updates, left } = plan([...list, { ...fresh, problem: '无' }]);
		expect(updates.map(({ taskId, change: { key } }) => [taskId, key])).toEqual([
			['task-4', 'progress']
		]);
		expect(left).toEqual(['task-9']);
	});

	test('what was filed stays', () => {
		const filed = { period: '2026-10', progress: '十月举办一次。', problem: null };
		const tasks = ledger.map((task) => (task.id === 'task-4' ? { ...task, filed } : task));
		const list = edited(3, { progress: '已举办三次。' });
		expect(plan(list, {}, tasks).updates).toEqual([]);
		const taken = plan(list, { fields: { 9: { progress: true } } }, tasks).updates;
		expect(taken).toMatchObject([
			{ taskId: 'task-4', row: 9, change: { kind: 'conflict-with-filed', to: '已举办三次。' } }
		]);
	});

	test('what asks is left out, and counts as skipped', () => {
		const list = [...sample, { ...fresh, number: '1' }];
		const { skipped, inserts, account } = plan(list);
		expect(skipped).toEqual([
			{ row: 3, reason: 'duplicate' },
			{ row: 40, reason: 'duplicate' }
		]);
		expect(inserts).toEqual([]);
		expect(account).toEqual({ file: 10, imported: 8, skipped: 2 });
	});
});

describe('what a person unticks or ticks', () => {
	const two = edited(3, { progress: '已举办三次。', extra: { 备注: '一般' } });

	test('one field of a task', () => {
		const { updates, skipped } = plan(two, { fields: { 9: { progress: false } } });
		expect(updates.map(({ change: { key } }) => key)).toEqual(['extra.备注']);
		expect(skipped).toEqual([]);
	});

	test('the only field of a task, and then it is skipped', () => {
		const list = edited(3, { progress: '已举办三次。' });
		const { updates, skipped } = plan(list, { fields: { 9: { progress: false } } });
		expect([updates, skipped]).toEqual([[], [{ row: 9, reason: 'declined' }]]);
	});

	test('a whole task, and then it is skipped', () => {
		const { updates, skipped, account } = plan(two, { rows: { 9: false } });
		expect([updates, skipped]).toEqual([[], [{ row: 9, reason: 'declined' }]]);
		expect(account).toEqual({ file: 9, imported: 8, skipped: 1 });
	});

	test('a new task', () => {
		const { inserts, skipped } = plan([...sample, fresh], { rows: { 40: false } });
		expect([inserts, skipped]).toEqual([[], [{ row: 40, reason: 'declined' }]]);
	});

	test('a blank that erases', () => {
		const list = [...edited(3, { problem: null }), { ...fresh, problem: '无' }];
		const { updates } = plan(list, { fields: { 9: { problem: true } } });
		expect(updates).toMatchObject([{ change: { kind: 'erase', from: '无', to: null } }]);
	});

	test('a row that waits for its unit', () => {
		const { inserts, skipped } = plan([...sample, fresh], { waiting: [40] });
		expect([inserts, skipped]).toEqual([[], [{ row: 40, reason: 'waiting' }]]);
	});

	test('a row that is left out', () => {
		const choices: MatchChoices = { pairs: { 5: 'skip' } };
		expect(plan(sample, {}, ledger, choices).skipped).toEqual([{ row: 5, reason: 'chosen' }]);
	});

	test('nothing, where a row like another one is a task of its own', () => {
		const [first] = sample;
		const list = [...sample, { ...(first ?? fresh), number: '10', firstRow: 40 }];
		const { skipped, inserts } = plan(list, {}, ledger, { distinct: [40] });
		expect([skipped, inserts.map(({ row: at }) => at)]).toEqual([[], [40]]);
	});

	test('a cancelled task that is taken up again', () => {
		const tasks = ledger.map((task) =>
			task.id === 'task-1' ? { ...task, state: 'cancelled' as const } : task
		);
		const choices: MatchChoices = { pairs: { 3: { taskId: 'task-1' } } };
		const found = plan(sample, {}, tasks, choices);
		expect(found.revived).toEqual([{ taskId: 'task-1', from: 'cancelled' }]);
		expect(found.unchanged).not.toContain(3);
		const declined = plan(sample, { rows: { 3: false } }, tasks, choices);
		expect(declined.revived).toEqual([]);
		expect(declined.skipped).toEqual([{ row: 3, reason: 'declined' }]);
	});
});

describe('places', () => {
	const titles = (tasks: LedgerSide[]) => tasks.map(({ id }) => id.replace('task-', ''));
	const after = (list: ListTask[], decisions?: MergeDecisions) =>
		titles(apply(plan(list, decisions), ledger)).join(' ');

	test('a new row in the middle makes room', () => {
		const list = [...sample.slice(0, 4), fresh, ...sample.slice(4)];
		expect(after(list)).toBe('1 2 3 4 new-40 5 6 7 8 9');
	});

	test('a moved row goes where the file has it', () => {
		const list = [...sample.slice(1, 6), ...sample.slice(0, 1), ...sample.slice(6)];
		expect(after(list)).toBe('2 3 4 5 6 1 7 8 9');
		expect(after(list, { fields: { 3: { position: false } } })).toBe('1 2 3 4 5 6 7 8 9');
		const stays: MergeDecisions = { fields: { 3: { position: false } } };
		expect(after([fresh, ...list], stays)).toBe('1 new-40 2 3 4 5 6 7 8 9');
	});

	test('a move that is taken is told of the task, not of those that make room', () => {
		const list = [...sample.slice(1, 6), ...sample.slice(0, 1), ...sample.slice(6)];
		expect(plan(list).moved).toEqual([{ taskId: 'task-1', row: 3 }]);
		expect([...changedTasks(plan(list))]).toEqual(['task-1']);
		expect(plan(list, { fields: { 3: { position: false } } }).moved).toEqual([]);
	});

	test('a row that is gone from the file stays behind its neighbour', () => {
		const list = [fresh, ...sample.slice(0, 2), ...sample.slice(4)];
		expect(after(list)).toBe('new-40 1 2 3 4 5 6 7 8 9');
	});

	test('and does not follow a neighbour that moves away', () => {
		const list = [...sample.slice(0, 1), ...sample.slice(3), ...sample.slice(1, 2)];
		expect(after(list)).toBe('1 3 4 5 6 7 8 9 2');
	});
});
