import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
	['a page of ours', '/help/clerk', '/help/clerk'],
	['filters stay', '/tasks?state=overdue&page=2', '/tasks?state=overdue&page=2'],
	['Chinese is encoded', '/search?q=水利', '/search?q=%E6%B0%B4%E5%88%A9'],
	['another site', 'https://evil.example/', '/'],
	['another site without a scheme', '//evil.example/login', '/'],
	['a backslash counts as a slash', '/\\evil.example/', '/'],
	['a tab is dropped by the browser', '/\t/evil.example/', '/'],
	['a line break is dropped by the browser', '/\n/evil.example', '/'],
	['dots that leave two slashes', '/.//evil.example', '/'],
	['a script', 'javascript:alert(1)', '/'],
	['an address that cannot be read', '//[', '/'],
	['a relative address', 'help', '/'],
	['nothing', null, '/'],
	['a file', new Blob(), '/']
])('%s: %j', (_, value, path) => {
	expect(returnPath(value)).toBe(path);
});
