import { can, type Actor } from '../../domain/actor.ts';
import { addDays, shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import {
	readSuccession,
	type SuccessionEntry,
	type TypedSuccession
} from '../../domain/succession.ts';
import { bearerOf, isUnitKind } from '../../domain/unit-entry.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertAlias } from '../db/unit-aliases.ts';
import { insertSuccession } from '../db/unit-successions.ts';
import { updateUnit } from '../db/units.ts';
import { storeUnit } from './create-unit.ts';
import { followAccounts } from './follow-accounts.ts';
import { listNamedUnits } from './named-units.ts';
import { recordUnit, type UnitFieldChange } from './record-unit.ts';
import { passTasks } from './tasks/pass-tasks.ts';
import { transactAs } from './transact-as.ts';

export type Succeeded = {
	successorIds: string[];
	/** Accounts that work for the successors from now on. */
	followed: number;
	/** Accounts that whoever did it may not change: the administrator has to. */
	left: number;
	/** Tasks that the successor answers for from now on; of a split somebody says which are whose. */
	passed: number;
};

type Ending = Awaited<ReturnType<typeof listNamedUnits>>[number];

/**
 * 单位更名, 合并, 拆分: the unit ends the day before, its successors take over on the day. What it
 * filed stays under its name. A renamed unit's names lead to its successor from the day on, so that
 * old lists still find it.
 */
export async function succeedUnit(
	db: Db,
	actor: Actor,
	unitId: string,
	typed: TypedSuccession & { accountsFollow: boolean },
	now: string
): Promise<Result<Succeeded>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'unit.edit', {})) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const units = await listNamedUnits(trx, jurisdictionId);
		const unit = units.find(({ id }) => id === unitId);
		if (!unit) return { ok: false, problems: [{ code: 'unit.absent', facts: {} }] };
		if (unit.validTo !== null) {
			const facts = { name: unit.name, on: unit.validTo };
			return { ok: false, problems: [{ code: 'unit.succeeded', facts }] };
		}
		const today = shanghaiDay(now);
		const { entry, problems } = readSuccession(typed, unit, units, today);
		if (problems.length > 0) return { ok: false, problems };

		const groupId = newId();
		const validTo = addDays(entry.effectiveOn, -1);
		await updateUnit(trx, jurisdictionId, unitId, { validTo });
		const successorIds = await storeSuccessors(trx, actor, unit, entry, groupId, now);
		const changes: UnitFieldChange[] = [{ unitId, field: 'validTo', from: null, to: validTo }];
		for (const successorId of successorIds) {
			const line = { ...entry, unitId, successorId };
			await insertSuccession(trx, jurisdictionId, line);
			changes.push({ unitId, field: 'successor', from: null, to: successorId });
		}
		const [successorId] = successorIds;
		const isOneHeir = entry.kind !== 'split' && entry.effectiveOn <= today;
		const heir = isOneHeir ? successorId : undefined;
		const passing = { unitId, on: entry.effectiveOn, document: entry.document, id: groupId };
		const passed =
			heir === undefined ? 0 : await passTasks(trx, actor, { ...passing, heirId: heir }, now);
		if (entry.kind === 'renamed' && successorId && entry.effectiveOn <= today) {
			changes.push(...(await passNames(trx, actor, unit, successorId, now)));
		}
		const { followed, left } = typed.accountsFollow
			? await followAccounts(trx, actor, unitId, successorIds, groupId, now)
			: { followed: 0, left: 0 };
		const all = await listNamedUnits(trx, jurisdictionId);
		const successors = all.filter(({ id }) => successorIds.includes(id)).map(({ name }) => name);
		const { kind, effectiveOn, document } = entry;
		const summary = { name: unit.name, kind, successors, effectiveOn, document, followed };
		const act = { action: 'unit.succeed', unitId, summary, changes, reason: document, groupId };
		await recordUnit(trx, actor, act, now);
		return { ok: true, value: { successorIds, followed, left, passed } };
	});
}

/** Those that begin with it stand right behind the unit they come from, of the same kind. */
async function storeSuccessors(
	trx: Db,
	actor: Actor,
	{ id, kind }: Ending,
	{ names, successorIds, effectiveOn }: SuccessionEntry,
	groupId: string,
	now: string
): Promise<string[]> {
	const made: string[] = [];
	for (const name of names) {
		const entry = { name, kind: isUnitKind(kind) ? kind : 'department', note: null };
		const founding = { validFrom: effectiveOn, after: made.at(-1) ?? id, groupId };
		made.push(await storeUnit(trx, actor, entry, now, founding));
	}
	return [...made, ...successorIds];
}

/** The old name and aliases, but for those that another unit bears by now. */
async function passNames(
	trx: Db,
	actor: Actor,
	{ id, name, aliases }: Ending,
	successorId: string,
	now: string
): Promise<UnitFieldChange[]> {
	const { jurisdictionId } = actor;
	const others = (await listNamedUnits(trx, jurisdictionId)).filter((unit) => unit.id !== id);
	const changes: UnitFieldChange[] = [];
	for (const alias of [name, ...aliases]) {
		if (bearerOf(alias, others, shanghaiDay(now))) continue;
		const passed = { unitId: successorId, alias, origin: 'succession' as const };
		await insertAlias(trx, jurisdictionId, passed, actor.id, now);
		changes.push({ unitId: successorId, field: 'alias', from: null, to: alias });
	}
	return changes;
}
