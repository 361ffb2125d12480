import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';

export default {
	'a unit keeps what it looks at, opens the ledger with it, and takes a deletion back': async ({
		page,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await page.goto('/tasks');
		await menuOf(page).click();
		assert.equal(
			await page.getByRole('link', { name: '全部任务' }).getAttribute('aria-current'),
			'true'
		);
		await shot('views-none');
		await page.getByRole('link', { name: '逾期未办结' }).click();
		await page.waitForURL('**/tasks?due=overdue&sort=overdue&view=ready-overdue');
		await menuNamed(page, '视图：逾期未办结').waitFor();

		await page.goto('/tasks?role=lead&group=standing');
		await keep(page, '本单位牵头的');
		await page.waitForURL(/role=lead&group=standing&view=\w+&told=saved$/);
		await page.getByText('已存为视图“本单位牵头的”').waitFor();
		await shot('views-one');
		assert.deepEqual(await axe(page), []);

		// looked at otherwise it says so, and is brought up to date by one press
		await page.getByLabel('排序').selectOption('due');
		await page.getByRole('button', { name: '查看' }).click();
		await menuNamed(page, '视图：本单位牵头的（有改动）').click();
		await shot('views-changed');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: '更新视图' }).click();
		await page.getByText('已更新视图“本单位牵头的”').waitFor();
		await menuNamed(page, '视图：本单位牵头的').click();
		await page.getByRole('button', { name: '打开台账时用这个视图' }).click();
		await page.getByText('下次打开台账，先看这个视图').waitFor();

		// a name that is there already is refused in place
		await page.getByLabel('视图名称').fill('本单位牵头的');
		await page.getByRole('button', { name: '另存为视图' }).click();
		await page.getByText('自己的视图里已经有“本单位牵头的”').waitFor();
		await page.getByLabel('视图名称').fill('第二个');
		await page.getByRole('button', { name: '另存为视图' }).click();
		await page.getByText('已存为视图“第二个”').waitFor();
		await menuOf(page).click();
		await page.getByRole('button', { name: '“第二个”上移' }).press('Enter');
		await page
			.getByRole('button', { name: '“第二个”上移' })
			.and(page.locator(':disabled'))
			.waitFor();
		await page.getByRole('button', { name: '删除视图“第二个”' }).click();
		await page.getByText('已删除视图“第二个”').waitFor();
		await page.getByRole('button', { name: '恢复' }).click();
		await page.getByText('已恢复视图“第二个”').waitFor();

		// nothing asked for leads to it, and everything is a press away
		await page.goto('/tasks');
		await page.waitForURL(/\?role=lead&group=standing&sort=due&view=\w+$/);
		await menuNamed(page, '视图：本单位牵头的').click();
		await page.getByRole('link', { name: '全部任务' }).click();
		await page.waitForURL('**/tasks?view=all');
		await menuNamed(page, '视图：全部任务').waitFor();
		await page.getByRole('link', { name: /^已逾期/ }).click();
		await page.getByRole('link', { name: '清除条件' }).click();
		await page.waitForURL('**/tasks?view=all');

		// another one's menu knows nothing of it
		const other = await open({ viewport: { width: 360, height: 640 } });
		await enterDemo(other, '区领导');
		await other.goto('/tasks');
		await menuOf(other).click();
		assert.equal(await other.getByText('本单位牵头的').count(), 0);
		await shot('views-phone-leader', other);
		assert.deepEqual(await axe(other), []);
		const wide = await other.evaluate(() => document.documentElement.scrollWidth);
		assert.ok(wide <= 360, `${wide} wide`);
	},

	'columns of the list are chosen by its address, without a script too, and kept with a view':
		async ({ page, open, shot, axe }) => {
			const plain = await open({ javaScriptEnabled: false });
			await enterDemo(plain, '区领导');
			await plain.goto('/tasks?role=lead');
			await plain.locator('summary', { hasText: /^列$/ }).click();
			await plain.getByRole('checkbox', { name: '联系人' }).check();
			await plain.getByRole('checkbox', { name: '最近进展' }).check();
			await plain.getByRole('checkbox', { name: '完成比例' }).uncheck();
			await plain.getByRole('button', { name: '显示打勾的列' }).click();
			const url = new URL(plain.url());
			assert.equal(url.searchParams.get('role'), 'lead');
			const heads = await plain.getByRole('columnheader').allInnerTexts();
			const own = ['序号', '改革措施', '责任单位', '联系人', '完成时限', '状态', '最近进展'];
			assert.deepEqual(heads, own);
			assert.match(await plain.locator('td[data-label=联系人]').first().innerText(), /\*\*\*\*/);
			assert.match(await plain.locator('td[data-label=最近进展]').first().innerText(), /\d+月：/);

			await enterDemo(page, '区营商办');
			await page.goto('/tasks?role=lead&cols=unit.support.contact.problem.source');
			await shot('columns-office', page);
			assert.deepEqual(await axe(page), []);
			await keep(page, '牵头和联系人');
			await page.getByText('已存为视图“牵头和联系人”').waitFor();
			// what else is asked for keeps the columns
			await page.getByLabel('排序').selectOption('due');
			await page.getByRole('button', { name: '查看' }).click();
			await page.waitForURL((at) => at.searchParams.get('sort') === 'due');
			assert.equal(await page.getByRole('columnheader', { name: '来源' }).count(), 1);
			await page.locator('summary', { hasText: /^列$/ }).click();
			await shot('columns-menu', page);
			await page.getByRole('link', { name: '恢复原样' }).click();
			await page.getByRole('columnheader', { name: '完成比例' }).waitFor();
			const phone = await open({ viewport: { width: 360, height: 640 } });
			await enterDemo(phone, '填报员');
			await phone.goto('/tasks?cols=unit.contact.progress.problem.source');
			await shot('columns-phone', phone);
			assert.deepEqual(await axe(phone), []);
		},

	'the office publishes a view, keeps its columns with it, and takes it back': async ({
		page,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks/grid?light=red');
		await page.getByRole('button', { name: '列', exact: true }).click();
		await page.getByRole('checkbox', { name: '重点任务' }).uncheck();
		await keep(page, '红灯任务');
		await page.getByText('已存为视图“红灯任务”').waitFor();
		await menuNamed(page, '视图：红灯任务').waitFor();
		// its columns come with it, whatever this browser shows without it
		await page.goto('/tasks/grid');
		await page.getByRole('button', { name: '列', exact: true }).click();
		await page.getByRole('checkbox', { name: '重点任务' }).check();
		await columnsAre(page, true);
		await menuOf(page).click();
		await page.getByRole('link', { name: '红灯任务' }).click();
		await columnsAre(page, false);
		await page.getByRole('button', { name: '列', exact: true }).click();
		await page.getByRole('checkbox', { name: '责任人' }).uncheck();
		await menuNamed(page, '视图：红灯任务（有改动）').waitFor();
		await page.getByRole('button', { name: '更新视图' }).click();
		await menuNamed(page, '视图：红灯任务').click();
		await shot('views-grid');
		await page.getByRole('button', { name: '发布给全体' }).click();
		await page.getByText('已发布视图“红灯任务”').waitFor();

		const plain = await open({ javaScriptEnabled: false });
		await enterDemo(plain, '区领导');
		await plain.goto('/tasks');
		await menuOf(plain).click();
		await plain.getByRole('link', { name: '红灯任务' }).click();
		await plain.getByText(/^符合条件的.*灯＝红灯/).waitFor();
		await menuOf(plain).click();
		assert.equal(await plain.getByRole('button', { name: '撤回发布' }).count(), 0);
		await plain.getByLabel('视图名称').fill('红灯，自己看');
		await plain.getByRole('button', { name: '另存为视图' }).click();
		await plain.getByText('已存为视图“红灯，自己看”').waitFor();
		await menuOf(plain).click();
		await plain.getByRole('button', { name: '删除视图“红灯，自己看”' }).click();
		await plain.getByRole('button', { name: '恢复' }).click();
		await plain.getByText('已恢复视图“红灯，自己看”').waitFor();

		await page.goto('/settings/views');
		await shot('views-settings', page);
		assert.deepEqual(await axe(page), []);
		await page.setViewportSize({ width: 360, height: 640 });
		assert.deepEqual(await axe(page), [], 'on a phone');
		await page.setViewportSize({ width: 1349, height: 600 });
		await page.getByRole('button', { name: '撤回发布视图“红灯任务”' }).click();
		await page.getByText('已撤回“红灯任务”').waitFor();
		await plain.goto('/tasks');
		await menuOf(plain).click();
		assert.equal(await plain.getByRole('link', { name: '红灯任务', exact: true }).count(), 0);
		await page.getByRole('button', { name: '重新发布' }).click();
		await page.getByText('已发布视图“红灯任务”').waitFor();
	}
};

function menuOf(page) {
	return page.locator('summary', { hasText: '视图' });
}

function menuNamed(page, text) {
	return page.locator('summary').getByText(text, { exact: true });
}

async function keep(page, name) {
	await menuOf(page).click();
	await page.getByLabel('视图名称').fill(name);
	await page.getByRole('button', { name: '另存为视图' }).click();
}

/** Whether the grid shows the section of each task. */
async function columnsAre(page, hasSection) {
	await page.getByRole('columnheader', { name: '改革措施' }).first().waitFor();
	const section = page.getByRole('columnheader', { name: '重点任务' });
	await section.first().waitFor({ state: hasSection ? 'visible' : 'hidden' });
}
