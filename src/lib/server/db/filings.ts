import { sql } from 'kysely';
import { nothingBefore, type FiledBefore } from '../../domain/ledger/standing-of.ts';
import { heldUntil } from '../../domain/period/exception.ts';
import type { TaskRole } from '../../domain/task.ts';
import { unitWithForebears } from '../../domain/unit-heirs.ts';
import type { Db } from './client.ts';
import { listExceptions, type KeptException } from './exceptions.ts';
import { ofPlan, ofPlanByTask, type PlanOrTasks } from './of-plan.ts';
import { listSuccessions } from './unit-successions.ts';

/** One unit's part in a task now, with what it has filed for it. */
export type Filing = {
	unitId: string;
	role: TaskRole;
	mustFile: boolean | null;
	sinceOn: string;
	untilOn: string | null;
	/** 签收 of the task as it is now. */
	acknowledgedAt: string | null;
	/** Of the latest submitted report; null where none named one. */
	percent: number | null;
	/** In no order. */
	submitted: readonly { period: string; isReturned: boolean }[];
	exempt: string[];
	/** The months in which it was given more time, and until when. */
	later: readonly { period: string; until: string }[];
	/** The months in which its open items were raised. */
	openSince: string[];
};

export type TaskFilings = {
	/** The units that stand on the task now, in the list's order. */
	pairs: Filing[];
	before: FiledBefore;
};

/** What was filed for the tasks of a plan as they stand on a day, by task. */
export async function listFilings(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks,
	day: string
): Promise<Map<string, TaskFilings>> {
	const [pairs, former, reports, exceptions, open, lines] = await Promise.all([
		pairsOf(db, jurisdictionId, of),
		formerPairsOf(db, jurisdictionId, of),
		reportsOf(db, jurisdictionId, of),
		listExceptions(db, jurisdictionId),
		openItemsOf(db, jurisdictionId, of),
		listSuccessions(db, jurisdictionId)
	]);
	const passed = lines.filter(({ kind, effectiveOn }) => kind !== 'split' && effectiveOn <= day);
	const exceptionsOf = byTask(exceptions);
	const forebears = new Map<string, string[]>();
	const filings = new Map<string, TaskFilings>();
	// most units filed in the same months, so that what is read of one holds for the others
	const read = new Map<string, Filing['submitted']>();
	const submittedBy = (own: readonly Filed[]): Filing['submitted'] => {
		const filed = own.map((row) => row.filed).join('');
		const submitted = read.get(filed) ?? submittedOf(filed);
		read.set(filed, submitted);
		return submitted;
	};
	for (const pair of pairs) {
		const { task_id: taskId, unit_id: unitId } = pair;
		// what a unit filed before it was renamed or merged is told of the one that came after it
		const line = forebears.get(unitId) ?? unitWithForebears(unitId, passed);
		forebears.set(unitId, line);
		// who stood on the task before it took the other one in has filed for itself
		const came = passed.find(({ successorId }) => successorId === unitId)?.effectiveOn;
		const filers = came !== undefined && pair.since_on < came ? [unitId] : line;
		const said = reports.get(taskId) ?? [];
		const own = ofUnits(said, filers);
		const granted = exceptionsOf(taskId).filter(
			({ unitId }) => unitId === null || filers.includes(unitId)
		);
		const filing: Filing = {
			unitId,
			role: pair.role,
			mustFile: pair.must_file === null ? null : pair.must_file === 1,
			sinceOn: pair.since_on,
			untilOn: pair.until_on,
			acknowledgedAt: pair.acknowledged_at,
			percent: latestPercent(own),
			submitted: submittedBy(own),
			exempt: exemptMonths(granted),
			later: longerMonths(granted),
			openSince: ofUnits(open.get(taskId), line).map(({ raised_period }) => raised_period)
		};
		const known = filings.get(taskId);
		if (known) known.pairs.push(filing);
		else filings.set(taskId, { pairs: [filing], before: nothingBefore });
	}
	for (const [taskId, ended] of former) {
		const found = filings.get(taskId);
		if (!found) continue;
		const gone = ended.filter(({ unit_id }) =>
			found.pairs.every((pair) => pair.unitId !== unit_id)
		);
		const said = gone.flatMap(({ unit_id }) => ofUnits(reports.get(taskId), [unit_id]));
		const left = gone.flatMap(({ unit_id }) => ofUnits(open.get(taskId), [unit_id]));
		found.before = {
			percent: latestPercent(said),
			submitted: submittedBy(said),
			openSince: left.map(({ raised_period }) => raised_period)
		};
	}
	return filings;
}

