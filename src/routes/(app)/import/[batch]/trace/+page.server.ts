import { error, redirect } from '@sveltejs/kit';
import type { ListChoices } from '$lib/domain/list/list-choices.ts';
import type { ListTask } from '$lib/domain/list/list-task.ts';
import { compact } from '$lib/domain/printed.ts';
import { lookInto } from '$lib/server/importing/look-into.ts';
import { errorSentence } from '$lib/words/error.ts';
import type { PageServerLoad } from './$types';
import { eachRow, openRead } from '../batch.server.ts';
import { deadlineKey, deadlineWords } from '../deadline-choice.server.ts';

function draftStep(searchParams: URLSearchParams): 'diff' | 'problems' {
	return searchParams.get('from') === 'diff' ? 'diff' : 'problems';
}

/** What a person has said otherwise than it was read, so that nobody wonders where it came from. */
function chosenIn(task: ListTask, { units = {}, deadlines = {}, problems = {} }: ListChoices) {
	const answered = (as: string, cells: readonly (string | undefined)[]) =>
		Object.entries(problems).some(
			([key, said]) => said.as === as && cells.includes(key.slice(key.indexOf(' ') + 1))
		);
	const printed = [...task.unitCells, ...task.units].map((one) => one.printed.trim());
	return {
		units:
			printed.some((text) => Object.hasOwn(units, text)) ||
			answered('units', [task.cells.unit, ...task.unitCells.map(({ cell }) => cell)]),
		deadline:
			task.deadlineSetByOffice === true ||
			Object.hasOwn(deadlines, deadlineKey(task)) ||
			answered('deadline', [task.cells.deadline])
	};
}

export const load: PageServerLoad = async (event) => {
	const { batch, reading, decisions } = await openRead(event);
	const { searchParams } = event.url;
	const row = Number(searchParams.get('row'));
	const number = compact(searchParams.get('number') ?? '');
	let found: ListTask | null = null as ListTask | null;
	await eachRow(event, batch.id, ({ task }) => {
		if (number === '' ? task.firstRow === row : task.number === number) found ??= task;
	});
	if (found === null && number !== '')
		redirect(303, `/import/${batch.id}/result?absent=${encodeURIComponent(number)}`);
	if (found === null) error(404, errorSentence(404));
	const { sheet, columns } = reading;
	const traced = { task: found, reading: { sheet, columns } };
	const looked = await lookInto(event.locals, batch, { sheet, headerRow: null, traced });
	return {
		/** Where the one who asks came from. */
		back: batch.state === 'draft' ? draftStep(searchParams) : null,
		trace: looked.ok ? looked.value.trace : null,
		task: {
			number: found.number,
			section: found.section?.title ?? null,
			measure: found.measure,
			units: [
				...found.units.map(({ name }) => name),
				...found.collectives.map((one) => one.printed)
			],
			people: found.people.map(({ role, name, phone }) => ({ role, name, phone })),
			progress: found.progress,
			problem: found.problem,
			deadline: deadlineWords(found),
			chosen: chosenIn(found, decisions.list)
		}
	};
};
