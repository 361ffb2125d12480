import { can, type Actor } from '../../../domain/actor.ts';
import { readReference } from '../../../domain/evidence/reference.ts';
import { plainLine } from '../../../domain/plain-line.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { DraftFields } from '../../../domain/report/draft-fields.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertReports, listReports } from '../../db/reports.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { listPairsNow } from '../../db/unit-pairs.ts';
import { keepPiece } from '../evidence/add-evidence.ts';
import { allOrNothing, insist } from '../half-done.ts';
import { transactAs } from '../transact-as.ts';
import { readUnitMonth } from './read-unit-month.ts';
import { submitInside, type Receipt } from './submit-reports.ts';
import type { UnitReport } from './unit-month.ts';
import { writerIn, type Writer } from './writable-report.ts';

/** A report as a record has it: everything that it says, with the parts of its task by their names. */
export type RecordedReport = {
	unitId: string;
	taskId: string;
	period: string;
	entry: Entry;
	evidence: readonly { label: string; reference: string }[];
	/** Titles of 阶段目标 that were reached. */
	milestones: readonly string[];
	readings: readonly { indicator: string; value: string }[];
};

/**
 * A report that stands in a record is written and submitted at once, as its unit or the office would
 * have at that moment. It is the whole of what was said, so that nothing of last month stands in it; and
 * it cannot explain itself, so that it is taken with its doubts.
 */
export async function fileReport(
	db: Db,
	actor: Actor,
	recorded: RecordedReport,
	now: string
): Promise<Result<Receipt>> {
	return allOrNothing(() =>
		transactAs<Receipt>(db, actor, now, async (trx, actor, held) => {
			const { unitId, taskId, period, entry } = recorded;
			const { jurisdictionId } = actor;
			if (!can(actor, 'report.write', { unitId })) {
				return refused({ code: 'right.missing', facts: {} });
			}
			const writer = await writerIn(held, actor);
			const { frame } = writer;
			const wanted = { unitId, period, taskIds: [taskId], held };
			const month = await readUnitMonth(trx, jurisdictionId, wanted, now);
			if (!month) return refused({ code: 'report.no-period', facts: { period } });
			const own = month.reports.find(({ isExpected }) => isExpected) ?? month.reports[0];
			if (!own) return notAsked(trx, jurisdictionId, recorded);
			const goals = goalsNamed(own, recorded);
			if (goals.problems.length > 0) return refused(...goals.problems);
			const begun = await begin(trx, jurisdictionId, own, period, now);
			for (const piece of recorded.evidence) {
				insist(await keepReference(trx, writer, { reportId: begun.id, ...piece }, now));
			}
			const revision = own.revision + 1;
			const fields = draftOf({ ...entry, ...goals.entry }, revision);
			const evidence = own.evidence + recorded.evidence.length;
			const written = { ...own, report: begun, fields, revision, evidence };
			const submitting = {
				...{ unitId, period, key: newId(), unexplained: 'kept' as const },
				reports: [{ taskId, unitId: own.unitId, revision }]
			};
			const filed = { month: { ...month, reports: [written] }, frame };
			// what was written until here goes with it
			return { ok: true, value: insist(await submitInside(trx, actor, filed, submitting, now)) };
		})
	);
}

/** What is submitted at once needs no row as a draft: submitting would empty it. */
function draftOf(entry: Entry, revision: number): DraftFields {
	return Object.fromEntries(
		Object.entries(entry).map(([name, value]) => [name, [value ?? '', revision] as const])
	);
}

async function begin(
	trx: Db,
	jurisdictionId: string,
	{ report, task, unitId }: UnitReport,
	period: string,
	now: string
) {
	if (report) return report;
	const key = { taskId: task.id, unitId, period };
	const ids = await insertReports(trx, jurisdictionId, [key], 'draft', now);
	const [begun] = await listReports(trx, jurisdictionId, { ids });
	if (!begun) throw new Error('a report that was begun is gone');
	return begun;
}

/** The month asks nothing of the kind: of a task of its own the unit is told that, of others nothing. */
async function notAsked(
	trx: Db,
	jurisdictionId: string,
	{ unitId, taskId, period }: RecordedReport
): Promise<{ ok: false; problems: Problem[] }> {
	const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [taskId] });
	const standing = (await listPairsNow(trx, jurisdictionId, [taskId])).get(taskId) ?? [];
	if (!task || !standing.includes(unitId)) return refused({ code: 'report.absent', facts: {} });
	return refused({ code: 'report.not-asked', facts: { number: task.number, period } });
}

/** The fields of a task's 阶段目标 and 指标 by their names; one that it has not got is told. */
export function goalsNamed(
	{ task: { milestones, indicators } }: UnitReport,
	{ milestones: titles, readings }: Pick<RecordedReport, 'milestones' | 'readings'>
): { entry: Entry; problems: Problem[] } {
	const problems: Problem[] = [];
	const entry: Record<string, string> = {};
	const same = (one: string, other: string) => plainLine(one) === plainLine(other);
	for (const title of titles) {
		const found = milestones.find((milestone) => same(milestone.title, title));
		if (found) entry[`milestone.${found.id}`] = 'on';
		else problems.push({ code: 'apply.no-goal', facts: { value: title, kind: 'milestone' } });
	}
	for (const { indicator, value } of readings) {
		const found = indicators.find(({ name }) => same(name, indicator));
		if (found) entry[`reading.${found.id}`] = value;
		else problems.push({ code: 'apply.no-goal', facts: { value: indicator, kind: 'indicator' } });
	}
	return { entry, problems };
}

const longestLabel = 100;

async function keepReference(
	trx: Db,
	writer: Writer,
	{ reportId, label, reference: typed }: { reportId: string; label: string; reference: string },
	now: string
): Promise<Result<{ id: string }>> {
	const read = readReference(typed);
	if (!read.ok) return refused(read.problem);
	const { kind, reference } = read.value;
	const named = readOptional(label, 'title', longestLabel);
	if (named.problems.length > 0) return refused(...named.problems);
	const piece = { kind, label: named.line ?? reference, reference, file: null };
	return keepPiece(trx, writer, { reportId, piece }, now);
}

function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}
