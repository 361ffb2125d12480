import { describe, expect, test } from 'vitest';
import { makeUnitDirectory } from '../unit-directory.ts';
import { jurisdictionOf } from '../unit-name.ts';
import { settleEdits, type EditedTask } from './settle-edits.ts';
import {
	cellFields,
	cellText,
	type CellEdit,
	type CellField,
	type CellSource
} from './task-cell.ts';
import { withWrite } from './with-write.ts';

const units = [
	{ id: 'u1', name: '区水利局', aliases: ['水利局'] },
	{ id: 'u2', name: '区法院', aliases: [] },
	{ id: 'u3', name: '区规划和自然资源局', aliases: [] }
];
const sections = [
	{ id: 's1', title: '获得信贷', printedHeading: '一、获得信贷', ordinal: 1 },
	{ id: 's2', title: '获得用水、用气', printedHeading: '二．获得用水、用气', ordinal: 2 }
];
const context = {
	directory: makeUnitDirectory(jurisdictionOf('测试区'), units),
	...{ sections, titleYear: 2026 },
	names: {
		sections: new Map(sections.map((section) => [section.id, section])),
		units: new Map(units.map(({ id, name }) => [id, name]))
	}
};
const source: CellSource = {
	number: '1',
	section: { ordinal: 1, title: '获得信贷', printed: '一、获得信贷' },
	measure: '推进改革',
	...{ deadlineText: '2026年9月底前', dueOn: '2026-09-30', ongoing: false },
	units: [{ unitId: 'u1', name: '区水利局', printed: '区水利局', role: 'responsible' }],
	...{ collectives: [], people: [], extra: {} }
};
const taskOf = (more: Partial<CellSource> = {}, state: EditedTask['state'] = 'active') =>
	new Map([['t', { id: 't', state, cells: { ...source, ...more } }]]);
const edit = (field: string, from: string, to: string): CellEdit => ({
	taskId: 't',
	field,
	from,
	to
});

describe('the text of a cell', () => {
	test.each<[string, CellField, Partial<CellSource>, string]>([
		['the printed words, while they say what is in force', 'deadline', {}, '2026年9月底前'],
		[
			'the day in force, once the office moved it',
			'deadline',
			{ dueOn: '2026-12-31' },
			'2026-12-31'
		],
		['both facts of a deadline', 'deadline', { ongoing: true }, '2026-09-30前完成并持续推进'],
		['nothing where no deadline is stated', 'deadline', { deadlineText: null, dueOn: null }, ''],
		[
			'who leads and who helps',
			'units',
			{
				units: [
					{ unitId: 'u1', name: '区水利局', printed: '水利局', role: 'support' },
					{ unitId: 'u2', name: '区法院', printed: '区法院', role: 'lead' }
				],
				collectives: [{ printed: '各镇政府', role: 'support' }]
			},
			'牵头：区法院；配合：区水利局、各镇政府'
		]
	])('is %s', (_, field, more, text) => {
		expect(cellText({ ...source, ...more }, field, 2026)).toBe(text);
	});
});

