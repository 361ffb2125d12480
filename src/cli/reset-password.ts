import { commandLineIn } from '../lib/domain/actor.ts';
import { shanghaiDay } from '../lib/domain/date.ts';
import { normaliseLogin } from '../lib/domain/login.ts';
import { findAccountByLogin } from '../lib/server/db/accounts.ts';
import { findDistrict } from '../lib/server/db/jurisdictions.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { openLedger } from '../lib/server/open-ledger.ts';
import { enableAccount } from '../lib/server/operations/disable-account.ts';
import { dropCode } from '../lib/server/operations/drop-code.ts';
import { issueSheets } from '../lib/server/operations/issue-sheets.ts';
import { spareAccount } from '../lib/server/operations/spare-account.ts';
import { cliWords } from '../lib/words/cli.ts';
import { dateText } from '../lib/words/format.ts';
import { explain } from '../lib/words/problem.ts';
import type { Answer, Context } from './answer.ts';
import type { Options } from './commands.ts';

/**
 * A new first password for one account, for the day the only administrator forgot the own: whoever
 * holds the data folder may, and the trail tells of it. Codes of a lost telephone go too, and for an
 * hour nobody who guesses at the login keeps its owner out.
 */
export async function resetPassword(
	{ variables, now }: Context,
	{ word }: Options
): Promise<Answer> {
	const ledger = await openLedger(readEnvironment(variables), now);
	try {
		const district = await findDistrict(ledger.db);
		const login = normaliseLogin(word);
		const account = district && (await findAccountByLogin(ledger.db, district.id, login));
		if (!district || !account) {
			const message = cliWords.noAccount(word);
			return { text: message, data: { ok: false, message }, exit: 1 };
		}
		const actor = commandLineIn(district.id);
		await enableAccount(ledger.db, actor, account.id, now);
		const spared = await spareAccount(ledger.db, actor, account.id, now);
		const issued = spared.ok ? await issueSheets(ledger.db, actor, [account.id], now) : spared;
		const [sheet] = issued.ok ? issued.value : [];
		if (!sheet) {
			const text = issued.ok ? cliWords.noAccount(word) : issued.problems.map(explain).join('\n');
			return { text, data: issued, exit: 1 };
		}
		await dropCode(ledger.db, actor, account.id, now);
		const { password, expiresAt } = sheet;
		const until = dateText(shanghaiDay(expiresAt));
		const text = cliWords.passwordReset({ login, password, until, hadCode: account.hasCode });
		return { text, data: { ok: true, login, password, expiresAt }, exit: 0 };
	} finally {
		await ledger.close();
	}
}
