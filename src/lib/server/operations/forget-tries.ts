import type { Db } from '../db/client.ts';
import { deleteTries, deleteTriesOfAccount, triesOfLogin } from '../db/sign-in-tries.ts';
import { hashOf } from '../session/token.ts';

/** Lets an account try again at once: its password in every browser, its code, its change of password. */
export async function forgetTriesOf(
	trx: Db,
	jurisdictionId: string,
	{ id, login }: { id: string; login: string }
): Promise<void> {
	await deleteTries(trx, triesOfLogin(jurisdictionId, hashOf(login)));
	await deleteTriesOfAccount(trx, jurisdictionId, id);
}
