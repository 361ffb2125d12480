import { expect, test } from 'vitest';
import { isAbbreviation } from './abbreviation.ts';
import { commonForms, shortName } from './short-name.ts';
import { jurisdictionOf, readUnitName } from './unit-name.ts';

const district = jurisdictionOf('广东省清远市清城区');

test.each([
	['what everybody says', '区住房城乡建设局', [], '区住建局'],
	['和 makes no difference', '区住房和城乡建设局', [], '区住建局'],
	['so with 发展改革', '区发展改革局', [], '区发改局'],
	['so with 政务服务数据管理', '区政务服务数据管理局', [], '区政数局'],
	['a department of the city has one too', '市交通运输局', [], '市交通局'],
	['none is made by rule', '区农业农村局', [], null],
	['one word has no short form', '区财政局', [], null],
	['a branch has none', '市自然资源局清城分局', [], null],
	['none where another unit fits it as well', '区交通运输局', ['区交通管理局'], null],
	['one of another place is no other reading', '区交通运输局', ['市交通运输局'], '区交通局']
])('%s: %s', (_, name, others, short) => {
	expect(shortName(name, others, district)).toBe(short);
});

test.each(Object.entries(commonForms))('%s is recognised as %s', (long, short) => {
	const [full, called] = [long, short].map((core) => readUnitName(`区${core}联`, district));
	expect(full && called && isAbbreviation(called, full)).toBe(true);
});
