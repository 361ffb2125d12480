import { describe, expect, test } from 'vitest';
import type { LedgerSide } from '../../match/ledger-side.ts';
import type { FilledRow } from './filled-row.ts';
import { planSheet, type AskedPair } from './plan-sheet.ts';
import { asked, filledRow, ledgerTask, measures, unitNamed } from './test-rows.ts';

const text = filledRow('1').progress ?? '';
const joint = ledgerTask('3', {
	units: ['tax', 'hightech'].map((unitId) => ({
		...{ unitId, name: unitId, printed: unitId, role: 'responsible' as const }
	}))
});
const both: FilledRow['units'] = [
	{ unitId: 'tax', name: '区税务局' },
	{ unitId: 'hightech', name: '高新区税务局' }
];

type Said = {
	rows: readonly FilledRow[];
	pairs?: readonly AskedPair[];
	ledger?: readonly LedgerSide[];
	unitId?: string | null;
};

function plan({ rows, pairs = [asked('1')], ledger = tasks, unitId = null }: Said) {
	return planSheet(rows, { ledger, pairs, unitNamed }, unitId);
}
const long =
	'建立外贸企业联络员制度。为重点外贸企业逐家确定联络员，每月走访一次，收集通关、退税、用汇等方面的问题，分类转交有关部门限期办理，办理结果按季度向企业反馈。';
const tasks = [ledgerTask('1'), ledgerTask('2'), joint, ledgerTask('4')];

/** Each line in short: task, unit, its marks, and + where it is taken. */
function shortOf({ lines, left }: ReturnType<typeof plan>): string[] {
	return [
		...lines.map(({ number, unitId, marks, isTaken }) =>
			[number, unitId, ...marks, ...(isTaken ? ['+'] : [])].join(' ')
		),
		...left.map(({ cell, why }) => `${cell} ${why}`)
	];
}

describe('what a text is to its report', () => {
	test.each<[string, string[], Said]>([
		['what nobody began is new, and taken', ['1 water +'], { rows: [filledRow('1')] }],
		[
			'what the unit has submitted stays',
			['1 water filed'],
			{ rows: [filledRow('1')], pairs: [asked('1', 'water', { standing: 'submitted' })] }
		],
		[
			'what the office has approved stays',
			['1 water filed'],
			{ rows: [filledRow('1')], pairs: [asked('1', 'water', { standing: 'approved' })] }
		],
		[
			'what the unit is typing is asked about',
			['1 water draft'],
			{
				rows: [filledRow('1')],
				pairs: [
					asked('1', 'water', { standing: 'draft', draft: { revision: 2, progress: '正在写' } })
				]
			}
		],
		[
			'what was returned is asked about, and said to be the same where it is',
			['1 water returned unchanged'],
			{
				rows: [filledRow('1')],
				pairs: [asked('1', 'water', { standing: 'returned', said: text })]
			}
		],
		[
			'the text of last month with another date in it is no news',
			['1 water same'],
			{
				rows: [filledRow('1', { progress: `截至10月25日，${text}` })],
				pairs: [asked('1', 'water', { last: `截至9月25日，${text}` })]
			}
		],
		[
			'what the list brought when it was imported is no news',
			['1 water unchanged'],
			{ rows: [filledRow('1')], ledger: [ledgerTask('1', { importedProgress: `${text}\n` })] }
		],
		['无 says nothing', [], { rows: [filledRow('1', { progress: '无', problem: '—' })] }],
		[
			'a problem alone cannot be submitted',
			['F3 no-progress'],
			{ rows: [filledRow('1', { progress: ' ', problem: '缺少经费' })] }
		],
		[
			'a text that no report takes is not filed',
			['1 water long'],
			{ rows: [filledRow('1', { progress: '长'.repeat(2001) })] }
		],
		[
			'nor is one with what cannot be kept',
			['1 water unreadable'],
			{ rows: [filledRow('1', { progress: `${text}\u0000` })] }
		],
		['what the month does not ask for is told', ['F5 not-asked'], { rows: [filledRow('2')] }]
	])('%s', (_, expected, said) => {
		expect(shortOf(plan(said))).toEqual(expected);
	});
});

