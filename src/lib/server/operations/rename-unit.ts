import type { Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { addAlias } from './change-alias.ts';
import { allOrNothing, insist } from './half-done.ts';
import { succeedUnit, type Succeeded } from './succeed-unit.ts';
import { transactAs } from './transact-as.ts';

export type Renaming = {
	unitId: string;
	to: string;
	/** Other names that the new one is known under. */
	aliases: readonly string[];
	effectiveOn: string;
	document: string;
};

/** 更名 with the other names of the new one, in one go: the accounts go along. */
export async function renameUnit(
	db: Db,
	actor: Actor,
	{ unitId, to, aliases, effectiveOn, document }: Renaming,
	now: string
): Promise<Result<Succeeded>> {
	return allOrNothing(() =>
		transactAs<Succeeded>(db, actor, now, async (trx, actor) => {
			const typed = { kind: 'renamed', names: [to], successorIds: [], effectiveOn, document };
			const succession = { ...typed, accountsFollow: true };
			const succeeded = insist(await succeedUnit(trx, actor, unitId, succession, now));
			const [heirId] = succeeded.successorIds;
			if (heirId !== undefined && aliases.length > 0) {
				insist(await addAlias(trx, actor, heirId, aliases.join('、'), now));
			}
			return { ok: true, value: succeeded };
		})
	);
}
