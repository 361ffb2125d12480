import type { ListChoices } from '../../../domain/list/list-choices.ts';
import type { ReadColumn } from '../../../domain/list/list-reading.ts';
import { listFields, type ListField } from '../../../domain/list/list-task.ts';
import { splitNote } from '../../../domain/joint-units.ts';
import { isPersonName } from '../../../domain/person-name.ts';
import { compact } from '../../../domain/printed.ts';
import { isRunningText } from '../../../domain/running-text.ts';
import { jurisdictionOf, plainName, readUnitName } from '../../../domain/unit-name.ts';

/**
 * The names that a person said to be those of known units: aliases from now on. A person (张三), or
 * a sentence, stands for a unit in this list only.
 */
export function namesToKeep(
	{ units = {} }: ListChoices,
	unitIds: ReadonlyMap<string, string>
): { alias: string; unitId: string }[] {
	const kept = Object.entries(units).flatMap(([printed, choice]) => {
		const alias = plainName(printed);
		if (alias === '' || unitIds.has(alias) || !isAlias(printed)) return [];
		if (choice.as === 'unit') return [{ alias, unitId: choice.unitId }];
		const unitId = choice.as === 'new' ? unitIds.get(choice.name) : undefined;
		return unitId === undefined ? [] : [{ alias, unitId }];
	});
	// 财政 局 and 财政局 are two prints of one alias
	return kept.filter(({ alias }, at) => at === kept.findIndex((other) => other.alias === alias));
}

/** 张三（15400000000） and 王局长（牵头） are persons, whatever stands in the bracket. */
function isAlias(printed: string): boolean {
	const { name } = splitNote(printed);
	const plain = plainName(name);
	if (isPersonName(plainName(printed)) || isPersonName(plain)) return false;
	return !isRunningText(readUnitName(name, nowhere));
}

// what a sentence is does not hang on the place
const nowhere = jurisdictionOf('');

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
