import assert from 'node:assert/strict';

export default {
	'without JavaScript: welcome, demo, help and the text size all work': async ({ open }) => {
		const page = await open({ javaScriptEnabled: false });
		await page.goto('/');
		assert.match(page.url(), /\/welcome$/);
		assert.equal(
			await page.getByRole('link', { name: '演示台账' }).count(),
			0,
			'no door to it yet'
		);
		await page.goto('/demo');
		assert.match(await page.getByRole('main').innerText(), /还是空的/);
		await page.getByRole('button', { name: '看演示' }).click();
		// making it takes a while, and the address stays
		await page.getByRole('main').getByRole('heading', { level: 2 }).nth(18).waitFor();
		assert.match(page.url(), /\/demo$/);
		await page.getByRole('link', { name: '演示台账' }).first().click();
		await page.getByRole('link', { name: '帮助' }).first().click();
		assert.match(page.url(), /\/help$/);
		const size = () =>
			page.locator('html').evaluate((html) => parseFloat(getComputedStyle(html).fontSize));
		await page.getByRole('button', { name: '特大' }).click();
		assert.match(page.url(), /\/help$/, 'back where it was');
		assert.equal(await size(), 20);
	}
};
