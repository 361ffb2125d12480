import type { AddressedTask } from '../../lib/server/db/addressed-tasks.ts';
import { listReports, type Report, type ReportKey } from '../../lib/server/db/reports.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { readUnitMonth } from '../../lib/server/operations/report/read-unit-month.ts';
import { neededIn } from './fields.ts';
import { taskNamed } from './named-task.ts';
import { lineOf, unitMeant, unitSaid } from './named-units.ts';
import type { Turn } from './turn.ts';

/** Whose report of which month a line means, whether or not anybody has begun it. */
export async function pairNamed(turn: Turn): Promise<ReportKey> {
	const period = neededIn(turn.fields, 'period');
	const task = await taskNamed(turn, { period });
	const filing = task.units.filter(({ role }) => role !== 'support');
	const unitId = await unitMeant(
		turn,
		task,
		filing.map(({ id }) => id)
	);
	return { taskId: task.id, unitId, period };
}

/** The same by the unit that the month asks, where another has come after it; null while nobody has begun. */
export async function pairAsked(turn: Turn): Promise<{ key: ReportKey; report: Report | null }> {
	const key = await pairNamed(turn);
	const { taskId, unitId, period } = key;
	const of = { unitId, period, taskIds: [taskId] };
	const month = await readUnitMonth(turn.db, turn.actor.jurisdictionId, of, turn.now);
	const own = month?.reports.find(({ isExpected }) => isExpected) ?? month?.reports[0];
	return { key: { ...key, unitId: own?.unitId ?? unitId }, report: own?.report ?? null };
}

/** The report that a line means: of a task, a month, and the unit that is named, acts, or is the only one. */
export async function reportNamed(turn: Turn): Promise<Report> {
	const { db, actor, fields } = turn;
	const { jurisdictionId } = actor;
	const period = neededIn(fields, 'period');
	const task = await taskNamed(turn, { period });
	const said = (await unitSaid(turn)) ?? actor.unitIds[0];
	const all = await listReports(db, jurisdictionId, { period, taskIds: [task.id] });
	const line = said === undefined ? null : await lineOf(turn, said);
	const [report, ...others] = all.filter(
		({ unitId, version }) => line?.includes(unitId) ?? version > 0
	);
	if (report && others.length === 0) return report;
	return report ? unsaid(task) : absent();
}

function unsaid({ number, units }: AddressedTask): never {
	const facts = { number, units: units.map(({ name }) => name) };
	return insist<never>({ ok: false, problems: [{ code: 'apply.unit-unsaid', facts }] });
}

function absent(): never {
	return insist<never>({ ok: false, problems: [{ code: 'report.absent', facts: {} }] });
}
