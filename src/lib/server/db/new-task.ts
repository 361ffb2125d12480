import type { TaskRole } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';
import type { NamedPerson } from './task-people.ts';

/** A task that comes into the ledger by hand. */
export type TaskToInsert = {
	planId: string;
	sectionId: string | null;
	number: string;
	position: number;
	measure: string;
	title: string;
	deadline: { text: string | null; dueOn: string | null; ongoing: boolean };
	pairs: readonly {
		unitId: string;
		printed: string;
		role: TaskRole;
		mustFile?: boolean | null;
	}[];
	collectives: readonly { printed: string; role: TaskRole }[];
	people: readonly (NamedPerson & { unitId?: string | null })[];
	addedOn: string;
	splitFromId?: string;
	carriedFromId?: string;
	extra?: string | null;
	importedProgress?: string | null;
	importedProblem?: string | null;
};

/** Puts in tasks with all that hangs on them; the ids are theirs, in the same order. */
export async function insertTasks(
	trx: Db,
	jurisdictionId: string,
	tasks: readonly TaskToInsert[],
	at: string
): Promise<string[]> {
	const own = { jurisdiction_id: jurisdictionId };
	const made = tasks.map((task) => ({ id: newId(), task }));
	await insertAll(
		trx,
		'task',
		made.map(({ id, task }) => ({
			...{ ...own, id, plan_id: task.planId, section_id: task.sectionId, number: task.number },
			...{ position: task.position, measure: task.measure, title: task.title },
			...{ deadline_text: task.deadline.text, due_on: task.deadline.dueOn },
			...{ original_due_on: task.deadline.dueOn, ongoing: task.deadline.ongoing ? 1 : 0 },
			...{ added_on: task.addedOn, state: 'active' as const, extra: task.extra ?? null },
			...{ split_from_id: task.splitFromId ?? null, carried_from_id: task.carriedFromId ?? null },
			imported_progress: task.importedProgress ?? null,
			imported_problem: task.importedProblem ?? null,
			...{ created_at: at, updated_at: at }
		}))
	);
	await insertAll(
		trx,
		'task_unit',
		made.flatMap(({ id, task }) =>
			task.pairs.map(({ unitId, printed, role, mustFile = null }, position) => ({
				...{ ...own, id: newId(), task_id: id, unit_id: unitId, role, printed, position },
				must_file: mustFile === null ? null : mustFile ? (1 as const) : (0 as const),
				since_on: task.addedOn
			}))
		)
	);
	await insertAll(
		trx,
		'task_collective',
		made.flatMap(({ id, task }) =>
			task.collectives.map(({ printed, role }, position) => ({
				...{ ...own, task_id: id, position, role, printed }
			}))
		)
	);
	await insertAll(
		trx,
		'contact',
		made.flatMap(({ id, task }) =>
			task.people.map(({ role, name, phone, unitId }, position) => ({
				...{ ...own, id: newId(), task_id: id, role, name, phone, position },
				unit_id: unitId ?? task.pairs[0]?.unitId ?? null
			}))
		)
	);
	return made.map(({ id }) => id);
}
