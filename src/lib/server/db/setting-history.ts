import type { SettingSet } from '../../domain/setting-course.ts';
import type { Db } from './client.ts';
import { listFieldChanges } from './field-changes.ts';

/** Every value a rule has or had, with who set it and why; oldest first. */
export async function listSettingsSet(db: Db, jurisdictionId: string): Promise<SettingSet[]> {
	const rows = await db
		.selectFrom('setting')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('name')
		.orderBy('valid_from')
		.execute();
	return rows.map((row) => ({
		name: row.name,
		validFrom: row.valid_from,
		value: row.value,
		setBy: row.set_by,
		setAt: row.set_at
	}));
}

export type SettingChange = {
	name: string;
	/** JSON text, as it was stored. */
	from: string | null;
	to: string | null;
	validFrom: string | null;
	reason: string | null;
	changedBy: string | null;
	changedAt: string;
};

/** Each time a rule was set, also where the value was replaced before its day; the latest first. */
export async function listSettingChanges(db: Db, jurisdictionId: string): Promise<SettingChange[]> {
	const rows = await listFieldChanges(db, jurisdictionId, 'setting');
	const days = new Map(
		rows.filter(({ field }) => field === 'validFrom').map(({ groupId, to }) => [groupId, to])
	);
	return rows
		.filter(({ field }) => field === 'value')
		.map(({ objectId, from, to, groupId, reason, changedBy, changedAt }) => ({
			name: objectId,
			from,
			to,
			validFrom: days.get(groupId) ?? null,
			reason,
			changedBy,
			changedAt
		}));
}
