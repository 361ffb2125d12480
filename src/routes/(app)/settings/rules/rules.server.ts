import { can, type Actor } from '$lib/domain/actor.ts';
import { firstDay, nextPeriod, periodOf, shanghaiDay } from '$lib/domain/date.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { administrators } from '$lib/domain/role.ts';
import { separationFaults } from '$lib/domain/separation.ts';
import { courseOf } from '$lib/domain/setting-course.ts';
import { isSettingName, settingRules, settingsOn, type SettingName } from '$lib/domain/setting.ts';
import { listAccounts, type Account } from '$lib/server/db/accounts.ts';
import { listCalendarDays } from '$lib/server/db/calendar-days.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listSettingChanges, listSettingsSet } from '$lib/server/db/setting-history.ts';
import { actorName, programName } from '$lib/words/actor.ts';
import { settingSections, settingWords } from '$lib/words/setting.ts';
import { summaryOf } from '$lib/words/problem.ts';

/** Every rule as it stands today, with what made it so and who may change it. */
export async function listRules(db: Db, actor: Actor, now: string) {
	const { jurisdictionId } = actor;
	const today = shanghaiDay(now);
	const set = await listSettingsSet(db, jurisdictionId);
	const changes = await listSettingChanges(db, jurisdictionId);
	const accounts = await listAccounts(db, jurisdictionId);
	const nameOf = namer(accounts);
	const seesPhones = can(actor, 'phone.see', { unitIds: [] });

	const ruleOf = (name: SettingName) => {
		const { value, since, next } = courseOf(name, set, today);
		return {
			name,
			value,
			since: since && { day: since.validFrom, by: nameOf(since.setBy) },
			next,
			mayEdit: can(actor, 'setting.set', settingRules[name]),
			changes: changes
				.filter((change) => change.name === name)
				.map(({ from, to, validFrom, reason, changedBy, changedAt }) => ({
					from: read(from),
					to: read(to),
					validFrom,
					reason: reason === null || seesPhones ? reason : maskPhones(reason),
					by: nameOf(changedBy),
					at: changedAt
				}))
		};
	};
	return {
		sections: settingSections.map(({ title, names }) => ({ title, rules: names.map(ruleOf) })),
		today,
		proposedDay: firstDay(nextPeriod(periodOf(today))),
		separated: actor.separated,
		administrators: administrators.map((role) => ({
			role,
			names: accounts
				.filter((account) => account.disabledAt === null && account.roles.includes(role))
				.map(({ name }) => name)
		})),
		separationFaults: summaryOf(separationFaults(accounts, settingsOn(set, today), now)),
		months: monthsFrom(today),
		monthRows: set
			.filter(({ name }) => isSettingName(name) && settingRules[name].group === 'month')
			.map(({ name, validFrom, value }) => ({ name, validFrom, value })),
		calendarDays: await listCalendarDays(db, jurisdictionId)
	};
}

/** This month by the rules of today, those to come by the rules of their first day. */
function monthsFrom(today: string): { period: string; day: string }[] {
	const first = periodOf(today);
	const second = nextPeriod(first);
	return [
		{ period: first, day: today },
		...[second, nextPeriod(second)].map((period) => ({ period, day: firstDay(period) }))
	];
}

function namer(accounts: readonly Account[]): (id: string | null) => string {
	const names = new Map(accounts.map(({ id, name }) => [id, name]));
	return (id) => {
		if (id === null) return programName;
		return (
			names.get(id) ?? (id === 'command-line' ? actorName({ name: null }) : settingWords.somebody)
		);
	};
}

/** What was stored, for reading only: an older release may have allowed other values. */
function read(value: string | null): string | number | boolean {
	const parsed: unknown = JSON.parse(value ?? '""');
	return ['string', 'number', 'boolean'].includes(typeof parsed)
		? (parsed as string | number | boolean)
		: String(value);
}
