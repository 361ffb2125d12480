import { describe, expect, test } from 'vitest';
import type { ListTask } from '../list/list-task.ts';
import type { LedgerSide } from './ledger-side.ts';
import { matchList } from './match-list.ts';
import type { MatchChoices } from './match-reading.ts';
import { asLedger, heading, row, sampleList } from './test-tasks.ts';

const match = (list: ListTask[], ledger: LedgerSide[], choices: MatchChoices = {}) =>
	matchList(list, ledger, choices);
const sample = sampleList();
const ledger = asLedger(sample);
const nothing = { same: 0, changed: 0, renumbered: 0, moved: 0, new: 0, skipped: 0 };
const quiet = { ...nothing, waiting: 0, gone: 0, conflicts: 0, erasures: 0 };

/** The list with one task otherwise. */
const edited = (index: number, change: Partial<ListTask>, list = sample) =>
	list.map((task, at) => (at === index ? { ...task, ...change } : task));
const without = (index: number) => sample.filter((_, at) => at !== index);
const inOrder = (list: ListTask[]) =>
	list.map((task, index) => ({ ...task, firstRow: index * 2 + 3, number: String(index + 1) }));
const ids = (list: ListTask[], choices?: MatchChoices, tasks = ledger) =>
	match(list, tasks, choices).items.map(({ taskId }) => taskId);
const itemOf = (list: ListTask[], index: number, tasks = ledger, choices?: MatchChoices) => {
	const item = match(list, tasks, choices).items[index];
	if (!item) throw new Error('no such row');
	return item;
};
const fieldsOf = (list: ListTask[], index: number, tasks = ledger) =>
	itemOf(list, index, tasks).changes.map(({ key, kind }) => `${key} ${kind}`);

describe('the same list again', () => {
	test('changes no task and asks nothing', () => {
		const reading = match(sample, ledger);
		expect(reading.counts).toEqual({ ...quiet, same: 9 });
		expect(reading.questions).toEqual([]);
		expect(reading.duplicates).toEqual([]);
		expect(reading.account).toEqual({ file: 9, imported: 9, skipped: 0 });
		expect(reading.items.every(({ certainty }) => certainty === 'sure')).toBe(true);
	});

	const wide = (text: string) =>
		text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	test.each<[string, (task: ListTask) => ListTask]>([
		[
			'breaks in the measure',
			(task) => ({ ...task, measure: task.measure.replace('，', '，\n ') })
		],
		['half-width commas', (task) => ({ ...task, measure: task.measure.replaceAll('，', ',') })],
		[
			'page numbers between characters',
			(task) => ({ ...task, measure: task.measure.replace('，', '，\n— 1 5 —\n') })
		],
		[
			'section heads in another spelling',
			(task) => ({
				...task,
				section: task.section && {
					...task.section,
					title: task.section.title.replace('、', ''),
					printed: `（${task.section.ordinal}）${task.section.title}`
				}
			})
		],
		[
			'section heads without their number',
			(task) => ({ ...task, section: task.section && { ...task.section, ordinal: null } })
		],
		['wide digits in the number', (task) => ({ ...task, number: wide(task.number ?? '') })],
		[
			'wide digits in the deadline',
			(task) => ({ ...task, deadlineText: task.deadlineText && wide(task.deadlineText) })
		],
		['no column of people', (task) => ({ ...task, people: [] })],
		['no telephones', (task) => ({ ...task, people: task.people.map(withoutPhone) })],
		['no column of progress', (task) => ({ ...task, progress: null, problem: null })],
		['no column of deadlines', (task) => ({ ...task, ...blankDeadline })],
		['no sections', (task) => ({ ...task, section: null })],
		['no extra columns', (task) => ({ ...task, extra: {} })],
		['no serials', (task) => ({ ...task, number: null })],
		['roles in another order', (task) => ({ ...task, units: task.units.toReversed() })]
	])('is the same with %s', (label, change) => {
		// of two units of one role the first leads: their order counts
		const list = sample.map((task) =>
			label.startsWith('roles') && task.units[0]?.role === 'responsible' ? task : change(task)
		);
		expect(match(list, ledger).counts).toEqual({ ...quiet, same: 9 });
	});
});

const withoutPhone = (person: ListTask['people'][number]) => ({ ...person, phone: null });
const blankDeadline = { deadlineText: null, deadline: row({ deadline: null }).deadline };

