import { expect, test } from 'vitest';
import type { WhyNot } from '../domain/evidence/told-file.ts';
import { explain } from './problem.ts';

test('a file that is too large is told with what makes it smaller', () => {
	const large = (name: string, isPicture: boolean) =>
		explain({ code: 'evidence.large', facts: { name, now: 38, most: 20, isPicture } });
	expect(large('现场照片.bmp', true)).toBe(
		'“现场照片.bmp”有 38 MB，超过 20 MB。请用 WPS 压缩图片，或改存为 JPG 后再传。'
	);
	expect(large('方案.pdf', false)).toMatch(/^“方案.pdf”有 38 MB，超过 20 MB。请压缩里面的图片/);
});

test.each<[WhyNot, RegExp]>([
	['archive', /^“甲”不能上传压缩包。请解压后逐个上传，可用：PDF、Word、Excel、WPS、JPG、PNG。$/],
	['program', /程序或脚本/],
	['page', /网页.*请截图/],
	['picture', /请改存为 JPG/],
	['media', /音频或视频/],
	['macro', /带有宏/],
	['locked', /打开密码/],
	['other', /这种格式/]
])('a file that is not taken is told why, and what to do: %s', (why, words) => {
	const said = explain({ code: 'evidence.type', facts: { name: '甲', why } });
	expect(said).toMatch(words);
	expect(said).toMatch(/请[^。]+。$/);
});

test('a scanner that failed is told in words that help whoever looks after it', () => {
	const said = (why: { how: 'not-started' | 'too-long' } | { how: 'ended'; code: number }) =>
		explain({ code: 'evidence.unscanned', facts: { name: '甲', why } });
	expect(said({ how: 'ended', code: 2 })).toContain('以 2 结束');
	expect(said({ how: 'too-long' })).toContain('超时');
	expect(said({ how: 'not-started' })).toContain('没有启动');
});
