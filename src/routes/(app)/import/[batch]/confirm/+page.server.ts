import { redirect } from '@sveltejs/kit';
import { runImport } from '$lib/server/operations/run-import.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { listLearntAliases } from '$lib/server/db/unit-aliases.ts';
import { namesToKeep } from '$lib/server/operations/commit-import/lessons.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { openReady, refuse } from '../batch.server.ts';
import { tallyOf } from '../tally.server.ts';

export const load: PageServerLoad = async (event) => {
	const opened = await openReady(event);
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const tally = await tallyOf(event, opened);
	const units = await listUnits(event.locals.db, jurisdictionId);
	const known = new Map(units.map(({ name, id }) => [name, id]));
	for (const choice of Object.values(opened.decisions.list.units ?? {})) {
		if (choice.as === 'new') known.set(choice.name, choice.name);
	}
	const names = new Map([...known].map(([name, id]) => [id, name]));
	const learnt = new Set(await listLearntAliases(event.locals.db, jurisdictionId));
	const fresh = namesToKeep(opened.decisions.list, known).filter(({ alias }) => !learnt.has(alias));
	const aliases = fresh.map(({ alias, unitId }) => {
		return { alias, name: names.get(unitId) ?? '' };
	});
	return { tally, aliases, year: opened.reading.titleYear };
};

export const actions = {
	default: async (event) => {
		const { locals, params } = event;
		const { actor } = whoIsHere(locals);
		const { db, database, dataFolder, now } = locals;
		const what = { what: 'commit', batchId: params.batch } as const;
		const run = await runImport(db, { database, dataFolder }, actor, what, now);
		if (!run.ok) return refuse(event, run.problems);
		redirect(303, `/import/${params.batch}${run.value === 'done' ? '/result' : ''}`);
	}
} satisfies Actions;
