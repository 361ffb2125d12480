import { can } from '$lib/domain/actor.ts';
import { importWords } from '$lib/words/import.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { LayoutServerLoad } from './$types';
import { openBatch } from './batch.server.ts';
import { openCount } from './open-questions.server.ts';

export const load: LayoutServerLoad = async (event) => {
	const { batch, reading } = await openBatch(event);
	const ready = reading?.status === 'ready' ? reading : null;
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
		errors: ready === null ? 0 : openCount(ready)
	};
};
