import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';
import { jurisdictionOf } from './unit-name.ts';

const district = jurisdictionOf('广东省清远市清城区');

test.each([
	['the heads of its words', '区发展改革局', [], '区发改局'],
	['words that say little are left out', '区政务服务数据管理局', [], '区政数局'],
	['a word of three characters counts as one', '区工业和信息化局', [], '区工信局'],
	['one word has no short form', '区财政局', [], null],
	['a branch has none', '市自然资源局清城分局', [], null],
	['none where another unit fits it as well', '区交通运输局', ['区交通运营局'], null],
	['one of another place is no other reading', '区交通运输局', ['市交通运输局'], '区交运局']
])('%s: %s', (_, name, others, short) => {
	expect(shortName(name, others, district)).toBe(short);
});
