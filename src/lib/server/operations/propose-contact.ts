import { readName } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { readPhone } from '../../domain/phone-number.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { readOptional } from '../../domain/unit-entry.ts';
import { actorName } from '../../words/actor.ts';
import { findAccount, listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import {
	findContactChange,
	insertContactChange,
	listContactChanges,
	updateContactDecision
} from '../db/contact-changes.ts';
import { newId } from '../db/id.ts';
import { findUnitById } from '../db/units.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

export type TypedContact = {
	/** Empty where nobody leaves: the unit only gains somebody. */
	leavingId: string;
	name: string;
	phone: string;
	reason: string;
};

const longestName = 20;
const longestReason = 200;

/** 更换联系人: a unit says who fills in from now on. Nothing changes until it is decided. */
export async function proposeContact(
	db: Db,
	actor: Actor,
	unitId: string,
	typed: TypedContact,
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'contact.propose', { unitId })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const unit = await findUnitById(trx, jurisdictionId, unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		const name = readName(typed.name, 'name', longestName);
		const reason = readOptional(typed.reason, 'reason', longestReason);
		const problems = [...name.problems, ...reason.problems];
		const phone = typed.phone.trim() === '' ? null : readPhone(typed.phone);
		if (typed.phone.trim() !== '' && phone === null) {
			const value = typed.phone.trim().slice(0, 40);
			problems.push({ code: 'phone.invalid', facts: { value }, at: { field: 'phone' } });
		}
		const leaving = typed.leavingId
			? await findAccount(trx, jurisdictionId, typed.leavingId)
			: undefined;
		if (typed.leavingId && !leaving?.unitIds.includes(unitId)) {
			problems.push({ code: 'contact.leaving-absent', facts: {}, at: { field: 'leaving' } });
		}
		const today = shanghaiDay(now);
		if (unit.validTo !== null && unit.validTo < today) {
			const facts = { name: unit.name, on: unit.validTo };
			problems.push({ code: 'contact.unit-ended', facts });
		}
		problems.push(...(await twiceNamed(trx, jurisdictionId, unitId, name.line)));
		if (problems.length > 0) return { ok: false, problems };

		const id = newId();
		const change = { id, unitId, leavingId: leaving?.id ?? null, name: name.line, phone };
		await insertContactChange(trx, jurisdictionId, {
			...change,
			...{ reason: reason.line, proposedBy: actor.id, proposedAt: now }
		});
		const told = reason.line === null ? {} : { reason: reason.line };
		const summary = {
			...{ unit: unit.name, name: name.line, leaving: leaving?.name ?? null },
			...told
		};
		const act = { action: 'contact.propose', noun: 'unit', objectId: unitId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { id } };
	});
}

/** Somebody pressed twice, or the person has been here all along. */
async function twiceNamed(
	trx: Db,
	jurisdictionId: string,
	unitId: string,
	name: string
): Promise<Problem[]> {
	const facts = { name };
	const at = { field: 'name' } as const;
	const open = await listContactChanges(trx, jurisdictionId, { unitId, open: true });
	if (open.some((change) => change.name === name)) {
		return [{ code: 'contact.already-asked', facts, at }];
	}
	const isThere = (await listAccounts(trx, jurisdictionId)).some(
		(account) =>
			account.disabledAt === null && account.name === name && account.unitIds.includes(unitId)
	);
	return isThere ? [{ code: 'contact.is-there', facts, at }] : [];
}

/** Takes a proposal back while nobody has decided; anybody of the unit may. */
export async function withdrawContact(
	db: Db,
	actor: Actor,
	changeId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const change = await findContactChange(trx, jurisdictionId, changeId);
		// another unit's proposal is as absent as one that never was
		if (!change || !can(actor, 'contact.propose', change)) {
			return { ok: false, problems: [{ code: 'contact.absent', facts: {} }] };
		}
		const by = { by: actor.id, at: now };
		const taken = { decision: 'withdrawn' as const, ...by };
		if (!(await updateContactDecision(trx, jurisdictionId, changeId, taken))) {
			return { ok: false, problems: [await decidedProblem(trx, jurisdictionId, change.decidedBy)] };
		}
		const unit = await findUnitById(trx, jurisdictionId, change.unitId);
		const summary = { unit: unit?.name ?? '', name: change.name };
		const act = { action: 'contact.withdraw', noun: 'unit', objectId: change.unitId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

/** Somebody was faster: who, so that one can ask. */
export async function decidedProblem(trx: Db, jurisdictionId: string, decidedBy: string | null) {
	const who = decidedBy === null ? undefined : await findAccount(trx, jurisdictionId, decidedBy);
	const by = who?.name ?? actorName({ name: null });
	return { code: 'contact.decided' as const, facts: { by } };
}
