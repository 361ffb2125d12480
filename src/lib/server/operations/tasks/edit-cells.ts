import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import {
	settleEdits,
	type EditedTask,
	type SettledCell,
	type SettledEdits
} from '../../../domain/edit/settle-edits.ts';
import type { CellEdit } from '../../../domain/edit/task-cell.ts';
import type { GoalList } from '../../../domain/goal/goal.ts';
import {
	settleGoals,
	type GoalsEdit,
	type SettledGoals
} from '../../../domain/goal/settle-goals.ts';
import { levelOf, type Problem, type Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import { findLastChange } from '../../db/field-changes.ts';
import { goalsOf } from '../../db/goal-changes.ts';
import { findTaskBundles, type TaskBundle } from '../../db/task-bundle.ts';
import { listTaskVersions } from '../../db/task-changes.ts';
import { countReadings } from '../../db/task-goals.ts';
import { listNumbers } from '../../db/tasks.ts';
import { transactAs } from '../transact-as.ts';
import { cellContext, cellSourceOf } from './cell-sources.ts';
import { peopleWarnings } from './people-warnings.ts';
import { noRight, refused } from './refused.ts';
import { writeCells } from './write-cells.ts';

export type TypedCells = {
	edits: readonly CellEdit[];
	reason: string;
	/** The rows of 阶段目标 and 量化指标 of one task, where the form has them. */
	goals?: GoalsEdit & { taskId: string };
	/** Only to be told what would be written. */
	look: boolean;
};

/** What became of it, or would; with a conflict or an error nothing was written. */
export type CellsAnswer = {
	/** What takes it back; null where nothing was written. */
	act: string | null;
	cells: { at: number; taskId: string; field: string; text: string; reading: string | null }[];
	conflicts: (SettledEdits['conflicts'][number] & { by: string | null; when: string | null })[];
	goalConflicts: {
		list: GoalList;
		now: string;
		mine: string;
		by: string | null;
		when: string | null;
	}[];
	problems: { at: number | null; problem: Problem }[];
	needsReason: boolean;
};

/**
 * Writes cells of the ledger, of one task or of hundreds, all of them or none: each only where it
 * still holds the text that was on the screen. The first day of a deadline stays, and moving one
 * that was set wants a reason.
 */
export async function editCells(
	db: Db,
	actor: Actor,
	{ edits, reason: typedReason, goals, look }: TypedCells,
	now: string
): Promise<Result<CellsAnswer>> {
	return transactAs<CellsAnswer>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId } = actor;
		const today = shanghaiDay(now);
		const bundles = await bundlesOf(trx, jurisdictionId, [...edits, ...(goals ? [goals] : [])]);
		const planId = bundles[0]?.task.plan_id;
		if (planId === undefined || bundles.some(({ task }) => task.plan_id !== planId)) {
			return refused({ code: 'task.absent', facts: {} });
		}
		const context = await cellContext(trx, jurisdictionId, planId, today);
		const tasks = new Map(
			bundles.map((bundle): [string, EditedTask] => [
				bundle.task.id,
				{
					...{ id: bundle.task.id, state: bundle.task.state },
					cells: cellSourceOf(bundle, context.names)
				}
			])
		);
		const settled = settleEdits(edits, tasks, context);
		const goalsOfForm = await settledGoals(trx, bundles, goals, context.titleYear, today);
		const reason = readOptional(typedReason, 'reason', 500);
		const needsReason = settled.movesDeadline && reason.line === null;
		const problems: CellsAnswer['problems'] = [
			...settled.problems,
			...goalsOfForm.problems.map((problem) => ({ at: null, problem })),
			...(await takenNumbers(trx, jurisdictionId, planId, settled.cells)),
			...(await peopleWarnings(trx, bundles, settled.cells, context.names.units, today)),
			...reason.problems.map((problem) => ({ at: null, problem }))
		];
		if (needsReason && !look) {
			const facts = { field: 'reason' } as const;
			const problem: Problem = { code: 'field.empty', facts, at: { field: 'reason' } };
			problems.push({ at: null, problem });
		}
		const conflicts = await withWho(trx, jurisdictionId, settled.conflicts);
		const cells = settled.cells.map(({ at, taskId, field, text, reading }) => ({
			...{ at, taskId, field, text, reading }
		}));
		const { writes } = goalsOfForm;
		const goalConflicts = await withWho(
			trx,
			jurisdictionId,
			goalsOfForm.conflicts.map((conflict) => ({
				...{ ...conflict, taskId: goals?.taskId ?? '' },
				field: conflict.list === 'milestones' ? 'milestone' : 'indicator'
			}))
		);
		const isRefused =
			conflicts.length + goalConflicts.length > 0 ||
			problems.some(({ problem: { code } }) => levelOf(code) === 'error');
		const answer = { act: null, cells, conflicts, goalConflicts, problems, needsReason };
		const isNothing = cells.length === 0 && !writes.milestones && !writes.indicators;
		if (look || isRefused || isNothing) return { ok: true, value: answer };
		const act = await writeCells(
			trx,
			actor,
			bundles,
			{ cells: settled.cells, goals: goals && { taskId: goals.taskId, writes } },
			reason.line,
			now
		);
		return { ok: true, value: { ...answer, act } };
	});
}

