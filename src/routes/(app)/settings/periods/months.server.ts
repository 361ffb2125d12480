import { makeCalendar } from '$lib/domain/calendar.ts';
import { cutoff } from '$lib/domain/cutoff.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { expectedIn, type ExpectedFacts } from '$lib/domain/period/expected-pairs.ts';
import { monthsToOpen, openingDay } from '$lib/domain/period/opening.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { monthRulesOn, settingsOn } from '$lib/domain/setting.ts';
import { planInForce } from '$lib/domain/ledger/plan-years.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { listCalendarDays } from '$lib/server/db/calendar-days.ts';
import type { Db } from '$lib/server/db/client.ts';
import {
	listSubmittedIn,
	readExpectedFacts,
	type ExpectedReport
} from '$lib/server/db/expected-pairs.ts';
import { countInPeriods, listCutoffs, listEveryPeriod } from '$lib/server/db/periods.ts';
import { listPlans } from '$lib/server/db/plans.ts';
import { listSettings } from '$lib/server/db/settings.ts';
import { personText } from '$lib/words/actor.ts';
import { cutoffSentence } from '$lib/words/period.ts';

/** A year back and what was opened beforehand. */
const most = 14;

/** The months that were opened, the latest first, and those that can be. */
export async function monthsHere(db: Db, jurisdictionId: string, now: string) {
	const today = shanghaiDay(now);
	const [every, plans, accounts, rules, days, cutoffs] = await Promise.all([
		listEveryPeriod(db, jurisdictionId),
		listPlans(db, jurisdictionId),
		listAccounts(db, jurisdictionId),
		listSettings(db, jurisdictionId),
		listCalendarDays(db, jurisdictionId),
		listCutoffs(db, jurisdictionId)
	]);
	const recorded = every.filter(({ recordOnly }) => recordOnly).map(({ period }) => period);
	const opened = every.filter(({ recordOnly }) => !recordOnly);
	const names = new Map(accounts.map(({ id, name }) => [id, name]));
	const calendar = makeCalendar(days);
	const sentences = new Map(cutoffs.map(({ period, cutoff }) => [period, cutoffSentence(cutoff)]));
	const shown = opened.toReversed().slice(0, most);
	const toOpen = monthsToOpen(opened, today).map((period) => ({
		...{ period, openedOn: openingDay(period, today) }
	}));
	const planOn = (day: string) => planInForce(plans, day);
	const planIds = new Set([...shown, ...toOpen].flatMap((each) => planOn(each.openedOn)?.id ?? []));
	const facts = new Map<string, ExpectedFacts>();
	for (const planId of planIds) {
		facts.set(planId, await readExpectedFacts(db, jurisdictionId, planId));
	}
	const factsOn = (day: string) => facts.get(planOn(day)?.id ?? '');
	const periods = shown.map(({ period }) => period);
	const [submitted, hanging] = await Promise.all([
		listSubmittedIn(db, jurisdictionId, periods),
		countInPeriods(db, jurisdictionId, [...periods, ...recorded])
	]);
	return {
		hasList: plans.length > 0,
		/** 补录: asked of nobody, the latest first. */
		recorded: recorded
			.toReversed()
			.map((period) => ({ period, reports: hanging.get(period) ?? 0 })),
		days: days.toReversed().map((day) => ({ ...day, isPast: day.on < today })),
		months: shown.map((month) => {
			const of = factsOn(month.openedOn);
			const expected = of ? expectedIn(of, month) : [];
			return {
				...{ period: month.period, openedOn: month.openedOn, phase: phaseOf(month, now) },
				openedBy:
					month.openedBy === null ? null : (personText(month.openedBy, { accounts: names }) ?? ''),
				cutoff: sentences.get(month.period) ?? '',
				mayTakeBack: month.closedAt === null && !hanging.has(month.period),
				expected: expected.length,
				submitted: filedOf(expected, submitted.get(month.period) ?? [])
			};
		}),
		toOpen: toOpen.map(({ period, openedOn }) => {
			const by = cutoff(period, settingsOn(rules, openedOn), calendar);
			const of = factsOn(openedOn);
			const asked = { period, openedOn, cutoffOn: by.on, rules: monthRulesOn(rules, by.on) };
			const pairs = of ? expectedIn(of, asked) : [];
			return {
				...{ period, openedOn, isNow: openedOn === today, cutoff: cutoffSentence(by) },
				...{ expected: pairs.length, units: new Set(pairs.map(({ unitId }) => unitId)).size }
			};
		})
	};
}

/** A report that nobody asked for is kept, but counts in no set. */
function filedOf(expected: readonly ExpectedReport[], submitted: readonly ExpectedReport[]) {
	const filed = new Set(submitted.map(({ taskId, unitId }) => `${taskId} ${unitId}`));
	return expected.filter(({ taskId, unitId }) => filed.has(`${taskId} ${unitId}`)).length;
}
