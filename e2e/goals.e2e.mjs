import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto } from './ledger-file.mjs';

export default {
	'steps and figures are typed with the other fields, told in sentences and taken back at once':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '区营商办');
			const id = taskWithoutGoals(app);
			await page.goto(`/tasks/${id}/edit`);
			await page.getByRole('button', { name: '阶段目标：再加一行' }).click();
			await focused(page, 'milestones.0.title');
			await page.keyboard.type('印发实施方案');
			await page.getByRole('button', { name: '阶段目标：再加一行' }).click();
			await focused(page, 'milestones.1.title');
			await page.keyboard.type('系统上线');
			await page.locator('[id="milestones.1.due"]').fill('尽快');
			await page.getByRole('button', { name: '上移：第 2 条阶段目标' }).click();
			await focused(page, 'milestones.0.title');
			assert.equal(await page.locator('[id="milestones.0.title"]').inputValue(), '系统上线');
			await page.getByLabel('改革措施').fill('推行即办。2026年底前，即办件比例达到30%以上。');
			await page.getByRole('button', { name: '从措施文字中提出' }).click();
			await page.getByRole('button', { name: '加入：即办件比例≥30%（2026-12-31前）' }).click();
			await focused(page, 'indicators.0.name');
			await page.getByText('措施文字里没有读出新的指标').waitFor();
			await page.locator('[id="indicators.0.target"]').fill('三成');
			await shot('goals-form');
			// Enter in a field saves, and moves or deletes nothing
			await page.locator('[id="indicators.0.name"]').press('Enter');
			await page.getByRole('link', { name: '“三成”不是一个数' }).waitFor();
			await page.getByRole('link', { name: '“尽快”读不出日期' }).click();
			await focused(page, 'milestones.0.due');
			await shot('goals-refused');
			assert.deepEqual(await axe(page), []);
			await page.locator('[id="milestones.0.due"]').fill('力争年底前');
			await page.locator('[id="indicators.0.target"]').fill('30');
			await page.getByRole('button', { name: '保存修改' }).click();
			await page.getByText('已保存').waitFor();
			await page.goto(`/tasks/${id}`);
			await page.getByText('≥30%').first().waitFor();
			const [told] = await page.locator('.events li').allInnerTexts();
			assert.match(told ?? '', /增加阶段目标“系统上线（力争2026-12-31前）”/);
			assert.match(told ?? '', /增加指标“即办件比例≥30%（2026-12-31前）”/);
			await shot('goals-task');
			assert.deepEqual(await axe(page), []);
			await page.getByRole('button', { name: '撤销“修改”' }).click();
			await page.getByText('已撤销，1 项恢复原样').waitFor();
			assert.deepEqual(goalsIn(app, id), []);
		},

	'without a script rows are added, moved, deleted and proposed by plain posts': async ({
		open,
		app,
		shot
	}) => {
		const page = await open({ javaScriptEnabled: false });
		await enterDemo(page, '区营商办');
		const id = taskWithoutGoals(app);
		await page.goto(`/tasks/${id}/edit`);
		const title = (index) => page.locator(`[id="milestones.${index}.title"]`);
		for (const [index, text] of ['第一步', '第二步', '第三步'].entries()) {
			await page.getByRole('button', { name: '阶段目标：再加一行' }).click();
			await title(index).fill(text);
		}
		await page.getByRole('button', { name: '下移：第 1 条阶段目标' }).click();
		await page.getByRole('button', { name: '删除这一行：第 3 条阶段目标' }).click();
		assert.equal(await title(2).count(), 0);
		assert.deepEqual(
			[await title(0).inputValue(), await title(1).inputValue()],
			['第二步', '第一步']
		);
		await page.getByLabel('改革措施').fill('平均用时不超过12个工作日。');
		await page.getByRole('button', { name: '从措施文字中提出' }).click();
		await page.getByRole('button', { name: '加入：平均用时≤12 工作日' }).click();
		assert.deepEqual(goalsIn(app, id), [], 'nothing is set by itself');
		await shot('goals-no-script', page);
		await title(0).press('Enter');
		await page.getByText('已保存').waitFor();
		assert.deepEqual(goalsIn(app, id), ['第二步', '第一步', '平均用时≤12']);
		await page.goto('/tasks/new');
		await page.getByRole('button', { name: '量化指标：再加一行' }).click();
		await page.locator('[id="indicators.0.name"]').waitFor();
		// the task goes back to as it was
		await page.goto(`/tasks/${id}`);
		await page.getByRole('button', { name: '撤销“修改”' }).click();
		await page.getByText('已撤销，1 项恢复原样').waitFor();
	},

	'of two people at one list the second sees both lists, and a measured figure is not deleted':
		async ({ page, open, app, shot }) => {
			const other = await open();
			for (const who of [page, other]) await enterDemo(who, '区营商办');
			const { id, indicator } = measuredTask(app);
			for (const who of [page, other]) await who.goto(`/tasks/${id}/edit`);
			await page.locator('[id="indicators.0.target"]').fill('96');
			await page.getByRole('button', { name: '保存修改' }).click();
			await page.getByText('已保存').waitFor();
			await other.locator('[id="indicators.0.target"]').fill('97');
			await other.getByRole('button', { name: '保存修改' }).click();
			await other.getByText('另一个窗口刚改过下面的内容，没有保存').waitFor();
			await other.getByText(/≥96%/).first().waitFor();
			await other.getByText(/≥97%/).first().waitFor();
			await shot('goals-conflict', other);
			// both windows are the same person's, and nothing is promised that does not hold
			await other.getByText(/另一个窗口 .+ 改成/).waitFor();
			await other.getByText('如果不采用，不再保留，如需要请先复制').waitFor();
			await other.getByRole('button', { name: '复制我填的' }).click();
			await other.getByRole('button', { name: '已复制' }).waitFor();
			await other.getByLabel('保留对方的').check();
			await other.getByRole('button', { name: '保存修改' }).click();
			await other.getByText('已保留对方的内容').waitFor();
			assert.equal(await other.locator('[id="indicators.0.target"]').inputValue(), '96');
			await other.getByText(/已有 \d+ 条数据，不能删除/).waitFor();
			await page.goto(`/tasks/${id}`);
			const [told] = await page.locator('.events li').allInnerTexts();
			assert.match(told ?? '', new RegExp(`把指标“${indicator}”的目标由“≥95%”改为“≥96%”`));
		},

	'a unit says what is reached and what was read, the office puts it right': async ({
		page,
		open,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		const { id } = measuredTask(app);
		const clerk = await open();
		await enterDemo(clerk, '填报员');
		const own = await ownTask(app, page);
		await clerk.goto(`/tasks/${own}`);
		await clerk.getByText('登记完成', { exact: true }).first().click();
		await clerk.getByRole('button', { name: '登记这条阶段目标完成' }).first().click();
		await clerk.getByText('已登记完成').waitFor();
		await clerk.locator('summary[aria-label="登记数据：办结率"]').click();
		await clerk.getByLabel('数值').fill('九成');
		await clerk.getByRole('button', { name: '登记这条数据' }).click();
		await clerk.getByRole('link', { name: '“九成”不是一个数' }).waitFor();
		await clerk.getByLabel('数值').fill('92.5');
		await clerk.getByLabel('数据来源').fill('月度统计');
		await clerk.getByRole('button', { name: '登记这条数据' }).click();
		await clerk.getByText('已登记数据').waitFor();
		await clerk.getByText('92.5%').first().waitFor();
		await clerk.getByText('已达到').first().waitFor();
		await clerk.locator('#goals').evaluate((heading) => heading.scrollIntoView());
		await shot('goals-clerk', clerk);
		assert.deepEqual(await axe(clerk), []);
		assert.equal(
			await clerk.locator('section[aria-labelledby=goals]').getByText('删除').count(),
			0
		);

		await page.goto(`/tasks/${own}`);
		await page.getByText('全部数据（1）').click();
		await page.locator('summary[aria-label$="的数据 92.5%"]').click();
		await page.locator('#goals').evaluate((heading) => heading.scrollIntoView());
		await shot('goals-strike');
		await page.getByRole('button', { name: '删除这 1 条数据' }).click();
		await page.getByText('已删除 1 条数据').waitFor();
		const told = await page.locator('.events li').allInnerTexts();
		assert.match(told[0] ?? '', /删除指标“办结率”区财政局.*的数据 92\.5%/);
		assert.match(told[1] ?? '', /登记指标“办结率”区财政局.*的数据 92\.5%/);
		assert.match(told[2] ?? '', /阶段目标“印发方案”登记.*完成/);

		// the leader and an observer read, and have nothing to press
		const leader = await open({ viewport: { width: 360, height: 640 } });
		await enterDemo(leader, '区领导');
		await leader.goto(`/tasks/${id}`);
		await leader.getByRole('heading', { name: '量化指标' }).waitFor();
		assert.equal(await leader.getByText('登记数据', { exact: true }).count(), 0);
		await leader.getByText(/^全部数据/).click();
		await leader.locator('#goals').evaluate((heading) => heading.scrollIntoView());
		await shot('goals-leader-phone', leader);
	}
};

