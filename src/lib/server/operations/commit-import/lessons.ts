import type { ListChoices } from '../../../domain/list/list-choices.ts';
import type { ReadColumn } from '../../../domain/list/list-reading.ts';
import { listFields, type ListField } from '../../../domain/list/list-task.ts';
import { compact } from '../../../domain/printed.ts';
import { plainName } from '../../../domain/unit-name.ts';

/** The names that a person said to be those of known units: aliases from now on. */
export function namesToKeep(
	{ units = {} }: ListChoices,
	unitIds: ReadonlyMap<string, string>
): { alias: string; unitId: string }[] {
	return Object.entries(units).flatMap(([printed, choice]) => {
		const alias = plainName(printed);
		if (alias === '' || unitIds.has(alias)) return [];
		if (choice.as === 'unit') return [{ alias, unitId: choice.unitId }];
		const unitId = choice.as === 'new' ? unitIds.get(choice.name) : undefined;
		return unitId === undefined ? [] : [{ alias, unitId }];
	});
}

/** The headings that a person put under a field. */
export function headingsToKeep(
	{ columns = {} }: ListChoices,
	read: readonly ReadColumn[]
): { heading: string; field: ListField }[] {
	const fields = new Map(listFields.map((field) => [String(field), field]));
	return read.flatMap(({ column, heading }) => {
		const field = fields.get(columns[column] ?? '');
		const words = compact(heading);
		return field === undefined || words === '' ? [] : [{ heading: words, field }];
	});
}
