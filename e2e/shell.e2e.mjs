import assert from 'node:assert/strict';
import { until } from './until.mjs';

export const today = true;

export default {
	'an empty data folder leads to the welcome page, and 看演示 to a filled list by section': async ({
		page,
		shot
	}) => {
		await page.goto('/');
		await page.waitForURL('**/welcome');
		await shot('welcome-1349x600');
		await page.getByRole('button', { name: '看演示' }).click();
		await page.waitForURL('**/demo');
		const sections = await page.getByRole('main').getByRole('heading', { level: 2 }).count();
		assert.ok(sections >= 19, `${sections} sections`);
		assert.match(await page.locator('body').innerText(), /清江区是虚构的地区/);
		await shot('demo-1349x600');
	},

	'help is one click away, on every page in the same place': async ({
		page,
		shot,
		expectError
	}) => {
		expectError(/status of 404/);
		const places = new Set();
		for (const path of ['/welcome', '/demo', '/dev/ui', '/no-such-page', '/help/clerk']) {
			await page.goto(path);
			const { x, y } = await page.getByRole('link', { name: '帮助' }).first().boundingBox();
			places.add(`${x},${y}`);
		}
		assert.equal(places.size, 1, [...places].join(' '));
		await page.getByRole('link', { name: '帮助' }).first().click();
		await page.waitForURL('**/help');
		assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
		assert.match(await page.title(), /营商台账$/);
		await shot('help-1349x600');
	},

	'the first Tab reaches the skip link, and it leads to the main part': async ({ page }) => {
		await page.goto('/help');
		await page.keyboard.press('Tab');
		assert.match(await focused(page), /跳到主要内容/);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const inMain = await page.evaluate(
			() => document.activeElement === document.body || !!document.activeElement.closest('main')
		);
		assert.ok(inMain, `the focus is on ${await focused(page)}`);
	},

	'the text size is chosen in the header and stays': async ({ page }) => {
		await page.goto('/help');
		const before = await rootSize(page);
		await page.getByRole('button', { name: '特大' }).click();
		await until(async () => (await rootSize(page)) > before);
		assert.equal(await rootSize(page), 20);
		await isKept(page, 'largest');
		await page.reload();
		assert.equal(await rootSize(page), 20);
	},

	'an address that leads nowhere is told, with a way back': async ({ page, expectError }) => {
		expectError(/status of 404/);
		const answer = await page.goto('/no-such-page');
		assert.equal(answer.status(), 404);
		assert.match(await page.locator('body').innerText(), /没有这一页/);
		assert.ok((await page.getByRole('link').count()) > 0);
	},

	'on a phone no page is wider than the screen': async ({ open, shot }) => {
		const page = await open({ viewport: { width: 360, height: 640 } });
		for (const path of ['/welcome', '/demo', '/help']) {
			await page.goto(path);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			assert.ok(width <= 360, `${path} is ${width} wide`);
			await shot(`${path.slice(1)}-360x640`, page);
		}
	},

	'the page of components shows without an error': async ({ page, shot }) => {
		await page.goto('/dev/ui');
		assert.ok((await page.getByRole('button').count()) > 3);
		await shot('dev-ui-1349x600');
	}
};

function rootSize(page) {
	return page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function focused(page) {
	return page.evaluate(
		() => document.activeElement?.textContent?.trim() || document.activeElement?.tagName
	);
}

/** A choice of display has come to the server and back. */
async function isKept(page, choice) {
	for (let i = 0; i < 200; i++) {
		const cookies = await page.context().cookies();
		if (cookies.some(({ value }) => value === choice)) return;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error(`${choice} is in no cookie`);
}
