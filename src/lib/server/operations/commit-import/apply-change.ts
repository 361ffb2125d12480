import type { FieldChange } from '../../../domain/match/field-change.ts';
import type { Db } from '../../db/client.ts';
import {
	updateCollectives,
	updateDeadline,
	updateExtra,
	updatePairs,
	updatePeople,
	updateTask,
	type TaskColumns
} from '../../db/task-changes.ts';
import type { Frame } from './stage-frame.ts';

export type ChangeAt = {
	jurisdictionId: string;
	taskId: string;
	/** The first sentence of the measure, where that changes. */
	title: string;
	today: string;
	now: string;
};

/** Writes one field of one task as the list has it. */
export async function applyChange(
	trx: Db,
	change: FieldChange,
	frame: Frame,
	{ jurisdictionId, taskId, title, today, now }: ChangeAt
): Promise<void> {
	const set = (columns: TaskColumns) => updateTask(trx, jurisdictionId, taskId, columns, now);
	switch (change.field) {
		case 'number':
			return set({ number: change.to });
		case 'section':
			return set({ section_id: frame.sectionIdOf(change.to) });
		case 'position':
			return set({ position: change.to });
		case 'measure':
			return set({ measure: change.to, title });
		case 'deadline':
			return updateDeadline(trx, jurisdictionId, taskId, change.to, now);
		case 'progress':
			return set({ imported_progress: change.to });
		case 'problem':
			return set({ imported_problem: change.to });
		case 'extra':
			return updateExtra(trx, jurisdictionId, taskId, change.to, now);
		case 'units': {
			const pairs = change.to.units.flatMap(({ unitId, name, printed, role }) => {
				const id = unitId ?? frame.unitIds.get(name);
				return id === undefined ? [] : [{ unitId: id, printed, role }];
			});
			await updatePairs(trx, jurisdictionId, taskId, pairs, today);
			await updateCollectives(trx, jurisdictionId, taskId, change.to.collectives);
			return set({});
		}
		case 'responsiblePeople':
		case 'contactPeople': {
			const role = change.field === 'contactPeople' ? 'contactPerson' : 'responsiblePerson';
			await updatePeople(trx, jurisdictionId, taskId, role, change.to, today);
			return set({});
		}
	}
}
