import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';

const body = '请一周内拿出方案，报区政府常务会。';

export default {
	'a leader gives a 批示, the unit answers, the office closes it, and the history tells': async ({
		page,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '区领导');
		await page.goto('/directives');
		await page.getByRole('link', { name: '作批示' }).click();
		await page.getByLabel('任务序号').fill('45');
		await page.getByRole('button', { name: '打开这一项' }).click();
		await page.getByLabel('内容').waitFor();
		// a leader has neither number nor colour to think of, and a day is proposed
		assert.equal(await page.getByLabel('编号').count(), 0);
		assert.equal(await page.getByLabel('回复时限').inputValue(), '2026-12-04');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '下达批示' }).click();
		await page.getByText('有 1 处需要修改').waitFor();
		await page.getByLabel('内容').fill(body);
		await page.getByRole('button', { name: '下达批示' }).click();
		await page.waitForURL(/\/directives\/\w+\?given$/);
		await page.getByText('已下达。承办单位登录后').waitFor();
		await shot('directive-given');
		const path = new URL(page.url()).pathname;

		const clerk = await open();
		await enterDemo(clerk, '填报员');
		await clerk.goto('/directives');
		await clerk.getByText('有 2 件等本单位回复，排在最前。').waitFor();
		assert.equal(await clerk.getByText('等本单位回复', { exact: true }).count(), 2);
		await clerk.goto(path);
		await clerk.getByRole('button', { name: '提交回复' }).click();
		await clerk.getByText('“回复”').first().waitFor();
		await clerk.getByLabel('区财政局的回复').fill('方案已拟好。\n本周五上会。');
		await clerk.getByRole('button', { name: '提交回复' }).click();
		await clerk.getByText('回复已提交').waitFor();
		await clerk.getByText('已回复待办结').waitFor();
		await shot('directive-answered', clerk);
		assert.deepEqual(await axe(clerk), []);

		const office = await open();
		await enterDemo(office, '区营商办');
		await office.goto(path);
		await office.getByText('本周五上会。').first().waitFor();
		await office.getByText('请补充回复', { exact: true }).click();
		await office.getByLabel('要补充什么').fill('没有写明金额');
		await office.getByRole('button', { name: '请 1 家单位补充回复' }).click();
		await office.getByText('已请承办单位补充回复。').waitFor();
		await clerk.reload();
		await clerk.getByLabel('区财政局的回复').fill('金额八百万元。');
		await clerk.getByRole('button', { name: '提交回复' }).click();
		await clerk.getByText('回复已提交').waitFor();
		await office.reload();
		await office.getByLabel('办结意见').fill('同意');
		await office.getByRole('button', { name: '办结这一件' }).click();
		await office.getByText('已办结。办结得不对').waitFor();
		const told = await office.getByRole('main').locator('ol.events li').allInnerTexts();
		assert.deepEqual(
			told.map((line) => /(办结|回复|补充回复|下达给区财政局)/.exec(line)?.[0]),
			['办结', '回复', '补充回复', '回复', '下达给区财政局']
		);
		await office.getByText('重新打开', { exact: true }).click();
		await office.getByLabel('重新打开的原因').fill('误点');
		await office.getByRole('button', { name: '重新打开这一件' }).click();
		await office.getByText('已重新打开。').waitFor();
		await office.getByText('已回复待办结').waitFor();
		await page.reload();
		await page.getByLabel('办结意见').waitFor();
	},

	'a reply to what was closed meanwhile is refused with who closed it, and stays to be copied':
		async ({ page, open, app, shot, expectError }) => {
			expectError(/status of 400/); // without a script the refusal is the page itself
			await enterDemo(page, '填报员');
			const [{ id }] = lookInto(app.data, (db) =>
				db
					.prepare(
						`select directive.id from directive
						join directive_unit as asked on asked.directive_id = directive.id
						join unit on unit.id = asked.unit_id
						where unit.name = '区财政局' and closed_on is null and withdrawn_on is null
						order by issued_at desc limit 1`
					)
					.all()
			);
			const plain = await open({ javaScriptEnabled: false });
			await enterDemo(plain, '填报员');
			for (const clerk of [page, plain]) {
				await clerk.goto(`/directives/${id}`);
				await clerk.getByLabel('区财政局的回复').fill('已拨付，附回单。');
			}
			const office = await open();
			await enterDemo(office, '区营商办');
			await office.goto(`/directives/${id}`);
			await office.getByRole('button', { name: '办结这一件' }).click();
			await office.getByText('已办结。办结得不对').waitFor();
			for (const clerk of [page, plain]) {
				await clerk.locator('form[action="?/reply"] button[type=submit]').first().click();
				await clerk.getByRole('heading', { name: '别人已先办理' }).waitFor();
				await clerk.getByText(/（2026年11月.*）：办结。这一件已经办结/).waitFor();
				await clerk
					.getByRole('region', { name: '刚才填写的内容没有提交' })
					.getByText('已拨付，附回单。', { exact: true })
					.waitFor();
				assert.equal(await clerk.getByLabel('区财政局的回复').count(), 0);
			}
			await shot('directive-overtaken');
			await office.getByText('重新打开', { exact: true }).click();
			await office.getByLabel('重新打开的原因').fill('误点');
			await office.getByRole('button', { name: '重新打开这一件' }).click();
			await office.getByText('已重新打开。').waitFor();
		},

	'the office gives a 督办: the next colour and number are proposed, a number is taken once':
		async ({ page, shot, axe }) => {
			await enterDemo(page, '区营商办');
			await page.goto('/directives?state=overdue');
			await page.getByText('逾期 4 天').waitFor();
			assert.equal(await page.locator('tbody tr').count(), 1);
			await page.goto('/directives');
			await shot('directives-office');
			assert.deepEqual(await axe(page), []);
			await page.getByRole('link', { name: '第10项' }).first().click();
			await page.waitForURL('**/tasks/*');
			await page.getByRole('link', { name: '下达督办' }).click();
			await page.waitForURL('**/directives/new?*');
			// blue and yellow were given on this task
			assert.ok(await page.getByRole('radio', { name: '红色督办' }).isChecked());
			assert.equal(await page.getByLabel('编号').inputValue(), '营商督〔2026〕4号');
			assert.match(await page.getByLabel('内容').inputValue(), /第10项.*逾期 58 天/);
			await page.getByLabel('编号').fill('营商督[2026]2号');
			await page.getByRole('button', { name: '下达督办' }).click();
			await page.getByText('编号“营商督〔2026〕2号”已经用过').first().waitFor();
			await shot('directive-form-refused');
			assert.deepEqual(await axe(page), []);
			await page.getByLabel('编号').fill('营商督[2026]5号');
			await page.getByRole('button', { name: '下达督办' }).click();
			await page.getByRole('heading', { level: 1, name: '督办 营商督〔2026〕5号' }).waitFor();

			await page.getByText('修改', { exact: true }).click();
			await page.getByLabel('回复时限').fill('2026-12-10');
			await page.getByRole('button', { name: '保存修改' }).click();
			await page.getByText('修改已保存').waitFor();
			await page.getByText('回复时限由“2026年12月4日”改为“2026年12月10日”').waitFor();
			await page.emulateMedia({ media: 'print' });
			await page.getByRole('heading', { level: 1, name: '清江区督办单（演示）' }).waitFor();
			assert.equal(await page.getByRole('navigation').first().isVisible(), false);
			await shot('directive-print');
			await page.emulateMedia({ media: 'screen' });
			await page.getByText('撤回', { exact: true }).click();
			await page.getByRole('button', { name: '撤回这一件' }).click();
			await page.getByText('“原因”').first().waitFor();
			await page.getByLabel('撤回原因').fill('发错了任务');
			await page.getByRole('button', { name: '撤回这一件' }).click();
			await page.getByText('已撤回，各单位不用再回复。').waitFor();
			assert.equal(await page.getByRole('button', { name: '办结这一件' }).count(), 0);
			await shot('directive-withdrawn');
		},

	'another unit sees nothing of it, and a telephone in it only who may': async ({
		page,
		open,
		app,
		expectError
	}) => {
		expectError(/status of 404/);
		const { id, number } = await hideNumber(app);
		await enterDemo(page, '填报员');
		await page.goto('/directives');
		await page.getByRole('heading', { level: 1 }).waitFor();
		assert.equal(await page.getByText('营商督〔2026〕2号').count(), 0);
		assert.equal((await page.goto(`/directives/${id}`)).status(), 404);
		const leader = await open();
		await enterDemo(leader, '区领导');
		await leader.goto(`/directives/${id}`);
		await leader
			.getByText(/154\*\*\*\*4321/)
			.first()
			.waitFor();
		assert.ok(!(await leader.content()).includes(number));
	},

	'asks are counted, solved with how, and taken back; a clerk reads the own unit’s': async ({
		page,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/asks');
		await page.getByText('提出 32 条，已解决 19 条，未解决 13 条').waitFor();
		await page.getByLabel('类别').selectOption('coordination');
		await page.getByRole('button', { name: '查看' }).click();
		await page.waitForURL('**/asks?*kind=coordination*');
		await page.getByRole('link', { name: /^未解决/ }).click();
		await page.waitForURL('**/asks?*state=open*');
		await page.getByText('请区政府办公室协调').first().waitFor();
		await shot('asks-office');
		assert.deepEqual(await axe(page), []);
		const row = page.locator('tbody tr').first();
		await row.getByText('标为已解决').first().click();
		await row.getByLabel('怎样解决的').fill('区政府已安排资金');
		await row.getByRole('button', { name: '标为已解决' }).click();
		await page.getByText('已标为解决。').waitFor();
		await page.goto('/asks?kind=coordination&state=solved');
		await page.getByText('区政府已安排资金').waitFor();
		await page.locator('tbody tr').first().getByRole('button', { name: '恢复为未解决' }).click();
		await page.getByText('已恢复为未解决。').waitFor();

		const clerk = await open();
		await enterDemo(clerk, '填报员');
		await clerk.goto('/asks');
		await clerk.getByRole('heading', { level: 1 }).waitFor();
		const units = await clerk.locator('td[data-label="提出单位"]').allInnerTexts();
		assert.deepEqual([...new Set(units)], ['区财政局']);
		assert.equal(await clerk.getByText('标为已解决').count(), 0);
	},

	'by the keyboard alone: a comment is written, found and taken out again': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await page.goto(`/tasks/${ownTask(app)}`);
		await page.getByLabel('留言', { exact: false }).last().focus();
		await page.keyboard.type('请看附件的测算表。');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByText('留言已发表。').waitFor();
		assert.equal(await page.getByText('请看附件的测算表。').count(), 1);
		await shot('task-comments');
		assert.deepEqual(await axe(page), []);
		await page.locator('summary', { hasText: '删除' }).first().focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByText('留言已删除。').waitFor();
		assert.equal(await page.getByText('请看附件的测算表。').count(), 0);
	},

	'without JavaScript a 督办 is given, answered and closed; on a phone nothing is too wide':
		async ({ open, shot, axe }) => {
			const plain = await open({ javaScriptEnabled: false });
			await enterDemo(plain, '区营商办');
			await plain.goto('/directives/new?kind=supervision&number=45');
			await plain.getByRole('button', { name: '下达督办' }).click();
			await plain.getByText('已下达。').waitFor();
			const path = new URL(plain.url()).pathname;
			const clerk = await open({ javaScriptEnabled: false });
			await enterDemo(clerk, '填报员');
			await clerk.goto(path);
			await clerk.getByLabel('区财政局的回复').fill('已办。');
			await clerk.getByRole('button', { name: '提交回复' }).click();
			await clerk.getByText('回复已提交').waitFor();
			await plain.goto(path);
			await plain.getByRole('button', { name: '办结这一件' }).click();
			await plain.getByText('已办结。办结得不对').waitFor();
			const phone = await open({ viewport: { width: 360, height: 640 } });
			await enterDemo(phone, '区营商办');
			for (const at of [
				'/directives',
				'/asks',
				'/directives/new?kind=supervision&number=10',
				path
			]) {
				await phone.goto(at);
				await phone.getByRole('heading', { level: 1 }).waitFor();
				const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
				assert.ok(wide <= 360, `${at} is ${wide} wide`);
				assert.deepEqual(await axe(phone), [], at);
				await shot(`phone${at.replace(/\W+/g, '-').slice(0, 30)}`, phone);
			}
		}
};

/** Puts a telephone number into the words of a notice to another unit than the clerk's. */
async function hideNumber(app) {
	const number = '15407654321';
	const at = "number = '营商督〔2026〕2号'";
	const id = await writeInto(app.data, (db) => {
		db.prepare(`update directive set body = body || ? where ${at}`).run(`联系 ${number}。`);
		return db.prepare(`select id from directive where ${at}`).get().id;
	});
	return { id, number };
}

/** A task of the clerk that is played, by the unit of 第45项. */
function ownTask(app) {
	return lookInto(app.data, (db) => db.prepare("select id from task where number = '45'").get().id);
}
