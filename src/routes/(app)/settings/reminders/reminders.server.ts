import { can, type Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { nextReminder, ruleCourses } from '$lib/domain/remind/coming-reminders.ts';
import { readNotSent } from '$lib/domain/remind/not-sent.ts';
import {
	defaultReminders,
	reminderNames,
	reminderRules,
	timeOfRule,
	type ReminderSettings
} from '$lib/domain/remind/reminder-settings.ts';
import { isUnitRole } from '$lib/domain/role.ts';
import type { Environment } from '$lib/server/environment.ts';
import { listAccounts, type Account } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listJurisdictions } from '$lib/server/db/jurisdictions.ts';
import { listLatestOutgoing, type Outgoing } from '$lib/server/db/outgoing.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import {
	listMonthsToRemind,
	readRemindedPairs
} from '$lib/server/operations/remind/reminder-month.ts';
import { notSentSentence, reminderWords as words } from '$lib/words/remind.ts';

const mostSent = 20;

/** The page of reminders: the schedule, what comes next, the ways out of the house and what went out. */
export async function remindersHere(
	db: Db,
	actor: Actor,
	outside: Environment['outside'],
	now: string
) {
	const { jurisdictionId } = actor;
	const all = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const accounts = await listAccounts(db, jurisdictionId);
	const latest = await listLatestOutgoing(db, jurisdictionId, mostSent);
	const districts = await listJurisdictions(db);
	const clerks = accounts.filter(
		({ disabledAt, roles }) => disabledAt === null && roles.some(isUnitRole)
	);
	return {
		...formOf(all),
		...(await comingHere(db, jurisdictionId, now)),
		mayEdit: can(actor, 'setting.set', { group: 'reminder' }),
		mayTry: can(actor, 'reminder.try', {}),
		mayRead: can(actor, 'desk.read', {}),
		isDemo: districts.find(({ id }) => id === jurisdictionId)?.demoDay !== null,
		mailSender: outside.mail?.sender ?? null,
		hasWebhook: outside.webhook !== null,
		ownMail: accounts.find(({ id }) => id === actor.id)?.mail ?? null,
		withMail: clerks.filter(({ mail }) => mail !== null).length,
		clerks: clerks.length,
		sent: latest.map((one) => sentRow(one, accounts))
	};
}

/** The form as it stands, as text; what is switched off proposes its default. */
function formOf(all: ReminderSettings) {
	const times: readonly string[] = [...Object.values(timeOfRule), 'quietFrom', 'quietUntil'];
	const off = times.filter((name) => all[name as keyof ReminderSettings] === '');
	const values = Object.fromEntries(
		reminderNames.map((name) => {
			const value = off.includes(name) ? defaultReminders[name] : all[name];
			return [name, typeof value === 'boolean' ? (value ? 'on' : '') : String(value)];
		})
	) as Record<keyof ReminderSettings, string>;
	return { values, off };
}

/** The month that runs, each rule in it, and what comes next over all that are open. */
async function comingHere(db: Db, jurisdictionId: string, now: string) {
	const months = await listMonthsToRemind(db, jurisdictionId, now);
	const nexts = [];
	for (const month of months) {
		const quick = nextReminder(month, [], now);
		if (quick) nexts.push({ month, at: quick.at });
	}
	nexts.sort((one, other) => (one.at < other.at ? -1 : 1));
	const [first] = nexts;
	const shown = first?.month ?? months.at(-1);
	const reminder = first
		? nextReminder(
				first.month,
				await readRemindedPairs(db, jurisdictionId, first.month.opened, now),
				now
			)
		: null;
	const courses = shown ? ruleCourses(shown, now) : null;
	return {
		period: shown?.period ?? null,
		courses: reminderRules.map((rule) => ({
			rule,
			said: courses ? words.courses[courses[rule].course](courses[rule].at) : ''
		})),
		next: reminder && { at: reminder.at, units: reminder.units.length, rule: reminder.rule }
	};
}

function sentRow(one: Outgoing, accounts: readonly Account[]) {
	const { id, kind, accountId, madeAt, subject } = one;
	const name = accounts.find((account) => account.id === accountId)?.name ?? words.gone;
	return {
		...{ id, kind, madeAt, subject, to: accountId === null ? words.toGroup : name },
		...{ failed: one.failedAt !== null, outcome: outcomeOf(one) }
	};
}

function outcomeOf({ sentAt, failedAt, beganAt, lastError, nextAt }: Outgoing): string {
	if (sentAt !== null) return words.outcome.sent(sentAt);
	const why = lastError === null ? '' : notSentSentence(readNotSent(lastError));
	if (failedAt !== null) return why;
	if (beganAt !== null) return words.outcome.sending;
	return lastError === null ? words.outcome.waits : words.outcome.again(nextAt, why);
}