async function focused(page, id) {
	await page.locator(`[id="${id}"]:focus`).waitFor();
}

const only = (rows, what) => {
	const [row] = rows;
	if (!row) throw new Error(`the demo has no ${what}`);
	return row;
};

/** A task under way that nobody has set a goal for. */
function taskWithoutGoals(app) {
	const rows = lookInto(app.data, (db) =>
		db
			.prepare(
				`select id from task where state = 'active'
					and id not in (select task_id from milestone)
					and id not in (select task_id from indicator) order by position limit 1`
			)
			.all()
	);
	return only(rows, 'task without goals').id;
}

function measuredTask(app) {
	const rows = lookInto(app.data, (db) =>
		db
			.prepare(
				`select task.id, indicator.name as indicator from task
				join indicator on indicator.task_id = task.id
				where task.state = 'active' and indicator.target in ('95', '96')
					and indicator.measured_in = '%' order by task.position limit 1`
			)
			.all()
	);
	return only(rows, 'measured task');
}

function goalsIn(app, id) {
	return lookInto(app.data, (db) => [
		...db
			.prepare('select title from milestone where task_id = ? order by position')
			.all(id)
			.map(({ title }) => title),
		...db
			.prepare('select name, comparison, target from indicator where task_id = ? order by position')
			.all(id)
			.map(({ name, comparison, target }) => `${name}${comparison}${target}`)
	]);
}

/** A task of the clerk's unit, for which the office sets a step and a figure. */
async function ownTask(app, page) {
	const rows = lookInto(app.data, (db) =>
		db
			.prepare(
				`select task.id from task
				join task_unit as pair on pair.task_id = task.id and pair.until_on is null
				join unit on unit.id = pair.unit_id and unit.name = '区财政局'
				where task.state = 'active' and task.id not in (select task_id from milestone)
					and task.id not in (select task_id from indicator) order by task.position limit 1`
			)
			.all()
	);
	const { id } = only(rows, 'task of 区财政局');
	await page.goto(`/tasks/${id}/edit`);
	await page.getByRole('button', { name: '阶段目标：再加一行' }).click();
	await page.locator('[id="milestones.0.title"]').fill('印发方案');
	await page.getByRole('button', { name: '量化指标：再加一行' }).click();
	await page.locator('[id="indicators.0.name"]').fill('办结率');
	await page.locator('[id="indicators.0.target"]').fill('90%');
	await page.getByRole('button', { name: '保存修改' }).click();
	await page.getByText('已保存').waitFor();
	return id;
}
