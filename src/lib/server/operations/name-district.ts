import { can, type Actor } from '../../domain/actor.ts';
import { readName } from '../../domain/account-entry.ts';
import type { Result } from '../../domain/problem.ts';
import { installEvents } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { findDistrict, insertJurisdiction } from '../db/jurisdictions.ts';
import { transact } from '../db/transact.ts';
import { recordAct } from './record-act.ts';

const longest = 30;

/**
 * The district of an empty data folder, named by the first list that is imported into it. Where there
 * is one already it is that one, whatever the list says.
 */
export async function nameDistrict(
	db: Db,
	actor: Actor,
	typed: string,
	now: string
): Promise<Result<{ id: string }>> {
	return transact(db, async (trx) => {
		const before = await findDistrict(trx);
		if (before) return { ok: true, value: { id: before.id } };
		if (!can(actor, 'import.make', {}) || actor.jurisdictionId !== installEvents) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { line: name, problems } = readName(typed, 'district', longest);
		if (problems.length > 0) return { ok: false, problems };
		const id = newId();
		await insertJurisdiction(trx, { id, name, prefix: prefixOf(name), created_at: now });
		const summary = { district: name };
		await recordAct(trx, { ...actor, jurisdictionId: id }, { action: 'ledger.name', summary }, now);
		return { ok: true, value: { id } };
	});
}

/** 区, 县 or 市 stands before the names of its units; 清江区 itself says which. */
export function prefixOf(name: string): string {
	const last = name.at(-1) ?? '';
	return ['区', '县', '市', '旗'].includes(last) ? last : '区';
}
