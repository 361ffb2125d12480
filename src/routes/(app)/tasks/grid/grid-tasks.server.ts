import { can } from '$lib/domain/actor.ts';
import { cellText, type CellField } from '$lib/domain/edit/task-cell.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { LedgerSide } from '$lib/domain/match/ledger-side.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { isEditable } from '$lib/domain/task-course.ts';
import { gridColumnWords, gridWords } from '$lib/words/grid.ts';
import { standingWords } from '$lib/words/standing.ts';
import { seenPeople, type PeopleReader } from '../seen-people.server.ts';

const widths = {
	...{ number: 56, section: 150, measure: 330, units: 180 },
	...{ responsiblePeople: 150, contactPeople: 150, deadline: 140 }
} satisfies Partial<Record<CellField, number>>;
/** What the office looks for first stands in front. */
const order = [
	...(['number', 'measure', 'section', 'units', 'deadline'] as const),
	...(['responsiblePeople', 'contactPeople'] as const)
];

type Column = { field: CellField; kind: 'text' | 'choice' | 'names' | 'people' | 'deadline' };
type ShownColumn = { field: 'standing' | 'percent'; kind: 'shown' };
export type LedgerColumn = (Column | ShownColumn) & {
	label: string;
	width: number;
	choices?: string[];
};

/** What can be chosen in some of them. */
type Names = { sections: string[]; units: string[] };

/** The columns of the list, its own headings behind them; how a task stands is told and not edited. */
export function gridColumns(
	sides: readonly Pick<LedgerSide, 'extra'>[],
	names: Names
): LedgerColumn[] {
	const headings = new Set(sides.flatMap(({ extra }) => Object.keys(extra)));
	return [
		...order.map((field) => ({
			...{ field, kind: kindOf(field), label: gridColumnWords[field], width: widths[field] },
			...choicesOf(field, names)
		})),
		{ field: 'standing', kind: 'shown', label: gridColumnWords.standing, width: 90 },
		{ field: 'percent', kind: 'shown', label: gridColumnWords.percent, width: 76 },
		...[...headings].map((heading) => ({
			field: `extra.${heading}` as const,
			...{ kind: 'text' as const, label: heading, width: 160 }
		}))
	];
}

function kindOf(field: (typeof order)[number]): Column['kind'] {
	if (field === 'responsiblePeople' || field === 'contactPeople') return 'people';
	if (field === 'section') return 'choice';
	if (field === 'units') return 'names';
	return field === 'deadline' ? 'deadline' : 'text';
}

function choicesOf(field: (typeof order)[number], { sections, units }: Names) {
	if (field === 'section') return { choices: sections };
	return field === 'units' ? { choices: units } : {};
}

type Reader = PeopleReader & { titleYear: number };

/** A task as the texts of its cells. What the reader may not see is hidden before it leaves. */
export function gridTask(
	row: LedgerRow,
	side: LedgerSide,
	columns: readonly LedgerColumn[],
	{ actor, titleYear, ...reader }: Reader
) {
	const unitIds = row.units.map(({ unitId }) => unitId);
	const sees = can(actor, 'phone.see', { unitIds });
	const people = seenPeople(side.people, unitIds, { actor, ...reader });
	const textOf = (column: LedgerColumn): string => {
		if (column.field === 'standing') return standingWords[row.standing];
		if (column.field === 'percent') return percentOf(row);
		const text = cellText({ ...side, people }, column.field, titleYear);
		return sees || column.kind === 'people' ? text : maskPhones(text);
	};
	return {
		id: row.id,
		texts: columns.map(textOf),
		// who may change nothing needs not be told row by row
		locked:
			isEditable(row.state) || !can(actor, 'task.edit', {})
				? null
				: gridWords.locked(standingWords[row.standing], row.state === 'done')
	};
}

/** What the office has confirmed is done, whatever its units said last. */
function percentOf({ state, percent }: LedgerRow): string {
	if (state === 'done') return '100%';
	return percent === null ? '' : `${percent}%`;
}
