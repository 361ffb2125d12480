import { normaliseLogin } from '../../domain/login.ts';
import { findAccountByLogin, nobody, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { isKnownBrowser } from '../db/known-browsers.ts';
import { isSpared, triesOfAccount, triesOfLogin, type TryKey } from '../db/sign-in-tries.ts';
import { hashOf } from '../session/token.ts';

export type Who = {
	jurisdictionId: string;
	/** As it was when the request came in; read once more before anybody is let in. */
	account: Account | undefined;
	/** What is counted for this try: the login, or the login in a browser it knows; and the address. */
	own: TryKey;
	address: TryKey;
	/** Comes from a browser that somebody signed in to this account from. */
	known: boolean;
	/** Has a first password that nobody guesses, made at the console within the hour. */
	spared: boolean;
};

/** Who asks to come in, by what is typed and shown; nothing is known of the password yet. */
export async function whoKnocks(
	db: Db,
	jurisdictionId: string,
	asked: { login: string; browser: string | null; address: string | null },
	now: string
): Promise<Who> {
	const login = normaliseLogin(asked.login);
	const account = await findAccountByLogin(db, jurisdictionId, login);
	const mark = asked.browser ? hashOf(asked.browser) : '';
	const isMarked = await isKnownBrowser(db, jurisdictionId, account?.id ?? nobody, mark);
	const known = account !== undefined && isMarked;
	const own =
		account && known
			? triesOfAccount(jurisdictionId, 'browser', account.id, mark)
			: triesOfLogin(jurisdictionId, hashOf(login));
	const address: TryKey = { jurisdictionId, kind: 'address', key: hashOf(asked.address ?? '') };
	const spared =
		account?.mustChangePassword === true && (await isSpared(db, jurisdictionId, account.id, now));
	return { jurisdictionId, account, own, address, known, spared };
}
