import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import type { Result } from '../../../domain/problem.ts';
import { fillInWords as words } from '../../../words/unit-workbook.ts';
import type { Db } from '../../db/client.ts';
import { listExpected } from '../../db/expected-pairs.ts';
import { listPeriods, type Period } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { listUnits } from '../../db/units.ts';
import { listPairsNow } from '../../db/unit-pairs.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { zip } from '../../workbook/zip.ts';
import { issueWorkbook } from './issue-workbook.ts';
import { lineOfPair } from './line-of-pair.ts';

/** The 填报表 of every unit that files in a month, in one file, in the official order. */
export async function issueWorkbooks(
	db: Db,
	actor: Actor,
	name: string,
	now: string
): Promise<Result<{ bytes: Uint8Array }>> {
	if (!can(actor, 'desk.read', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	const { jurisdictionId } = actor;
	const period = (await listPeriods(db, jurisdictionId)).find((each) => each.period === name);
	const asked = period
		? await unitsAsked(db, jurisdictionId, period, now)
		: new Map<string, Pair[]>();
	if (asked.size === 0) {
		return { ok: false, problems: [{ code: 'workbook.no-month', facts: { period: name } }] };
	}
	const units = await listUnits(db, jurisdictionId);
	const entries = [];
	for (const { id } of units.filter((unit) => asked.has(unit.id))) {
		const issued = await issueWorkbook(db, actor, { unitId: id, period: name }, now);
		if (!issued.ok) return issued;
		const { unit, bytes } = issued.value;
		// a slash would make a folder
		const fileName = words.fileName(unit, name).replace(/[\\/:*?"<>|]/g, '_');
		entries.push({ name: fileName, bytes });
	}
	return { ok: true, value: { bytes: zip(entries) } };
}

type Pair = { taskId: string; unitId: string };

/** Who files in a month, and what is asked of it: a unit's heirs file for it. */
export async function unitsAsked(
	db: Db,
	jurisdictionId: string,
	period: Period,
	now: string
): Promise<Map<string, Pair[]>> {
	const plan = planInForce(await listPlans(db, jurisdictionId), period.openedOn);
	if (!plan) return new Map();
	const expected = await listExpected(db, jurisdictionId, plan.id, period);
	const today = shanghaiDay(now);
	const lines = (await listSuccessions(db, jurisdictionId)).filter(
		({ effectiveOn }) => effectiveOn <= today
	);
	const taskIds = [...new Set(expected.map(({ taskId }) => taskId))];
	const standing = await listPairsNow(db, jurisdictionId, lines.length === 0 ? [] : taskIds);
	const standingOf = (taskId: string) =>
		(standing.get(taskId) ?? []).map((unitId) => ({ unitId, untilOn: null }));
	const asked = new Map<string, Pair[]>();
	for (const pair of expected) {
		const { filerId } = lineOfPair(pair, lines, standingOf(pair.taskId));
		asked.set(filerId, [...(asked.get(filerId) ?? []), pair]);
	}
	return asked;
}
