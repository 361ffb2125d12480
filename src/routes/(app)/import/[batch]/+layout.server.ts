import { can } from '$lib/domain/actor.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { importWords } from '$lib/words/import.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { LayoutServerLoad } from './$types';
import { openBatch } from './batch.server.ts';

export const load: LayoutServerLoad = async (event) => {
	const { batch, reading } = await openBatch(event);
	const ready = reading?.status === 'ready' ? reading : null;
	const errors = ready?.problems.filter(({ code }) => levelOf(code) === 'error').length ?? 0;
	return {
		batch: {
			...{ id: batch.id, state: batch.state },
			fileName: batch.fileName === '' ? importWords.pasteName : batch.fileName
		},
		/** The steps are open while the batch waits for a person and whoever is here may answer. */
		stepsOpen: batch.state === 'draft' && can(whoIsHere(event.locals).actor, 'import.make', {}),
		readyTo: ready !== null,
		choose: reading?.status === 'choose' ? reading.choose : null,
		cells: reading === null || reading.status === 'unopened' ? null : reading.counts.cells,
		errors
	};
};
