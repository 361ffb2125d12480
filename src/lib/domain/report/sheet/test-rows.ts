import type { LedgerSide } from '../../match/ledger-side.ts';
import type { FilledRow } from './filled-row.ts';
import type { AskedPair } from './plan-sheet.ts';

/** What the tasks of these tests are about, so unlike each other as those of a plan. */
export const measures: { readonly [number: string]: string } = {
	'1': '推行企业开办一网通办，压缩开办时间至一个工作日。',
	'2': '优化用水用气报装流程，减少申请材料。',
	'3': '建立涉税业务联合辅导机制，实现一厅联办。',
	'4': '完善不动产登记与税务部门信息共享。'
};

/** A row of a filled list; every field may be said otherwise. */
export function filledRow(number: string, said: Partial<FilledRow> = {}): FilledRow {
	const firstRow = 2 * Number(number) + 1;
	return {
		...{ firstRow, number, section: null, measure: measures[number] ?? '', collectives: [] },
		units: [{ unitId: 'water', name: '区水利局' }],
		progress: `第${number}项本月召开联席会一次，受理申请三十六件。`,
		...{ problem: null, percent: null },
		cells: { measure: `B${firstRow}`, unit: `C${firstRow}`, progress: `F${firstRow}` },
		...said
	};
}

/** A task of the ledger. */
export function ledgerTask(number: string, said: Partial<LedgerSide> = {}): LedgerSide {
	return {
		...{ id: `t${number}`, number, position: Number(number), section: null },
		measure: measures[number] ?? '',
		...{ deadlineText: null, dueOn: null, ongoing: false, state: 'active' as const },
		units: [{ unitId: 'water', name: '区水利局', printed: '区水利局', role: 'responsible' }],
		...{ collectives: [], people: [], importedProgress: null, importedProblem: null },
		...{ extra: {}, filed: null },
		...said
	};
}

/** A report that the month asks for and that nobody began. */
export function asked(number: string, unitId = 'water', said: Partial<AskedPair> = {}): AskedPair {
	return {
		...{ taskId: `t${number}`, number, title: '', unitId, unit: names[unitId] ?? unitId },
		...{ filerId: unitId, standing: 'blank', version: 0, draft: null, said: null, last: null },
		percentNow: null,
		...said
	};
}

const names: { readonly [id: string]: string } = {
	water: '区水利局',
	tax: '区税务局',
	hightech: '高新区税务局'
};

/** A directory of these units. */
export function unitNamed(printed: string): string | null {
	return Object.keys(names).find((id) => names[id] === printed) ?? null;
}
