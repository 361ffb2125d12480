import { expect, test } from 'vitest';
import { isRealProblem } from './real-problem.ts';

test.each([
	...[null, '', ' ', '\n', '无', '无。', '/', '／', '—', '——', '-', '暂无', '暂时没有', '没有'],
	...['无问题', '无存在问题', '目前无问题', '本月暂无问题。', '不存在问题', 'N/A', '（无）']
])('%j says that there is none', (text) => {
	expect(isRealProblem(text)).toBe(false);
});

test.each(['系统接口未开放', '无人手', '无法联网', '没有经费', '暂无场地', '问题较多：人手不足'])(
	'%s is one',
	(text) => {
		expect(isRealProblem(text)).toBe(true);
	}
);