describe('a changed cell', () => {
	const others = { progress: '已举办三次。', problem: '人手不足', extra: { 备注: '一般' } };
	const roles: ListTask['units'] = sample[2]?.units.map((unit, index) => ({
		...unit,
		role: index === 0 ? 'lead' : 'support'
	})) as never;
	test.each<[string, number, Partial<ListTask>, string[]]>([
		['a word of the measure', 0, { measure: reworded(0, '三个', '两个') }, ['measure set']],
		['the deadline', 4, row({ deadline: '2026年10月底前' }), ['deadline set']],
		['a role, not the units', 2, { units: roles }, ['units set']],
		['another unit', 0, { units: row({ units: ['区城管局'] }).units }, ['units set']],
		['units in another order', 2, { units: sample[2]?.units.toReversed() }, ['units set']],
		['a collective', 6, { collectives: [] }, ['units set']],
		[
			'progress, problem and an extra column',
			3,
			others,
			[...['progress set', 'problem set', 'extra.备注 set']]
		],
		['a heading', 8, { section: heading(3, '政务服务水平') }, ['section set']]
	])('%s', (_, index, change, fields) => {
		const { number, section, measure, firstRow, units } = sample[index] ?? row({});
		const kept = { number, section, measure, firstRow, units };
		const deadlineOnly = 'deadline' in change;
		const list = edited(index, deadlineOnly ? { ...change, ...kept } : change);
		expect(fieldsOf(list, index)).toEqual(fields);
		const { counts } = match(list, ledger);
		expect(counts.same).toBe(8);
		expect([counts.new, counts.gone]).toEqual([0, 0]);
	});

	test('old and new stand side by side, and the new is taken', () => {
		const list = edited(0, { measure: reworded(0, '三个', '两个') });
		expect(itemOf(list, 0)).toMatchObject({
			kind: 'changed',
			taskId: 'task-1',
			certainty: 'sure',
			by: ['likeness', 'number', 'units', 'section'],
			changes: [{ field: 'measure', from: sample[0]?.measure, decision: 'take' }]
		});
	});

	test('another order of contacts is a change, another spelling of a telephone is none', () => {
		const people = sample[1]?.people ?? [];
		const [leader, contact, third] = people;
		if (!leader || !contact || !third) throw new Error('three people');
		const spelled = [{ ...leader, phone: '（0840）5551028' }, contact, third];
		expect(fieldsOf(edited(1, { people: spelled }), 1)).toEqual([]);
		const swapped = [leader, third, contact];
		expect(fieldsOf(edited(1, { people: swapped }), 1)).toEqual(['contactPeople set']);
	});
});

function reworded(index: number, old: string, fresh: string): string {
	return (sample[index]?.measure ?? '').replace(old, fresh);
}

describe('blank cells', () => {
	test.each<[string, number, Partial<ListTask>, string]>([
		['progress', 3, { progress: null }, 'progress erase'],
		['the deadline', 3, blankDeadline, 'deadline erase'],
		['the units', 3, { units: [] }, 'units erase'],
		['the heading', 3, { section: null }, 'section erase'],
		['one role of people', 1, { people: sample[1]?.people.slice(0, 1) }, 'contactPeople erase'],
		['an extra column', 3, { extra: {} }, 'extra.备注 erase']
	])('%s: offered, and kept unless somebody says so', (_, index, change, field) => {
		const extra = row({ number: '10', extra: { 备注: '新' }, progress: '新', ...contact }, 9);
		const item = itemOf([...edited(index, change), extra], index);
		expect(item.changes.map(({ key, kind }) => `${key} ${kind}`)).toEqual([field]);
		expect(item.changes.every(({ decision }) => decision === 'keep')).toBe(true);
		expect(item.taskId).toBe(`task-${index + 1}`);
	});
	const contact = {
		people: [{ role: 'contactPerson', name: '李小明', phone: '15412345678' }]
	} satisfies Parameters<typeof row>[0];

	test('a missing telephone keeps that of the same person', () => {
		const [leader, ...others] = sample[1]?.people ?? [];
		if (!leader) throw new Error('a leader');
		const renamed = others.map((person, at) => (at === 1 ? { ...person, name: '周八' } : person));
		const bare = renamed.map((person) => ({ ...person, phone: null }));
		const [change] = itemOf(edited(1, { people: [leader, ...bare] }), 1).changes;
		expect(change).toMatchObject({
			field: 'contactPeople',
			kind: 'set',
			to: [{ name: '李小明', phone: '15412345678' }, { name: '周八' }]
		});
	});

	test('a telephone alone is a blank to erase, where the file has telephones at all', () => {
		const people = sample[1]?.people.map((person) =>
			person.name === '李小明' ? withoutPhone(person) : person
		);
		expect(fieldsOf(edited(1, { people }), 1)).toEqual(['contactPeople erase']);
	});

	test('a column that the reader knows of may be blank all over', () => {
		const list = sample.map((task) => ({ ...task, progress: null }));
		const reading = match(list, ledger, { columns: ['progress', 'measure'] });
		expect(reading.counts).toMatchObject({ changed: 1, erasures: 1, same: 8 });
	});

	test('a missing number or measure erases nothing', () => {
		expect(fieldsOf(edited(0, { number: null }), 0)).toEqual([]);
		const pairs = { 3: { taskId: 'task-1' } };
		expect(itemOf(edited(0, { measure: '' }), 0, ledger, { pairs }).changes).toEqual([]);
	});
});

