import { expect, test } from 'vitest';
import { readSettingValue, typedSetting } from './typed-setting.ts';

test.each([
	['a number', 'lockTries', '5', 5],
	['with blanks', 'lockTries', ' 5 ', 5],
	['in full width', 'lockTries', '５', 5],
	['0 where that is allowed', 'staleDays', '0', 0],
	['a tick', 'maskNames', 'on', true],
	['no tick', 'maskNames', '', false],
	['a choice', 'cutoffRoll', 'none', 'none'],
	['a line, without blanks around it', 'helpContact', ' 王敏  0840-3000000 ', '王敏 0840-3000000'],
	['nothing, for a line', 'helpContact', '', ''],
	['an address', 'publicAddress', 'http://10.1.2.3:3000', 'http://10.1.2.3:3000']
] as const)('%s can be stored', (_, name, typed, value) => {
	expect(readSettingValue(name, typedSetting(name, typed))).toEqual({ ok: true, value });
});

test.each([
	['too small', 'lockTries', '2', 'setting.out-of-range'],
	['too great', 'lockTries', '11', 'setting.out-of-range'],
	['0 where that means nothing', 'lockTries', '0', 'setting.out-of-range'],
	['between 0 and the least', 'staleDays', '29', 'setting.out-of-range'],
	['a fraction', 'lockTries', '5.5', 'setting.out-of-range'],
	['a power', 'lockTries', '5e0', 'setting.out-of-range'],
	['a negative', 'lockTries', '-5', 'setting.out-of-range'],
	['nothing', 'lockTries', '', 'setting.out-of-range'],
	['no choice', 'cutoffRoll', '', 'setting.unchosen'],
	['what no checkbox sends', 'maskNames', 'true', 'setting.unchosen'],
	['a line too long', 'helpContact', '长'.repeat(61), 'field.long'],
	['a mark that turns the reading round', 'helpContact', 'a\u202eb', 'field.unreadable'],
	['no address', 'publicAddress', 'tz.example.cn', 'setting.no-address'],
	['a script for an address', 'publicAddress', 'javascript:alert(1)', 'setting.no-address'],
	['an address without a host', 'publicAddress', 'https://', 'setting.no-address']
] as const)('%s is refused', (_, name, typed, code) => {
	expect(readSettingValue(name, typedSetting(name, typed))).toMatchObject({
		ok: false,
		problem: { code, at: { field: 'value' } }
	});
});

test('a value of the wrong kind is refused, whoever sends it', () => {
	expect(readSettingValue('maskNames', 'true')).toMatchObject({ ok: false });
	expect(readSettingValue('helpContact', 5)).toMatchObject({ ok: false });
});
