import { expect, test } from 'vitest';
import { readMailServer, readWebhook } from './read-outside.ts';

const server = { isSecure: false, user: null, password: null, sender: 'tz@example.cn' };

test.each([
	['smtp://mail.example.cn', { ...server, host: 'mail.example.cn', port: 25 }],
	['smtp://10.1.2.3:2525/', { ...server, host: '10.1.2.3', port: 2525 }],
	['smtp://[fd00::1]', { ...server, host: 'fd00::1', port: 25 }],
	[
		'smtps://tz%40example.cn:p%23w%40@mail.example.cn',
		{
			...server,
			host: 'mail.example.cn',
			port: 465,
			isSecure: true,
			user: 'tz@example.cn',
			password: 'p#w@'
		}
	]
])('%s', (address, expected) => {
	expect(readMailServer(address, 'tz@example.cn')).toEqual(expected);
});

test('without a sender it is the user, where that is an address', () => {
	expect(readMailServer('smtp://tz%40example.cn:x@mail', undefined)?.sender).toBe('tz@example.cn');
	expect(readMailServer('smtp://tz:x@mail', undefined)).toBeNull();
});

test.each([
	...['http://mail', 'mail.example.cn:25', 'smtp://', 'smtp://mail/inbox', 'smtp://mail?x=1'],
	...['smtp://a:p#w@mail', 'smtp://a:%zz@mail']
])('%s is no mail server', (address) => {
	expect(readMailServer(address, 'tz@example.cn')).toBeNull();
});

test.each([
	['https://qyapi.example.cn/cgi-bin/webhook/send?key=1', true],
	['http://10.1.2.3/hook', true],
	['ftp://10.1.2.3/hook', false],
	['file:///etc/passwd', false],
	['https://user:password@host/', false],
	['hook', false]
])('%s is a place to send to: %s', (address, is) => {
	expect(readWebhook(address, 'robot') !== null).toBe(is);
});