describe('what was filed', () => {
	const filed = (progress: string | null, problem: string | null = null) =>
		ledger.map((task) =>
			task.id === 'task-4' ? { ...task, filed: { period: '2026-10', progress, problem } } : task
		);

	test('is never overwritten by itself', () => {
		const list = edited(3, { progress: '已举办三次。' });
		const item = itemOf(list, 3, filed('十月举办一次。'));
		expect(item.changes).toMatchObject([
			{
				field: 'progress',
				kind: 'conflict-with-filed',
				from: '十月举办一次。',
				to: '已举办三次。',
				decision: 'keep',
				period: '2026-10',
				superseded: false
			}
		]);
		expect(item.kind).toBe('changed');
		expect(match(list, filed('十月举办一次。')).counts.conflicts).toBe(1);
	});

	test('and the text of the earlier import is no news', () => {
		const item = itemOf(sample, 3, filed('十月举办一次。'));
		expect(item).toMatchObject({ kind: 'same', changes: [{ superseded: true, decision: 'keep' }] });
	});

	test.each([
		['the same words with another break', '十月举办一次。', '十月\n举办一次。', '无'],
		['an empty cell', '十月举办一次。', null, null],
		['no problem on either side', '十月举办一次。', '十月举办一次。', '/']
	])('%s is no conflict', (_, report, progress, problem) => {
		const list = edited(3, { progress, problem });
		const spoken: MatchChoices = { columns: ['progress', 'problem'] };
		expect(itemOf(list, 3, filed(report), spoken).changes).toEqual([]);
	});
});

describe('deadlines', () => {
	test('a day that the office has set for the same words stays, and is shown', () => {
		const extended = ledger.map((task) => ({ ...task, dueOn: '2027-03-31' }));
		const item = itemOf(sample, 0, extended);
		expect(item).toMatchObject({ kind: 'same', changes: [{ kind: 'reading', decision: 'keep' }] });
	});

	test('a task without a day takes the one that was set for its blank cell', () => {
		const open = ledger.map((task) => ({ ...task, deadlineText: null, dueOn: null }));
		const day = { ...row({ deadline: '2026-12-31' }).deadline };
		const list = edited(0, { deadlineText: null, deadline: day });
		expect(fieldsOf(list, 0, open)).toEqual(['deadline set']);
	});
});

