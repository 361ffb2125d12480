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
	},

	'a month is given more time, closed and corrected': async ({ page, shot, axe, expectError }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/settings/periods');
		await page.getByRole('link', { name: '查看2026年11月' }).click();
		await page.getByRole('heading', { level: 1, name: '2026年11月填报' }).waitFor();
		await page.getByRole('heading', { name: '数据质量（暂计）' }).waitFor();
		await page.getByText('及时率 = 截止前首次上报的项次 ÷ 应报项次').waitFor();
		await page.getByText('封账后11月数字不再变化。仍有').waitFor();
		await shot('month');
		assert.deepEqual(await axe(page), []);

		// more time for one unit; what was refused stays as it was typed
		const exceptions = page.getByRole('region', { name: '例外' });
		await exceptions.getByLabel('单位').selectOption({ index: 1 });
		await page.getByLabel('到哪天').fill('2026-11-25');
		await exceptions.getByLabel('原因').fill('系统停机');
		await page.getByRole('button', { name: '登记例外' }).click();
		expectError(/status of 400/);
		await page.getByText('延长到的日子要在那以后').first().waitFor();
		assert.equal(await page.getByLabel('到哪天').inputValue(), '2026-11-25');
		await page.getByLabel('到哪天').fill('2027-01-08');
		await page.getByRole('button', { name: '登记例外' }).click();
		await page.getByText('已登记例外。').waitFor();
		await page
			.getByRole('row', { name: /延长时间/ })
			.getByText('1月8日（周五）24:00')
			.waitFor();

		// the month has to be typed, and the longer time to be passed over
		await page.getByLabel('确认月份').fill('10月');
		await page.getByRole('button', { name: '11月封账' }).click();
		expectError(/status of 400/);
		await page.getByText('没有封账：确认的月份不对').first().waitFor();
		await page.getByLabel('确认月份').fill('11月');
		await page.getByRole('button', { name: '11月封账' }).click();
		expectError(/status of 400/);
		await page.getByText('还有 1 条延长时间没有到期').first().waitFor();
		await page.getByLabel('不等延长的时间，现在封账').check();
		await page.getByRole('button', { name: '11月封账' }).click();
		await page.getByText('2026年11月已封账').waitFor();
		await page.getByText('封账的数字，').waitFor();
		assert.equal(await page.getByRole('button', { name: '11月封账' }).count(), 0);

		// nothing has changed yet; what would change is shown before it does
		await page.getByText('现在的填报与已封账的相同，不用更正').waitFor();
		await page.getByRole('radio', { name: '免报' }).check();
		await page.getByLabel('任务序号').fill('1');
		await page.getByRole('region', { name: '例外' }).getByLabel('原因').fill('任务已移交市级');
		await page.getByRole('button', { name: '登记例外' }).click();
		await page.getByRole('table', { name: '更正后会变的数字' }).getByText('全区').first().waitFor();
		await page.getByLabel('更正原因').fill('第1项免报漏登');
		await page.getByRole('button', { name: '做第 1 次更正' }).click();
		await page.getByText('已做2026年11月第 1 次更正').waitFor();
		await page.getByText('第 1 次更正的数字').waitFor();
		await page.getByRole('link', { name: '看这一次的数字' }).click();
		await page.getByText('封账的数字，').waitFor();
		await page.getByText(/第 1 次更正，.*第1项免报漏登/).waitFor();
		assert.deepEqual(await axe(page), []);
		await shot('month-corrected');
	},

	'without JavaScript an exception is granted and ended; on a phone nothing is too wide': async ({
		open,
		shot
	}) => {
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		await enterDemo(plain, '区营商办');
		await plain.goto('/settings/periods?month=2026-10');
		await plain.getByLabel('任务序号').fill('1');
		await plain.getByLabel('免报').check();
		await plain.getByRole('region', { name: '例外' }).getByLabel('原因').fill('任务已移交市级');
		await plain.getByRole('button', { name: '登记例外' }).click();
		await plain.getByText('已登记例外。').waitFor();
		await plain.getByRole('heading', { level: 1, name: '2026年10月填报' }).waitFor();
		await shot('month-phone', plain);
		await plain.getByRole('button', { name: '结束免报：各责任单位，第1项' }).click();
		await plain.getByText('已结束这条例外。').waitFor();
		const wide = await plain
			.locator('html')
			.evaluate((page) => page.scrollWidth - page.clientWidth);
		assert.ok(wide <= 0, `too wide by ${wide}`);
	}
};
