import { unitWithForebears } from '../../lib/domain/unit-heirs.ts';
import type { AddressedTask } from '../../lib/server/db/addressed-tasks.ts';
import { listReports, type Report } from '../../lib/server/db/reports.ts';
import { listSuccessions } from '../../lib/server/db/unit-successions.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { neededIn } from './fields.ts';
import { taskNamed } from './named-task.ts';
import { unitSaid } from './named-units.ts';
import type { Turn } from './turn.ts';

/** The report that a line means: of a task, a month, and the unit that is named, acts, or is the only one. */
export async function reportNamed(turn: Turn): Promise<Report> {
	const { db, actor, fields, day } = turn;
	const { jurisdictionId } = actor;
	const period = neededIn(fields, 'period');
	const task = await taskNamed(turn, { period });
	const said = (await unitSaid(turn)) ?? actor.unitIds[0];
	const all = await listReports(db, jurisdictionId, { period, taskIds: [task.id] });
	const lines = said === undefined ? [] : await listSuccessions(db, jurisdictionId);
	const begun = lines.filter(({ effectiveOn }) => effectiveOn <= day);
	const line = said === undefined ? null : unitWithForebears(said, begun);
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
