import {
	aspectsIn,
	differencesOf,
	type CarriedSide,
	type Difference
} from '../../../domain/carry/former-change.ts';
import { heirOn } from '../../../domain/carry/carried-pairs.ts';
import { deedIn } from '../../../domain/task-verb.ts';
import { findCarriedRows, type CarriedRows } from '../../db/carried-rows.ts';
import type { Db } from '../../db/client.ts';
import { listAnswers, listTouchedFormers, type TouchedFormer } from '../../db/former-changes.ts';
import { listPlans } from '../../db/plans.ts';
import { findTaskBundles, type TaskBundle } from '../../db/task-bundle.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { listUnits } from '../../db/units.ts';

/** In what a task does not stand as its former has been changed to, with what was read of both. */
type DifferenceOf<Rows> = {
	heir: Rows;
	former: Rows;
	/** The years of the former's list, and of its own. */
	fromYear: number;
	toYear: number;
	difference: Difference;
	/** What was said with the change. */
	reason: string | null;
	document: string | null;
};

/** With all rows of both, for whoever writes. */
export type FormerDifference = DifferenceOf<TaskBundle>;

/** Of the tasks of a plan, or of one: in what each does not stand as its former has been changed to since. */
export async function readDifferences(
	db: Db,
	jurisdictionId: string,
	of: { planId: string } | { taskId: string },
	today: string
): Promise<FormerDifference[]> {
	const touched = await listTouchedFormers(db, jurisdictionId, of);
	const bundles = await findTaskBundles(db, jurisdictionId, idsIn(touched));
	return differencesIn(db, jurisdictionId, touched, bundles, today);
}

/** Of a list or a page of it the same, read as far as it takes to tell. */
export async function listDifferences(
	db: Db,
	jurisdictionId: string,
	of: { planId: string } | { taskIds: readonly string[] },
	today: string
): Promise<DifferenceOf<CarriedRows>[]> {
	const touched = await listTouchedFormers(db, jurisdictionId, of);
	const rows = await findCarriedRows(db, jurisdictionId, idsIn(touched));
	return differencesIn(db, jurisdictionId, touched, rows, today);
}

function idsIn(touched: readonly TouchedFormer[]): string[] {
	return [...new Set(touched.flatMap(({ heirId, formerId }) => [heirId, formerId]))];
}

async function differencesIn<Rows extends CarriedRows>(
	db: Db,
	jurisdictionId: string,
	touched: readonly TouchedFormer[],
	all: readonly Rows[],
	today: string
): Promise<DifferenceOf<Rows>[]> {
	if (touched.length === 0) return [];
	const rows = new Map(all.map((each) => [each.task.id, each]));
	const [answers, plans, successions, units] = await Promise.all([
		listAnswers(
			db,
			jurisdictionId,
			touched.map(({ heirId }) => heirId)
		),
		listPlans(db, jurisdictionId),
		listSuccessions(db, jurisdictionId),
		listUnits(db, jurisdictionId)
	]);
	const names = new Map(units.map(({ id, name }) => [id, name]));
	return touched.flatMap(({ heirId, formerId, changes }) => {
		const [heir, former] = [rows.get(heirId), rows.get(formerId)];
		const plan = plans.find(({ id }) => id === heir?.task.plan_id);
		const from = plans.find(({ id }) => id === former?.task.plan_id);
		if (!heir || !former || !plan || !from) return [];
		const compared = {
			...{ former: sideOf(former), heir: sideOf(heir), changes, plan },
			answers: answers.get(heirId) ?? [],
			heirOf: (unitId: string) => heirOn(unitId, successions, today),
			nameOf: (unitId: string) => names.get(unitId) ?? ''
		};
		return differencesOf(compared).map((difference) => {
			const line = changes.findLast((each) => aspectsIn(each).includes(difference.aspect));
			const deed = line?.field === 'deed' ? deedIn(line.to) : null;
			return {
				...{ heir, former, fromYear: from.year, toYear: plan.year, difference },
				...{ reason: line?.reason ?? null, document: deed?.document ?? null }
			};
		});
	});
}

function sideOf({ task, task_unit, task_collective }: CarriedRows): CarriedSide {
	return {
		...{ state: task.state, measure: task.measure },
		deadline: { text: task.deadline_text, dueOn: task.due_on, ongoing: task.ongoing === 1 },
		pairs: task_unit
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map(({ unit_id, printed, role, must_file }) => ({
				...{ unitId: unit_id, printed, role },
				mustFile: must_file === null ? null : must_file === 1
			})),
		collectives: task_collective.map(({ printed, role }) => ({ printed, role }))
	};
}
