import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts'], {
	query: '?raw',
	import: 'default',
	eager: true
});

test.each([
	['nobody is addressed', /[您你]/],
	['nothing is shouted', /！/],
	['其他, not 其它', /其它/],
	['登录, not 登陆', /登陆/],
	['what could not be done is said with its mend', /操作失败|参数错误/]
])('%s', (_, banned) => {
	const found = Object.entries(sources)
		.filter(([, text]) => banned.test(text))
		.map(([file]) => file);
	expect(found).toEqual([]);
});
