import { describe, expect, test } from 'vitest';
import { groupRows } from './group-rows.ts';
import type { LedgerRow } from './ledger-row.ts';
import {
	isNarrowed,
	ledgerViewIn,
	planSearch,
	searchOf,
	viewOfPlan,
	wholeList
} from './ledger-view.ts';
import { narrow } from './narrow.ts';

const day = '2026-09-25';
const names = new Map([
	['s1', '开办企业'],
	['s2', '获得信贷'],
	// what a renamed unit was called before
	['u2', '区水利局']
]);

function row(number: string, more: Partial<LedgerRow> = {}): LedgerRow {
	return {
		...{ id: `t${number}`, number, sectionId: 's1', measure: `办好第${number}件事。` },
		...{ deadlineText: null, dueOn: '2026-12-31', originalDueOn: null, ongoing: false },
		...{ state: 'active', standing: 'underway', light: 'green', reasons: [], percent: 50 },
		...{ overdueDays: 0, hasProblem: false, collectives: [], waits: [], unsigned: [] },
		units: [{ unitId: 'u1', name: '区财政局', role: 'responsible' }],
		...more
	};
}

const rows = [
	row('1'),
	row('2', { sectionId: 's2', units: [{ unitId: 'u2', name: '区水务局', role: 'lead' }] }),
	row('3', {
		dueOn: '2026-09-01',
		overdueDays: 24,
		standing: 'overdue',
		light: 'red',
		hasProblem: true,
		percent: 10,
		units: [
			{ unitId: 'u1', name: '区财政局', role: 'lead' },
			{ unitId: 'u2', name: '区水务局', role: 'support' }
		]
	}),
	row('4', { dueOn: null, ongoing: true, sectionId: null, units: [], percent: null }),
	row('5', {
		dueOn: null,
		standing: 'noDeadline',
		collectives: [{ printed: '各镇', role: 'support' }]
	}),
	row('6', {
		waits: ['claim'],
		dueOn: '2026-10-02',
		light: 'yellow',
		standing: 'atRisk',
		measure: '网上办理ABC。'
	}),
	row('31', { dueOn: '2026-10-01', state: 'done', standing: 'done', light: 'done', percent: 100 })
];

function found(search: string): string[] {
	return narrow(rows, ledgerViewIn(new URLSearchParams(search)), day, names).map(
		({ number }) => number
	);
}

describe('a view of the ledger', () => {
	test.each([
		['', ['1', '2', '3', '4', '5', '6', '31']],
		['section=s2', ['2']],
		['section=none', ['4']],
		['unit=u2', ['2', '3']],
		['unit=u2&role=lead', ['2']],
		['role=lead', ['2', '3']],
		['unit=none', ['4']],
		['q=水利局', ['2', '3']],
		['status=overdue', ['3']],
		['light=yellow', ['6']],
		['due=overdue', ['3']],
		['due=week', ['6']],
		['due=this-month', ['3']],
		['wait=claim', ['6']],
		['due=2026-12', ['1', '2']],
		['due=ongoing', ['4']],
		['due=none', ['5']],
		['problem=1', ['3']],
		['q=3', ['3']],
		['q=%E6%B0%B4%E5%8A%A1', ['2', '3']],
		['q=abc', ['6']],
		['q=%E4%BF%A1%E8%B4%B7', ['2']],
		['q=%E5%90%84%E9%95%87', ['5']],
		['sort=due', ['3', '31', '6', '1', '2', '4', '5']],
		['sort=percent', ['3', '1', '2', '5', '6', '31', '4']],
		['sort=overdue&light=red', ['3']],
		['status=nonsense&light=pink&due=never&page=-1', ['1', '2', '3', '4', '5', '6', '31']]
	])('%s', (search, numbers) => {
		expect(found(search)).toEqual(numbers);
	});

	test('is the same again from its own address', () => {
		const search =
			'section=s1&unit=u1&role=lead&status=overdue&light=red&due=2026-12&problem=1&q=3&view=v1';
		const view = ledgerViewIn(new URLSearchParams(`${search}&group=unit&sort=due&page=2`));
		expect(ledgerViewIn(new URLSearchParams(searchOf(view)))).toEqual(view);
		expect(isNarrowed(view)).toBe(true);
		const plain = ledgerViewIn(new URLSearchParams());
		expect(searchOf(plain)).toBe('');
		expect(isNarrowed({ ...plain, group: 'unit', order: 'due', page: 3 })).toBe(false);
	});
});

test('a list is chosen by the address; what is of the one list only does not go along', () => {
	const search = 'plan=p25&section=s1&unit=u1&wait=claim&todo=sign&q=3&group=unit&sort=due&page=2';
	const view = ledgerViewIn(new URLSearchParams(search));
	expect(searchOf(viewOfPlan(view, 'p24'))).toBe('?plan=p24&unit=u1&q=3&group=unit&sort=due');
	expect(searchOf(viewOfPlan(view, null))).toBe('?unit=u1&q=3&group=unit&sort=due');
	expect(searchOf(wholeList(view))).toBe('?plan=p25&group=unit&sort=due');
	expect(planSearch('p25')).toBe('?plan=p25');
	expect(planSearch(null)).toBe('');
});

test('what waits for the own units leaves the tasks that are told to wait, and none to those of no unit', () => {
	const view = ledgerViewIn(new URLSearchParams('todo=sign'));
	const ids = new Set(rows.flatMap(({ id, number }) => (['2', '6'].includes(number) ? id : [])));
	expect(narrow(rows, view, day, names, ids).map(({ number }) => number)).toEqual(['2', '6']);
	expect(narrow(rows, view, day, names)).toEqual([]);
	expect(searchOf(view)).toBe('?todo=sign');
});

test.each([
	['section', ['s2 2', 's1 1,3,5,6,31', 'null 4']],
	['unit', ['u2 2,3', 'u1 1,3,5,6,31', 'null 4']],
	['standing', ['overdue 3', 'atRisk 6', 'underway 1,2,4', 'noDeadline 5', 'done 31']],
	['month', ['2026-09 3', '2026-10 6,31', '2026-12 1,2', 'null 4,5']]
] as const)('grouped by %s, in the official order', (grouping, groups) => {
	const order = { sections: ['s2', 's1'], units: ['u2', 'u1'] };
	const shown = groupRows(rows, grouping, order).map(
		({ key, rows: own }) => `${key ?? 'null'} ${own.map(({ number }) => number).join()}`
	);
	expect(shown).toEqual(groups);
});