describe('an edit', () => {
	test.each<[string, CellField, string, string]>([
		[
			'a heading in its printed form finds its section',
			'section',
			'二．获得用水、用气',
			'获得用水、用气'
		],
		['a number is written without what stands round it', 'number', '（４４）', '44'],
		['a known short name becomes the unit', 'units', '水利局、区法院', '区水利局、区法院'],
		['和 within a name splits nothing', 'units', '区规划和自然资源局', '区规划和自然资源局'],
		['words without a day are kept as they are', 'deadline', '按上级部署', '按上级部署'],
		['a cell that is emptied is empty', 'units', '', '']
	])('%s', (_, field, typed, text) => {
		const from = cellText(source, field, 2026);
		expect(settleEdits([edit(field, from, typed)], taskOf(), context).cells).toMatchObject([
			{ text }
		]);
	});

	test('what says what is there already is no change, whatever was on the screen', () => {
		const settled = settleEdits([edit('measure', '旧的', ' 推进改革\r\n')], taskOf(), context);
		expect(settled).toEqual({ cells: [], conflicts: [], problems: [], movesDeadline: false });
	});

	test('what is finished is reopened first', () => {
		const settled = settleEdits([edit('measure', '推进改革', '别的')], taskOf({}, 'done'), context);
		expect(settled.problems).toMatchObject([{ at: 0, problem: { code: 'task.state' } }]);
		expect(settled.cells).toEqual([]);
	});

	test.each<[string, Partial<CellSource>, string, string, boolean]>([
		['a day that was set gets another', {}, '2026年9月底前', '2026-10-31', true],
		['the same day in other words', {}, '2026年9月底前', '2026-09-30', false],
		['the first day', { deadlineText: null, dueOn: null }, '', '2026-10-31', false],
		['a day is taken away', {}, '2026年9月底前', '', true]
	])('a reason is wanted where a deadline moves: %s', (_, more, from, to, moves) => {
		const settled = settleEdits([edit('deadline', from, to)], taskOf(more), context);
		expect(settled.movesDeadline).toBe(moves);
	});

	test('cells of every kind read again mean the same', () => {
		const people = [
			{ role: 'responsiblePerson' as const, name: '王敏', phone: '0840-5550101' },
			{ role: 'contactPerson' as const, name: '李小明', phone: null }
		];
		const all = taskOf({ people, extra: { 备注: '重点' } });
		for (const field of [...cellFields, 'extra.备注'] as const) {
			const text = cellText(all.get('t')?.cells ?? source, field, 2026);
			const settled = settleEdits([edit(field, text, text)], all, context);
			expect([field, settled.cells, settled.problems]).toEqual([field, [], []]);
		}
	});
});

/** A generator of its own, so that a run that fails can be run again. */
function random(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		// by its upper end: the lowest digits of such a number come round after a few steps
		return Math.floor((state / 2 ** 32) * below);
	};
}

const typed: Record<'measure' | 'deadline' | 'units', string[]> = {
	measure: ['甲', '乙', '丙', '丁'],
	deadline: ['2026-10-31', '2026-11-30', '长期推进', ''],
	units: ['区水利局', '区法院', '区水利局、区法院', '牵头：区法院；配合：区水利局']
};
const fields = ['measure', 'deadline', 'units'] as const;

/** Two people at one task: each sees it when they open it, types, sends, and is answered. */
function interleave(seed: number): { wrong: string[]; conflicts: number } {
	const below = random(seed);
	const pick = <Value>(of: readonly Value[]): Value => {
		const value = of[below(of.length)];
		if (value === undefined) throw new Error('nothing to pick from');
		return value;
	};
	let cells = source;
	const screens = [new Map<CellField, string>(), new Map<CellField, string>()];
	const look = (who: number) => {
		for (const field of fields) screens[who]?.set(field, cellText(cells, field, 2026));
	};
	[0, 1].forEach(look);
	const wrong: string[] = [];
	let met = 0;
	for (let step = 0; step < 12; step++) {
		const who = below(2);
		const screen = screens[who];
		if (below(4) === 0) look(who);
		const field = pick(fields);
		const from = screen?.get(field) ?? '';
		const to = pick(typed[field]);
		const held = cellText(cells, field, 2026);
		const { cells: settled, conflicts } = settleEdits(
			[edit(field, from, to)],
			taskOf(cells),
			context
		);
		const [good] = settled;
		if (good) {
			if (held !== from) wrong.push(`${seed}: “${held}” was written over unseen`);
			cells = withWrite(cells, good.write, context.names);
			screen?.set(field, good.text);
		}
		met += conflicts.length;
		for (const { now } of conflicts) {
			if (now !== held) wrong.push(`${seed}: the loser is shown “${now}”, not “${held}”`);
			if (cellText(cells, field, 2026) !== held) wrong.push(`${seed}: the loser wrote`);
			// sees both; half of them insist on theirs, now with the other text before their eyes
			screen?.set(field, now);
		}
		if (!good && conflicts.length === 0 && cellText(cells, field, 2026) !== held) {
			wrong.push(`${seed}: something changed without an answer`);
		}
	}
	return { wrong, conflicts: met };
}

test('10,000 interleavings of two people: nothing is written over unseen, the loser sees both', () => {
	const runs = Array.from({ length: 10_000 }, (_, seed) => interleave(seed));
	expect(runs.flatMap(({ wrong }) => wrong)).toEqual([]);
	// else two people never met, and the runs would prove nothing
	const met = runs.filter(({ conflicts }) => conflicts > 0).length;
	expect(met).toBeGreaterThan(5000);
});
