import { addDays, periodOf } from '../date.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { DueWindow, LedgerView } from './ledger-view.ts';

/**
 * The rows that a view asks for, in its order. `names` are those of the sections and, where a unit was
 * renamed, its former one: whoever knows that name finds its tasks by it. `own` are the tasks for which
 * what the view asks for waits for whoever looks.
 */
export function narrow(
	rows: readonly LedgerRow[],
	view: LedgerView,
	day: string,
	names: ReadonlyMap<string, string>,
	own?: ReadonlySet<string>
): LedgerRow[] {
	const words = view.text.toLowerCase();
	// 44 asks for the task of that number, where there is one
	const isNumber = words !== '' && rows.some(({ number }) => number.toLowerCase() === words);
	const found = rows.filter(
		(row) =>
			(view.section === null || (row.sectionId ?? 'none') === view.section) &&
			isOfUnit(row, view) &&
			(view.standing === null || row.standing === view.standing) &&
			(view.light === null || row.light === view.light) &&
			(view.due === null || isDueWithin(row, view.due, day)) &&
			(!view.problem || row.hasProblem) &&
			(view.wait === null || row.waits.includes(view.wait)) &&
			(view.todo === null || own?.has(row.id) === true) &&
			(words === '' ||
				(isNumber ? row.number.toLowerCase() === words : hasWords(row, words, names)))
	);
	return inOrder(found, view.order);
}

/** The unit and the role go together: 牵头 of a unit is where that very unit leads. */
function isOfUnit({ units }: LedgerRow, { unit, role }: LedgerView): boolean {
	if (unit === 'none') return units.length === 0;
	if (unit === null && role === null) return true;
	return units.some(
		(each) => (unit === null || each.unitId === unit) && (role === null || each.role === role)
	);
}

const daysOf = { week: 7, month: 30, quarter: 90 };

function isDueWithin(row: LedgerRow, due: DueWindow, day: string): boolean {
	const { dueOn, ongoing, overdueDays } = row;
	if (due === 'overdue') return overdueDays > 0;
	if (due === 'ongoing') return ongoing;
	if (due === 'none') return dueOn === null && !ongoing;
	if (dueOn === null) return false;
	if (due === 'this-month') return periodOf(dueOn) === periodOf(day);
	if (due === 'week' || due === 'month' || due === 'quarter') {
		return row.state === 'active' && dueOn >= day && dueOn <= addDays(day, daysOf[due]);
	}
	return periodOf(dueOn) === due;
}

/** Words of the measure, of a unit, of the section. */
function hasWords(row: LedgerRow, words: string, names: ReadonlyMap<string, string>): boolean {
	const has = (text: string) => text.toLowerCase().includes(words);
	return (
		has(row.measure) ||
		row.units.some(({ unitId, name }) => has(name) || has(names.get(unitId) ?? '')) ||
		row.collectives.some(({ printed }) => has(printed)) ||
		has(names.get(row.sectionId ?? '') ?? '')
	);
}

/** Rows of equal standing stay in the list's own order. */
function inOrder(rows: LedgerRow[], order: LedgerView['order']): LedgerRow[] {
	switch (order) {
		case 'number':
			return rows;
		case 'due':
			return rows.toSorted((a, b) => compare(a.dueOn ?? last, b.dueOn ?? last));
		case 'percent':
			return rows.toSorted((a, b) => (a.percent ?? 101) - (b.percent ?? 101));
		case 'overdue':
			return rows.toSorted((a, b) => b.overdueDays - a.overdueDays);
	}
}

/** What has no day comes after every day. */
const last = '9999-12-31';

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
