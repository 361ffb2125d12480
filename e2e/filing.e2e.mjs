import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto } from './ledger-file.mjs';
import { until } from './until.mjs';

// the clerk of the demo has three tasks in November: two approved, 第45项 returned
const words = '11月20日完成资料核对，兑付一百二十六笔，滞留三笔，原因是账户信息有误。';
const progress = (page) => page.locator('textarea[name=progress]');
const pill = (page, text) => page.getByRole('status').filter({ hasText: text }).first();
const saved = (page) => pill(page, '已保存').waitFor();
const next = (page) => page.getByRole('button', { name: /^保存，(填下一项|去核对)$/ });

export default {
	'a returned report is mended where the remark stands, checked, and filed again in four clicks':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '填报员');
			await page.goto('/my');
			await page.getByText('有 1 项被退回，请先修改').waitFor();
			await shot('filing-list');
			assert.deepEqual(await axe(page), []);
			await page.getByRole('link', { name: '修改退回的第45项' }).click();
			await page.getByText('营商办退回的意见').waitFor();
			await shot('filing-form');
			assert.deepEqual(await axe(page), []);
			await progress(page).fill(words);
			await next(page).click();
			await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
			await shot('filing-check');
			assert.deepEqual(await axe(page), []);
			await page.getByRole('button', { name: '确认上报 1 项', exact: true }).click();
			await page.getByRole('heading', { name: '上报回执', level: 1 }).waitFor();
			await page
				.getByText(/【区财政局】11月任务进展已上报 1 项/)
				.first()
				.waitFor();
			await shot('filing-receipt');
			assert.deepEqual(await axe(page), []);
			const stood = reportOf(app);
			assert.deepEqual([stood.state, stood.version, stood.progress], ['submitted', 2, words]);
			assert.ok(stood.first_submitted_at < stood.submitted_at, 'the first time decides');
			// before the office opens it, it is taken back with every word
			await page.getByRole('link', { name: '回到本月填报' }).click();
			await page.getByRole('button', { name: '撤回第45项' }).click();
			await page.getByText('已撤回第45项，内容都在草稿里').waitFor();
			assert.equal(reportOf(app).state, 'returned');
			await page.getByRole('link', { name: '修改退回的第45项' }).click();
			assert.equal(await progress(page).inputValue(), words);
		},

	'what is typed is on the server after a pause, when the page is left, and on another computer':
		async ({ page, open }) => {
			await enterDemo(page, '填报员');
			await toForm(page);
			await progress(page).fill('第一句：本月已完成资料核对。');
			await saved(page);
			// left within the pause: it goes along
			await progress(page).fill('第二句：本月已完成资料核对和兑付。');
			await page.getByRole('link', { name: '返回', exact: true }).click();
			await page.getByRole('heading', { name: '2026年11月填报', level: 1 }).waitFor();
			const other = await open();
			await enterDemo(other, '填报员');
			await toForm(other);
			assert.equal(await progress(other).inputValue(), '第二句：本月已完成资料核对和兑付。');
			// another address in the place of the page, within the pause
			await progress(other).fill('第三句：本月兑付一百二十六笔。');
			await other.goto('about:blank');
			await toForm(page);
			await until(async () => {
				await page.reload();
				return (await progress(page).inputValue()).startsWith('第三句');
			});
		},

	'two people who type into one field are both asked, and one text is chosen': async ({
		page,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		const other = await open();
		await enterDemo(other, '填报员');
		await toForm(page);
		await toForm(other);
		await progress(page).fill('甲：本月兑付一百二十六笔，滞留三笔。');
		await saved(page);
		await progress(other).fill('乙：本月兑付一百三十笔，滞留两笔。');
		await other.getByText('有两份内容，请选择').first().waitFor();
		await shot('filing-clash', other);
		assert.deepEqual(await axe(other), []);
		assert.equal(await progress(other).inputValue(), '乙：本月兑付一百三十笔，滞留两笔。');
		await other.getByRole('button', { name: '用现在填写的' }).click();
		await saved(other);
		await toForm(page);
		assert.equal(await progress(page).inputValue(), '乙：本月兑付一百三十笔，滞留两笔。');
		await other.close();
	},

	'without the network it is kept here, and goes once the network is back': async ({
		page,
		expectError
	}) => {
		expectError(/ERR_INTERNET_DISCONNECTED/);
		await enterDemo(page, '填报员');
		await toForm(page);
		await page.context().setOffline(true);
		await progress(page).fill('断网时写的：本月兑付一百二十六笔。');
		await pill(page, '网络断开，已存本机').waitFor();
		await page.context().setOffline(false);
		await saved(page);
	},

	'a session that ended asks for the password and loses nothing': async ({
		page,
		open,
		expectError
	}) => {
		expectError(/status of 401/);
		await enterDemo(page, '填报员');
		await toForm(page);
		await page.context().clearCookies();
		await progress(page).fill('过期时写的：本月兑付一百二十七笔。');
		await pill(page, '登录已过期，填写的内容都在').waitFor();
		const other = await page.context().newPage();
		await enterDemo(other, '填报员');
		await page.getByRole('button', { name: /^\+5$/ }).click();
		await saved(page);
		await other.close();
		const later = await open();
		await enterDemo(later, '填报员');
		await toForm(later);
		assert.equal(await progress(later).inputValue(), '过期时写的：本月兑付一百二十七笔。');
		await later.close();
	},

	'an Enter that ends a composition or a line submits nothing; Ctrl+Enter does': async ({
		page
	}) => {
		await enterDemo(page, '填报员');
		await toForm(page);
		await progress(page).fill(words);
		const at = page.url();
		await page.evaluate(() => {
			const field = document.querySelector('textarea[name=progress]');
			const composing = { key: 'Enter', ctrlKey: true, bubbles: true, isComposing: true };
			field.dispatchEvent(new KeyboardEvent('keydown', composing));
			const asOldOnes = new KeyboardEvent('keydown', {
				key: 'Enter',
				ctrlKey: true,
				bubbles: true
			});
			Object.defineProperty(asOldOnes, 'keyCode', { value: 229 });
			field.dispatchEvent(asOldOnes);
		});
		await page.locator('input[name=percent]').press('Enter');
		await page.waitForTimeout(300);
		assert.equal(page.url(), at);
		await progress(page).press('Control+Enter');
		await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
	},

	'evidence: a picture, a 文号, a link; one is taken away and put back, and a program is refused':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '填报员');
			await toForm(page);
			const pick = page.locator('input[type=file]');
			await pick.setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: dot });
			await page.getByRole('link', { name: '现场.png' }).waitFor();
			const typed = page.getByLabel('文号或网址');
			for (const reference of ['清财〔2026〕8号', 'https://example.org/a']) {
				await typed.fill(reference);
				await page.getByRole('button', { name: '添加', exact: true }).click();
				await page.getByText(reference).first().waitFor();
			}
			await page.getByRole('button', { name: '移除清财〔2026〕8号' }).click();
			await page.getByRole('button', { name: '撤销移除' }).click();
			await page.getByRole('button', { name: '移除清财〔2026〕8号' }).waitFor();
			await shot('filing-evidence');
			assert.deepEqual(await axe(page), []);
			const program = { name: '清单.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') };
			await pick.setInputFiles(program);
			await page.getByText('有 1 处需要修改').waitFor();
			const kept = lookInto(app.data, (db) =>
				db
					.prepare(
						`select label from evidence where removed_at is null and report_id = ? order by label`
					)
					.all(reportOf(app).id)
					.map(({ label }) => label)
			);
			assert.ok(['现场.png', '清财〔2026〕8号'].every((label) => kept.includes(label)));
			assert.ok(!kept.includes('清单.exe'));
		},

	'without a script a month is filed by plain posts': async ({ open, app }) => {
		const page = await open({ javaScriptEnabled: false });
		await enterDemo(page, '填报员');
		await page.goto('/my');
		await page.getByRole('link', { name: '修改退回的第45项' }).click();
		await page.locator('input[name=percent]').fill('70％左右');
		await progress(page).fill('本月已开会');
		await page.getByRole('button', { name: '+5' }).click();
		await next(page).click();
		await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
		// what has to be mended says how, and one click does it where one click can
		await page.getByText('还有 1 项要先修改').waitFor();
		await page.getByRole('link', { name: '修改第45项' }).click();
		await progress(page).fill(words);
		await page.locator('input[name=percent]').fill('80％左右');
		await next(page).click();
		await page.getByRole('button', { name: '改为 80' }).click();
		await page.getByRole('button', { name: '确认上报 1 项', exact: true }).click();
		await page.getByRole('heading', { name: '上报回执', level: 1 }).waitFor();
		assert.deepEqual([reportOf(app).state, reportOf(app).percent], ['submitted', 80]);
		await page.getByRole('link', { name: '回到本月填报' }).click();
		await page.getByRole('button', { name: '撤回第45项' }).click();
		await page.getByText('已撤回第45项').waitFor();
	},

	'on a phone one task stands on a screen, and the button that goes on is always there': async ({
		page,
		shot,
		axe
	}) => {
		await page.setViewportSize({ width: 360, height: 640 });
		await enterDemo(page, '填报员');
		await toForm(page);
		await progress(page).fill(words);
		await saved(page);
		const box = await next(page).boundingBox();
		assert.ok(box !== null && box.y > 0 && box.y + box.height <= 640);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		assert.equal(wide, 0);
		await shot('filing-phone');
		assert.deepEqual(await axe(page), []);
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

function reportOf(app) {
	return lookInto(app.data, (db) =>
		db
			.prepare(
				`select report.*, report_version.progress from report
				join task on task.jurisdiction_id = report.jurisdiction_id and task.id = report.task_id
				left join report_version on report_version.jurisdiction_id = report.jurisdiction_id
					and report_version.report_id = report.id and report_version.version = report.version
				where report.period = '2026-11' and task.number = '45'`
			)
			.get()
	);
}

const dot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);
