import { isStale } from '../../domain/account-duty.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { textForm } from '../../domain/search/task-text.ts';
import { later } from '../../domain/session-life.ts';
import { programName } from '../../words/actor.ts';
import { listAccounts, updateAccount, type Account } from '../db/accounts.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { deleteOldOutgoing } from '../db/outgoing.ts';
import { deleteOldBrowsers } from '../db/known-browsers.ts';
import { insertMarksOfOtherForms } from '../db/search-marks.ts';
import { deleteOutlivedSessions, deleteSessionsOf } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { deleteOldTries } from '../db/sign-in-tries.ts';
import { deleteOldActs } from '../db/task-acts.ts';
import { deleteOldSheetPreviews } from '../db/sheet-previews.ts';
import { deleteOldWorkbooks } from '../db/unit-workbooks.ts';
import { transact } from '../db/transact.ts';
import { anchorAudit } from './anchor-audit.ts';
import { dropOldDrafts } from './clear-staging.ts';
import { indexTexts } from './index-texts.ts';
import { resetDemo } from './load-demo.ts';
import { isLastOfItsKind } from './last-administrator.ts';
import { moveCutoffs } from './move-cutoffs.ts';
import { openDueMonth } from './open-period.ts';
import { purgeAudit } from './purge-audit.ts';
import { passDueTasks } from './tasks/pass-due-tasks.ts';

const aDay = 24 * 60;
const browsersKeptDays = 180;
/** How long what was done to tasks can be taken back. */
const actsKeptDays = 30;
/** How long a filled list waits for whoever was about to file it. */
const sheetsKeptDays = 7;
/** How long is told what went out of the house. */
const outgoingKeptDays = 90;
/** How long a 填报表 that was handed out is known when it comes back. */
const workbooksKeptDays = 365;

export type Upkept = {
	disabled: number;
	purgedEvents: number;
	/** Today's marks on the audit chains, for a file outside the database. */
	anchorLines: string[];
};

/**
 * What nobody has to ask for, once a day and harmless twice: forgets sessions, tries and browsers
 * that no longer count, and what was before acts, in sheets and in workbooks of long ago, drops lists
 * that nobody went on with, shuts unused accounts, opens the month, puts the demo right, takes in what
 * can be searched, takes out of the log what is kept long enough, and marks its end.
 */
export async function dailyUpkeep(db: Db, now: string): Promise<Upkept> {
	await transact(db, async (trx) => {
		await deleteOutlivedSessions(trx, now);
		await deleteOldTries(trx, later(now, -aDay));
		await deleteOldBrowsers(trx, later(now, -browsersKeptDays * aDay));
		await deleteOldActs(trx, later(now, -actsKeptDays * aDay));
		await deleteOldSheetPreviews(trx, later(now, -sheetsKeptDays * aDay));
		await deleteOldOutgoing(trx, later(now, -outgoingKeptDays * aDay));
		await deleteOldWorkbooks(trx, later(now, -workbooksKeptDays * aDay));
	});
	await dropOldDrafts(db, now);
	let disabled = 0;
	for (const { id, demoDay } of await listJurisdictions(db)) {
		// nobody signs in to a fictional district, and its people stay as they were made
		if (demoDay !== null) continue;
		disabled += await disableStale(db, id, now);
		await passDueTasks(db, id, now);
		await transact(db, (trx) => moveCutoffs(trx, id, now));
		await openDueMonth(db, id, now);
	}
	await resetDemo(db, null, now);
	for (const { id } of await listJurisdictions(db)) {
		await insertMarksOfOtherForms(db, id, textForm);
		await indexTexts(db, id);
	}
	const purgedEvents = await purgeAudit(db, {}, now);
	return { disabled, purgedEvents, anchorLines: await anchorAudit(db, now) };
}

/** Those unused longest first, so that the last administrator to be left is the one last here. */
async function disableStale(db: Db, jurisdictionId: string, now: string): Promise<number> {
	return transact(db, async (trx) => {
		const rules = await findSettings(trx, jurisdictionId, shanghaiDay(now));
		const stale = (await listAccounts(trx, jurisdictionId))
			.filter((account) => account.disabledAt === null && isStale(account, rules, now))
			.sort((a, b) => (a.lastSignInAt ?? '').localeCompare(b.lastSignInAt ?? ''));
		let disabled = 0;
		for (const account of stale) {
			// those whose turn is still to come count too: one of them stays
			const all = { ...rules, staleDays: 0 };
			if (await isLastOfItsKind(trx, jurisdictionId, account, all, now)) continue;
			await disable(trx, jurisdictionId, account, rules.staleDays, now);
			disabled += 1;
		}
		return disabled;
	});
}

async function disable(
	trx: Db,
	jurisdictionId: string,
	{ id, login }: Account,
	days: number,
	now: string
): Promise<void> {
	await updateAccount(trx, jurisdictionId, id, { disabledAt: now });
	await deleteSessionsOf(trx, jurisdictionId, id);
	await appendAuditEvent(trx, jurisdictionId, {
		at: now,
		actorId: null,
		actorName: programName,
		action: 'account.disable',
		noun: 'account',
		objectId: id,
		summary: { login, why: 'stale', days }
	});
}