describe('rows that come, go and move', () => {
	test('a removed row is gone from the file and nothing else', () => {
		const reading = match(without(3), ledger);
		expect(reading.gone).toEqual([{ taskId: 'task-4', number: '4' }]);
		expect(reading.counts).toEqual({ ...quiet, same: 8, gone: 1 });
	});

	test('a removed row, all after it renumbered', () => {
		const reading = match(inOrder(without(3)), ledger);
		expect(reading.counts).toEqual({ ...quiet, same: 3, renumbered: 5, gone: 1 });
		expect(reading.questions).toEqual([]);
	});

	test('a new row at the top renumbers all, moves none and asks nothing', () => {
		const fresh = row({ measure: '设立企业开办专窗，实现一天办结。', units: ['区市场监管局'] });
		const reading = match(inOrder([fresh, ...sample]), ledger);
		expect(reading.counts).toEqual({ ...quiet, new: 1, renumbered: 9 });
		expect(reading.items.slice(1).map(({ taskId }) => taskId)).toEqual(ledger.map(({ id }) => id));
		expect(reading.questions).toEqual([]);
	});

	test('a moved row keeps its task, and the others stay', () => {
		const list = [...sample.slice(1, 6), ...sample.slice(0, 1), ...sample.slice(6)];
		const reading = match(list, ledger);
		expect(reading.counts).toEqual({ ...quiet, moved: 1, same: 8 });
		expect(reading.items[5]).toMatchObject({
			kind: 'moved',
			taskId: 'task-1',
			changes: [{ field: 'position', from: 1, to: 6 }]
		});
	});

	test('a row in another section is moved', () => {
		const list = edited(2, { section: heading(2, '获得信贷') });
		expect(itemOf(list, 2)).toMatchObject({ kind: 'moved', taskId: 'task-3', certainty: 'sure' });
	});

	test('two tasks that swapped their numbers keep their texts', () => {
		const list = edited(0, { number: '5' }, edited(4, { number: '1' }));
		const reading = match(list, ledger);
		expect(reading.counts).toEqual({ ...quiet, renumbered: 2, same: 7 });
		expect(ids(list)).toEqual(ledger.map(({ id }) => id));
	});

	test('the same text by two units: each unit keeps its task under the number of the other', () => {
		const list = edited(7, { number: '9' }, edited(8, { number: '8' }));
		expect(ids(list)).toEqual(ledger.map(({ id }) => id));
		expect(match(list, ledger).counts.renumbered).toBe(2);
	});

	test('numbers that begin again in every section name a task within its section', () => {
		const numbers = ['1', '2', '3', '1', '2', '3', '1', '2', '3'];
		const list = sample.map((task, at) => ({ ...task, number: numbers[at] ?? '' }));
		const reading = match(list, asLedger(list));
		expect(reading.duplicates).toEqual([]);
		expect(reading.counts).toEqual({ ...quiet, same: 9 });
		expect(match(list, []).duplicates).toEqual([]);
		const rewritten = edited(3, { measure: reworded(3, '每季度举办一次', '每月举办两场') }, list);
		expect(itemOf(rewritten, 3, asLedger(list)).taskId).toBe('task-4');
	});
});

describe('what is unclear', () => {
	const kinds = (list: ListTask[], tasks = ledger) =>
		match(list, tasks).questions.map(({ row: at, kind, candidates: [best] }) => [
			...[at, kind, best?.taskId]
		]);

	test('another number and another text: 看起来是第 3 项改了序号', () => {
		const list = edited(2, { number: '30', measure: reworded(2, '减少企业', '杜绝企业') });
		const reading = match(list, ledger);
		expect(kinds(list)).toEqual([[7, 'renumbered', 'task-3']]);
		expect(reading.items[2]).toMatchObject({ certainty: 'ask', waits: 'question' });
		expect(reading.counts).toMatchObject({ waiting: 1, new: 0, gone: 0, same: 8 });
		expect(reading.account).toEqual({ file: 9, imported: 8, skipped: 1 });
	});

	test('the text of a task by another unit under another number', () => {
		const list = edited(8, { number: '20', units: row({ units: ['区档案馆'] }).units });
		expect(kinds(list)).toEqual([[19, 'other-units', 'task-9']]);
	});

	test('the number stayed, the text hardly', () => {
		const measure = '建立行政部门与供气企业联席会议，定期检查入户安装收费情况。';
		expect(kinds(edited(2, { measure }))).toEqual([[7, 'rewritten', 'task-3']]);
	});

	test('another text altogether under a number is another task', () => {
		const measure = '清理拖欠账款，设立投诉窗口。';
		const reading = match(edited(0, { measure, units: row({}).units }), ledger);
		expect(reading.items[0]?.kind).toBe('new');
		expect(reading.gone).toEqual([{ taskId: 'task-1', number: '1' }]);
	});

	test('hardly alike, and by others in another section, is another task', () => {
		const { measure } = row({ measure: '建立行政部门联席会议，定期检查入户安装收费情况。' });
		const { units } = row({ units: ['区财政局'] });
		const list = edited(2, { measure, units, section: heading(4, '纳税') });
		expect(itemOf(list, 2).kind).toBe('new');
	});

	test('two tasks that fit equally well', () => {
		const bare = without(8).map((task) => ({ ...task, number: null }));
		const list = edited(7, { units: [] }, bare);
		const [question] = match(list, ledger).questions;
		expect(question).toMatchObject({ row: 17, kind: 'several' });
		expect(question?.candidates.map(({ taskId }) => taskId)).toEqual(['task-8', 'task-9']);
	});

	test.each(['cancelled', 'merged'] as const)('a %s task that comes again', (state) => {
		const tasks = ledger.map((task) => (task.id === 'task-1' ? { ...task, state } : task));
		expect(kinds(sample, tasks)).toEqual([[3, 'ended', 'task-1']]);
		expect(match(without(0), tasks).gone).toEqual([]);
	});

	test('a task in force goes before one that was cancelled', () => {
		const [first] = ledger;
		if (!first) throw new Error('a task');
		const again = { ...first, id: 'task-10', number: '10', position: 10 };
		const tasks = [{ ...first, state: 'cancelled' as const }, ...ledger.slice(1), again];
		expect(itemOf(sample, 0, tasks)).toMatchObject({ taskId: 'task-10', certainty: 'sure' });
	});

	test('an answer is final: that task, a new one, or none', () => {
		const list = edited(2, { number: '30', measure: reworded(2, '减少企业', '杜绝企业') });
		const answered = (choice: { taskId: string } | 'new' | 'skip') => {
			const { items, questions, gone } = match(list, ledger, { pairs: { 7: choice } });
			expect(questions).toEqual([]);
			return [items[2]?.kind, items[2]?.taskId, items[2]?.waits, gone.length];
		};
		expect(answered({ taskId: 'task-3' })).toEqual(['changed', 'task-3', null, 0]);
		expect(answered('new')).toEqual(['new', null, null, 1]);
		expect(answered('skip')).toEqual(['skipped', null, null, 1]);
	});

	test('a chosen task is taken from the row that would have had it', () => {
		const reading = match(sample, ledger, { pairs: { 3: { taskId: 'task-5' } } });
		expect(reading.items[0]).toMatchObject({ taskId: 'task-5', by: ['choice'] });
		expect(reading.items.filter(({ taskId }) => taskId === 'task-5')).toHaveLength(1);
	});

	test('one task is given to one row only', () => {
		const pairs = { 3: { taskId: 'task-5' }, 5: { taskId: 'task-5' } };
		expect(ids(sample, { pairs }).slice(0, 2)).toEqual(['task-5', 'task-2']);
	});
});

