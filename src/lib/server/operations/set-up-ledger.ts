import { setTimeout as wait } from 'node:timers/promises';
import type { Problem, Result } from '../../domain/problem.ts';
import { readSetUp, type SetUpEntry } from '../../domain/set-up-entry.ts';
import { defaultSettings } from '../../domain/setting.ts';
import {
	findAccount,
	insertAccount,
	listAccounts,
	updateAccount,
	updateRoles
} from '../db/accounts.ts';
import { appendAuditEvent, installEvents } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { insertFormerPassword } from '../db/former-passwords.ts';
import { newId } from '../db/id.ts';
import { findDistrict, insertJurisdiction } from '../db/jurisdictions.ts';
import type { TryKey } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { atMost } from '../session/at-most.ts';
import { hashPassword } from '../session/password-hash.ts';
import { hashOf, sameHash } from '../session/token.ts';
import { admit, type Admitted, type From } from './admit.ts';
import { prefixOf } from './name-district.ts';
import { tellSometimes } from './record-failure.ts';

export type SetUp = SetUpEntry & {
	/** As it stands in the data folder; null where it was used already. */
	expectedKey: string | null;
	/** Small offices: the administrator works in the office too. */
	alsoOffice: boolean;
	from: From;
};

/** Whether somebody administers this install already; then there is nothing to set up. */
export async function isSetUp(db: Db): Promise<boolean> {
	const district = await findDistrict(db);
	if (!district) return false;
	const accounts = await listAccounts(db, district.id);
	return accounts.some(({ roles }) => roles.includes('admin'));
}

/**
 * Makes the first administrator, and the district where an import has not made it. The key proves
 * that whoever asks can read the console or the data folder; it opens once. It is too long to be
 * guessed and nothing is locked by wrong ones: or any passer-by could keep the owner out for good.
 */
export async function setUpLedger(db: Db, asked: SetUp, now: string): Promise<Result<Admitted>> {
	if (await isSetUp(db)) return refused([{ code: 'key.used', facts: {} }]);
	if (!isKey(asked.key, asked.expectedKey)) {
		await refuseKey(db, asked.from, now);
		return refused([{ code: 'key.wrong', facts: {}, at: { field: 'key' } }]);
	}

	const existing = await findDistrict(db);
	const { district, person, problems } = readSetUp(asked, existing?.name ?? null);
	if (problems.length > 0) return refused(problems);

	const hash = await hashPassword(asked.password);
	return transact(db, async (trx) => {
		if (await isSetUp(trx)) return refused([{ code: 'key.used', facts: {} }]);
		const jurisdictionId = existing?.id ?? (await makeDistrict(trx, district, now));
		const id = newId();
		const made = { id, ...person, createdBy: null, createdAt: now };
		await insertAccount(trx, jurisdictionId, made);
		const roles = asked.alsoOffice ? (['admin', 'office'] as const) : (['admin'] as const);
		await updateRoles(trx, jurisdictionId, id, roles, null, now);
		await updateAccount(trx, jurisdictionId, id, {
			passwordHash: hash,
			passwordSetAt: now,
			mustChangePassword: false
		});
		await insertFormerPassword(trx, jurisdictionId, id, { hash, setAt: now, keep: 5 });
		await appendAuditEvent(trx, jurisdictionId, {
			at: now,
			actorId: id,
			actorName: person.name,
			...(asked.from.address === null ? {} : { address: asked.from.address }),
			action: 'ledger.set-up',
			summary: { district, login: person.login, roles }
		});
		const account = await findAccount(trx, jurisdictionId, id);
		if (!account) throw new Error('the account that was just made is not there');
		const how = { from: asked.from, remembered: false, browser: null, how: 'password' } as const;
		return {
			ok: true,
			value: await admit(trx, jurisdictionId, account, how, defaultSettings, now)
		};
	});
}

/** Wrong keys are answered one after the other; the right one waits for none of them. */
const inTurn = atMost(1);
const refusalMs = 100;
const mostInTurn = 50;
let refusing = 0;

/** The log is told once a minute at most. A crowd is answered at once: it must not pile up here. */
async function refuseKey(db: Db, { address }: From, now: string): Promise<void> {
	if (refusing >= mostInTurn) return;
	refusing += 1;
	try {
		await inTurn(async () => {
			const told: TryKey = { jurisdictionId: installEvents, kind: 'told', key: 'key-refused' };
			const event = { action: 'ledger.key-refused', ...(address === null ? {} : { address }) };
			await tellSometimes(db, told, 1, event, now);
			await wait(refusalMs);
		});
	} finally {
		refusing -= 1;
	}
}

async function makeDistrict(trx: Db, name: string, now: string): Promise<string> {
	const id = newId();
	await insertJurisdiction(trx, { id, name, prefix: prefixOf(name), created_at: now });
	return id;
}

/**
 * Read off a screen or a sheet: capitals, blanks and dashes make no difference. A file that was cut
 * short holds no key, and nobody opens with nothing.
 */
function isKey(typed: string, expected: string | null): boolean {
	const plain = (key: string) =>
		key
			.normalize('NFKC')
			.replace(/[^0-9a-z]/gi, '')
			.toLowerCase();
	const key = plain(expected ?? '');
	return key.length >= shortestKey && sameHash(hashOf(plain(typed)), hashOf(key));
}

const shortestKey = 16;

function refused(problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}
