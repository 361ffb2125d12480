import type { ListTask } from '../../../domain/list/list-task.ts';
import type { NewTask } from '../../db/task-bundle.ts';

/** Where a task goes, and what is known of it beside the list. */
export type Destination = {
	jurisdictionId: string;
	batchId: string;
	planId: string;
	sectionId: string | null;
	position: number;
	addedOn: string;
	sheet: string;
	/** Every unit by its own name, staged ones too. */
	unitIds: ReadonlyMap<string, string>;
	/** Ids that stand side by side: db/id.ts. */
	nextId: () => string;
	now: string;
};

/**
 * A task as a list has it, made rows. It is under way from the day that it is confirmed; units that a
 * person has still to name are no rows. The people of a joint task are those of the unit named first.
 */
export function taskRows(draft: ListTask, to: Destination): NewTask {
	const { jurisdictionId } = to;
	const id = to.nextId();
	const units = draft.units.flatMap((unit) => {
		const unitId = unit.unitId ?? to.unitIds.get(unit.name);
		return unit.state === 'open' || unitId === undefined ? [] : [{ ...unit, unitId }];
	});
	const of = { jurisdiction_id: jurisdictionId, task_id: id };
	return {
		task: {
			jurisdiction_id: jurisdictionId,
			id,
			plan_id: to.planId,
			section_id: to.sectionId,
			number: draft.number ?? '',
			position: to.position,
			measure: draft.measure,
			title: draft.title,
			deadline_text: draft.deadlineText,
			due_on: draft.deadline.dueOn,
			original_due_on: draft.deadline.dueOn,
			ongoing: draft.deadline.ongoing ? 1 : 0,
			added_on: to.addedOn,
			state: 'active',
			imported_progress: draft.progress,
			imported_problem: draft.problem,
			extra: Object.keys(draft.extra).length === 0 ? null : JSON.stringify(draft.extra),
			batch_id: to.batchId,
			source_sheet: to.sheet,
			source_row: draft.firstRow,
			source_rows: draft.rowCount,
			source_cells: JSON.stringify(draft.cells),
			created_at: to.now,
			updated_at: to.now
		},
		task_unit: units.map(({ unitId, role, printed, note }, position) => ({
			...of,
			id: to.nextId(),
			unit_id: unitId,
			role,
			printed,
			note,
			position,
			since_on: to.addedOn
		})),
		task_collective: draft.collectives.map(({ printed, role }, position) => ({
			...of,
			position,
			role,
			printed
		})),
		contact: draft.people.map(({ role, name, phone, cell }, position) => ({
			...of,
			id: to.nextId(),
			unit_id: units[0]?.unitId ?? null,
			role,
			name,
			phone,
			position,
			source_cell: cell
		}))
	};
}
