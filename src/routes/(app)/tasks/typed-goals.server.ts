import { mostGoals } from '$lib/domain/goal/goal.ts';
import { arrangeGoals, proposals, type TypedGoals } from '$lib/domain/goal/typed-goals.ts';
import { textOf } from '../../form.server.ts';

/** A row more than may be kept, so that too many are told and not lost. */
const mostRows = mostGoals + 1;

/** The rows of 阶段目标 and 量化指标 as a form sent them, in their order. */
export function typedGoals(form: FormData): TypedGoals {
	return {
		milestones: rowsOf(form, 'milestones', 'title', (text) => ({
			...{ id: text('id'), title: text('title') },
			...{ due: text('due'), done: text('done') }
		})),
		indicators: rowsOf(form, 'indicators', 'name', (text) => ({
			...{ id: text('id'), name: text('name'), comparison: text('comparison') },
			...{ target: text('target'), measuredIn: text('measuredIn') },
			...{ due: text('due'), baseline: text('baseline') }
		}))
	};
}

function rowsOf<Row>(
	form: FormData,
	list: keyof TypedGoals,
	first: string,
	rowOf: (text: (name: string) => string) => Row
): Row[] {
	const rows: Row[] = [];
	for (let index = 0; index < mostRows && form.has(`${list}.${index}.${first}`); index++) {
		rows.push(rowOf((name) => textOf(form, `${list}.${index}.${name}`).slice(0, 1000)));
	}
	return rows;
}

/**
 * What a button beside the rows asked for, where no script did it on the page: the rows as they are to
 * stand and what the measure offers; null where the form is to be saved.
 */
export function arrangedGoals(form: FormData, titleYear: number) {
	const command = textOf(form, 'rows');
	if (command === '') return null;
	const measure = textOf(form, 'measure');
	const goals = arrangeGoals(typedGoals(form), command, { measure, titleYear });
	const isAsked = /^indicators\.(?:propose|take)/.test(command);
	return { goals, proposed: isAsked ? proposals(goals, measure, titleYear) : null };
}
