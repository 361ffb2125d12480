import { expect, test } from 'vitest';
import { errorPageWords } from './error-page.ts';

test('whoever may not come in is told whom to ask, and no administrator to ask the administrator', () => {
	expect(errorPageWords(403, '王敏 · 填报员').advice).toContain('请联系系统管理员。');
	expect(errorPageWords(403, '李强 · 系统管理员', true).advice).toContain('请联系区营商办。');
});
