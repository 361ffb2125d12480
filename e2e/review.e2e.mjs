import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { enterDemo } from './demo.mjs';

/** The title of the report that is on the screen: 第66项 区数据服务中心. */
const titleOf = (page) => page.getByRole('heading', { level: 1 }).innerText();

/** Presses a key and waits until another report is on the screen, or the queue. */
async function go(page, key) {
	const before = page.url();
	await page.keyboard.press(key);
	await page.waitForURL((url) => url.href !== before);
	// what is being sent takes no other press
	await page.locator('main [aria-disabled="true"]').waitFor({ state: 'detached' });
	return titleOf(page);
}

async function begin(page, view = 'waiting') {
	await enterDemo(page, '区营商办');
	await page.goto(`/desk/review?month=2026-11&view=${view}`);
	await page.getByRole('link', { name: '从第一项开始' }).click();
	await page.getByRole('button', { name: '通过并看下一项' }).waitFor();
}

const wideBy = (page) =>
	page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

export default {
	'the desk counts the month and leads to what is to be done': async ({ page, shot, axe }) => {
		await enterDemo(page, '区营商办');
		assert.equal(new URL(page.url()).pathname, '/desk', 'the office begins at its desk');
		await page.getByText('11月25日（周三）24:00').first().waitFor();
		await page.getByText('有 13 项等待审核，其中 4 项有疑问').waitFor();
		await shot('desk');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('link', { name: '2 未报，其中 1 有草稿' }).click();
		await page.waitForURL('**/desk/chase?month=2026-11');
		await page.getByRole('link', { name: '在审核里看未报的任务' }).click();
		await page
			.getByRole('row', { name: /未报/ })
			.getByRole('link', { name: /^代/ })
			.nth(1)
			.waitFor();
		await page.goto('/desk?month=2026-10');
		await page.getByText('已封账').first().waitFor();
	},

	'a month is reviewed by keyboard: forward, back, passed, returned, undone': async ({
		page,
		shot,
		axe,
		expectError
	}) => {
		await begin(page);
		const first = await titleOf(page);
		await shot('review');
		assert.deepEqual(await axe(page), []);
		// what is remarkable stands on top, and the changes of the text can be left out
		await page.getByText('超过时限').first().waitFor();
		await page.locator('ins').first().waitFor();
		await page.getByRole('link', { name: '只看原文' }).click();
		await page.locator('ins').first().waitFor({ state: 'detached' });
		await page.getByRole('link', { name: '对照上月' }).click();
		await page.locator('ins').first().waitFor();

		const second = await go(page, 'j');
		assert.notEqual(second, first);
		assert.equal(await go(page, 'k'), first);

		// passed, undone, and here again
		assert.equal(await go(page, 'a'), second);
		await page.getByText(/已通过第/).waitFor();
		assert.equal(await go(page, 'u'), first);
		await page.getByText(/已撤销通过第\d+项（.*），不算一次审核。/).waitFor();
		await page.getByRole('button', { name: '通过并看下一项' }).waitFor();

		// without a reason nothing is returned, and the form stays
		await page.keyboard.press('r');
		await page.getByRole('checkbox', { name: /进展不具体/ }).waitFor();
		await page.getByRole('button', { name: '退回，看下一项' }).click();
		expectError(/status of 400/);
		await page.getByText('退回要写明原因').waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('r');
		await page.keyboard.press('1');
		const remark = page.getByRole('textbox', { name: '要改什么' });
		assert.match(await remark.inputValue(), /请写明本月做了哪些具体工作/);
		// in a field letters are letters
		await page.keyboard.press('End');
		await page.keyboard.type('ajk1');
		assert.match(await remark.inputValue(), /ajk1$/);
		await page
			.getByRole('textbox', { name: '建议改为' })
			.fill('调用率升到84%，12月公布免提交清单。');
		await shot('review-return');
		assert.deepEqual(await axe(page), []);
		assert.equal(await go(page, 'Control+Enter'), second);
		await page.getByText(/已退回第.*，请单位在 \d+月\d+日前改好/).waitFor();
		assert.equal(await page.getByRole('button', { name: '退回，看下一项' }).isVisible(), false);

		// the unit finds the remark with the text to take over; the office takes the return back
		await page.goto('/desk/review?view=returned');
		await page
			.getByRole('row', { name: first.split(' ')[0] })
			.getByRole('link')
			.first()
			.click();
		await page.locator('summary', { hasText: '审核经过' }).click();
		await page.getByText('建议改为：调用率升到84%').waitFor();
		await page.getByRole('button', { name: '撤销退回' }).click();
		await page.getByRole('button', { name: '通过并看下一项' }).waitFor();
		assert.equal(await titleOf(page), first);
	},

	'what is without a doubt is passed after it was listed, and taken back': async ({
		page,
		shot
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/desk/review');
		await page.getByText('无提示的 9 项一次通过').click();
		const last = page.getByRole('checkbox').last();
		await last.uncheck();
		await page.getByRole('button', { name: '通过这 8 项' }).waitFor();
		await shot('review-clean');
		await last.check();
		await page.getByRole('button', { name: '通过这 9 项' }).click();
		await page.getByText('已通过 9 项。').waitFor();
		// what takes it back is in sight, and one Tab away
		const undo = page.getByRole('button', { name: '撤销刚才通过的 9 项' });
		const seen = await undo.evaluate((button) => button.getBoundingClientRect().top);
		assert.ok(seen >= 0 && seen < 600, `the undo stands at ${seen}`);
		await page.keyboard.press('Tab');
		assert.ok(await undo.evaluate((button) => button === document.activeElement));
		await page.getByText('无提示的').waitFor({ state: 'detached' });
		await page.getByRole('link', { name: /^待审核\s*4 项$/ }).waitFor();
		await undo.click();
		await page.getByText('已撤销 9 项的通过。').waitFor();
		await page.getByRole('link', { name: /^待审核\s*13 项$/ }).waitFor();

		// what was taken out is looked at one by one: it is not offered once more
		await page.getByText('无提示的 9 项一次通过').click();
		await page.getByRole('checkbox').last().uncheck();
		await page.getByRole('button', { name: '通过这 8 项' }).click();
		await page.getByText('已通过 8 项。').waitFor();
		await page.getByText(/无提示的 \d+ 项一次通过/).waitFor({ state: 'hidden' });
		await page.getByRole('button', { name: '撤销刚才通过的 8 项' }).click();
		await page.getByText('无提示的 9 项一次通过').waitFor();

		// one by itself, in its row
		await page.getByRole('link', { name: /^已通过/ }).click();
		await page
			.getByRole('button', { name: /^撤销通过第/ })
			.first()
			.click();
		await page.getByText(/已撤销通过第\d+项（.+），不算一次审核。/).waitFor();
		await page.getByRole('link', { name: /^待审核\s*14 项$/ }).waitFor();
	},

	'who comes second is told what has moved, and keeps what was typed': async ({
		page,
		open,
		app,
		expectError
	}) => {
		await begin(page, 'doubtful');
		const title = await titleOf(page);
		const id = new URL(page.url()).pathname.split('/').pop();
		await page.getByRole('link', { name: '退回这一项' }).click();
		await page.getByRole('checkbox', { name: /缺佐证/ }).check();
		await page.getByRole('textbox', { name: '要改什么' }).fill('请补盖章的会议纪要。');
		// a colleague is at the same one, and is told so
		const colleague = await open();
		await enterDemo(colleague, '区营商办');
		lookAs(app.data, id);
		await colleague.goto(`/desk/review/${id}`);
		await colleague.getByText(/正在看这一项（/).waitFor();
		await colleague.getByRole('button', { name: '通过并看下一项' }).click();
		await colleague.getByText(/已通过第/).waitFor();
		await page.getByRole('button', { name: '退回，看下一项' }).click();
		expectError(/status of 400/);
		await page.getByRole('heading', { name: '这一项刚有变化' }).waitFor();
		await page.getByText('请补盖章的会议纪要。').waitFor();
		await page.getByRole('button', { name: '撤销通过' }).waitFor();
		assert.equal(await titleOf(page), title);
		await page.getByRole('button', { name: '撤销通过' }).click();
		await page.getByRole('button', { name: '通过并看下一项' }).waitFor();
	},

	'without JavaScript, at the size of a phone, a report is returned, passed and undone': async ({
		open,
		shot
	}) => {
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		await enterDemo(plain, '区营商办');
		await shot('desk-phone', plain);
		assert.ok((await wideBy(plain)) <= 0, 'the desk');
		await plain.getByRole('link', { name: '审核', exact: true }).click();
		await shot('review-queue-phone', plain);
		assert.ok((await wideBy(plain)) <= 0, 'the queue');
		await plain.getByRole('link', { name: '从第一项开始' }).click();
		await shot('review-phone', plain);
		assert.ok((await wideBy(plain)) <= 0, 'one report');
		const first = await titleOf(plain);
		await plain.locator('summary', { hasText: '退回的原因' }).click();
		await plain.getByRole('checkbox', { name: /与上月雷同/ }).check();
		await shot('review-return-phone', plain);
		await plain.getByRole('button', { name: '退回，看下一项' }).click();
		await plain.getByText(/已退回第/).waitFor();
		assert.notEqual(await titleOf(plain), first);
		await plain.getByRole('button', { name: /^撤销对第/ }).click();
		assert.equal(await titleOf(plain), first);
		await plain.getByRole('button', { name: '通过并看下一项' }).click();
		await plain.getByText(/已通过第/).waitFor();
		await plain.getByRole('button', { name: /^撤销对第/ }).click();
		await plain.goto('/desk/review');
		await plain.getByText(/无提示的 \d+ 项一次通过/).click();
		await plain.getByRole('button', { name: '通过勾选的各项' }).click();
		await plain.getByText(/已通过 \d+ 项。/).waitFor();
		await plain.getByRole('button', { name: /撤销刚才通过的 \d+ 项/ }).click();
		await plain.getByText(/已撤销 \d+ 项的通过。/).waitFor();
	},

	'after the last one nothing waits any more': async ({ page }) => {
		await begin(page);
		const last = page.getByRole('button', { name: '通过', exact: true });
		while ((await last.count()) === 0) await go(page, 'a');
		assert.equal(await go(page, 'a'), '2026年11月审核');
		await page.getByText('没有待审核的上报').waitFor();
		await page.getByRole('button', { name: /^撤销对第/ }).click();
		await page.getByRole('button', { name: '通过', exact: true }).waitFor();
	}
};

/** As if a colleague had just opened the report. */
function lookAs(data, reportId) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000');
	db.prepare(
		`update report_opening set seen_by = (
			select a.id from account a join account_role r on r.account_id = a.id
			where r.role = 'office' order by a.login desc limit 1
		) where report_id = ?`
	).run(reportId);
	db.close();
}
