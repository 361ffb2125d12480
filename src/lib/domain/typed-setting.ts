import { lengthOf, plainLine } from './plain-line.ts';
import type { Problem } from './problem.ts';
import type { SettingValue } from './setting-course.ts';
import { allows, settingRules, type SettingKind, type SettingName } from './setting.ts';
import { readTime } from './time-of-day.ts';

/** What a form sent, as the kind of value that the rule takes; what cannot be read stays text. */
export function typedSetting(name: SettingName, typed: string): unknown {
	const { kind } = settingRules[name];
	if (kind === 'flag') return typed === 'on' ? true : typed === '' ? false : typed;
	if (kind === 'time') return readTime(typed) ?? typed.trim();
	if (kind !== 'number') return typed;
	const plain = typed.normalize('NFKC').trim();
	return /^\d{1,9}$/.test(plain) ? Number(plain) : plain;
}

export type ReadSetting = { ok: true; value: SettingValue } | { ok: false; problem: Problem };

/** The value as it may be stored, or what is wrong with it. */
export function readSettingValue(name: SettingName, value: unknown): ReadSetting {
	const rule: SettingKind = settingRules[name];
	if (rule.kind === 'text') return readText(name, value, rule.most);
	if (allows(name, value)) return { ok: true, value };
	if (rule.kind === 'time') {
		return refused({ code: 'setting.no-time', facts: { value: String(value).slice(0, 20) } });
	}
	if (rule.kind !== 'number') return refused({ code: 'setting.unchosen', facts: {} });
	const { least, most, orZero = false } = rule;
	return refused({ code: 'setting.out-of-range', facts: { least, most, orZero } });
}

function readText(name: SettingName, value: unknown, most: number): ReadSetting {
	const line = typeof value === 'string' ? plainLine(value) : null;
	if (line === null) return refused({ code: 'field.unreadable', facts: { field: 'value' } });
	const now = lengthOf(line);
	if (now > most) return refused({ code: 'field.long', facts: { field: 'value', most, now } });
	if (name === 'publicAddress' && line !== '' && !isWebAddress(line)) {
		return refused({ code: 'setting.no-address', facts: { value: line } });
	}
	return { ok: true, value: line };
}

function isWebAddress(line: string): boolean {
	return /^https?:\/\/[^\s/]/.test(line) && URL.canParse(line);
}

function refused(problem: Problem): ReadSetting {
	return { ok: false, problem: { ...problem, at: { field: 'value' } } };
}
