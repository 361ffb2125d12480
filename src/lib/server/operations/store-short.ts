import type { Actor } from '../../domain/actor.ts';
import type { Db } from '../db/client.ts';
import { insertAlias, updateShort } from '../db/unit-aliases.ts';

/**
 * Calls a unit by this name for short, which lists may then print as well; one that it had stays an
 * alias. For whoever has asked about the right, and seen that no other unit bears it.
 */
export async function storeShort(
	trx: Db,
	actor: Actor,
	unit: { id: string; aliases: readonly string[] },
	short: string | null,
	now: string
): Promise<void> {
	const { jurisdictionId, id: by } = actor;
	if (short !== null && !unit.aliases.includes(short)) {
		const alias = { unitId: unit.id, alias: short, origin: 'entered' as const };
		await insertAlias(trx, jurisdictionId, alias, by, now);
	}
	await updateShort(trx, jurisdictionId, unit.id, short);
}
