import { readName } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { addDays, shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { isUnitRole, type Role } from '../../domain/role.ts';
import { findAccount, updateAccount, updateUnitsOfAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import {
	findContactChange,
	updateContactDecision,
	updateContactJoining,
	type ContactChange
} from '../db/contact-changes.ts';
import { listContacts, replaceContacts } from '../db/contacts.ts';
import { insertFieldChanges } from '../db/field-changes.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { findUnitById } from '../db/units.ts';
import { newSheet, type Sheet } from './account-sheet.ts';
import { storeAccount } from './create-account.ts';
import { decidedProblem } from './propose-contact.ts';
import { recordAct } from './record-act.ts';
import { updateTask } from '../db/task-changes.ts';
import { transactAs } from './transact-as.ts';

/**
 * 确认并建立账号: the new clerk gets an account, whoever leaves loses the unit, and the account as
 * well where nothing else is left of it; the tasks
 * that name the one as 联系人 name the other. Under 三员 the account waits for its role from the
 * administrator of security.
 */
export async function acceptContact(
	db: Db,
	actor: Actor,
	changeId: string,
	now: string
): Promise<Result<Sheet>> {
	const { jurisdictionId } = actor;
	const rolesBy = ({ separated }: Actor): Role[] => (separated ? [] : ['clerk']);
	const may = (who: Actor) =>
		can(who, 'contact.decide', {}) && can(who, 'account.create', { roles: rolesBy(who) });
	if (!may(actor)) return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	const sheet = await newSheet(await findSettings(db, jurisdictionId, shanghaiDay(now)), now);
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!may(actor)) return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		const change = await findContactChange(trx, jurisdictionId, changeId);
		if (!change) return { ok: false, problems: [{ code: 'contact.absent', facts: {} }] };
		// first the decision: of two at once the other finds it, and makes no account
		const decided = { decision: 'accepted' as const, by: actor.id, at: now };
		if (!(await updateContactDecision(trx, jurisdictionId, changeId, decided))) {
			return { ok: false, problems: [await decidedProblem(trx, jurisdictionId, change.decidedBy)] };
		}
		const person = {
			...{ name: change.name, login: '', phone: change.phone ?? '', roles: rolesBy(actor) },
			unitIds: [change.unitId]
		};
		const stored = await storeAccount(trx, actor, person, sheet, now);
		if (!stored.ok) throw new Error('a proposal was kept that makes no account');
		await updateContactJoining(trx, jurisdictionId, changeId, stored.value.accountId);
		await handOver(trx, actor, change, stored.value, now);
		await dismiss(trx, actor, change, now);
		await recordDecision(trx, actor, change, 'contact.confirm', null, now);
		const { password, expiresAt } = sheet;
		return { ok: true, value: { ...stored.value, password, expiresAt } };
	});
}

/** 不同意, with the reason that the unit will read. */
export async function refuseContact(
	db: Db,
	actor: Actor,
	changeId: string,
	typedNote: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'contact.decide', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const change = await findContactChange(trx, jurisdictionId, changeId);
		if (!change) return { ok: false, problems: [{ code: 'contact.absent', facts: {} }] };
		if (typedNote.trim() === '') {
			return {
				ok: false,
				problems: [{ code: 'contact.no-note', facts: {}, at: { field: 'note' } }]
			};
		}
		const { line: note, problems } = readName(typedNote, 'note', 200);
		if (problems.length > 0) return { ok: false, problems };
		const decided = { decision: 'refused' as const, by: actor.id, at: now, note };
		if (!(await updateContactDecision(trx, jurisdictionId, changeId, decided))) {
			return { ok: false, problems: [await decidedProblem(trx, jurisdictionId, change.decidedBy)] };
		}
		await recordDecision(trx, actor, change, 'contact.decline', note, now);
		return { ok: true, value: null };
	});
}

/** The tasks that named who leaves as 联系人 name who comes; 责任人 is another office. */
async function handOver(
	trx: Db,
	actor: Actor,
	{ leavingId, unitId }: ContactChange,
	joining: Pick<Sheet, 'accountId' | 'name' | 'phone'>,
	now: string
): Promise<void> {
	const { jurisdictionId } = actor;
	const leaving =
		leavingId === null ? undefined : await findAccount(trx, jurisdictionId, leavingId);
	if (!leaving) return;
	const today = shanghaiDay(now);
	const contacts = (await listContacts(trx, jurisdictionId, { on: today, unitId })).filter(
		({ role, accountId, name }) =>
			role === 'contactPerson' &&
			(accountId === leaving.id || (accountId === null && name === leaving.name))
	);
	const contactIds = contacts.map(({ id }) => id);
	const days = { untilOn: addDays(today, -1), sinceOn: today };
	await replaceContacts(trx, jurisdictionId, { contactIds, joining, ...days });
	for (const taskId of new Set(contacts.map(({ taskId }) => taskId))) {
		await updateTask(trx, jurisdictionId, taskId, {}, now);
	}
	const changes = contacts.map(({ taskId, name }) => ({
		...{ noun: 'task', objectId: taskId, field: 'contact', from: name, to: joining.name },
		...{ reason: null, groupId: null, changedBy: actor.id, changedAt: now }
	}));
	await insertFieldChanges(trx, jurisdictionId, changes);
}

/** Whoever has another unit or another role goes on with it; nobody else can sign in any more. */
async function dismiss(trx: Db, actor: Actor, change: ContactChange, now: string): Promise<void> {
	const { jurisdictionId } = actor;
	const leaving =
		change.leavingId === null
			? undefined
			: await findAccount(trx, jurisdictionId, change.leavingId);
	if (!leaving?.unitIds.includes(change.unitId)) return;
	const unitIds = leaving.unitIds.filter((id) => id !== change.unitId);
	await updateUnitsOfAccount(trx, jurisdictionId, leaving.id, unitIds);
	await deleteSessionsOf(trx, jurisdictionId, leaving.id);
	const { login } = leaving;
	const act = { noun: 'account', objectId: leaving.id };
	const edit = { ...act, action: 'account.edit', summary: { unitIds: [leaving.unitIds, unitIds] } };
	await recordAct(trx, actor, edit, now);
	const isNeeded = unitIds.length > 0 || leaving.roles.some((role) => !isUnitRole(role));
	if (isNeeded || leaving.disabledAt !== null) return;
	await updateAccount(trx, jurisdictionId, leaving.id, { disabledAt: now });
	await recordAct(trx, actor, { ...act, action: 'account.disable', summary: { login } }, now);
}

async function recordDecision(
	trx: Db,
	actor: Actor,
	change: ContactChange,
	action: string,
	note: string | null,
	now: string
): Promise<void> {
	const unit = await findUnitById(trx, actor.jurisdictionId, change.unitId);
	const told = note === null ? {} : { note };
	const summary = { unit: unit?.name ?? '', name: change.name, ...told };
	await recordAct(trx, actor, { action, noun: 'unit', objectId: change.unitId, summary }, now);
}
