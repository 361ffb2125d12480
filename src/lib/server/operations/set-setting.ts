import { readName } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { isDay, shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { isAdministrator } from '../../domain/role.ts';
import { separationFaults } from '../../domain/separation.ts';
import {
	holdsAtOnce,
	isSettingName,
	settingRules,
	settingsOn,
	type SettingName
} from '../../domain/setting.ts';
import { readSettingValue } from '../../domain/typed-setting.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { listSettings } from '../db/settings.ts';
import { keepSetting } from './keep-setting.ts';
import { moveCutoffs } from './move-cutoffs.ts';
import { transactAs } from './transact-as.ts';

export type NewValue = {
	name: string;
	value: unknown;
	/** The first day, for a rule of the month; those of access hold from today. */
	validFrom: string;
	/** May be left out for a line of text, which explains itself. */
	reason: string;
};

const longestReason = 100;

/**
 * Sets a rule: those of access and reminders at once, those of the month from a day that is not past, so that no
 * month is judged by a rule that it did not know. A value that is in force already changes nothing.
 */
export async function setSetting(
	db: Db,
	actor: Actor,
	{ name, value, validFrom, reason }: NewValue,
	now: string
): Promise<Result<{ changed: boolean }>> {
	const missing: Problem = { code: 'right.missing', facts: {} };
	if (!isSettingName(name)) return { ok: false, problems: [missing] };
	const may = (who: Actor) => can(who, 'setting.set', settingRules[name]);
	// who may not set it is told that, and not what is wrong with the value
	if (!may(actor)) return { ok: false, problems: [missing] };
	const today = shanghaiDay(now);
	const from = holdsAtOnce(settingRules[name].group) ? today : validFrom;
	const read = readSettingValue(name, value);
	const why = readReason(name, reason);
	const problems = [
		...(read.ok ? [] : [read.problem]),
		...(isDay(from) && from >= today ? [] : [pastDay(today)]),
		...why.problems
	];
	if (!read.ok || problems.length > 0) return { ok: false, problems };

	return transactAs<{ changed: boolean }>(db, actor, now, async (trx, actor) => {
		if (!may(actor)) return { ok: false, problems: [missing] };
		const { jurisdictionId } = actor;
		const set = await listSettings(trx, jurisdictionId);
		const before = settingsOn(set, from)[name];
		if (before === read.value) return { ok: true, value: { changed: false } };
		const faults =
			name === 'separation' && read.value === 'three'
				? separationFaults(await listAccounts(trx, jurisdictionId), settingsOn(set, today), now)
				: [];
		if (faults.length > 0) {
			return { ok: false, problems: faults.map((fault) => ({ ...fault, at: { field: 'value' } })) };
		}
		const changed = { name, before, after: read.value, validFrom: from, reason: why.line };
		await keepSetting(trx, actor, changed, now);
		if (name === 'separation') await endAdministrators(trx, jurisdictionId);
		// a rule that begins later takes hold on its day
		if (settingRules[name].group === 'month') await moveCutoffs(trx, jurisdictionId, now);
		return { ok: true, value: { changed: true } };
	});
}

/** Other rights for every administrator: no page with the old ones may be left over. */
async function endAdministrators(trx: Db, jurisdictionId: string): Promise<void> {
	for (const { id, roles } of await listAccounts(trx, jurisdictionId)) {
		if (roles.some(isAdministrator)) await deleteSessionsOf(trx, jurisdictionId, id);
	}
}

function readReason(name: SettingName, typed: string): { line: string; problems: Problem[] } {
	const needless = settingRules[name].kind === 'text' && typed.trim() === '';
	return needless ? { line: '', problems: [] } : readName(typed, 'reason', longestReason);
}

function pastDay(today: string): Problem {
	return { code: 'setting.day-past', facts: { today }, at: { field: 'day' } };
}
