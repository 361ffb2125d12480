import { makeCalendar } from '$lib/domain/calendar.ts';
import { cutoff } from '$lib/domain/cutoff.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { monthsToOpen, openingDay } from '$lib/domain/period/opening.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { settingsOn } from '$lib/domain/setting.ts';
import { planInForce } from '$lib/domain/ledger/plan-years.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { listCalendarDays } from '$lib/server/db/calendar-days.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listExpected, listSubmitted } from '$lib/server/db/expected-pairs.ts';
import { countInPeriod, listCutoffs, listPeriods, type Period } from '$lib/server/db/periods.ts';
import { listPlans, type Plan } from '$lib/server/db/plans.ts';
import { listSettings } from '$lib/server/db/settings.ts';
import { cutoffSentence } from '$lib/words/period.ts';

/** A year back and what was opened beforehand. */
const most = 14;

/** The months that were opened, the latest first, and those that can be. */
export async function monthsHere(db: Db, jurisdictionId: string, now: string) {
	const today = shanghaiDay(now);
	const [opened, plans, accounts, rules, days] = await Promise.all([
		listPeriods(db, jurisdictionId),
		listPlans(db, jurisdictionId),
		listAccounts(db, jurisdictionId),
		listSettings(db, jurisdictionId),
		listCalendarDays(db, jurisdictionId)
	]);
	const names = new Map(accounts.map(({ id, name }) => [id, name]));
	const calendar = makeCalendar(days);
	const sentences = new Map(
		(await listCutoffs(db, jurisdictionId)).map(({ period, cutoff }) => [
			period,
			cutoffSentence(cutoff)
		])
	);
	const shown = opened.toReversed().slice(0, most);
	return {
		hasList: plans.length > 0,
		days: days.toReversed().map((day) => ({ ...day, isPast: day.on < today })),
		months: await Promise.all(
			shown.map(async (month) => ({
				...{ period: month.period, openedOn: month.openedOn, phase: phaseOf(month, now) },
				openedBy: month.openedBy === null ? null : (names.get(month.openedBy) ?? ''),
				cutoff: sentences.get(month.period) ?? '',
				...(await filedIn(db, jurisdictionId, month, planInForce(plans, month.openedOn)))
			}))
		),
		toOpen: await Promise.all(
			monthsToOpen(opened, today).map(async (period) => {
				const openedOn = openingDay(period, today);
				const by = cutoff(period, settingsOn(rules, openedOn), calendar);
				const plan = planInForce(plans, openedOn);
				const asked = { period, openedOn, cutoffOn: by.on };
				const pairs = plan ? await listExpected(db, jurisdictionId, plan.id, asked) : [];
				return {
					...{ period, openedOn, isNow: openedOn === today, cutoff: cutoffSentence(by) },
					...{ expected: pairs.length, units: new Set(pairs.map(({ unitId }) => unitId)).size }
				};
			})
		)
	};
}

async function filedIn(db: Db, jurisdictionId: string, month: Period, plan: Plan | undefined) {
	const expected = plan ? await listExpected(db, jurisdictionId, plan.id, month) : [];
	const submitted = await listSubmitted(db, jurisdictionId, month.period);
	const filed = new Set(submitted.map(({ taskId, unitId }) => `${taskId} ${unitId}`));
	return {
		mayTakeBack:
			month.closedAt === null && (await countInPeriod(db, jurisdictionId, month.period)) === 0,
		expected: expected.length,
		// a report that nobody asked for is kept, but counts in no set
		submitted: expected.filter(({ taskId, unitId }) => filed.has(`${taskId} ${unitId}`)).length
	};
}
