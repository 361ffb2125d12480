import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findContactChange } from '../db/contact-changes.ts';
import { listContacts } from '../db/contacts.ts';
import { transact } from '../db/transact.ts';
import { findUnitById } from '../db/units.ts';
import { recordAct } from './record-act.ts';

/** Somebody on a unit's page: one of its accounts, or whom a task names, or who is proposed. */
export type PersonKey = { kind: 'account' | 'contact' | 'proposal'; id: string };

/**
 * Shows one telephone number to who may ask for it; the log keeps whose it was and never the
 * number. Null where the person has left none.
 */
export async function revealPhone(
	db: Db,
	actor: Actor,
	unitId: string,
	key: PersonKey,
	now: string
): Promise<Result<{ phone: string | null }>> {
	return transact(db, async (trx) => {
		const { jurisdictionId } = actor;
		const unit = await findUnitById(trx, jurisdictionId, unitId);
		const person = await findPerson(trx, jurisdictionId, unitId, key, now);
		if (!unit || !person) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		const { name, phone, unitIds, accountId } = person;
		if (!can(actor, 'phone.reveal', { unitIds, accountId })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const summary = { name, unit: unit.name };
		const act = { action: 'phone.reveal', noun: key.kind, objectId: key.id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { phone } };
	});
}

async function findPerson(
	trx: Db,
	jurisdictionId: string,
	unitId: string,
	{ kind, id }: PersonKey,
	now: string
) {
	if (kind === 'account') {
		const account = await findAccount(trx, jurisdictionId, id);
		return account?.unitIds.includes(unitId) ? { ...account, accountId: id } : undefined;
	}
	if (kind === 'proposal') {
		const change = await findContactChange(trx, jurisdictionId, id);
		if (change?.unitId !== unitId) return undefined;
		return { name: change.name, phone: change.phone, unitIds: [unitId], accountId: null };
	}
	const contacts = await listContacts(trx, jurisdictionId, { on: shanghaiDay(now), unitId });
	const contact = contacts.find((each) => each.id === id);
	return contact && { ...contact, unitIds: [unitId] };
}
