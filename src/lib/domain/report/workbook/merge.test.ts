import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryFields, type Entry, type EntryField } from '../entry.ts';
import type { FilledRow, FilledWorkbook } from './filled-workbook.ts';
import { mergeWorkbook, type Merged, type MergeFacts, type ReportNow } from './merge.ts';

const unitId = 'unit';
const today = '2026-11-20';
const fixed = { number: '第45项', measure: '办好一件事', dueOn: '2026-12-31' };

function report(entry: Entry, changes: Partial<ReportNow> = {}): ReportNow {
	return {
		...{ taskId: 't45', unitId, number: '45', revision: 3, entry, fault: null, goals: [], fixed },
		...changes
	};
}

function row(
	cells: { [Field in EntryField]?: string },
	changes: Partial<FilledRow> = {}
): FilledRow {
	const open = Object.entries(cells).map(([name, text], at) => [
		name,
		{ at: `${String.fromCharCode(71 + at)}4`, text }
	]);
	return {
		...{ sheet: '填报表', row: 4, number: '45', goal: null, fixed: {} },
		mark: { workbookId: 'book', taskId: 't45', unitId, goal: null },
		open: Object.fromEntries(open) as FilledRow['open'],
		...changes
	};
}

const filled = (...rows: FilledRow[]): FilledWorkbook => ({
	...{ workbookIds: ['book'], rows, month: null, absent: [], problems: [] }
});

function facts(base: Entry | null, online: Entry, changes: Partial<MergeFacts> = {}): MergeFacts {
	const rows = base ? [{ taskId: 't45', unitId, revision: 1, entry: base, fixed }] : [];
	return {
		issued: base ? [{ id: 'book', rows }] : [],
		...{ foreign: new Set<string>(), reports: [report(online)], today },
		...changes
	};
}

const outcome = ({ takes, clashes, problems }: Merged) => ({
	takes: takes.map(({ field, file }) => [field, file]),
	clashes: clashes.map(({ field, online, file }) => [field, online, file]),
	problems: problems.map(({ code, at }) => [code, at && 'cell' in at ? at.cell : undefined])
});
const nothing = { takes: [], clashes: [], problems: [] };

describe('a cell, by what it was handed out with, what the file says, and what stands online', () => {
	test.each<[string, string | null, string, string, 'nothing' | 'take' | 'clash']>([
		['only the file has changed it', '甲', '乙', '甲', 'take'],
		['the file fills it', '', '乙', '', 'take'],
		['the file clears it', '甲', '', '甲', 'take'],
		['only somebody online has', '甲', '甲', '丙', 'nothing'],
		['somebody online has cleared it', '甲', '甲', '', 'nothing'],
		['nobody has', '甲', '甲', '甲', 'nothing'],
		['both alike', '甲', '乙', '乙', 'nothing'],
		['both, each otherwise', '甲', '乙', '丙', 'clash'],
		['the file fills what was cleared online', '甲', '乙', '', 'clash'],
		['the file clears what was typed over online', '甲', '', '丙', 'clash'],
		['blanks behind it are no change', '甲', '甲 \n', '甲', 'nothing'],
		['nobody knows, and nothing stands online', null, '乙', '', 'take'],
		['nobody knows, and something else stands online', null, '乙', '甲', 'clash'],
		['nobody knows, and the file says nothing', null, '', '甲', 'clash'],
		['nobody knows, and both say the same', null, '甲', '甲', 'nothing']
	])('%s', (_, base, file, online, wanted) => {
		const merged = mergeWorkbook(
			filled(row({ progress: file })),
			facts(base === null ? null : { progress: base }, { progress: online })
		);
		expect(outcome(merged)).toEqual({
			...nothing,
			...(wanted === 'take' ? { takes: [['progress', file]] } : {}),
			...(wanted === 'clash' ? { clashes: [['progress', online, file]] } : {})
		});
	});
});

