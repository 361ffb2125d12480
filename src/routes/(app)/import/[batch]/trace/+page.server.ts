import { error, redirect } from '@sveltejs/kit';
import type { ListTask } from '$lib/domain/list/list-task.ts';
import { compact } from '$lib/domain/printed.ts';
import { lookInto } from '$lib/server/importing/look-into.ts';
import { errorSentence } from '$lib/words/error.ts';
import type { PageServerLoad } from './$types';
import { eachRow, openRead } from '../batch.server.ts';
import { deadlineWords } from '../deadline-choice.server.ts';

function draftStep(searchParams: URLSearchParams): 'diff' | 'problems' {
	return searchParams.get('from') === 'diff' ? 'diff' : 'problems';
}

export const load: PageServerLoad = async (event) => {
	const { batch, reading } = await openRead(event);
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
			units: found.units.map(({ name }) => name),
			people: found.people.map(({ role, name, phone }) => ({ role, name, phone })),
			progress: found.progress,
			problem: found.problem,
			deadline: deadlineWords(found)
		}
	};
};
