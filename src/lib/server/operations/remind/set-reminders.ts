import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Result } from '../../../domain/problem.ts';
import {
	readReminderSettings,
	type TypedReminders
} from '../../../domain/remind/read-reminder-settings.ts';
import { reminderNames } from '../../../domain/remind/reminder-settings.ts';
import { settingsOn } from '../../../domain/setting.ts';
import type { Db } from '../../db/client.ts';
import { listSettings } from '../../db/settings.ts';
import { keepSetting } from '../keep-setting.ts';
import { transactAs } from '../transact-as.ts';

/** The whole page of reminders at once: all of it holds from now, or nothing of it. */
export function setReminders(
	db: Db,
	actor: Actor,
	typed: TypedReminders,
	now: string
): Promise<Result<{ changed: number }>> {
	return transactAs<{ changed: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'setting.set', { group: 'reminder' })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const read = readReminderSettings(typed);
		if (!read.ok) return read;
		const today = shanghaiDay(now);
		const before = settingsOn(await listSettings(trx, actor.jurisdictionId), today);
		const changed = reminderNames.filter((name) => before[name] !== read.value[name]);
		for (const name of changed) {
			const values = { before: before[name], after: read.value[name] };
			await keepSetting(trx, actor, { name, ...values, validFrom: today, reason: '' }, now);
		}
		return { ok: true, value: { changed: changed.length } };
	});
}
