import type { TaskWrite } from '../../../domain/edit/read-cell.ts';
import type { Db } from '../../db/client.ts';
import {
	updateCollectives,
	updateDeadline,
	updateExtra,
	updatePairs,
	updateTask
} from '../../db/task-changes.ts';
import { updatePeople } from '../../db/task-people.ts';
import { dropIdleClaims, releaseUnits } from './release-units.ts';

export type WriteAt = {
	jurisdictionId: string;
	taskId: string;
	by: string;
	today: string;
	now: string;
	/** Of a unit that leaves: a list names its people beside the units, and they stay. */
	isPeopleKept?: boolean;
};

/** Writes one field of one task; whoever has the task on a screen finds a new version. */
export async function writeField(trx: Db, write: TaskWrite, to: WriteAt): Promise<void> {
	const { jurisdictionId, taskId, today, now } = to;
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
		case 'units': {
			const unitIds = await updatePairs(...at, write.to.pairs, today);
			await releaseUnits(trx, { ...to, unitIds });
			await dropIdleClaims(trx, write.to.pairs, to);
			await updateCollectives(...at, write.to.collectives);
			return updateTask(...at, {}, now);
		}
		case 'responsiblePeople':
		case 'contactPeople': {
			const role = write.field === 'contactPeople' ? 'contactPerson' : 'responsiblePerson';
			await updatePeople(...at, role, write.to, today);
			return updateTask(...at, {}, now);
		}
	}
}
