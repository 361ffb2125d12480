import type { Actor } from '../../domain/actor.ts';
import type { Db } from '../db/client.ts';
import { insertFieldChanges } from '../db/field-changes.ts';
import { recordAct } from './record-act.ts';

/** One field of a unit, before and after. */
export type UnitFieldChange = {
	unitId: string;
	field: string;
	from: string | null;
	to: string | null;
};

export type UnitAct = {
	action: string;
	unitId: string;
	summary: Record<string, unknown>;
	changes: readonly UnitFieldChange[];
	/** The document that ordered it. */
	reason?: string | null;
	groupId?: string;
};

/** What was done to a unit: field by field for its history, in one line for the log. */
export async function recordUnit(trx: Db, actor: Actor, act: UnitAct, now: string): Promise<void> {
	const rows = act.changes.map(({ unitId, field, from, to }) => ({
		...{ noun: 'unit', objectId: unitId, field, from, to },
		...{ reason: act.reason ?? null, groupId: act.groupId ?? null },
		...{ changedBy: actor.id, changedAt: now }
	}));
	await insertFieldChanges(trx, actor.jurisdictionId, rows);
	const { action, unitId: objectId, summary } = act;
	await recordAct(trx, actor, { action, noun: 'unit', objectId, summary }, now);
}
