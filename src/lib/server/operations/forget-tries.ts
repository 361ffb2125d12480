import type { Db } from '../db/client.ts';
import { deleteTries } from '../db/sign-in-tries.ts';
import { hashOf } from '../session/token.ts';

/** Lets an account try again at once: its password, its code, its change of password. */
export async function forgetTriesOf(
	trx: Db,
	jurisdictionId: string,
	{ id, login }: { id: string; login: string }
): Promise<void> {
	await deleteTries(trx, { jurisdictionId, kind: 'login', key: hashOf(login) });
	await deleteTries(trx, { jurisdictionId, kind: 'code', key: hashOf(id) });
	await deleteTries(trx, { jurisdictionId, kind: 'password', key: hashOf(id) });
}