/** The tasks of the cells that are in the ledger. */
async function bundlesOf(trx: Db, jurisdictionId: string, edits: readonly { taskId: string }[]) {
	const ids = [...new Set(edits.map(({ taskId }) => taskId))];
	const present = await listTaskVersions(trx, jurisdictionId, ids);
	return findTaskBundles(
		trx,
		jurisdictionId,
		ids.filter((id) => present.has(id))
	);
}

async function takenNumbers(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	cells: readonly SettledCell[]
): Promise<CellsAnswer['problems']> {
	const next = new Map(
		cells.flatMap(({ taskId, write: value }): [string, string][] =>
			value.field === 'number' ? [[taskId, value.to]] : []
		)
	);
	if (next.size === 0) return [];
	const all = (await listNumbers(trx, jurisdictionId, planId)).map((task) => ({
		...task,
		number: next.get(task.id) ?? task.number
	}));
	return cells.flatMap(({ at, taskId, write: value }) => {
		if (value.field !== 'number') return [];
		const holder = all.find(({ id, number }) => number === value.to && id !== taskId);
		const facts = { value: value.to, title: holder?.title ?? '' };
		return holder ? [{ at, problem: { code: 'task.number-taken', facts } as const }] : [];
	});
}

/** Whom to ask about it: the one who wrote what stands there now. */
async function withWho<Conflict extends { taskId: string; field: string }>(
	trx: Db,
	jurisdictionId: string,
	conflicts: readonly Conflict[]
): Promise<(Conflict & { by: string | null; when: string | null })[]> {
	const told: (Conflict & { by: string | null; when: string | null })[] = [];
	for (const conflict of conflicts) {
		const last = await findLastChange(trx, jurisdictionId, conflict.taskId, conflict.field);
		told.push({ ...conflict, by: last?.changedBy ?? null, when: last?.changedAt ?? null });
	}
	return told;
}

const untouched: SettledGoals = {
	...{ writes: { milestones: null, indicators: null }, conflicts: [], problems: [] }
};

/** The goals of the form against those of the task; what its state forbids is told at the lists. */
async function settledGoals(
	trx: Db,
	bundles: readonly TaskBundle[],
	goals: TypedCells['goals'],
	titleYear: number,
	today: string
): Promise<SettledGoals> {
	const bundle = bundles.find(({ task }) => task.id === goals?.taskId);
	if (!goals || !bundle) return untouched;
	const { jurisdiction_id, number, state } = bundle.task;
	const ids = bundle.indicator.map(({ id }) => id);
	const readings = await countReadings(trx, jurisdiction_id, ids);
	const settled = settleGoals(goals, goalsOf(bundle), readings, { titleYear, today });
	const isWritten = settled.writes.milestones ?? settled.writes.indicators;
	if (isEditable(state) || !isWritten) return settled;
	const facts = { number, state, verb: 'edit' } as const;
	return { ...untouched, problems: [...settled.problems, { code: 'task.state', facts }] };
}
