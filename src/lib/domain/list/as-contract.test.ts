import { expect, test } from 'vitest';
import { asContract } from './as-contract.ts';
import { read, sheet } from './test-grid.ts';

const say = ({ code }: { code: string }) => `words of ${code}`;
const rows = [
	['清江区2026年任务清单'],
	[
		'重点任务',
		'改革措施',
		'责任单位',
		'责任人',
		'联系电话',
		'进展情况',
		'存在问题',
		'完成时限',
		'备注'
	],
	[
		'一.企业开办',
		'1.开办一日办结。材料齐全即办。',
		'区财财政局',
		'联系人：祝子期',
		'15400001001',
		null,
		'/',
		'长期推进',
		'重要'
	],
	[null, null, null, '责任人：']
];
const units = [{ id: 'u1', name: '区财政局', aliases: [] }];

test('a reading is put as it is promised', () => {
	const reading = read(sheet(rows, ['B3:B4']), {}, { units });
	expect(asContract({ ...reading, notes: [{ code: 'file.encrypted', facts: {} }] }, say)).toEqual({
		status: 'ready',
		sheet: '责任清单',
		titleYear: 2026,
		headerRow: 2,
		tasks: [
			{
				...{ number: '1', section: '一.企业开办', sectionNo: 1, sectionTitle: '企业开办' },
				...{
					measure: '开办一日办结。材料齐全即办。',
					title: '开办一日办结',
					firstRow: 3,
					rowCount: 2
				},
				units: [{ printed: '区财财政局', unit: '区财财政局', role: 'responsible' }],
				people: [
					{ role: '责任人', name: null, phone: null },
					{ role: '联系人', name: '祝子期', phone: '15400001001' }
				],
				...{
					progress: null,
					problem: '/',
					deadlineText: '长期推进',
					deadline: null,
					ongoing: true
				},
				cells: {
					...{ section: 'A3', measure: 'B3', unit: 'C3', person: 'D3' },
					...{ phone: 'E3', problem: 'G3', deadline: 'H3' }
				},
				extra: { 备注: '重要' }
			}
		],
		problems: [
			{
				level: 'error',
				code: 'unit.resembles',
				sheet: '责任清单',
				cell: 'C3',
				value: '区财财政局',
				message: 'words of unit.resembles'
			},
			{
				level: 'note',
				code: 'list.column-kept',
				sheet: '责任清单',
				cell: 'I2',
				value: '备注',
				message: 'words of list.column-kept'
			},
			{
				level: 'error',
				code: 'file.encrypted',
				sheet: null,
				cell: null,
				value: null,
				message: 'words of file.encrypted'
			}
		],
		counts: {
			...{ physicalRows: 2, tasks: 1, sections: 1, units: 1, pairs: 1 },
			cells: { filled: 19, read: 18, extra: 1, reported: 0 }
		},
		refusal: null
	});
});

test('a file that was not opened is refused for its reason', () => {
	const contract = asContract(
		{ status: 'unopened', problems: [{ code: 'file.encrypted', facts: {} }] },
		say
	);
	expect(contract).toMatchObject({
		...{ status: 'refused', sheet: null, titleYear: null, headerRow: null, tasks: [] },
		refusal: { code: 'file.encrypted', message: 'words of file.encrypted' },
		counts: { tasks: 0, cells: { filled: 0 } }
	});
});

test('a file without a list is refused, and its cells accounted for', () => {
	expect(asContract(read(sheet([['甲']])), say)).toMatchObject({
		refusal: { code: 'list.not-found' },
		counts: { cells: { filled: 1, reported: 1 } }
	});
});

test('a choice is no refusal', () => {
	const head = rows.slice(1, 3);
	const grids = [sheet(head, [], { name: '甲' }), sheet(head, [], { name: '乙' })];
	expect(asContract(read(grids), say)).toMatchObject({
		...{ status: 'choose', refusal: null },
		problems: [{ code: 'list.which-sheet', level: 'error' }]
	});
});
