import { cutoffOfUnit } from '../../../domain/chase/unfiled.ts';
import { maskPhones, leftOut, withoutNumbers } from '../../../domain/phone.ts';
import {
	dueReminders,
	dueRuns,
	type RemindedUnit,
	type Reminder
} from '../../../domain/remind/due-reminders.ts';
import { isUnitRole } from '../../../domain/role.ts';
import { later } from '../../../domain/session-life.ts';
import { noticeText } from '../../../words/account-notice.ts';
import { programName } from '../../../words/actor.ts';
import { chaseText, firstWordings, type ChaseFacts } from '../../../words/chase-text.ts';
import { mailFoot, mailSubject, officeSubject } from '../../../words/remind.ts';
import { shellWords } from '../../../words/shell.ts';
import { insertAccountNotices } from '../../db/account-notices.ts';
import { listAccounts, type Account } from '../../db/accounts.ts';
import { appendAuditEvent } from '../../db/audit-events.ts';
import { mapChaseTexts } from '../../db/chase-texts.ts';
import { insertChase } from '../../db/chases.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertOutgoing, type NewOutgoing } from '../../db/outgoing.ts';
import { insertReminderRun } from '../../db/reminders.ts';
import { transact } from '../../db/transact.ts';
import {
	listMonthsToRemind,
	readRemindedPairs,
	type AskedPair,
	type MonthToRemind
} from './reminder-month.ts';

/** Which ways out of the house are set up. */
export type WaysOut = { mail: boolean; webhook: boolean };

type Unit = RemindedUnit<AskedPair>;
type Told = Reminder<AskedPair>;

const aDay = 24 * 60;

/**
 * Sends what is due in a district, once, whoever asks and however often: what is sent and that it was sent
 * are one transaction. Answers with how many units were reminded.
 */
export async function sendReminders(
	db: Db,
	jurisdictionId: string,
	ways: WaysOut,
	now: string
): Promise<number> {
	const isDue = (month: MonthToRemind) => dueRuns(month, month.since, now).length > 0;
	// asked every minute: a lock is taken only where there is something to do
	if (!(await listMonthsToRemind(db, jurisdictionId, now)).some(isDue)) return 0;
	return transact(db, async (trx) => {
		let units = 0;
		for (const month of (await listMonthsToRemind(trx, jurisdictionId, now)).filter(isDue)) {
			const pairs = await readRemindedPairs(trx, jurisdictionId, month.opened, now);
			for (const reminder of dueReminders(month, pairs, month.since, now)) {
				const { period } = month;
				const run = { period, rule: reminder.rule, plannedOn: reminder.plannedOn };
				const count = reminder.units.length;
				if (!(await insertReminderRun(trx, jurisdictionId, { ...run, units: count }, now)))
					continue;
				if (count > 0) await send(trx, jurisdictionId, { month, reminder, pairs }, ways, now);
				units += count;
			}
		}
		return units;
	});
}

type ToSend = { month: MonthToRemind; reminder: Told; pairs: readonly AskedPair[] };

async function send(
	trx: Db,
	jurisdictionId: string,
	of: ToSend,
	ways: WaysOut,
	now: string
): Promise<void> {
	const { month, reminder } = of;
	const { settings, period } = month;
	const accounts = (await listAccounts(trx, jurisdictionId)).filter(
		({ disabledAt }) => disabledAt === null
	);
	const office = accounts.filter(({ roles }) => roles.includes('office'));
	const wordings = await mapChaseTexts(trx, jurisdictionId);
	const wordingOf = (kind: 'unit' | 'group') => wordings.get(kind)?.body ?? firstWordings[kind];
	const textOf = (kind: 'unit' | 'group', units: readonly Unit[]) =>
		outsideText(chaseText(kind, factsOf(of, units, now), wordingOf(kind)));

	const mails: NewOutgoing[] = [];
	const mailed: Unit[] = [];
	for (const unit of reminder.units) {
		const people = peopleOf(unit.unitId, accounts);
		await tellUnit(trx, jurisdictionId, people, { period, reminder, unit }, now);
		const addressed = people.filter(({ mail }) => mail !== null);
		if (!ways.mail || !settings.remindByMail || addressed.length === 0) continue;
		mailed.push(unit);
		const subject = mailSubject(period, unit.open.length, unit.cutoffAt, reminder.rule === 'after');
		const body = `${textOf('unit', [unit])}\n\n${mailFoot}\n`;
		const until = untilOf(reminder, unit.cutoffAt, now);
		mails.push(...addressed.map(({ id }) => mailTo(id, subject, body, until)));
	}
	const log = { trx, jurisdictionId, period, rule: reminder.rule, now };
	await keepChase(log, 'notice', reminder.units, null);
	if (mailed.length > 0) await keepChase(log, 'mail', mailed, null);

	if (reminder.rule !== 'start') {
		if (settings.remindOffice) {
			const list = await tellOffice(trx, jurisdictionId, office, of, now);
			if (ways.mail && settings.remindByMail) {
				const body = `${outsideText(list)}\n\n${mailFoot}\n`;
				const subject = officeSubject(period, reminder.units.length);
				const addressed = office.filter(({ mail }) => mail !== null);
				mails.push(...addressed.map(({ id }) => mailTo(id, subject, body, later(now, aDay))));
			}
		}
		if (ways.webhook && settings.remindByGroup) {
			const body = textOf('group', reminder.units);
			const subject = officeSubject(period, reminder.units.length);
			const untilAt = untilOf(reminder, cutoffOfUnit(reminder.units, month.cutoffAt), now);
			mails.push({ kind: 'webhook', accountId: null, subject, body, untilAt });
			await keepChase(log, 'webhook', reminder.units, body);
		}
	}
	await insertOutgoing(trx, jurisdictionId, mails, now);
	const summary = {
		...{ period, rule: reminder.rule, unitIds: reminder.units.map(({ unitId }) => unitId) },
		...{ mails: mails.filter(({ kind }) => kind === 'mail').length }
	};
	await appendAuditEvent(trx, jurisdictionId, {
		...{ at: now, actorId: null, actorName: programName },
		...{ action: 'reminder.send', noun: 'reminder', objectId: period, summary }
	});
}

