import { fail } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { unitWithForebears } from '$lib/domain/unit-heirs.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listPeriods, type Period } from '$lib/server/db/periods.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { raiseObjection } from '$lib/server/operations/objection/raise-objection.ts';
import { periodText } from '$lib/words/format.ts';
import { objectionWords } from '$lib/words/mark.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { monthRecord } from '../../month-record.server.ts';
import { unitHere } from '../unit-here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a unit's month counts for, down to every mark with its why. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, unit, search, others } = await unitHere(locals, url);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const now = await ledgerMoment(locals);
	const periods = await listPeriods(db, jurisdictionId);
	const begun = periods.filter((each) => phaseOf(each, now) !== 'ahead');
	const month =
		begun.find(({ period }) => period === url.searchParams.get('month')) ?? begun.at(-1);
	const base = { unit, others, months: [], search };
	if (!month) return { ...base, period: null, correction: null, isClosed: false, records: [] };
	const records = await recordsOf(db, jurisdictionId, month, { unit, search }, now);
	return {
		...{ ...base, period: month.period, correction: records[0]?.record.correction ?? null },
		...{ isClosed: month.closedAt !== null, records },
		months: begun.map(({ period }) => ({ value: period, label: periodText(period) })).reverse()
	};
};

/**
 * What the month counts for the unit, and for those that it came after: what they were asked is for it to
 * answer, and to contest.
 */
async function recordsOf(
	db: Db,
	jurisdictionId: string,
	month: Period,
	{ unit, search }: { unit: { id: string; name: string }; search: string },
	now: string
) {
	const today = shanghaiDay(now);
	const lines = await listSuccessions(db, jurisdictionId);
	const ids = unitWithForebears(
		unit.id,
		lines.filter(({ effectiveOn }) => effectiveOn <= today)
	);
	const units = ids.length === 1 ? [unit] : await listUnits(db, jurisdictionId, { ids });
	const records = await Promise.all(
		units.map(async ({ id, name }) => ({
			unit: { id, name },
			search: id === unit.id ? search : withFormer(search, id),
			record: await monthRecord(db, jurisdictionId, month, id, now)
		}))
	);
	return records.filter(({ record }) => record.rows.length > 0);
}

/** What was asked of another unit is named so in the address. */
function withFormer(search: string, unitId: string): string {
	const named = new URLSearchParams(search);
	named.set('for', unitId);
	return `?${named.toString()}`;
}

export const actions = {
	object: async (event) => {
		const { actor, unit } = await unitHere(event.locals, event.url);
		const form = await event.request.formData();
		const [taskId, mark] = [textOf(form, 'task'), textOf(form, 'mark')];
		const [period, body] = [textOf(form, 'period'), textOf(form, 'body')];
		const unitId = textOf(form, 'unit') || unit.id;
		const now = await deedMoment(event.locals);
		const typed = { period, unitId, taskId, mark, body };
		const raised = await raiseObjection(event.locals.db, actor, typed, now);
		if (raised.ok) return { errors: [], said: objectionWords.sent, typed: null };
		const errors = await refusalOf(event, raised.problems);
		return fail(400, { errors, said: null, typed: { taskId, mark, body } });
	}
} satisfies Actions;
