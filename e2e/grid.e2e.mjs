import assert from 'node:assert/strict';

export const old = true;

export default {
	'first look': async ({ page, shot }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks/grid');
		await page.getByRole('grid').waitFor();
		await page.waitForTimeout(1000);
		await shot('grid-office');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.type('abc');
		await shot('grid-typing');
		await page.keyboard.press('Escape');
		console.log(await page.evaluate(() => ({
			active: document.activeElement.tagName + document.activeElement.className,
			rows: document.querySelectorAll('.line').length
		})));
	}
};

async function enterDemo(page, role) {
	await page.goto('/welcome');
	const door = page.getByRole('button', { name: '看演示' });
	if (await door.count()) {
		await door.click();
		await page.waitForURL('**/demo');
	}
	await page.goto('/demo');
	await page.getByRole('button', { name: role, exact: true }).click();
	await page.waitForURL((url) => url.pathname !== '/demo' || !url.search);
}
