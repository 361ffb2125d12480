import type { UnitChoice } from '$lib/domain/list/list-choices.ts';
import type { ListProblem } from '$lib/domain/list/list-reading.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { textOf } from '../../../form.server.ts';

type Named = { id: string; name: string };
export type Option = { value: string; label: string };
const words = stepWords.units;

/** What can be said of a printed unit: what the reading suggests first. */
export function unitOptions(problems: readonly Problem[], units: readonly Named[]): Option[] {
	const near = problems.flatMap(({ code, facts }): Option[] => {
		if (code === 'unit.maybe-joint') {
			const { names } = facts;
			return [{ value: `joint:${names.join('、')}`, label: words.jointOf(names) }];
		}
		if (code === 'unit.ambiguous') return facts.names.flatMap((name) => known(name, units));
		if (code === 'unit.resembles' || code === 'unit.abbreviated') return known(facts.name, units);
		return [];
	});
	return [
		...near,
		{ value: 'unit', label: words.unit },
		{ value: 'new', label: words.new },
		{ value: 'joint', label: words.joint },
		{ value: 'collective', label: words.collective },
		{ value: 'unassigned', label: words.unassigned }
	];
}

function known(name: string, units: readonly Named[]): Option[] {
	const unit = units.find((each) => each.name === name);
	return unit ? [{ value: `unit:${unit.id}`, label: words.isUnit(name) }] : [];
}

/** A choice as its two controls show it. */
export function shownChoice(choice: UnitChoice | undefined, units: readonly Named[]) {
	if (!choice) return { as: '', name: '' };
	if (choice.as === 'unit') {
		return { as: 'unit', name: units.find(({ id }) => id === choice.unitId)?.name ?? '' };
	}
	if (choice.as === 'new') return { as: 'new', name: choice.name };
	if (choice.as === 'joint') return { as: 'joint', name: choice.names.join('、') };
	return { as: choice.as, name: '' };
}

export type ReadChoice = {
	choice: UnitChoice | null;
	problem?: { field: string; message: string };
};

/** Reads the two controls of a printed unit; a name alone means a unit of the directory. */
export function unitChoiceIn(
	form: FormData,
	at: string,
	printed: string,
	units: readonly Named[]
): ReadChoice {
	const said = textOf(form, `as-${at}`);
	const name = textOf(form, `name-${at}`).trim();
	const field = `name-${at}`;
	if (said.startsWith('unit:')) return { choice: { as: 'unit', unitId: said.slice(5) } };
	if (said.startsWith('joint:')) return joint(said.slice(6));
	if (said === 'collective' || said === 'unassigned') return { choice: { as: said } };
	if (said === '' && name === '') return { choice: null };
	if (name === '') return { choice: null, problem: { field, message: words.empty(printed) } };
	if (said === 'new') return { choice: { as: 'new', name } };
	if (said === 'joint') return joint(name);
	const unit = units.find((each) => each.name === name);
	if (unit) return { choice: { as: 'unit', unitId: unit.id } };
	return { choice: null, problem: { field, message: words.wrong(name) } };
}

function joint(text: string): ReadChoice {
	const names = text.split(/[、,，;；]/).map((each) => each.trim());
	return { choice: { as: 'joint', names: names.filter((each) => each !== '') } };
}

export function valueOf({ facts }: ListProblem): string {
	return 'value' in facts ? String(facts.value) : '';
}
