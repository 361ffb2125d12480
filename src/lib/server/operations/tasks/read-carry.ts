import { carryChoice } from '../../../domain/carry/carry-choice.ts';
import { heirOn } from '../../../domain/carry/carried-pairs.ts';
import { isNumbering } from '../../../domain/carry/carried-numbers.ts';
import type { TypedCarry } from '../../../domain/carry/typed-carry.ts';
import { readPlan, type PlanEntry, type TypedPlan } from '../../../domain/carry/new-plan.ts';
import {
	planCarry,
	type CarriedTask,
	type CarrySource,
	type CarryTarget
} from '../../../domain/carry/plan-carry.ts';
import type { CarriedSection } from '../../../domain/carry/carried-sections.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem } from '../../../domain/problem.ts';
import { chineseNumber } from '../../../words/format.ts';
import { listCarriedInto } from '../../db/carried-tasks.ts';
import type { Db } from '../../db/client.ts';
import { goalsOf } from '../../db/goal-changes.ts';
import { findPlan, findPlanOfYear, listPlans, listSections, type Plan } from '../../db/plans.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { listReadings } from '../../db/task-goals.ts';
import { listNumbers } from '../../db/tasks.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { listUnits } from '../../db/units.ts';
import { tasksOf } from './keep-act.ts';

/** What carrying would do, every name looked up. */
export type ReadCarry = {
	from: Plan;
	into: PlanEntry & {
		/** Null while the list is still to be made. */
		id: string | null;
	};
	tasks: CarriedTask[];
	sections: CarriedSection[];
};

/**
 * Reads a carry-over against both lists, for its preview and for itself. What went into the list
 * already does not go again, and what is finished does not go.
 */
export async function readCarry(
	db: Db,
	jurisdictionId: string,
	{ fromId, intoId, plan: typed, taskIds, numbering }: TypedCarry,
	now: string
): Promise<{ carry: ReadCarry | null; problems: Problem[] }> {
	const from = await findPlan(db, jurisdictionId, fromId);
	const bundles = await tasksOf(db, jurisdictionId, taskIds);
	if (!from || !bundles || bundles.some(({ task }) => task.plan_id !== fromId)) {
		return { carry: null, problems: [{ code: 'task.absent', facts: {} }] };
	}
	const { into, problems } = await targetOf(db, jurisdictionId, { from, intoId, typed });
	if (bundles.length === 0) problems.push({ code: 'task.none-chosen', facts: {} });
	problems.push(...bundles.flatMap(whyItStays));
	const gone = into?.id ? await listCarriedInto(db, jurisdictionId, into.id) : new Map();
	const again = bundles.filter(({ task }) => gone.has(task.id)).map(({ task }) => task.number);
	if (into && again.length > 0) {
		problems.push({ code: 'carry.already', facts: { numbers: again, year: into.year } });
	}
	if (!into || problems.length > 0) return { carry: null, problems };
	const target: CarryTarget = {
		...{ year: into.year, startsOn: into.startsOn },
		sections: into.id ? await listSections(db, jurisdictionId, into.id) : [],
		taken: into.id
			? (await listNumbers(db, jurisdictionId, into.id)).map(({ number }) => number)
			: []
	};
	const successions = await listSuccessions(db, jurisdictionId);
	const names = new Map((await listUnits(db, jurisdictionId)).map((unit) => [unit.id, unit.name]));
	const today = shanghaiDay(now);
	const sections = await listSections(db, jurisdictionId, fromId);
	const indicatorIds = bundles.flatMap(({ indicator }) => indicator.map(({ id }) => id));
	const readings = await listReadings(db, jurisdictionId, indicatorIds);
	const sources = bundles.map((bundle) => ({ ...sourceOf(bundle), readings }));
	const carry = planCarry(sources, sections, target, {
		numbering: isNumbering(numbering) ? numbering : 'anew',
		numeral: chineseNumber,
		heirOf: (unitId) => heirOn(unitId, successions, today),
		nameOf: (unitId) => names.get(unitId) ?? ''
	});
	return { carry: { from, into, ...carry }, problems };
}

type AskedTarget = { from: Plan; intoId: string; typed: TypedPlan };

/** One list a year: an import finds its list by it. One that holds nothing is made anew. */
async function targetOf(
	db: Db,
	jurisdictionId: string,
	{ from, intoId, typed }: AskedTarget
): Promise<{ into: ReadCarry['into'] | null; problems: Problem[] }> {
	if (intoId !== '') {
		const plan = await findPlan(db, jurisdictionId, intoId);
		const isLater = plan !== undefined && plan.year > from.year;
		if (!isLater) {
			const absent = { code: 'plan.absent', facts: {}, at: { field: 'into' } } as const;
			return { into: null, problems: [absent] };
		}
		return { into: { ...plan, docNo: null }, problems: [] };
	}
	const { entry, problems } = readPlan(typed, from.year);
	if (problems.length > 0) return { into: null, problems };
	const same = await findPlanOfYear(db, jurisdictionId, entry.year);
	const held = await listPlans(db, jurisdictionId);
	if (same && held.some(({ id }) => id === same.id)) {
		const facts = { year: entry.year, title: same.title };
		return {
			into: null,
			problems: [{ code: 'plan.year-taken', facts, at: { field: 'year' } }]
		};
	}
	return { into: { ...entry, id: same?.id ?? null }, problems: [] };
}

function whyItStays({ task: { number, state, ongoing } }: TaskBundle): Problem[] {
	if (carryChoice({ state, ongoing: ongoing === 1 }) !== 'stays') return [];
	return [{ code: 'task.state', facts: { number, state, verb: 'carry' } }];
}

function sourceOf(bundle: TaskBundle): Omit<CarrySource, 'readings'> {
	const { task, task_unit, task_collective, contact } = bundle;
	return {
		...{ id: task.id, number: task.number, position: task.position, state: task.state },
		...{ sectionId: task.section_id, measure: task.measure, title: task.title },
		deadline: { text: task.deadline_text, dueOn: task.due_on, ongoing: task.ongoing === 1 },
		pairs: task_unit
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map(({ unit_id, printed, role, must_file }) => ({
				...{ unitId: unit_id, printed, role },
				mustFile: must_file === null ? null : must_file === 1
			})),
		collectives: task_collective.map(({ printed, role }) => ({ printed, role })),
		people: contact
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map(({ role, name, phone, unit_id }) => ({
				role: role === 'responsiblePerson' ? role : 'contactPerson',
				...{ name, phone, unitId: unit_id }
			})),
		goals: goalsOf(bundle),
		extra: task.extra
	};
}
