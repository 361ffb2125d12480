import { settingsOn, type SettingRow, type Settings } from '../../domain/setting.ts';
import type { Db } from './client.ts';

/** The rules in force on a day. */
export async function findSettings(db: Db, jurisdictionId: string, day: string): Promise<Settings> {
	return settingsOn(await listSettings(db, jurisdictionId), day);
}

/** Every value a rule ever had, oldest first; which of them counts on a day is decided in domain. */
export async function listSettings(db: Db, jurisdictionId: string): Promise<SettingRow[]> {
	const rows = await db
		.selectFrom('setting')
		.select(['name', 'valid_from', 'value'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('name')
		.orderBy('valid_from')
		.execute();
	return rows.map((row) => ({ name: row.name, validFrom: row.valid_from, value: row.value }));
}

export type NewSetting = SettingRow & {
	reason: string | null;
	setBy: string | null;
	setAt: string;
};

/** A second value for the same day replaces the first: the field history keeps both. */
export async function upsertSetting(
	db: Db,
	jurisdictionId: string,
	setting: NewSetting
): Promise<void> {
	await db
		.insertInto('setting')
		.values({
			jurisdiction_id: jurisdictionId,
			name: setting.name,
			valid_from: setting.validFrom,
			value: setting.value,
			reason: setting.reason,
			set_by: setting.setBy,
			set_at: setting.setAt
		})
		.onConflict((conflict) =>
			conflict.columns(['jurisdiction_id', 'name', 'valid_from']).doUpdateSet((eb) => ({
				value: eb.ref('excluded.value'),
				reason: eb.ref('excluded.reason'),
				set_by: eb.ref('excluded.set_by'),
				set_at: eb.ref('excluded.set_at')
			}))
		)
		.execute();
}