/** Of the rows of a task, those of a unit; what it came from stands behind it in its line. */
function ofUnits<Row extends { unit_id: string | null }>(
	rows: readonly Row[] | undefined,
	line: readonly string[]
): Row[] {
	if (!rows) return [];
	// nearly always all of them are its own
	const [unitId] = line;
	if (line.length === 1) return rows.filter(({ unit_id }) => unit_id === unitId);
	return line.flatMap((unitId) => rows.filter(({ unit_id }) => unit_id === unitId));
}

function pairsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	return db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id', 'role', 'must_file', 'since_on', 'until_on', 'acknowledged_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.where('until_on', 'is', null)
		.orderBy('task_id')
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** Who answered for a task and does no longer, by task. */
async function formerPairsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id'])
		.distinct()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('until_on', 'is not', null)
		.where('role', '<>', 'support')
		.where(ofPlan('task_id', jurisdictionId, of))
		.execute();
	return Map.groupBy(rows, (row) => row.task_id);
}

type Filed = {
	unit_id: string;
	/** Each month that was submitted once and not taken back, and whether it is returned now: 2026-05s2026-06r. */
	filed: string;
	/** The last month that named a percent, and that percent: 2026-06 40. */
	said: string | null;
};

/** A row for each pair and not for each month: of 5,000 tasks there are soon a hundred thousand months. */
async function reportsOf(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<Map<string, Filed[]>> {
	const rows = await db
		.selectFrom('report')
		.select(['task_id', 'unit_id'])
		.select([
			sql<string>`string_agg(period || case state when 'returned' then 'r' else 's' end, '')`.as(
				'filed'
			),
			sql<string | null>`max(period || ' ' || cast(percent as text))`.as('said')
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlanByTask('task_id', jurisdictionId, of))
		.where('first_submitted_at', 'is not', null)
		.groupBy(['task_id', 'unit_id'])
		.execute();
	return Map.groupBy(rows, (row) => row.task_id);
}

const monthLength = 'yyyy-mm'.length;

function submittedOf(filed: string): Filing['submitted'] {
	const found: { period: string; isReturned: boolean }[] = [];
	for (let at = 0; at < filed.length; at += monthLength + 1) {
		const end = at + monthLength;
		found.push({ period: filed.slice(at, end), isReturned: filed[end] === 'r' });
	}
	return found;
}

/** Of a unit and those it came from, the one that named a percent last. */
function latestPercent(all: readonly Filed[]): number | null {
	let latest = '';
	for (const { said } of all) {
		if (said !== null && said.slice(0, monthLength) > latest.slice(0, monthLength)) latest = said;
	}
	return latest === '' ? null : Number(latest.slice(monthLength + 1));
}

/** The exceptions of a task, with those of whole units, which are few. */
function byTask(
	exceptions: readonly KeptException[]
): (taskId: string) => readonly KeptException[] {
	const wide = exceptions.filter(({ taskId }) => taskId === null);
	const own = Map.groupBy(exceptions, ({ taskId }) => taskId);
	return (taskId) => {
		const found = own.get(taskId);
		return found ? [...found, ...wide] : wide;
	};
}

const none: [] = [];

function exemptMonths(granted: readonly KeptException[]): string[] {
	if (granted.length === 0) return none;
	return granted
		.filter(({ kind, endedAt }) => kind === 'exempt' && endedAt === null)
		.map(({ period }) => period);
}

function longerMonths(granted: readonly KeptException[]): Filing['later'] {
	if (granted.length === 0) return none;
	return granted
		.filter(({ kind }) => kind === 'later')
		.map((each) => ({ period: each.period, until: heldUntil(each) }));
}

async function openItemsOf(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('ask')
		.select(['task_id', 'unit_id', 'raised_period'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('solved_at', 'is', null)
		.where(ofPlan('task_id', jurisdictionId, of))
		.execute();
	return Map.groupBy(rows, (row) => row.task_id);
}
