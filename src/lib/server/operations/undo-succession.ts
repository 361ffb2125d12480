import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { listFieldChanges, type FieldChange } from '../db/field-changes.ts';
import { findAct, listActBefore } from '../db/task-acts.ts';
import { deleteAlias } from '../db/unit-aliases.ts';
import { deleteSuccessionsOf, listSuccessions } from '../db/unit-successions.ts';
import { existsUse } from '../db/unit-uses.ts';
import { deleteUnit, findUnitById, listOfficialOrder, updateUnit } from '../db/units.ts';
import { unfollowAccounts } from './follow-accounts.ts';
import { putInOrder } from './official-order.ts';
import { recordUnit } from './record-unit.ts';
import { takeBackAct } from './tasks/undo-act.ts';
import { transactAs } from './transact-as.ts';

/**
 * Takes back a succession that was entered wrongly: only on the day it was entered, and only while
 * nothing hangs on the units that began with it.
 */
export async function undoSuccession(
	db: Db,
	actor: Actor,
	unitId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const unit = await findUnitById(trx, jurisdictionId, unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		const lines = (await listSuccessions(trx, jurisdictionId)).filter(
			(line) => line.unitId === unitId
		);
		const [first] = lines;
		if (!first) return { ok: false, problems: [{ code: 'unit.no-succession', facts: {} }] };
		const done = await findDone(trx, jurisdictionId, unitId);
		if (done === undefined || done.on !== shanghaiDay(now)) {
			const facts = { on: done?.on ?? first.effectiveOn };
			return { ok: false, problems: [{ code: 'unit.succession-old', facts }] };
		}
		const passed = await passedBy(trx, jurisdictionId, done.groupId);
		const used = await problemOfUse(trx, jurisdictionId, unitId, done, passed);
		if (used) return { ok: false, problems: [used] };
		if (passed.length > 0) {
			const back = await takeBackAct(trx, actor, done.groupId, now);
			if (!back.ok) return back;
		}

		await deleteSuccessionsOf(trx, jurisdictionId, unitId);
		await unfollowAccounts(trx, actor, done.followed);
		for (const { objectId, to } of done.aliases) {
			await deleteAlias(trx, jurisdictionId, objectId, to ?? '');
		}
		for (const id of done.created) await deleteUnit(trx, jurisdictionId, id);
		await updateUnit(trx, jurisdictionId, unitId, { validTo: null });
		const order = (await listOfficialOrder(trx, jurisdictionId)).map(({ id }) => id);
		await putInOrder(trx, jurisdictionId, order);
		const changes = [{ unitId, field: 'validTo', from: unit.validTo, to: null }];
		const summary = { name: unit.name, kind: first.kind };
		await recordUnit(trx, actor, { action: 'unit.undo-succession', unitId, summary, changes }, now);
		return { ok: true, value: null };
	});
}

type Done = {
	on: string;
	groupId: string;
	created: string[];
	aliases: FieldChange[];
	followed: { accountId: string; unitId: string }[];
};

/** What was done in the same go, from the history of the fields. */
async function findDone(
	trx: Db,
	jurisdictionId: string,
	unitId: string
): Promise<Done | undefined> {
	const ofUnits = await listFieldChanges(trx, jurisdictionId, 'unit');
	const ending = ofUnits.find(({ objectId, field }) => objectId === unitId && field === 'validTo');
	if (!ending || ending.groupId === null || ending.to === null) return undefined;
	const { groupId } = ending;
	const inGroup = ofUnits.filter((change) => change.groupId === groupId);
	const ofAccounts = await listFieldChanges(trx, jurisdictionId, 'account');
	return {
		on: shanghaiDay(ending.changedAt),
		groupId,
		created: inGroup
			.filter(({ field, from }) => field === 'name' && from === null)
			.map(({ objectId }) => objectId),
		aliases: inGroup.filter(({ field }) => field === 'alias'),
		followed: ofAccounts
			.filter((change) => change.groupId === groupId && change.to !== null)
			.map(({ objectId, to }) => ({ accountId: objectId, unitId: to ?? '' }))
	};
}

/** The tasks that the successor answers for by it. */
async function passedBy(trx: Db, jurisdictionId: string, actId: string): Promise<string[]> {
	const act = await findAct(trx, jurisdictionId, actId);
	if (!act || act.undoneById !== null) return [];
	return (await listActBefore(trx, jurisdictionId, actId)).map(({ taskId }) => taskId);
}

/** The first unit that began with it and has something of its own by now. */
async function problemOfUse(
	trx: Db,
	jurisdictionId: string,
	unitId: string,
	{ created, followed, groupId }: Done,
	passed: readonly string[]
): Promise<Problem | undefined> {
	const accounts = await listAccounts(trx, jurisdictionId);
	const changes = await listFieldChanges(trx, jurisdictionId, 'unit');
	const lines = await listSuccessions(trx, jurisdictionId);
	for (const id of created) {
		const hasOwnAccount = accounts.some(
			(account) =>
				account.unitIds.includes(id) &&
				!followed.some((each) => each.accountId === account.id && each.unitId === id)
		);
		const wasChanged = changes.some(
			({ objectId, field, groupId: group }) =>
				objectId === id && group !== groupId && field !== 'officialOrder'
		);
		const hasOwnLine = lines.some(
			(line) => line.unitId === id || (line.successorId === id && line.unitId !== unitId)
		);
		if (
			hasOwnAccount ||
			wasChanged ||
			hasOwnLine ||
			(await existsUse(trx, jurisdictionId, id, passed))
		) {
			const name = (await findUnitById(trx, jurisdictionId, id))?.name ?? '';
			return { code: 'unit.succession-used', facts: { name } };
		}
	}
	return undefined;
}