describe('a cell is read as its field', () => {
	test.each<[string, EntryField, string, string]>([
		['a percent with its sign', 'percent', '60％', '60'],
		['a day as people write it', 'doneOn', '11月12日', '2026-11-12'],
		['the end of a month where that is enough', 'expectedOn', '12月底', '2026-12-31'],
		['a word of the list', 'status', '有 风 险', 'atRisk'],
		['another wording of it', 'status', '进行中', 'underway'],
		['a reason', 'noProgress', '受客观条件限制', 'conditions']
	])('%s', (_, field, text, value) => {
		const merged = mergeWorkbook(filled(row({ [field]: text })), facts({}, {}));
		expect(outcome(merged)).toEqual({ ...nothing, takes: [[field, value]] });
		// what stands online in its own writing is the same
		expect(
			outcome(mergeWorkbook(filled(row({ [field]: text })), facts({}, { [field]: value })))
		).toEqual(nothing);
	});

	test.each<[string, EntryField, string, object]>([
		[
			'a percent',
			'percent',
			'很多',
			{ code: 'percent-unread', facts: { value: '很多', offer: null } }
		],
		['a share', 'percent', '0.6', { code: 'percent-unread', facts: { value: '0.6', offer: 60 } }],
		['a day', 'doneOn', '46346', { code: 'day-unread', facts: { value: '46346' } }],
		['a word that is none of the list', 'status', '快了', { field: 'status', value: '快了' }]
	])(
		'%s that cannot be read is told with its cell, and the rest is taken',
		(_, field, text, says) => {
			const merged = mergeWorkbook(filled(row({ [field]: text, ask: '请协调' })), facts({}, {}));
			expect(outcome(merged).takes).toEqual([['ask', '请协调']]);
			const [problem, ...others] = merged.problems;
			expect(others).toEqual([]);
			expect(problem?.at).toMatchObject({ sheet: '填报表', cell: 'G4' });
			const told = problem?.code === 'report.doubt' ? problem.facts.doubt : problem?.facts;
			expect(told).toMatchObject(says);
		}
	);

	test('what stood unreadable online and comes back as it was is nothing', () => {
		const online = { percent: '60％左右' };
		expect(
			outcome(mergeWorkbook(filled(row({ percent: '60％左右' })), facts(online, online)))
		).toEqual(nothing);
	});

	test('阶段目标 and 指标 are read by their own kinds', () => {
		const goals: ReportNow['goals'] = [
			{ field: 'milestone.m1', name: '方案印发', isOpen: true },
			{ field: 'milestone.m2', name: '接口上线', isOpen: false },
			{ field: 'reading.r1', name: '办理时限', isOpen: true }
		];
		const goalRow = (name: string, text: string, at: number, isMarked = false) =>
			row(
				{},
				{
					...{ row: at, goal: name, open: { value: { at: `F${at}`, text } } },
					mark: isMarked
						? { workbookId: 'book', taskId: 't45', unitId, goal: 'milestone.m1' }
						: null
				}
			);
		const merged = mergeWorkbook(
			filled(
				goalRow('', '是', 3, true),
				goalRow('接口上线', '否', 4),
				goalRow('办理时限', '两三天', 5),
				goalRow('没有的', '3', 6)
			),
			facts({}, {}, { reports: [report({}, { goals })] })
		);
		expect(outcome(merged)).toEqual({
			takes: [['milestone.m1', 'yes']],
			clashes: [],
			problems: [
				['workbook.row-unknown', 'F6'],
				['report.doubt', 'F5']
			]
		});
	});
});

describe('a row', () => {
	const other = report({}, { taskId: 't61', number: '61' });

	test('is known by its hidden cell, also when its task has another number by now', () => {
		const renumbered = report({}, { number: '46' });
		const next = report({}, { taskId: 't61', number: '45' });
		const merged = mergeWorkbook(
			filled(row({ progress: '乙' })),
			facts({}, {}, { reports: [renumbered, next] })
		);
		expect(merged.takes.map(({ taskId }) => taskId)).toEqual(['t45']);
	});

	test('whose number is that of another report was torn from its hidden cell, and is not taken', () => {
		const torn = row({ progress: '乙' }, { number: '61' });
		const merged = mergeWorkbook(filled(torn), facts({}, {}, { reports: [report({}), other] }));
		expect(outcome(merged)).toEqual({ ...nothing, problems: [['workbook.row-torn', 'G4']] });
		const typed = row({ progress: '乙' }, { number: '第四十五' });
		const known = mergeWorkbook(filled(typed), facts({}, {}, { reports: [report({}), other] }));
		expect(known.takes.map(({ taskId }) => taskId)).toEqual(['t45']);
	});

	test('without it is known by its number, and by what the only workbook was handed out with', () => {
		const merged = mergeWorkbook(
			filled(row({ progress: '甲' }, { mark: null })),
			facts({ progress: '甲' }, { progress: '丙' })
		);
		expect(outcome(merged)).toEqual(nothing);
	});

	test('whose own workbook is not known any more is asked about, though another one is', () => {
		const mark = { workbookId: 'old', taskId: 't45', unitId, goal: null };
		const merged = mergeWorkbook(
			filled(row({ progress: '甲' }, { mark })),
			facts({ progress: '甲' }, { progress: '丙' })
		);
		expect(outcome(merged).clashes).toEqual([['progress', '丙', '甲']]);
	});

	test.each<[string, Partial<FilledRow>, Partial<MergeFacts>, string]>([
		[
			'of another unit',
			{ mark: { workbookId: 'book', taskId: 't45', unitId: 'other', goal: null } },
			{},
			'workbook.row-foreign'
		],
		[
			'of another month',
			{ mark: { workbookId: 'october', taskId: 't45', unitId, goal: null } },
			{ foreign: new Set(['october']) },
			'workbook.row-foreign'
		],
		['of no task', { mark: null, number: '合计' }, {}, 'workbook.row-unknown'],
		['of nothing at all', { mark: null, number: '' }, {}, 'workbook.row-unknown'],
		[
			'that could be either of two',
			{ mark: null },
			{ reports: [report({}), report({}, { unitId: 'former' })] },
			'workbook.row-ambiguous'
		]
	])('%s is told, and makes nothing', (_, changes, more, code) => {
		const merged = mergeWorkbook(filled(row({ progress: '乙' }, changes)), facts({}, {}, more));
		expect(outcome(merged)).toEqual({ ...nothing, problems: [[code, 'G4']] });
	});

	test('that stands twice with two texts is told and not taken; twice the same is one', () => {
		const twice = (text: string) =>
			mergeWorkbook(
				filled(row({ progress: '乙' }), row({ progress: text }, { row: 9 })),
				facts({}, {})
			);
		expect(outcome(twice('丙'))).toMatchObject({
			takes: [],
			problems: [['workbook.row-twice', 'G4']]
		});
		expect(outcome(twice('乙'))).toEqual({ ...nothing, takes: [['progress', '乙']] });
	});

	test('of a report that was submitted meanwhile is told, and not taken; unchanged it is nothing', () => {
		const fault = { code: 'report.submitted' as const, facts: { number: '45' } };
		const reports = [report({ progress: '甲' }, { fault })];
		const merge = (text: string) =>
			outcome(
				mergeWorkbook(filled(row({ progress: text })), facts({ progress: '甲' }, {}, { reports }))
			);
		expect(merge('乙')).toEqual({ ...nothing, problems: [['report.submitted', 'G4']] });
		const changed = row(
			{ status: '', progress: '乙' },
			{ fixed: { number: { at: 'A4', text: '45' } } }
		);
		const told = mergeWorkbook(filled(changed), facts({ progress: '甲' }, {}, { reports }));
		expect(outcome(told).problems).toEqual([['report.submitted', 'H4']]);
		expect(merge('甲')).toEqual(nothing);
	});

	test('what was not to be filled in is told where it changed, and not taken', () => {
		const cells = {
			number: { at: 'A4', text: '45' },
			measure: { at: 'B4', text: '办好 一件事' },
			dueOn: { at: 'C4', text: '2027-06-30' }
		};
		const merged = mergeWorkbook(filled(row({ progress: '乙' }, { fixed: cells })), facts({}, {}));
		expect(outcome(merged)).toEqual({
			...nothing,
			...{ takes: [['progress', '乙']], problems: [['workbook.cell-fixed', 'C4']] }
		});
	});
});

