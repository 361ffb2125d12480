import { mostGoals, type Goals } from './goal.ts';
import { proposeIndicators } from './propose-indicators.ts';

/** Rows of a form, one text a field; `id` is empty for what is new. */
export type TypedMilestone = { id: string; title: string; due: string; done: string };
export type TypedIndicator = {
	id: string;
	name: string;
	comparison: string;
	target: string;
	measuredIn: string;
	due: string;
	baseline: string;
};
export type TypedGoals = { milestones: TypedMilestone[]; indicators: TypedIndicator[] };

export const noGoals: TypedGoals = { milestones: [], indicators: [] };

const blankMilestone: TypedMilestone = { id: '', title: '', due: '', done: '' };
const blankIndicator: TypedIndicator = {
	...{ id: '', name: '', comparison: '≥', target: '', measuredIn: '', due: '', baseline: '' }
};

/** What a form shows of goals that are there. */
export function typedOf({ milestones, indicators }: Goals): TypedGoals {
	return {
		milestones: milestones.map(({ id, title, dueOn, aspirational, doneOn }) => ({
			...{ id: id ?? '', title, done: doneOn ?? '' },
			due: dueOn === null ? '' : `${aspirational ? '力争' : ''}${dueOn}`
		})),
		indicators: indicators.map(({ id, dueOn, baseline, ...indicator }) => ({
			...{ ...indicator, id: id ?? '', due: dueOn ?? '', baseline: baseline ?? '' }
		}))
	};
}

/** Nothing was typed into it: such a row is none. */
export function isBlankRow({ id: _, ...row }: TypedMilestone | TypedIndicator): boolean {
	return Object.entries(row).every(([field, text]) => field === 'comparison' || text.trim() === '');
}

/**
 * What a button beside the rows asks for: milestones.add, indicators.remove.2, milestones.up.1, and
 * indicators.take.0 for a proposal that is accepted. Rows that would be too many are not added.
 */
export function arrangeGoals(
	typed: TypedGoals,
	command: string,
	{ measure, titleYear }: { measure: string; titleYear: number }
): TypedGoals {
	const [list, verb = '', place = ''] = command.split('.');
	const at = Number(place);
	if (list === 'milestones') {
		return { ...typed, milestones: arrange(typed.milestones, verb, at, () => blankMilestone) };
	}
	if (list !== 'indicators') return typed;
	const taken = () => proposals(typed, measure, titleYear)[at];
	const made = verb === 'take' ? taken : () => blankIndicator;
	return { ...typed, indicators: arrange(typed.indicators, verb, at, made) };
}

/** What the words of the measure offer and the rows do not say yet. */
export function proposals(
	{ indicators }: TypedGoals,
	measure: string,
	titleYear: number
): TypedIndicator[] {
	return proposeIndicators(measure, titleYear).filter(
		({ comparison, target, measuredIn }) =>
			!indicators.some(
				(row) =>
					row.comparison === comparison && row.target === target && row.measuredIn === measuredIn
			)
	);
}

function arrange<Row extends TypedMilestone | TypedIndicator>(
	rows: readonly Row[],
	verb: string,
	at: number,
	made: () => Row | undefined
): Row[] {
	const next = [...rows];
	if (verb === 'add' || verb === 'take') {
		const row = made();
		if (row && rows.length < mostGoals) next.push({ ...row });
	} else if (verb === 'remove') next.splice(at, rows[at] ? 1 : 0);
	else if (verb === 'up' || verb === 'down') {
		const other = verb === 'up' ? at - 1 : at + 1;
		const row = rows[at];
		const neighbour = rows[other];
		if (row && neighbour) {
			next[at] = neighbour;
			next[other] = row;
		}
	}
	return next;
}
