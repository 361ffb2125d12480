import { expect, test } from 'vitest';
import { myWords, savingWords } from './my.ts';

test('reports that are open again after the closing are named by their numbers', () => {
	expect(myWords.phases.reopened('2026-10', ['33', '40'])).toContain('第33、40项重新开放');
});

test('who saved the other text is oneself, somebody by name, or left open', () => {
	expect(savingWords.clashTitle('10:05', null)).toContain('在 10:05 由本人从另一处保存过');
	expect(savingWords.clashTitle('10:05', '王敏')).toContain('由王敏从另一处保存过');
	expect(savingWords.clashTitle('')).toMatch(/^这一项从另一处保存过/);
});
