import { expect, test } from 'vitest';
import { bareText } from './bare-text.ts';

test.each([
	['blanks and lines', '走访 企业\n12 家', '走访企业12家'],
	['punctuation of any width', '走访企业，12家。', '走访企业12家;'],
	['full-width figures', '走访企业１２家', '走访企业12家'],
	['a day', '10月12日走访企业', '9月3日走访企业'],
	['a day of a year', '2026年10月12日走访企业', '2025-09-03走访企业'],
	['a day in dots', '2026.10.12走访企业', '走访企业'],
	['a month in Chinese numerals', '截至十月走访企业', '截至九月底走访企业'],
	['a day in Chinese numerals', '十月十二日走访企业', '三月三日走访企业'],
	['a span of days', '10月12日至15日走访企业', '9月1日至10月3日走访企业'],
	['a quarter', '第三季度走访企业', '第二季度走访企业']
])('%s make no other text', (_, one, other) => {
	expect(bareText(one)).toBe(bareText(other));
});

test.each([
	['a count', '走访企业12家', '走访企业13家'],
	['how long something takes', '平均3日办结', '平均2日办结'],
	['months as a span', '历时12个月', '历时10个月'],
	['a word', '走访企业12家', '走访商户12家']
])('%s does', (_, one, other) => {
	expect(bareText(one)).not.toBe(bareText(other));
});
