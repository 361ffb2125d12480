import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';
import { until } from './until.mjs';

// the clerk of the demo has three tasks in November: two approved, 第45项 returned
const words = '11月20日完成资料核对，兑付一百二十六笔，滞留三笔，原因是账户信息有误。';
const progress = (page) => page.locator('textarea[name=progress]');
const pill = (page, text) => page.getByRole('status').filter({ hasText: text }).first();
const saved = (page) => pill(page, '已保存').waitFor();
const next = (page) => page.getByRole('button', { name: /^保存，(填下一项|去核对)$/ });

const keptHere = (page) =>
	page.evaluate(() =>
		JSON.stringify(Object.entries(localStorage).filter(([name]) => name.startsWith('typed.')))
	);

const receipts = (app) =>
	lookInto(app.data, (db) => db.prepare('select count(*) as n from submission').get().n);

export default {
	'a returned report is mended where the remark stands, checked, and filed again in four clicks':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '填报员');
			await page.goto('/my');
			await page.getByText('有 1 项被退回，请先修改').waitFor();
			// what is returned stays 已上报, here as in the history
			await page.getByText('已上报 3/3').waitFor();
			const past = await page.request.get('/my/history');
			assert.match(await past.text(), /2026年11月[\s\S]*?已上报 3\/3/);
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
			// its receipt says so too, and offers nothing that could be passed on
			await page.getByRole('link', { name: '2026年11月的回执' }).click();
			await shot('filing-receipts-withdrawn');
			await page.getByRole('listitem').filter({ hasText: '已撤回' }).getByRole('link').click();
			await page
				.getByText(/^已撤回：2026年11月\d+日 \d+:\d+，.+/)
				.first()
				.waitFor();
			await page.getByRole('button', { name: '打印回执' }).waitFor();
			assert.equal(await page.getByRole('button', { name: '复制已上报消息' }).count(), 0);
			assert.equal(await page.getByText('按时').count(), 0);
			await shot('filing-receipt-withdrawn');
			assert.deepEqual(await axe(page), []);
			await page.getByRole('link', { name: '回到本月填报' }).click();
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

	'what is typed goes along when the browser is left for something else and never comes back':
		async ({ page, open }) => {
			await enterDemo(page, '填报员');
			const other = await open();
			await enterDemo(other, '填报员');
			await toForm(other);
			await progress(other).fill('第四句：本月兑付一百二十八笔。');
			// as a phone tells a page before it ends it; within the pause
			await other.evaluate(() => {
				Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
				document.dispatchEvent(new Event('visibilitychange'));
			});
			await other.close();
			await toForm(page);
			await until(async () => {
				await page.reload();
				return (await progress(page).inputValue()).startsWith('第四句');
			});
		},

	'two windows that are typed into one field are both asked, and one text is chosen': async ({
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
		await other.getByText('由本人从另一处保存过').waitFor();
		await shot('filing-clash', other);
		assert.deepEqual(await axe(other), []);
		assert.equal(await progress(other).inputValue(), '乙：本月兑付一百三十笔，滞留两笔。');
		await other.getByRole('button', { name: '用现在填写的' }).click();
		await saved(other);
		await toForm(page);
		assert.equal(await progress(page).inputValue(), '乙：本月兑付一百三十笔，滞留两笔。');
		await other.close();
	},

	'what somebody else has written meanwhile is met on the way to the check, and asked there':
		async ({ page, open }) => {
			await enterDemo(page, '填报员');
			const other = await open();
			await enterDemo(other, '填报员');
			await toForm(page);
			await toForm(other);
			await progress(page).fill('甲：本月兑付一百四十一笔，滞留三笔。');
			await saved(page);
			// within the pause, so that the button is what sends it
			await progress(other).fill('乙：本月兑付一百四十二笔，滞留两笔。');
			await next(other).click();
			await other.getByText('有两份内容，请选择').first().waitFor();
			assert.match(other.url(), /\/my\/2026-11\/[^/]+$|\/my\/2026-11\/[^/]+\?/);
			assert.equal(await progress(other).inputValue(), '乙：本月兑付一百四十二笔，滞留两笔。');
			await toForm(page);
			assert.equal(await progress(page).inputValue(), '甲：本月兑付一百四十一笔，滞留三笔。');
			await other.getByRole('button', { name: '用已保存的' }).click();
			await next(other).click();
			await other.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
			await other.getByText('甲：本月兑付一百四十一笔，滞留三笔。').first().waitFor();
			await other.close();
		},

	'what somebody else writes into another field is there too, and nobody is asked': async ({
		page,
		open
	}) => {
		await enterDemo(page, '填报员');
		const other = await open();
		await enterDemo(other, '填报员');
		await toForm(page);
		await toForm(other);
		const problem = (of) => of.locator('textarea[name=problem]');
		await problem(page).fill('三户账户信息有误，已逐户联系。');
		await saved(page);
		await progress(other).fill('本月兑付一百四十五笔，其余三笔核对中。');
		await until(async () => (await problem(other).inputValue()).startsWith('三户账户'));
		await saved(other);
		assert.equal(await other.getByText('有两份内容，请选择').count(), 0);
		assert.equal(await progress(other).inputValue(), '本月兑付一百四十五笔，其余三笔核对中。');
		await toForm(page);
		assert.deepEqual(
			[await progress(page).inputValue(), await problem(page).inputValue()],
			['本月兑付一百四十五笔，其余三笔核对中。', '三户账户信息有误，已逐户联系。']
		);
		await other.close();
	},

	'who types while a file is under way loses neither': async ({ page }) => {
		await enterDemo(page, '填报员');
		await toForm(page);
		let under = 0;
		await page.route(/\/my\//, async (route) => {
			const { 'content-type': type = '' } = route.request().headers();
			if (type.startsWith('multipart/')) {
				under += 1;
				await new Promise((resolve) => setTimeout(resolve, 1500));
			}
			await route.continue();
		});
		await progress(page).fill('传文件前写的：');
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: '慢传.png', mimeType: 'image/png', buffer: redDot });
		await progress(page).press('End');
		await progress(page).type('传文件时写的兑付一百四十六笔。', { delay: 60 });
		await page.getByRole('link', { name: '慢传.png' }).waitFor();
		assert.equal(under, 1);
		await progress(page).type('传完以后写的。');
		const text = '传文件前写的：传文件时写的兑付一百四十六笔。传完以后写的。';
		assert.equal(await progress(page).inputValue(), text);
		await saved(page);
		await page.reload();
		await page.getByRole('link', { name: '慢传.png' }).waitFor();
		assert.equal(await progress(page).inputValue(), text);
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
		assert.match(await keptHere(page), /断网时写的/);
		await page.context().setOffline(false);
		await saved(page);
		await until(async () => (await keptHere(page)) === '[]');
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
		// the way to sign in stands still while it is tried again, and is there for the first press
		const [signIn] = await Promise.all([
			page.waitForEvent('popup'),
			page.getByRole('link', { name: '重新登录' }).click()
		]);
		await signIn.close();
		const other = await page.context().newPage();
		await enterDemo(other, '填报员');
		// back in the window it goes by itself
		await other.close();
		await page.evaluate(() => dispatchEvent(new Event('focus')));
		await saved(page);
		const later = await open();
		await enterDemo(later, '填报员');
		await toForm(later);
		assert.equal(await progress(later).inputValue(), '过期时写的：本月兑付一百二十七笔。');
		await later.close();
	},

	'a page that is left after the session ended offers what was typed once somebody is back':
		async ({ page, shot, expectError }) => {
			expectError(/status of 401/);
			await enterDemo(page, '填报员');
			await toForm(page);
			await progress(page).fill('过期前写的。');
			await saved(page);
			await page.context().clearCookies({ name: 'ledger-session' });
			await progress(page).press('End');
			await page.keyboard.insertText('过期后写的兑付一百二十九笔。');
			await pill(page, '登录已过期，填写的内容都在').waitFor();
			await page.goto('/my');
			await enterDemo(page, '填报员');
			await toForm(page);
			await page.getByText(/有未提交的内容/).waitFor();
			await shot('filing-kept-over-sign-in');
			await page.getByRole('button', { name: '取回', exact: true }).click();
			assert.equal(await progress(page).inputValue(), '过期前写的。过期后写的兑付一百二十九笔。');
			await saved(page);
		},

	'what went from another window is told with its receipt, and does not go twice': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await toForm(page);
		await progress(page).fill(words);
		await next(page).click();
		const before = receipts(app);
		const go = (of) => of.getByRole('button', { name: '确认上报 1 项', exact: true });
		await go(page).waitFor();
		const other = await page.context().newPage();
		await other.goto(page.url());
		await go(other).click();
		await other.getByRole('heading', { name: '上报回执', level: 1 }).waitFor();
		await go(page).click();
		await page.getByText(/已由.+于 2026年11月.+ 上报，没有重复上报。/).waitFor();
		await shot('filing-sent-already');
		assert.deepEqual(await axe(page), []);
		const idIn = (of) => new URL(of.url()).searchParams.get('id');
		assert.equal(idIn(page), idIn(other));
		assert.equal(receipts(app), before + 1);
		await other.close();
		await page.goto('/my');
		await page.getByRole('button', { name: '撤回第45项' }).click();
		await page.getByText('已撤回第45项，内容都在草稿里').waitFor();
		assert.equal(reportOf(app).state, 'returned');
	},

	'a whole document in a field is named, kept on the page, and in nobody’s way once it is taken out':
		async ({ page, shot, expectError }) => {
			expectError(/status of 409/);
			await enterDemo(page, '填报员');
			await toForm(page);
			await progress(page).fill(words);
			await saved(page);
			await progress(page).fill('长'.repeat(20_003));
			await pill(page, '第45项“本月进展”超过 20000 字，多 3 字').waitFor();
			await shot('filing-too-long');
			await next(page).click();
			assert.ok(await progress(page).isVisible(), 'what was refused goes nowhere');
			assert.equal((await progress(page).inputValue()).length, 20_003);
			await progress(page).fill(words);
			await saved(page);
			await next(page).click();
			await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
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
		await page.getByRole('link', { name: '修改第45项' }).last().click();
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

	'a month without progress is kept like every field, and goes on by its own button': async ({
		page,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await toForm(page);
		await page.getByRole('button', { name: '本月无进展', exact: true }).click();
		assert.equal(await next(page).count(), 0);
		await page.getByLabel('受客观条件限制').check();
		const note = page.getByLabel('无进展的说明');
		await note.fill('账户信息要由开户银行核对，十二月才有结果。');
		await saved(page);
		await page.getByRole('link', { name: '返回', exact: true }).click();
		await page.getByRole('heading', { name: '2026年11月填报', level: 1 }).waitFor();
		await toForm(page);
		assert.equal(await note.inputValue(), '账户信息要由开户银行核对，十二月才有结果。');
		await shot('filing-no-progress');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '按“本月无进展”保存，去核对' }).click();
		await page.getByText('受客观条件限制：账户信息要由开户银行核对').first().waitFor();
		await page.getByRole('link', { name: '修改第45项' }).click();
		await page.getByRole('button', { name: '改为填写进展' }).click();
		await saved(page);
		await next(page).waitFor();
	},

	'a reason that is typed at the check is kept without being sent': async ({ page }) => {
		await enterDemo(page, '填报员');
		await toForm(page);
		await progress(page).fill('已开会');
		await page.locator('input[name=percent]').fill('5');
		await next(page).click();
		// the form asks the same: what is typed below is typed at the check
		await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
		const reason = page.getByLabel('比例下降的原因');
		await reason.fill('口径调整，去掉了重复的笔数');
		await saved(page);
		assert.equal(await page.getByRole('button', { name: /^确认上报/ }).count(), 0);
		await page.getByRole('link', { name: '还有 1 项要先修改' }).click();
		// what was mended is no doubt any more, and no page is read anew for that
		await page
			.getByText(/“本月进展”太短/)
			.first()
			.waitFor();
		await progress(page).fill(words);
		await page
			.getByText(/“本月进展”太短/)
			.first()
			.waitFor({ state: 'detached' });
		await next(page).click();
		assert.equal(await reason.inputValue(), '口径调整，去掉了重复的笔数');
		await page.getByRole('button', { name: '确认上报 1 项', exact: true }).waitFor();
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
	},

	'taken back after the cutoff, a report that came in time would be late: that is asked first':
		async ({ page, open, app, shot, axe }) => {
			await enterDemo(page, '填报员');
			const other = await writeInto(app.data, (db) => {
				// one of the approved two waits for the office, as it did in time
				const row = db
					.prepare(
						`select report.id, report.first_submitted_at as at, task.number from report
					join task on task.jurisdiction_id = report.jurisdiction_id and task.id = report.task_id
					join unit on unit.jurisdiction_id = report.jurisdiction_id and unit.id = report.unit_id
					where report.period = '2026-11' and unit.name = '区财政局' and report.state = 'approved'`
					)
					.get();
				db.prepare(`update report set state = 'submitted' where id = ?`).run(row.id);
				db.prepare('delete from report_opening where report_id = ?').run(row.id);
				return row;
			});
			for (const options of [{}, { javaScriptEnabled: false }]) {
				const clerk = await open(options);
				await enterDemo(clerk, '填报员');
				await clerk.goto('/my');
				await clerk.getByRole('link', { name: `撤回第${other.number}项` }).click();
				await clerk.getByText('截止时间已过。撤回后再上报会记为迟报').waitFor();
				if (options.javaScriptEnabled !== false) {
					await shot('filing-withdraw', clerk);
					assert.deepEqual(await axe(clerk), []);
				}
				await clerk.getByRole('link', { name: '不撤回' }).click();
				await clerk
					.getByText('截止时间已过。撤回后再上报会记为迟报')
					.waitFor({ state: 'detached' });
				await clerk.close();
			}
			await page.goto('/my');
			await page.getByRole('link', { name: `撤回第${other.number}项` }).click();
			await page.getByRole('button', { name: '仍要撤回，记为迟报' }).click();
			await page.getByText(/已撤回第.*及时与否按重新上报的时间算/).waitFor();
			const taken = lookInto(app.data, (db) =>
				db.prepare('select state, first_submitted_at from report where id = ?').get(other.id)
			);
			assert.deepEqual({ ...taken }, { state: 'draft', first_submitted_at: null });
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

const redDot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
	'base64'
);

const dot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);
