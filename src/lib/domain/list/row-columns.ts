import type { UsedColumn } from './column-use.ts';
import type { ColumnUse } from './list-choices.ts';
import type { ListPerson } from './list-task.ts';
import { columnLetter } from './place.ts';

/** The columns of a table as its rows are read: by number, and in lists for each purpose. */
export type RowColumns = {
	/** Sparse: the use of column n stands at n. */
	uses: (ColumnUse | undefined)[];
	/** The heading that an extra column is kept under; two of the same words are told apart. */
	keys: (string | undefined)[];
	/** All that are read or kept, in the order of the sheet. */
	used: { column: number; use: ColumnUse }[];
	people: { column: number; role: ListPerson['role']; labelled: boolean; phone: number | null }[];
	/** All that are not about a person. */
	impersonal: number[];
	/** Telephones that stand beside no person. */
	lonePhones: number[];
	number: number | null;
	section: number | null;
	measure: number;
	units: number[];
};

/** Arranges recognised columns for the reading of rows; a telephone belongs to the person before it. */
export function arrangeColumns(columns: readonly UsedColumn[]): RowColumns {
	const uses: RowColumns['uses'] = [];
	const keys: RowColumns['keys'] = [];
	for (const { column, field } of columns) uses[column] = field;
	const taken = new Set<string>();
	for (const { column, field, heading } of columns) {
		if (field === 'extra') keys[column] = uniqueKey(heading || `列${columnLetter(column)}`, taken);
	}
	const columnOf = (use: ColumnUse) => columns.find(({ field }) => field === use)?.column ?? null;
	const people = peopleOf(columns);
	const paired = new Set(people.map(({ phone }) => phone));
	const personal = new Set(people.flatMap(({ column, phone }) => [column, phone]));
	return {
		uses,
		keys,
		used: columns
			.filter(({ field }) => field !== 'ignore')
			.map(({ column, field }) => ({ column, use: field })),
		people,
		impersonal: columns
			.filter(({ column, field }) => field !== 'ignore' && !personal.has(column))
			.map(({ column }) => column),
		lonePhones: columns
			.filter(({ column, field }) => field === 'phone' && !paired.has(column))
			.map(({ column }) => column),
		number: columnOf('number'),
		section: columnOf('section'),
		measure: columnOf('measure') ?? 0,
		units: columns.filter(({ field }) => isUnit(field)).map(({ column }) => column)
	};
}

/** True for a column that names units, whatever their part. */
export function isUnit(use: ColumnUse | undefined): use is 'unit' | 'lead' | 'support' {
	return use === 'unit' || use === 'lead' || use === 'support';
}

const personUses: (ColumnUse | undefined)[] = ['person', 'responsiblePerson', 'contactPerson'];

function peopleOf(columns: readonly UsedColumn[]): RowColumns['people'] {
	const named = columns.filter(({ field }) => personUses.includes(field));
	const phones = columns.filter(({ field }) => field === 'phone').map(({ column }) => column);
	const [only] = phones.length === 1 && named.length === 1 ? phones : [];
	return named.map(({ column, field, heading }, index) => {
		const next = named[index + 1]?.column ?? Infinity;
		const phone = phones.find((place) => place > column && place < next) ?? only ?? null;
		const contact = field === 'contactPerson' || /^(?!.*责任|.*负责).*联系|联络|经办/.test(heading);
		const role = contact ? 'contactPerson' : 'responsiblePerson';
		return { column, role, labelled: field === 'person' && named.length === 1, phone };
	});
}

function uniqueKey(heading: string, taken: Set<string>): string {
	let key = heading;
	for (let count = 2; taken.has(key); count += 1) key = `${heading}（${count}）`;
	taken.add(key);
	return key;
}
