import { can, type Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { isCounted } from '../../domain/task.ts';
import { actorName } from '../../words/actor.ts';
import { deleteDemoDistrict, insertRows } from '../db/all-rows.ts';
import { appendAuditEvent, findLastEventAt, installEvents } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { findDemoDistrict, findDistrict } from '../db/jurisdictions.ts';
import { transact } from '../db/transact.ts';
import { demoLedger } from '../demo/demo-ledger.ts';
import { demoRows } from './demo-rows/district.ts';
import { insertDemoSnapshots } from './demo-rows/snapshots.ts';

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
		if (before && !reset) return { ok: true, value: { ...demoSize(), alreadyThere: true } };
		await putDemo(trx, actor, before ? 'demo.reset' : 'demo.load', now);
		return { ok: true, value: { ...demoSize(), alreadyThere: false } };
	});
}

/**
 * Puts right what visitors changed in the fictional district. Anybody who may walk through it may:
 * nothing in it is anybody's. Who is in there is out.
 */
export async function resetDemo(db: Db, actor: Actor | null, now: string): Promise<Result<null>> {
	if (!can(actor, 'demo.enter', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	return transact(db, async (trx) => {
		const demo = await findDemoDistrict(trx);
		if (!demo) return { ok: false, problems: [{ code: 'demo.absent', facts: {} }] };
		if (await isTouched(trx, demo.id)) await putDemo(trx, actor, 'demo.reset', now);
		return { ok: true, value: null };
	});
}

/** Nobody came since it was put right: nothing can have changed. */
async function isTouched(trx: Db, demoId: string): Promise<boolean> {
	const put = await findLastEventAt(trx, installEvents, ['demo.load', 'demo.reset']);
	const used = await findLastEventAt(trx, demoId);
	return used !== null && (put === null || used >= put);
}

async function putDemo(
	trx: Db,
	actor: Actor | null,
	action: 'demo.load' | 'demo.reset',
	now: string
): Promise<void> {
	const { district, shownAt, ledger, accounts } = demoLedger();
	await deleteDemoDistrict(trx);
	const demoDay = shanghaiDay(shownAt);
	const createdAt = ledger.plan?.createdAt ?? now;
	await insertRows(trx, demoRows({ ...district, demoDay, createdAt }, ledger, accounts));
	const demo = await findDemoDistrict(trx);
	if (demo) await insertDemoSnapshots(trx, demo.id);
	await appendAuditEvent(trx, installEvents, {
		at: now,
		actorId: actor?.id ?? null,
		actorName: actorName(actor),
		action,
		summary: demoSize()
	});
}

function demoSize(): { tasks: number; units: number } {
	const { ledger } = demoLedger();
	return {
		tasks: ledger.tasks.filter(isCounted).length,
		units: ledger.units.filter((unit) => unit.validTo === null).length
	};
}
