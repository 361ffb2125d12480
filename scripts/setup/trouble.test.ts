import { expect, test } from 'vitest';
import { explain } from './trouble.mjs';

test.each([
	[
		'a host that cannot be found',
		'npm error code ENOTFOUND\nnpm error request to https://packages.example/vite failed',
		/连不上软件源.*proxy.*registry/
	],
	['a refused connection', 'npm error code ECONNREFUSED', /连不上软件源/],
	['a connection that hangs', 'npm error code ETIMEDOUT', /连不上软件源/],
	[
		'a certificate of the office gateway',
		'npm error code SELF_SIGNED_CERT_IN_CHAIN',
		/证书.*cafile/
	],
	['a registry that wants an account', 'npm error code E401', /需要账号/],
	[
		'a registry without the package',
		'npm error code E404\nnpm error 404 Not Found',
		/取不到需要的程序包/
	],
	['a damaged download', 'npm error code EINTEGRITY', /cache clean/],
	['a lock that does not fit', 'npm error code EUSAGE', /package-lock\.json/],
	['a folder in use', 'npm error code EBUSY', /\/opt\/ledger 正被另一个程序使用/],
	['a full disk', 'npm error code ENOSPC', /磁盘已满，写不进 \/opt\/ledger/],
	['a step killed for want of memory', 'SIGKILL', /内存不足/]
])('%s is told with what to do', (_, output, sentence) => {
	expect(explain(output, { folder: '/opt/ledger' })).toMatch(sentence);
});

test.each(['EACCES', 'EROFS', 'EPERM'])('%s names the folder that cannot be written', (code) => {
	expect(explain(`Error: ${code}: open`, { folder: '/opt/ledger' })).toMatch(
		/^文件夹 \/opt\/ledger 不能写入/
	);
});

test('what nobody foresaw points to the lines above', () => {
	expect(explain('npm error something new')).toMatch(/原因见上面几行/);
});
