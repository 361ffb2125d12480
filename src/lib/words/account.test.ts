import { expect, test } from 'vitest';
import { accountWords, deviceText, grouped } from './account.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
	[
		'Chrome',
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/118.0.0.0 Safari/537.36`,
		'Chrome 118（Windows）'
	],
	[
		'Edge, which names Chrome too',
		`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/118.0.0.0 Safari/537.36 Edg/118.0.2`,
		'Edge 118（Windows）'
	],
	[
		'360 浏览器',
		`Mozilla/5.0 (Windows NT 6.1) ${webkit} Chrome/86.0 Safari/537.36 360SE`,
		'360 浏览器（Windows）'
	],
	[
		'Firefox on Linux',
		'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0',
		'Firefox 115（Linux）'
	],
	[
		'Safari on a telephone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/16.5 Mobile Safari/604.1',
		'Safari 16（iPhone）'
	],
	[
		'a page opened in 微信',
		`Mozilla/5.0 (Linux; Android 13; V2) ${webkit} Version/4.0 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0.4`,
		'微信（Android）'
	],
	[
		'统信 UOS',
		`Mozilla/5.0 (X11; Linux x86_64) ${webkit} UOS Professional Chrome/98.0 Safari/537.36`,
		'统信浏览器（统信 UOS）'
	],
	['a program of its own', 'curl/8.1', '其他浏览器'],
	['nothing said', null, '其他浏览器']
])('a device is named as its owner knows it: %s', (_, agent, text) => {
	expect(deviceText(agent)).toBe(text);
});

test.each([
	['JBSWY3DPEHPK3PXP', 'JBSW Y3DP EHPK 3PXP'],
	['ABCDE', 'ABCD E'],
	['', '']
])('a secret is shown in groups of four: %s', (secret, text) => {
	expect(grouped(secret)).toBe(text);
});

test('codes tell since when they are on, where that is known', () => {
	expect(accountWords.codeOn('2026-11-21')).toBe('已启用，2026年11月21日起');
	expect(accountWords.codeOn(null)).toBe('已启用');
});
