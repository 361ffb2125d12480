import { redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { isSettling, workOn } from '$lib/server/importing/at-work.ts';
import { decideImport } from '$lib/server/operations/decide-import.ts';
import { dropImport } from '$lib/server/operations/drop-import.ts';
import { runImport } from '$lib/server/operations/run-import.ts';
import { explain } from '$lib/words/problem.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { openBatch, refuse, stepIn, type Opened } from './batch.server.ts';
import { openCount } from './open-questions.server.ts';

export const load: PageServerLoad = async (event) => {
	const opened = await openBatch(event);
	const { batch, reading } = opened;
	const { actor } = whoIsHere(event.locals);
	const mayImport = can(actor, 'import.make', {});
	const { state, id } = batch;
	const work = workOn(id);
	// while it goes in or is undone, its state still says what it was before
	if (!isSettling(id)) {
		if (['committed', 'undone', 'dropped'].includes(state)) redirect(303, `/import/${id}/result`);
		if (state === 'draft' && mayImport) {
			redirect(303, `/import/${id}/${stepFor(opened, event.url)}`);
		}
	}
	const isRefused = reading?.status === 'unopened' || reading?.status === 'refused';
	const { sheet, headerRows, columns } = opened.decisions.list;
	return {
		mayImport,
		kind: batch.sourceKind,
		/** Somebody has pointed out a sheet, a row or a column: that may be why nothing was read. */
		isPointed: [sheet, headerRows, columns].some((said) => said !== undefined),
		work: work ? { what: work.what, done: work.done, total: work.total } : null,
		/** What is no list may be put into the form of one. */
		wantsTemplate: isRefused && reading.problems.some(({ code }) => code === 'list.not-found'),
		refusal: state === 'refused' && isRefused ? reading.problems.map(explain) : []
	};
};

/** Where to go on: where the one who waited for the reading was going, else where work is left. */
function stepFor({ reading }: Opened, { searchParams }: URL): string {
	if (reading?.status === 'choose') return reading.choose;
	if (reading?.status !== 'ready') return 'sheet';
	const to = stepIn(searchParams.get('to') ?? '');
	if (to !== undefined) return to;
	return openCount(reading) > 0 ? 'problems' : 'confirm';
}

export const actions = {
	read: async (event) => {
		const { locals, params } = event;
		const { actor } = whoIsHere(locals);
		const { db, database, dataFolder, now } = locals;
		if ((await event.request.formData()).has('afresh')) {
			const { decisions } = await openBatch(event);
			const list = { ...decisions.list };
			for (const said of ['sheet', 'headerRows', 'columns'] as const) delete list[said];
			const kept = await decideImport(db, actor, params.batch, { ...decisions, list }, now);
			if (!kept.ok) return refuse(event, kept.problems);
		}
		const what = { what: 'read', batchId: params.batch } as const;
		const run = await runImport(db, { database, dataFolder }, actor, what, now);
		if (!run.ok) return refuse(event, run.problems);
		redirect(303, `/import/${params.batch}?to=sheet`);
	},
	drop: async (event) => {
		const { locals, params } = event;
		const dropped = await dropImport(locals.db, whoIsHere(locals).actor, params.batch, locals.now);
		if (!dropped.ok) return refuse(event, dropped.problems);
		redirect(303, '/import');
	}
} satisfies Actions;