describe('which task a row is', () => {
	test.each<[string, string[], Said]>([
		[
			'a word more in the measure changes nothing',
			['1 water +'],
			{ rows: [filledRow('1', { measure: `${measures['1']}加强宣传。` })] }
		],
		[
			'a number whose measure is another is asked about',
			['1 water measure'],
			{ rows: [filledRow('1', { measure: '组织招商推介活动，服务重点项目落地。' })] }
		],
		[
			'the title that this program shows is the measure, with its number before it',
			['5 water +'],
			{
				rows: [filledRow('5', { measure: '5.建立外贸企业联络员制度' })],
				pairs: [asked('5')],
				ledger: [...tasks, ledgerTask('5', { measure: long })]
			}
		],
		[
			'the title of another task is not',
			['1 water measure'],
			{
				rows: [filledRow('1', { measure: '5.建立外贸企业联络员制度' })],
				ledger: [ledgerTask('1')]
			}
		],
		[
			'the same words by the same unit under another number are that task',
			['1 water +'],
			{ rows: [filledRow('1', { number: '46' })] }
		],
		[
			'neither number nor measure: no task',
			['F3 no-task'],
			{ rows: [filledRow('1', { number: '46', measure: '组织招商推介活动，服务重点项目落地。' })] }
		],
		[
			'a joint task that stands once for each unit is one task',
			['3 tax +', '3 hightech +'],
			{
				rows: [
					filledRow('3', { units: both.slice(0, 1), progress: '区税务局开展辅导十二场次。' }),
					filledRow('3', {
						firstRow: 8,
						units: both.slice(1),
						progress: '高新区上线联办窗口两个。'
					})
				],
				pairs: [asked('3', 'tax'), asked('3', 'hightech')]
			}
		],
		[
			'two texts for one report: somebody says which',
			['1 water twice', '1 water twice'],
			{
				rows: [filledRow('1'), filledRow('1', { firstRow: 9, progress: '另一段文字，十二个字。' })]
			}
		]
	])('%s', (_, expected, said) => {
		expect(shortOf(plan(said))).toEqual(expected);
	});
});

describe('whose word a row is', () => {
	const pairs = [asked('3', 'tax'), asked('3', 'hightech')];
	const row = (said: Partial<FilledRow> = {}) => filledRow('3', { units: both, ...said });
	const named = '区税务局：辅导十二场次；高新区税务局：上线联办窗口两个。';
	test.each<[string, string[], Said]>([
		['a joint text is nobody’s own', ['3 tax joint', '3 hightech joint'], { rows: [row()], pairs }],
		[
			'of the sheet of one unit it is that one’s',
			['3 tax +'],
			{ rows: [row()], pairs, unitId: 'tax' }
		],
		[
			'where the cell names the units each has its own',
			['3 tax +', '3 hightech +'],
			{ rows: [row({ progress: named })], pairs }
		],
		[
			'a problem that names nobody leaves that to a person',
			['3 tax joint', '3 hightech joint'],
			{ rows: [row({ progress: named, problem: '人手不足' })], pairs }
		],
		[
			'a cell that names somebody else too leaves that to a person',
			['3 tax joint', '3 hightech joint'],
			{ rows: [row({ progress: `${named}区水利局：另行报送。` })], pairs }
		],
		[
			'a unit whose part is blank says nothing',
			['3 tax +'],
			{ rows: [row({ progress: '区税务局：辅导十二场次；高新区税务局：无' })], pairs }
		],
		[
			'a unit that is not known is asked for',
			['3 tax no-unit', '3 hightech no-unit'],
			{ rows: [row({ units: [{ unitId: null, name: '税务' }] })], pairs }
		],
		[
			'a blank cell of a joint task too',
			['3 tax no-unit', '3 hightech no-unit'],
			{ rows: [row({ units: [] })], pairs }
		],
		[
			'a blank cell of a task of one unit is that one',
			['1 water +'],
			{ rows: [filledRow('1', { units: [] })] }
		],
		[
			'a unit that does not answer for the task is asked about',
			['1 water other-unit'],
			{ rows: [filledRow('1', { units: both.slice(0, 1) })] }
		],
		[
			'a task of others is none of the chosen unit',
			['F3 not-of-unit'],
			{ rows: [filledRow('1')], unitId: 'tax' }
		],
		[
			'who came after the unit files for it',
			['1 water +'],
			{
				rows: [filledRow('1', { units: both.slice(0, 1) })],
				pairs: [asked('1', 'water', { filerId: 'tax' })]
			}
		]
	])('%s', (_, expected, said) => {
		expect(shortOf(plan(said))).toEqual(expected);
	});

	test('each unit has its own words, progress and problem', () => {
		const problem = '区税务局：人手不足；高新区税务局：系统未打通';
		const { lines } = plan({ rows: [row({ progress: named, problem })], pairs });
		expect(lines.map(({ progress, problem }) => [progress, problem])).toEqual([
			['辅导十二场次', '人手不足'],
			['上线联办窗口两个。', '系统未打通']
		]);
	});
});

test('every row is a line, told, or blank', () => {
	const rows = ['1', '2', '3', '4'].map((number) =>
		filledRow(number, number === '4' ? { progress: null } : {})
	);
	const { lines, left, blank } = plan({ rows });
	expect([lines.length, left.length, blank]).toEqual([1, 2, 1]);
});

test('what a report stood at is told, so that a change is noticed', () => {
	const draft = { revision: 4, progress: '' };
	const pairs = [asked('1', 'water', { standing: 'draft', version: 2, draft })];
	expect(plan({ rows: [filledRow('1')], pairs }).lines[0]?.seen).toBe('draft.2.4');
});
