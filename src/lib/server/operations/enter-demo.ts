import { can } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import type { Role } from '../../domain/role.ts';
import { defaultSettings } from '../../domain/setting.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findDemoDistrict } from '../db/jurisdictions.ts';
import { transact } from '../db/transact.ts';
import type { Recognised } from '../session/recognise.ts';
import { admit, type Admitted, type From } from './admit.ts';
import { endOwnSession } from './sign-out.ts';

/**
 * Walks through the fictional district as one of its people, without a password. Who played another
 * one before is out; the session of a real district stands aside meanwhile.
 */
export async function enterDemo(
	db: Db,
	{ role, from, leaving }: { role: Role; from: From; leaving: Recognised | null },
	now: string
): Promise<Result<Admitted>> {
	if (!can(null, 'demo.enter', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	return transact(db, async (trx) => {
		const demo = await findDemoDistrict(trx);
		const accounts = demo ? await listAccounts(trx, demo.id) : [];
		if (!demo) return { ok: false, problems: [{ code: 'demo.absent', facts: {} }] };
		const account = accounts.find(
			({ roles, disabledAt }) => disabledAt === null && roles.includes(role)
		);
		if (!account) return { ok: false, problems: [{ code: 'demo.role-absent', facts: { role } }] };
		if (leaving?.session.jurisdictionId === demo.id) await endOwnSession(trx, leaving, now);
		const how = { from, remembered: false, browser: null, how: 'demo' as const };
		return {
			ok: true,
			value: await admit(trx, demo.id, account, how, defaultSettings, now)
		};
	});
}
