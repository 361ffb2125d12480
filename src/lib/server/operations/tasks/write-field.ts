import type { TaskWrite } from '../../../domain/edit/read-cell.ts';
import type { Db } from '../../db/client.ts';
import {
	updateCollectives,
	updateDeadline,
	updateExtra,
	updatePairs,
	updatePeople,
	updateTask
} from '../../db/task-changes.ts';

export type WriteAt = { jurisdictionId: string; taskId: string; today: string; now: string };

/** Writes one field of one task; whoever has the task on a screen finds a new version. */
export async function writeField(
	trx: Db,
	write: TaskWrite,
	{ jurisdictionId, taskId, today, now }: WriteAt
): Promise<void> {
	const at = [trx, jurisdictionId, taskId] as const;
	switch (write.field) {
		case 'number':
			return updateTask(...at, { number: write.to }, now);
		case 'section':
			return updateTask(...at, { section_id: write.to }, now);
		case 'measure':
			return updateTask(...at, { measure: write.to, title: write.title }, now);
		case 'deadline':
			return updateDeadline(...at, write.to, now);
		case 'extra':
			return updateExtra(...at, write.to, now);
		case 'units':
			await updatePairs(...at, write.to.pairs, today);
			await updateCollectives(...at, write.to.collectives);
			return updateTask(...at, {}, now);
		case 'responsiblePeople':
		case 'contactPeople': {
			const role = write.field === 'contactPeople' ? 'contactPerson' : 'responsiblePerson';
			await updatePeople(...at, role, write.to, today);
			return updateTask(...at, {}, now);
		}
	}
}
