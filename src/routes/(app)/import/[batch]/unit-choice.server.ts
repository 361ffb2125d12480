import type { UnitChoice } from '$lib/domain/list/list-choices.ts';
import type { ListProblem } from '$lib/domain/list/list-reading.ts';
import { readName } from '$lib/domain/account-entry.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { longestUnitName } from '$lib/domain/unit-entry.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { explain } from '$lib/words/problem.ts';
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
		if (code === 'unit.resembles-listed') {
			return [{ value: `new:${facts.name}`, label: words.isUnit(facts.name) }];
		}
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
	if (said.startsWith('unit:')) {
		const unit = units.find(({ id }) => id === said.slice(5));
		if (unit) return { choice: { as: 'unit', unitId: unit.id } };
		return { choice: null, problem: { field, message: words.gone } };
	}
	if (said.startsWith('joint:')) return joint(said.slice(6), field);
	if (said.startsWith('new:')) return founded(said.slice(4), field);
	if (said === 'collective' || said === 'unassigned') return { choice: { as: said } };
	if (said === '' && name === '') return { choice: null };
	if (name === '') return { choice: null, problem: { field, message: words.empty(printed) } };
	if (said === 'new') return founded(name, field);
	if (said === 'joint') return joint(name, field);
	const unit = units.find((each) => each.name === name);
	if (unit) return { choice: { as: 'unit', unitId: unit.id } };
	return { choice: null, problem: { field, message: words.wrong(name.slice(0, longestUnitName)) } };
}

function founded(typed: string, field: string): ReadChoice {
	const { name, problem } = named(typed, field);
	return problem ? { choice: null, problem } : { choice: { as: 'new', name } };
}

/** The name of a unit that is to be made, by the rules of every other unit. */
function named(typed: string, field: string): { name: string; problem?: ReadChoice['problem'] } {
	const { line, problems } = readName(typed, 'unit', longestUnitName);
	const [first] = problems;
	return first ? { name: line, problem: { field, message: explain(first) } } : { name: line };
}

function joint(text: string, field: string): ReadChoice {
	const pieces = text.split(/[、,，;；]/).filter((each) => each.trim() !== '');
	if (pieces.length < 2 || pieces.length > mostJoint) {
		return { choice: null, problem: { field, message: words.jointWrong(mostJoint) } };
	}
	const read = pieces.map((piece) => named(piece, field));
	const wrong = read.find(({ problem }) => problem)?.problem;
	if (wrong) return { choice: null, problem: wrong };
	return { choice: { as: 'joint', names: read.map(({ name }) => name) } };
}

const mostJoint = 40;

export function valueOf({ facts }: ListProblem): string {
	return 'value' in facts ? String(facts.value) : '';
}
