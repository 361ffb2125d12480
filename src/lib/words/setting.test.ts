import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../domain/calendar.ts';
import { reminderNames } from '../domain/remind/reminder-settings.ts';
import { defaultSettings, settingRules, type SettingName } from '../domain/setting.ts';
import {
	cutoffPreview,
	rangeHint,
	ruleWords,
	settingSections,
	settingText,
	settingWords
} from './setting.ts';

const names = Object.keys(settingRules) as SettingName[];

test('every rule stands on a page once', () => {
	const shown = [...settingSections.flatMap((section) => section.names), ...reminderNames];
	expect(shown.toSorted()).toEqual(names.toSorted());
});

describe.each(names)('the words for %s', (name) => {
	const rule = settingRules[name];

	test('name every choice, and no other', () => {
		const choices = Object.keys(ruleWords[name].choices ?? {}).toSorted();
		const asked = rule.kind === 'choice' ? rule.of : rule.kind === 'flag' ? ['true', 'false'] : [];
		expect(choices).toEqual(asked.toSorted());
	});

	test('give a number its unit, and its limits', () => {
		if (rule.kind !== 'number') return;
		expect(settingText(name, rule.least)).toMatch(/^\d+ \S+$/);
		expect(rangeHint(name)).toContain(`${rule.least} 到 ${rule.most}`);
	});

	test('say what it means in one sentence or two', () => {
		expect(ruleWords[name].meaning).toMatch(/^[^\n]+。$/);
		expect(settingText(name, defaultSettings[name])).not.toMatch(/undefined|true|false/);
	});
});

test.each([
	['staleDays', 0, '不停用'],
	['staleDays', 90, '90 天'],
	['helpContact', '', '未填写'],
	['remindAhead', '', '不提醒'],
	['remindAhead', '09:00', '09:00'],
	['helpContact', '王敏', '王敏'],
	['cutoffDayCounts', false, '不含当天，到前一天 24:00'],
	['cutoffRoll', 'sideways', 'sideways']
] as const)('%s %s reads %s', (name, value, text) => {
	expect(settingText(name, value)).toBe(text);
});

test('the rule books are told in their figures', () => {
	const { dengbao, asvs } = ruleWords.passwordRules.choices ?? {};
	expect(dengbao?.hint).toMatch(/至少 10 个字符.*3 类.*最近 5 个.*每 90 天/);
	expect(asvs?.hint).toMatch(/至少 12 个字符.*不限类别.*不要求定期更换/);
});

test.each([
	['a plain workday', '2026-11', {}, '11月：11月25日（周三）24:00'],
	['a Sunday that is worked', '2021-04', {}, '4月：4月25日（周日）24:00，调休上班'],
	[
		'moved to a Sunday that is worked',
		'2021-09',
		{},
		'9月：9月26日（周日）24:00，调休上班，9月25日为周六'
	],
	['moved from a feast', '2026-09', {}, '9月：9月28日（周一）24:00，9月25日为中秋'],
	['without the day itself', '2026-11', { cutoffDayCounts: false }, '11月：11月24日（周二）24:00'],
	['a shorter month', '2026-02', { cutoffDay: 31, cutoffRoll: 'none' }, '2月：2月28日（周六）24:00']
] as const)('the preview of a month: %s', (_, period, more, text) => {
	expect(cutoffPreview(period, { ...defaultSettings, ...more }, makeCalendar())).toContain(text);
});

test('a year whose holidays are not published is told as such', () => {
	const of = { ...defaultSettings };
	expect(cutoffPreview('2026-11', of, makeCalendar([], {}))).toContain('暂定');
});

test.each([
	['month', false, '区营商办'],
	['access', false, '系统管理员'],
	['access', true, '安全管理员']
] as const)('who may set a rule of %s, under 三员 %s: %s', (group, separated, who) => {
	expect(settingWords.whoSets(group, separated)).toContain(who);
});
