import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { readSetUp } from '../../domain/set-up-entry.ts';
import type { Db } from '../db/client.ts';
import { findDistrict } from '../db/jurisdictions.ts';
import { recognise } from '../session/recognise.ts';
import type { Admitted } from './admit.ts';
import { setSetting } from './set-setting.ts';
import { isSetUp, setUpLedger, type SetUp } from './set-up-ledger.ts';

/**
 * The first set-up from its form: whatever is wrong with any field is told at once, before the key is
 * looked at; then the administrator is made, and the two lines are set in the administrator's name.
 */
export async function foundLedger(db: Db, asked: SetUp, now: string): Promise<Result<Admitted>> {
	const district = await findDistrict(db);
	const { problems } = readSetUp(asked, district?.name ?? null);
	if (problems.length > 0 && !(await isSetUp(db))) return { ok: false, problems };
	const made = await setUpLedger(db, asked, now);
	if (made.ok) await setLines(db, asked, made.value, now);
	return made;
}

async function setLines(
	db: Db,
	{ contact, address, from }: SetUp,
	{ token }: Admitted,
	now: string
): Promise<void> {
	const here = await recognise(db, token, from.address, now);
	if (!here?.actor) throw new Error('the administrator who was just made is not known');
	for (const [name, value] of [
		['helpContact', contact],
		['publicAddress', address]
	] as const) {
		const set = await setSetting(
			db,
			here.actor,
			{ name, value, validFrom: shanghaiDay(now), reason: '' },
			now
		);
		if (!set.ok) throw new Error(`the set-up took a line that ${name} does not`);
	}
}