/** The people of a unit: who fills in, and who confirms. */
function peopleOf(unitId: string, accounts: readonly Account[]): Account[] {
	return accounts.filter(
		({ roles, unitIds }) => unitIds.includes(unitId) && roles.some(isUnitRole)
	);
}

async function tellUnit(
	trx: Db,
	jurisdictionId: string,
	people: readonly Account[],
	{ period, reminder, unit }: { period: string; reminder: Told; unit: Unit },
	now: string
): Promise<void> {
	const facts = {
		...{ rule: reminder.rule, period, cutoffAt: unit.cutoffAt },
		tasks: unit.open.map(({ number }) => number)
	};
	const told = {
		...{ kind: 'reminder.unfiled' as const, facts },
		href: `/my/${period}?unit=${unit.unitId}`
	};
	const ids = people.map(({ id }) => id);
	await insertAccountNotices(trx, jurisdictionId, ids, told, now);
}

/** The list of the units; what it says is given back, for it goes out by mail as well. */
async function tellOffice(
	trx: Db,
	jurisdictionId: string,
	office: readonly Account[],
	{ month, reminder }: ToSend,
	now: string
): Promise<string> {
	const notice = {
		kind: 'reminder.unfiled-units' as const,
		facts: {
			...{ period: month.period, cutoffAt: cutoffOfUnit(reminder.units, month.cutoffAt) },
			isOver: reminder.rule === 'after',
			units: reminder.units.map((unit) => ({ unit: nameOf(unit), reports: unit.open.length }))
		}
	};
	const told = { ...notice, href: `/desk/chase?month=${month.period}` };
	const ids = office.map(({ id }) => id);
	await insertAccountNotices(trx, jurisdictionId, ids, told, now);
	return noticeText(notice);
}

type Log = { trx: Db; jurisdictionId: string; period: string; rule: string; now: string };

/** As the office's own reminders are kept, so that it sees beside a unit when it was reminded last. */
async function keepChase(
	{ trx, jurisdictionId, period, rule, now }: Log,
	way: 'notice' | 'mail' | 'webhook',
	units: readonly Unit[],
	body: string | null
): Promise<void> {
	await insertChase(trx, jurisdictionId, {
		...{ id: newId(), period, way, rule, body, chasedBy: null, chasedAt: now },
		units: units.map(({ unitId, open }) => ({ unitId, reports: open.length }))
	});
}

function mailTo(accountId: string, subject: string, body: string, untilAt: string): NewOutgoing {
	return { kind: 'mail', accountId, subject, body, untilAt };
}

function factsOf({ month, pairs }: ToSend, units: readonly Unit[], now: string): ChaseFacts {
	const { period, settings } = month;
	return {
		...{ period, cutoffAt: cutoffOfUnit(units, month.cutoffAt), now, overdue: [] },
		// the clock knows no address by which somebody came
		address: settings.publicAddress.replace(/\/+$/, '') || shellWords.product,
		contact: withoutNumbers(settings.helpContact).replaceAll(leftOut, '').trim(),
		units: units.map((unit) => ({ name: nameOf(unit), open: unit.open, people: [] })),
		asked: pairs.length,
		submitted: pairs.filter(({ stands }) => stands === 'submitted').length
	};
}

/** Until when a word of it makes sense: that the cutoff is over can be said a day long. */
function untilOf({ rule }: Told, cutoffAt: string, now: string): string {
	return rule === 'after' ? later(now, aDay) : cutoffAt;
}

function nameOf({ open }: Unit): string {
	return open[0]?.unit ?? '';
}

/** No telephone leaves the house, also where an office has put one into its wording. */
function outsideText(text: string): string {
	return maskPhones(text);
}
