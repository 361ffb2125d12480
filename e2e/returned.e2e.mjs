import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';

// the clerk of the demo has three tasks in November: two approved, 第45项 returned, as nobody has answered it
const words = '11月20日完成资料核对，兑付一百二十六笔，滞留三笔，原因是账户信息有误。';
const progress = (page) => page.locator('textarea[name=progress]');
const saved = (page) => page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor();
const next = (page) => page.getByRole('button', { name: /^保存，(填下一项|去核对)$/ });

export default {
	'what was returned and not changed is asked about at the check, beside what the office said':
		async ({ page, shot, axe }) => {
			await enterDemo(page, '填报员');
			await toForm(page);
			const before = await progress(page).inputValue();
			await progress(page).fill(words);
			await saved(page);
			await progress(page).fill(before);
			await next(page).click();
			const card = page.getByRole('listitem').filter({ hasText: '营商办退回的意见' });
			await card.getByText('第 45 项和退回时相比没有改动').waitFor();
			await card.getByLabel('退回后没有改动的原因').waitFor();
			await shot('filing-check-unchanged');
			assert.deepEqual(await axe(page), []);
			await page.getByRole('button', { name: '确认上报 1 项', exact: true }).click();
			await page.getByText('有 1 处需要修改').waitFor();
			// a percent that cannot be read is none at the head either, and the list shows what is typed
			await card.getByRole('link', { name: '修改第45项' }).click();
			await page.getByLabel('完成比例').fill('过半');
			await saved(page);
			await shot('filing-form-fault');
			await next(page).click();
			await page.getByText(/· 比例读不出/).waitFor();
			assert.equal(await page.getByText('与上月相同').count(), 0);
			await page.goto('/my');
			const row = page.getByRole('row').filter({ hasText: '第45项' });
			assert.equal(await row.getByRole('cell').nth(2).innerText(), '—');
			await toForm(page);
			await page.getByLabel('完成比例').fill('77');
			await saved(page);
			await page.goto('/my');
			assert.equal(await row.getByRole('cell').nth(2).innerText(), '77%');
			// why it was returned stands in the unit's own record, and every rate names what it counts
			await page.goto('/my/score');
			for (const why of await page.locator('main summary').all()) await why.click();
			await page.getByText(/第一次退回。退回意见：.+。规则：/).waitFor();
			await page.getByText('没有计入：第45项。').first().waitFor();
			await shot('filing-score');
		}
};

async function toForm(page) {
	await page.goto('/my');
	await page.getByRole('link', { name: '修改第45项' }).click();
	await page.getByText('营商办退回的意见').waitFor();
	// the script has come: it shows what it saves
	await page.locator('form[data-autosaves]').waitFor();
	await page.waitForLoadState('networkidle');
}
