import {
	newsSince,
	takenBackActs,
	undoingsIn,
	type News,
	type Present
} from '../../domain/news/news-since.ts';
import { deedIn } from '../../domain/task-verb.ts';
import type { Db } from './client.ts';
import { goalsOf } from './goal-changes.ts';
import { findTaskBundles } from './task-bundle.ts';

/** What a unit has still to sign of a task: all of it, or what came since it signed it last. */
export type TaskNews = {
	taskId: string;
	unitId: string;
	/** When it signed last; null where the task is new to it. */
	since: string | null;
	news: News[];
};

/** The pairs of these tasks that are not signed as they are now, each with what is new to its unit. */
export async function listTaskNews(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<TaskNews[]> {
	const ids = ['', ...taskIds];
	const pairs = await db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id', 'last_acknowledged_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', ids)
		.where('until_on', 'is', null)
		.where('acknowledged_at', 'is', null)
		.orderBy('task_id')
		.orderBy('position')
		.execute();
	if (pairs.length === 0) return [];
	const unsigned = ['', ...new Set(pairs.map(({ task_id }) => task_id))];
	const [lines, deadlines, undoings, present] = await Promise.all([
		linesOf(db, jurisdictionId, unsigned),
		deadlinesOf(db, jurisdictionId, unsigned),
		undoingsOf(db, jurisdictionId, unsigned),
		presentOf(db, jurisdictionId, unsigned)
	]);
	// what was taken back before the history said so is known only while the act is kept
	const takenBack = takenBackActs([...undoings, ...undoingsIn(lines)]);
	return pairs.map(({ task_id: taskId, unit_id: unitId, last_acknowledged_at: last }) => {
		const own = lines.filter(({ objectId }) => objectId === taskId);
		const since = last ?? lastSigned(own, unitId);
		const told = {
			...{ lines: own, present: present.get(taskId) ?? {} },
			deadlines: deadlines.filter((each) => each.taskId === taskId)
		};
		return { taskId, unitId, since, news: since ? newsSince(told, since, takenBack) : [] };
	});
}

type Line = Awaited<ReturnType<typeof linesOf>>[number];

async function linesOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	const rows = await db
		.selectFrom('field_change')
		.leftJoin('import_batch', (join) =>
			join
				.onRef('import_batch.jurisdiction_id', '=', 'field_change.jurisdiction_id')
				.onRef('import_batch.id', '=', 'field_change.batch_id')
		)
		.select([
			...(['object_id', 'field', 'from_value', 'to_value', 'reason', 'group_id'] as const),
			...(['changed_by', 'changed_at'] as const)
		])
		.where('field_change.jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'task')
		.where('object_id', 'in', taskIds)
		// what an import brought that was taken back is as before
		.where((eb) => eb.or([eb('batch_id', 'is', null), eb('import_batch.state', '<>', 'undone')]))
		.orderBy('changed_at')
		.orderBy('field_change.id')
		.execute();
	return rows.map((row) => ({
		...{ objectId: row.object_id, field: row.field, from: row.from_value, to: row.to_value },
		...{ reason: row.reason, groupId: row.group_id },
		...{ changedBy: row.changed_by, changedAt: row.changed_at }
	}));
}

async function deadlinesOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	const rows = await db
		.selectFrom('deadline_change')
		.select(['task_id', 'due_on', 'ongoing', 'reason', 'document', 'changed_by', 'changed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', taskIds)
		.orderBy('changed_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ taskId: row.task_id, dueOn: row.due_on, ongoing: row.ongoing === 1 },
		...{ reason: row.reason, document: row.document },
		...{ changedBy: row.changed_by, changedAt: row.changed_at }
	}));
}

async function undoingsOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	const acts = await db
		.selectFrom('task_act')
		.select(['id', 'undone_by_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('task_act_before')
					.select('task_act_before.act_id')
					.whereRef('task_act_before.jurisdiction_id', '=', 'task_act.jurisdiction_id')
					.whereRef('task_act_before.act_id', '=', 'task_act.id')
					.where('task_act_before.task_id', 'in', taskIds)
			)
		)
		.execute();
	return acts.flatMap(({ id, undone_by_id: undoneById }) =>
		undoneById === null ? [] : { id, undoneById }
	);
}

/** What the tasks have now in the fields that are told as they are stored. */
async function presentOf(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, Present>> {
	const bundles = await findTaskBundles(db, jurisdictionId, taskIds);
	const sections = await db
		.selectFrom('section')
		.select(['id', 'title', 'printed_heading'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	return new Map(
		bundles.map((bundle) => {
			const { task } = bundle;
			const goals = goalsOf(bundle);
			const section = sections.find(({ id }) => id === task.section_id);
			const present = {
				...{ measure: [task.measure], state: [task.state], deadline: [task.deadline_text] },
				section: section ? [section.title, section.printed_heading] : [null],
				milestone: goals.milestones.map((row) => JSON.stringify(row)),
				indicator: goals.indicators.map((row) => JSON.stringify(row))
			};
			return [task.id, present];
		})
	);
}

/** As the history tells it, where the pair was signed before it kept that itself. */
function lastSigned(lines: readonly Line[], unitId: string): string | null {
	const signed = lines.findLast(({ field, to }) => {
		const deed = field === 'deed' ? deedIn(to) : null;
		return deed?.verb === 'acknowledge' && deed.unitId === unitId;
	});
	return signed?.changedAt ?? null;
}
