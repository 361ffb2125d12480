import type { FieldChange } from '../../../domain/match/field-change.ts';
import type { Db } from '../../db/client.ts';
import { updateTask, type TaskColumns } from '../../db/task-changes.ts';
import { writeField, type WriteAt } from '../tasks/write-field.ts';
import type { Frame } from './stage-frame.ts';

export type ChangeAt = WriteAt & {
	/** The first sentence of the measure, where that changes. */
	title: string;
};

/** Writes one field of one task as the list has it. */
export async function applyChange(
	trx: Db,
	change: FieldChange,
	frame: Frame,
	at: ChangeAt
): Promise<void> {
	const { jurisdictionId, taskId, title, now } = at;
	const set = (columns: TaskColumns) => updateTask(trx, jurisdictionId, taskId, columns, now);
	switch (change.field) {
		case 'position':
			return set({ position: change.to });
		case 'progress':
			return set({ imported_progress: change.to });
		case 'problem':
			return set({ imported_problem: change.to });
		case 'section':
			return writeField(trx, { field: 'section', to: frame.sectionIdOf(change.to) }, at);
		case 'measure':
			return writeField(trx, { field: 'measure', to: change.to, title }, at);
		case 'units': {
			const pairs = change.to.units.flatMap(({ unitId, name, printed, role }) => {
				const id = unitId ?? frame.unitIds.get(name);
				return id === undefined ? [] : [{ unitId: id, printed, role }];
			});
			const { collectives } = change.to;
			return writeField(
				trx,
				{ field: 'units', to: { pairs, collectives } },
				{ ...at, isPeopleKept: true }
			);
		}
		default:
			return writeField(trx, change, at);
	}
}
