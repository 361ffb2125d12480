import { can, type Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { isCounted } from '../../domain/task.ts';
import { actorName } from '../../words/actor.ts';
import { deleteDemoDistrict, insertRows } from '../db/all-rows.ts';
import { appendAuditEvent, installEvents } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { findDemoDistrict, findDistrict } from '../db/jurisdictions.ts';
import { transact } from '../db/transact.ts';
import { demoLedger } from '../demo/demo-ledger.ts';
import { demoRows } from './demo-rows/district.ts';

export type LoadedDemo = { tasks: number; units: number; alreadyThere: boolean };

/**
 * Puts the fictional district into the data folder, whole or not at all; `reset` takes out what
 * somebody changed in it and puts it in anew. Real districts are never touched.
 */
export async function loadDemo(
	db: Db,
	actor: Actor | null,
	{ reset }: { reset: boolean },
	now: string
): Promise<Result<LoadedDemo>> {
	return transact(db, async (trx) => {
		const districtExists = (await findDistrict(trx)) !== undefined;
		const before = await findDemoDistrict(trx);
		// who plays an administrator in the demo is none of the install
		const who = actor?.jurisdictionId === before?.id ? null : actor;
		if (!can(who, 'demo.load', { districtExists })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { district, shownAt, ledger, accounts } = demoLedger();
		const loaded = {
			tasks: ledger.tasks.filter(isCounted).length,
			units: ledger.units.filter((unit) => unit.validTo === null).length
		};
		if (before && !reset) return { ok: true, value: { ...loaded, alreadyThere: true } };

		await deleteDemoDistrict(trx);
		const demoDay = shanghaiDay(shownAt);
		const rows = demoRows(
			{ ...district, demoDay, createdAt: ledger.plan?.createdAt ?? now },
			ledger,
			accounts
		);
		await insertRows(trx, rows);
		await appendAuditEvent(trx, installEvents, {
			at: now,
			actorId: actor?.id ?? null,
			actorName: actorName(actor),
			action: before ? 'demo.reset' : 'demo.load',
			summary: loaded
		});
		return { ok: true, value: { ...loaded, alreadyThere: false } };
	});
}
