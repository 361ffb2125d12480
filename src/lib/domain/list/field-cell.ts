import type { FieldValues } from '../match/field-change.ts';

/**
 * The cell of a list that a field of the ledger was read from, of several the first; undefined where
 * the reading kept none. A number may stand in front of its measure, and people under one heading.
 */
export function cellOfField(
	field: keyof FieldValues,
	cells: Readonly<Record<string, string>>
): string | undefined {
	switch (field) {
		case 'units':
			return cells.unit ?? cells.lead ?? cells.support;
		case 'number':
			return cells.number ?? cells.measure;
		case 'responsiblePeople':
			return cells.responsiblePerson ?? cells.person;
		case 'contactPeople':
			return cells.contactPerson ?? cells.person;
		default:
			return cells[field];
	}
}
