import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';

export default {
	'a month is opened beforehand, and taken back; a day off moves its cutoff': async ({
		page,
		shot,
		axe,
		expectError
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/settings/periods');
		await page
			.getByRole('row', { name: /2026年11月/ })
			.getByText('已过截止，未封账')
			.waitFor();
		await shot('periods');
		// the next month, from its first day on
		await page.getByText('从 2026年12月1日 起收填报').waitFor();
		await page.getByRole('button', { name: '开放12月填报' }).click();
		await page.getByText('已开放2026年12月填报，截止 12月25日（周五）24:00。').waitFor();
		const december = page.getByRole('row', { name: /2026年12月/ });
		await december.getByText('提前开放，还没有到这个月').waitFor();
		await december.getByText('12月25日（周五）24:00').waitFor();

		await page.getByLabel('日期').fill('2026-12-25');
		await page.getByRole('button', { name: '登记这一天' }).click();
		expectError(/status of 400/);
		await page.getByText('“说明”还没有填写').first().waitFor();
		assert.equal(await page.getByLabel('日期').inputValue(), '2026-12-25');
		await page.getByLabel('说明').fill('区庆放假');
		await page.getByRole('button', { name: '登记这一天' }).click();
		await page.getByText('已登记 2026年12月25日。2026年12月的截止时间随之变动。').waitFor();
		await december.getByText('12月28日（周一）24:00，12月25日为区庆放假').waitFor();
		await shot('periods-day');
		assert.equal(await page.getByLabel('说明').inputValue(), '');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '删除登记的 2026年12月25日' }).click();
		await december.getByText('12月25日（周五）24:00').waitFor();

		await page.getByRole('button', { name: '撤回开放2026年12月填报' }).click();
		await page.getByText('已撤回开放2026年12月填报。').waitFor();
		assert.equal(await december.count(), 0);
	},

	'without JavaScript a month is opened all the same; on a phone nothing is too wide': async ({
		open,
		shot
	}) => {
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		await enterDemo(plain, '区营商办');
		await plain.goto('/settings/periods');
		await shot('periods-phone', plain);
		await plain.getByRole('button', { name: '开放12月填报' }).click();
		await plain.getByText('已开放2026年12月填报').waitFor();
		await plain.getByRole('button', { name: '撤回开放2026年12月填报' }).first().click();
		await plain.getByText('已撤回开放2026年12月填报。').waitFor();
		const wide = await plain
			.locator('html')
			.evaluate((page) => page.scrollWidth - page.clientWidth);
		assert.ok(wide <= 0, `too wide by ${wide}`);
	}
};