describe('whatever is filled in and typed meanwhile', () => {
	const texts: Record<string, readonly string[]> = {
		status: ['', 'underway', 'atRisk', 'done'],
		percent: ['', '0', '60', '60％左右'],
		doneOn: ['', '2026-11-12', '11月12日'],
		expectedOn: ['', '2026-12-31'],
		noProgress: ['', 'waiting', 'other']
	};
	const entry = fc.record(
		Object.fromEntries(
			entryFields.map((field) => [
				field,
				fc.constantFrom(...(texts[field] ?? ['', '甲', '乙', '丙\n丁']))
			])
		)
	);
	const fields = fc.subarray([...entryFields]);

	test('nothing typed online goes unasked, and what is taken is what the file alone has changed', () => {
		const edits = fc.record({
			base: entry,
			file: entry,
			online: entry,
			inFile: fields,
			byOnline: fields
		});
		fc.assert(
			fc.property(edits, fc.boolean(), ({ base, file, online, inFile, byOnline }, isKnown) => {
				const edited = (by: Entry, some: readonly EntryField[]): Entry => ({
					...base,
					...Object.fromEntries(some.map((field) => [field, by[field] ?? '']))
				});
				const [came, stands] = [edited(file, inFile), edited(online, byOnline)];
				const merged = mergeWorkbook(filled(row(came)), facts(isKnown ? base : null, stands));
				const taken = new Map(merged.takes.map(({ field, file }) => [field, file]));
				const asked = new Set(merged.clashes.map(({ field }) => field));
				for (const field of entryFields) {
					const [was, now, here] = [base[field] ?? '', stands[field] ?? '', came[field] ?? ''];
					// typed online since, or by nobody knows whom: never written over unasked
					if (isKnown ? was !== now && plain(was) !== plain(now) : now !== '') {
						expect(taken.has(field), field).toBe(false);
					}
					if (plain(here) === plain(was) && isKnown) {
						expect([taken.has(field), asked.has(field)], field).toEqual([false, false]);
					}
					const isRead = here !== '60％左右';
					if (isKnown && was === now && plain(here) !== plain(was) && isRead) {
						expect(taken.get(field), field).toBe(plain(here));
					}
					if (
						isKnown &&
						[was, now, here].length === new Set([was, now, here].map(plain)).size &&
						isRead
					) {
						expect(asked.has(field), field).toBe(true);
					}
					expect(taken.has(field) && asked.has(field)).toBe(false);
				}
			}),
			{ numRuns: 500 }
		);
	});

	/** As a field is read: a day in either writing is one day. */
	function plain(text: string): string {
		return text === '11月12日' ? '2026-11-12' : text;
	}
});
