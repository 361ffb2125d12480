import type { Actor } from '../../domain/actor.ts';
import { maskPhones } from '../../domain/phone.ts';
import type { SettingValue } from '../../domain/setting-course.ts';
import type { SettingName } from '../../domain/setting.ts';
import type { Db } from '../db/client.ts';
import { insertFieldChanges } from '../db/field-changes.ts';
import { newId } from '../db/id.ts';
import { upsertSetting } from '../db/settings.ts';
import { recordAct } from './record-act.ts';

export type ChangedSetting = {
	name: SettingName;
	before: SettingValue;
	after: SettingValue;
	validFrom: string;
	reason: string;
};

/** The value, its field history and the trail; all three in one go. */
export async function keepSetting(
	trx: Db,
	actor: Actor,
	{ name, before, after, validFrom, reason }: ChangedSetting,
	now: string
): Promise<void> {
	const value = JSON.stringify(after);
	const why = reason === '' ? null : reason;
	const by = { reason: why, setBy: actor.id, setAt: now };
	await upsertSetting(trx, actor.jurisdictionId, { name, validFrom, value, ...by });

	const change = { noun: 'setting', objectId: name, reason: why, groupId: newId() };
	const made = { ...change, changedBy: actor.id, changedAt: now };
	await insertFieldChanges(trx, actor.jurisdictionId, [
		{ ...made, field: 'value', from: JSON.stringify(before), to: value },
		{ ...made, field: 'validFrom', from: null, to: validFrom }
	]);

	const told = why === null ? {} : { reason: maskPhones(why) };
	const summary = { rule: name, value: [shown(before), shown(after)], validFrom, ...told };
	const act = { action: 'setting.set', noun: 'setting', objectId: name, summary };
	await recordAct(trx, actor, act, now);
}

function shown(value: SettingValue): SettingValue {
	return typeof value === 'string' ? maskPhones(value) : value;
}
