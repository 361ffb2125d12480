import { expect, test } from 'vitest';
import { pageWindow } from './page-window.ts';

test.each([
	['a single page', 1, 1, [1]],
	['few pages stand all', 2, 4, [1, 2, 3, 4]],
	['at the beginning', 1, 20, [1, 2, null, 20]],
	['in the middle', 10, 20, [1, null, 9, 10, 11, null, 20]],
	['at the end', 20, 20, [1, null, 19, 20]],
	['a gap of one page is that page', 4, 20, [1, 2, 3, 4, 5, null, 20]],
	['beyond the end nothing is invented', 9, 3, [1, 2, 3]]
])('%s', (_, page, pages, offered) => {
	expect(pageWindow(page, pages)).toEqual(offered);
});