describe('all serials gone', () => {
	test('and words edited: the texts find their tasks', () => {
		const list = sample.map((task, at) => ({
			...task,
			number: null,
			measure: at < 6 ? task.measure.replace('，', '，进一步') : task.measure
		}));
		const reading = match(list, ledger);
		expect(reading.items.map(({ taskId }) => taskId)).toEqual(ledger.map(({ id }) => id));
		expect(reading.questions).toEqual([]);
	});
});

describe('duplicates inside the file', () => {
	const [first] = sample;
	if (!first) throw new Error('a task');
	const doubled = [...sample, { ...first, firstRow: 21, number: '10' }];
	const sameNumber = [...sample, row({ number: '1', measure: '开展惠企政策宣讲。', row: 21 })];

	test.each([
		['the same text, section and units', doubled, 'text'],
		['the same number', sameNumber, 'number']
	])('%s stop and ask', (_, list, kind) => {
		const reading = match(list, ledger);
		expect(reading.duplicates).toMatchObject([{ kind, rows: [3, 21] }]);
		expect(reading.items.filter(({ waits }) => waits === 'duplicate')).toHaveLength(2);
		expect(reading.account).toEqual({ file: 10, imported: 8, skipped: 2 });
	});

	test('a later row that is a task of its own is imported', () => {
		const reading = match(doubled, ledger, { distinct: [21] });
		expect(reading.duplicates).toEqual([]);
		expect(reading.counts).toMatchObject({ same: 9, new: 1, skipped: 0, waiting: 0 });
		expect(reading.account).toEqual({ file: 10, imported: 10, skipped: 0 });
	});

	test('of three rows alike the third is asked about still', () => {
		const list = [...doubled, { ...first, firstRow: 23, number: '11' }];
		expect(match(list, ledger).duplicates).toMatchObject([{ rows: [3, 21, 23] }]);
		expect(match(list, ledger, { distinct: [21] }).duplicates).toMatchObject([{ rows: [3, 23] }]);
	});

	test('the same text by other units is no duplicate', () => {
		expect(match(sample, []).duplicates).toEqual([]);
		expect(match(sample, []).counts).toEqual({ ...quiet, new: 9 });
	});

	test('a row that repeats text and number is asked about once', () => {
		const list = [...sample, { ...first, firstRow: 21 }];
		expect(match(list, ledger).duplicates).toMatchObject([{ kind: 'text', rows: [3, 21] }]);
	});

	test('what was confirmed as two tasks is not asked again', () => {
		expect(match(doubled, asLedger(doubled)).duplicates).toEqual([]);
		expect(match(sameNumber, asLedger(sameNumber)).duplicates).toEqual([]);
	});
});
