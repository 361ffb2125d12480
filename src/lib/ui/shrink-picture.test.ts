import { expect, test } from 'vitest';
import { fitting, jpegName, shrunkPicture } from './shrink-picture.ts';

test.each([
	['a phone held wide', 4000, 3000, { width: 2000, height: 1500 }],
	['a phone held upright', 3000, 4000, { width: 1500, height: 2000 }],
	['a page that was photographed', 2000, 6000, { width: 667, height: 2000 }],
	['a scroll of a chat stays readable', 1080, 20_000, null],
	['one that just fits', 2000, 2000, null],
	['a screen', 1349, 600, null]
])('the longer side becomes 2000: %s', (_, width, height, size) => {
	expect(fitting(width, height)).toEqual(size);
});

test('it is called by what it became', () => {
	expect(['现场.png', '现场.JPG', 'image', '10.月.webp'].map(jpegName)).toEqual([
		...['现场.jpg', '现场.JPG', 'image.jpg', '10.月.jpg']
	]);
});

test('what is no picture, or cannot be drawn here, goes as it is', async () => {
	for (const type of ['application/pdf', 'image/svg+xml', 'image/jpeg']) {
		const file = new File(['%PDF'], 'a', { type });
		expect(await shrunkPicture(file)).toBe(file);
	}
});
