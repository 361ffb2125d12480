import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto } from './ledger-file.mjs';

export default {
	'twelve deadlines are set at once, and taken back at once': async ({ page, app, shot, axe }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks?status=underway');
		const boxes = page.locator('input[name=task]');
		await boxes.first().waitFor();
		// without a script the button is there from the beginning; with one it counts
		await page.getByLabel('勾选本页全部').waitFor();
		for (let at = 0; at < 12; at++) await boxes.nth(at).check();
		await page.getByRole('button', { name: '办理所选 12 项' }).click();
		await page.waitForURL('**/tasks/bulk?**');
		const before = dueDays(app);
		await page.getByText('改时限', { exact: true }).click();
		await page.getByLabel('新的时限').fill('2027-03-31');
		await page.getByRole('button', { name: '确认改时限（12 项）' }).click();
		await page.getByRole('link', { name: '“原因”还没有填写' }).waitFor();
		assert.equal(await page.getByLabel('新的时限').inputValue(), '2027-03-31');
		assert.deepEqual(dueDays(app), before, 'nothing is half done');
		await page.locator('#extend-reason').fill('领导小组会议调整');
		await shot('run-bulk');
		await page.getByRole('button', { name: '确认改时限（12 项）' }).click();
		await page.getByText('已改 12 项的时限').waitFor();
		assert.equal(dueDays(app).filter(([, due]) => due === '2027-03-31').length, 12);
		await shot('run-bulk-done');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByText('已撤销，12 项恢复原样').waitFor();
		assert.deepEqual(dueDays(app), before);
	},

	'of tasks in several states each deed is done to those it fits, and the ledger keeps the ticks':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '区营商办');
			await page.goto('/tasks?status=underway');
			const boxes = page.locator('input[name=task]');
			await page.getByLabel('勾选本页全部').waitFor();
			for (let at = 0; at < 2; at++) await boxes.nth(at).check();
			await page.getByRole('button', { name: '办理所选 2 项' }).click();
			await page.waitForURL('**/tasks/bulk?**');
			await page.getByText('改时限', { exact: true }).waitFor();
			await page.getByRole('link', { name: '返回台账' }).click();
			await page.getByRole('button', { name: '办理所选 2 项' }).waitFor();
			assert.equal(new URL(page.url()).search, '?status=underway');

			const of = (state, count) =>
				lookInto(app.data, (db) =>
					db
						.prepare('select id from task where state = ? order by position limit ?')
						.all(state, count)
						.map(({ id }) => id)
				);
			const [one, two] = of('active', 2);
			const [done] = of('done', 1);
			await page.goto(`/tasks/bulk?task=${one}&task=${two}&task=${done}`);
			await page.getByText('改时限（适用 2 / 3 项）', { exact: true }).waitFor();
			await page.getByText('重新打开（适用 1 / 3 项）', { exact: true }).waitFor();
			const row = page.locator('tbody tr', { has: page.locator(`a[href="/tasks/${one}"]`) });
			await row.locator('input[type=checkbox]').uncheck();
			await page.getByText('改时限（适用 1 / 2 项）', { exact: true }).click();
			await page
				.getByText(/的状态不适用，不在这次办理之内/)
				.first()
				.waitFor();
			await shot('run-bulk-mixed');
			assert.deepEqual(await axe(page), []);
			await page.getByLabel('新的时限').fill('2027-05-31');
			await page.locator('#extend-reason').fill('会议调整');
			await page.getByRole('button', { name: '确认改时限', exact: true }).click();
			await page.getByText('已改 1 项的时限').waitFor();
			assert.equal(dueDays(app).filter(([, due]) => due === '2027-05-31').length, 1);
		},

	'a handing over of tasks of several units says beforehand which ones it leaves out': async ({
		page,
		open,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		const of = (name) =>
			lookInto(app.data, (db) =>
				db
					.prepare(
						`select task.id, task.number, task.due_on as due from task
						join task_unit as pair on pair.task_id = task.id and pair.until_on is null
						join unit on unit.id = pair.unit_id
						where task.state = 'active' and task.due_on is not null and unit.name = ?
							and (select count(*) from task_unit as beside
								where beside.task_id = task.id and beside.until_on is null) = 1
						order by task.position`
					)
					.all(name)
			);
		const others = ['区市场监管局', '区工信局', '区政务服务局'].flatMap(of);
		const one = of('区财政局')[0];
		const other = others.find(({ due }) => due !== one.due);
		const address = `/tasks/bulk?task=${one.id}&task=${other.id}`;
		await page.goto(address);
		// a deadline that one of them has already changes the other only
		await page.getByText('改时限', { exact: true }).click();
		await page.getByLabel('新的时限').fill(one.due);
		await page.getByText(`适用 1 / 2 项：第 ${one.number} 项的时限本来就是`).waitFor();
		await page.getByText('移交单位', { exact: true }).click();
		await page.getByLabel('移出单位').selectOption({ label: '区财政局（适用 1 / 2 项）' });
		await page.getByText(`第 ${other.number} 项不由这家单位负责，不在这次办理之内。`).waitFor();
		await shot('run-bulk-transfer');
		assert.deepEqual(await axe(page), []);
		// refused for the reason that is missing, both units stay chosen
		const court = (on) => on.locator('#transfer-to').getByRole('radio', { name: '区法院' });
		await court(page).check();
		const from = await page.getByLabel('移出单位').inputValue();
		await page.getByRole('button', { name: '确认移交', exact: true }).click();
		await page.getByText('有 1 处需要修改').waitFor();
		assert.equal(await page.getByLabel('移出单位').inputValue(), from);
		assert.equal(await court(page).isChecked(), true);
		// without a script it leaves out the same one, and says so
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		await enterDemo(plain, '区营商办');
		await plain.goto(address);
		await plain.getByText('移交单位', { exact: true }).click();
		await plain.locator('#transfer-from').selectOption(from);
		await court(plain).check();
		await plain.locator('#transfer-reason').fill('职责调整');
		await plain.getByRole('button', { name: '确认移交（2 项）' }).click();
		await plain.getByText('已移交 1 项').waitFor();
		await plain.getByText(`第 ${other.number} 项不由这家单位负责，不在这次办理之内。`).waitFor();
		await plain.getByRole('button', { name: '撤销' }).click();
		await plain.getByText('已撤销，1 项恢复原样').waitFor();
	},

	'of two who change one deadline the second is told whose stands there, and can look and send again':
		async ({ page, open, app }) => {
			await enterDemo(page, '区营商办');
			const [{ id }] = lookInto(app.data, (db) =>
				db
					.prepare(
						"select id from task where state = 'active' and due_on is not null order by position desc"
					)
					.all()
			);
			const other = await open();
			await enterDemo(other, '区营商办');
			for (const each of [page, other]) {
				await each.goto(`/tasks/${id}`);
				await each.getByText('改时限', { exact: true }).first().click();
			}
			await page.getByLabel('新的时限').fill('2027年一季度');
			await page.getByText('读作：2027年3月31日').waitFor();
			await page.locator('#extend-reason').fill('会议调整');
			await page.getByRole('button', { name: '确认改时限' }).click();
			await page.getByText('已改 1 项的时限，新的时限：2027年3月31日').waitFor();

			await other.getByLabel('新的时限').fill('2025-01-31');
			await other.getByText(/仍要改：2025年1月31日早于今天，1 项将立即逾期/).waitFor();
			// a year that nobody means is not to be confirmed
			await other.getByLabel('新的时限').fill('1999-01-31');
			await other.getByText(/1999/).first().waitFor();
			assert.equal(await other.getByText(/仍要改/).count(), 0);
			await other.getByLabel('新的时限').fill('2027-06-29');
			await other.locator('#extend-reason').fill('另一个原因');
			const reread = await slowRereading(other);
			await other.getByRole('button', { name: '确认改时限' }).click();
			await other
				.getByText(/在打开本页之后改过.*时限现在是“2027年3月31日”/)
				.first()
				.waitFor();
			await other.getByRole('heading', { name: '本人已在另一个窗口办理' }).waitFor();
			assert.equal(await other.getByLabel('新的时限').inputValue(), '2027-06-29');
			assert.equal(await other.locator('#extend-reason').inputValue(), '另一个原因');
			// typed while the page is read again around the form, it stays
			await other.getByLabel('新的时限').fill('2027-06-30');
			await reread();
			assert.equal(await other.getByLabel('新的时限').inputValue(), '2027-06-30');
			await other.getByRole('button', { name: '确认改时限' }).click();
			await other.getByText('新的时限：2027年6月30日').waitFor();
		},

	'a unit asks for a later day, the office grants another, and the first one stays known': async ({
		page,
		open,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		const { id, number, due } = taskOfClerk(app);
		await page.goto(`/tasks/${id}`);
		assert.equal(await page.getByText('改时限', { exact: true }).count(), 0);
		await page.getByText('申请延期', { exact: true }).click();
		await page.getByLabel('申请延到').fill(due);
		await slowRereading(page);
		await page.getByRole('button', { name: '提交延期申请' }).click();
		await page.getByText('延期的日期不晚于现在的时限').first().waitFor();
		await page.getByLabel('申请延到').fill('2027-06-30');
		// a page that is read again now would put back what was refused
		await page.waitForTimeout(1500);
		assert.equal(await page.getByLabel('申请延到').inputValue(), '2027-06-30');
		await page.locator('input[name=reason]').fill('等待省级系统改造');
		await page.getByRole('button', { name: '提交延期申请' }).click();
		await page.getByText('已提交延期申请').waitFor();
		await shot('run-asked');
		assert.deepEqual(await axe(page), []);

		const office = await open();
		await enterDemo(office, '区营商办');
		await office.goto('/tasks?wait=extension');
		await office.getByRole('link', { name: `第${number}项`, exact: true }).click();
		await office.getByText('申请延期到2027年6月30日').first().waitFor();
		await office.getByText('同意延期', { exact: true }).first().click();
		await office.getByLabel('延期到').fill('2027-03-31');
		await office.getByLabel('给单位的答复').first().fill('先延一个季度');
		await shot('run-granting', office);
		await office.getByRole('button', { name: '确认同意延期' }).click();
		await office.getByText('已同意延期，时限已改').waitFor();
		const told = await office.locator('.events li').allInnerTexts();
		assert.match(
			told[0] ?? '',
			/延期申请，时限由2026年12月31日延到2027年3月31日.*申请理由：等待省级系统改造.*答复：先延一个季度/s
		);
		await office.getByText(/^原定 /).waitFor();

		// the leader sees it, and nothing to press
		const leader = await open();
		await enterDemo(leader, '区领导');
		await leader.goto(`/tasks/${id}`);
		await leader.getByText('先延一个季度').first().waitFor();
		assert.equal(await leader.locator('details summary.button').count(), 0);
		await leader.getByRole('link', { name: '作批示' }).waitFor();
	},

	'a task is claimed, confirmed and reopened by the keyboard alone, and its history tells it':
		async ({ page, open, app, shot }) => {
			await enterDemo(page, '填报员');
			const { id } = taskOfClerk(app);
			await page.goto(`/tasks/${id}`);
			await page.getByText('申报完成', { exact: true }).first().focus();
			await page.keyboard.press('Enter');
			const day = page.getByLabel('完成日期');
			await day.waitFor();
			await page.getByLabel('完成情况').fill('窗口已开，见官网公告');
			await day.fill('2026-11-20');
			await day.press('Enter');
			await page.getByText('已申报完成，等待区营商办核验').waitFor();
			await page.getByText('待核验').first().waitFor();

			const office = await open();
			await enterDemo(office, '区营商办');
			await office.goto(`/tasks/${id}`);
			await office.getByText('完成情况：窗口已开，见官网公告').first().waitFor();
			await office.getByRole('link', { name: /^最近一次填报完成 \d+%$/ }).waitFor();
			await shot('run-claimed', office);
			await office.getByText('核验通过，销号', { exact: true }).first().focus();
			await office.keyboard.press('Enter');
			const correct = office.getByLabel('完成日期').first();
			await correct.waitFor();
			await correct.press('Enter');
			await office.getByText('已核验 1 项').waitFor();
			await office.getByText('已完成').first().waitFor();
			await shot('run-confirmed', office);
			await office.getByText('重新打开', { exact: true }).focus();
			await office.keyboard.press('Enter');
			await office.locator('#reopen-reason').fill('抽查没有达到要求');
			await office.locator('#reopen-reason').press('Enter');
			await office.getByText('已重新打开 1 项').waitFor();
			const told = await office.locator('.events li').allInnerTexts();
			assert.match(told[0] ?? '', /重新打开.*原因：抽查没有达到要求/);
			assert.match(told[1] ?? '', /核验通过，销号/);
			assert.match(told[2] ?? '', /申报2026年11月20日完成/);
		},

	'of two people at one text the second sees both, and keeps what was typed': async ({
		page,
		open,
		app,
		shot
	}) => {
		const other = await open();
		for (const who of [page, other]) await enterDemo(who, '区营商办');
		const { id } = taskOfClerk(app);
		for (const who of [page, other]) await who.goto(`/tasks/${id}/edit`);
		await page.getByLabel('改革措施').fill('第一个人写的内容。');
		await other.getByLabel('改革措施').fill('第二个人写的内容。');
		await other.getByLabel('联系人').fill('赵一 0840-5550999');
		await page.getByRole('button', { name: '保存修改' }).click();
		await page.getByText('已保存').waitFor();
		await other.getByRole('button', { name: '保存修改' }).click();
		await other.getByText('另一个窗口刚改过下面的内容，没有保存').waitFor();
		await other.getByText('第一个人写的内容。').first().waitFor();
		assert.equal(await other.getByLabel('改革措施').inputValue(), '第二个人写的内容。');
		assert.equal(await other.getByLabel('联系人').inputValue(), '赵一 0840-5550999');
		await shot('run-conflict', other);
		// saved once more without a choice it is refused once more
		const answer = other.waitForResponse((response) => response.request().method() === 'POST');
		await other.getByRole('button', { name: '保存修改' }).click();
		await answer;
		await other.getByRole('button', { name: '保存修改', disabled: false }).waitFor();
		await other.getByText('另一个窗口刚改过下面的内容，没有保存').waitFor();
		await other.getByLabel('用这里填的').check();
		await other.getByRole('button', { name: '保存修改' }).click();
		await other.getByText('已保存').waitFor();
		const [row] = lookInto(app.data, (db) =>
			db.prepare('select measure from task where id = ?').all(id)
		);
		assert.equal(row?.measure, '第二个人写的内容。');
	},

	'of many units one is found by typing a part of its name': async ({ page, app, shot, axe }) => {
		await enterDemo(page, '区营商办');
		const [task] = lookInto(app.data, (db) =>
			db.prepare("select id from task where state = 'active' order by position").all()
		);
		await page.goto(`/tasks/${task.id}`);
		await page.getByText('更多办理', { exact: true }).click();
		await page.getByText('增加单位', { exact: true }).click();
		const form = page.getByRole('form', { name: '增加单位' });
		await form.getByRole('button', { name: '确认增加单位' }).click();
		await form.getByText(/还没有选择单位/).waitFor();
		await form.getByPlaceholder('在下面的单位里查找').fill('市监');
		await form.getByText('没有名称含“市监”的单位。').waitFor();
		await form.getByPlaceholder('在下面的单位里查找').fill('法院');
		assert.equal(await form.getByRole('radio').filter({ visible: true }).count(), 1);
		await form.getByRole('radio', { name: '区法院' }).check();
		await form.getByText('已选：区法院').waitFor();
		await shot('run-unit');
		assert.deepEqual(await axe(page), []);
		await form.getByRole('button', { name: '确认增加单位' }).click();
		await page.getByText('已给 1 项增加单位').waitFor();
		await page.getByRole('button', { name: '撤销' }).first().click();
		await page.getByText('已撤销，1 项恢复原样').waitFor();
	},

	'a task is added, split in two and merged again': async ({
		page,
		open,
		app,
		shot,
		axe,
		expectError
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks');
		await page.getByRole('link', { name: '新增任务' }).click();
		await page.waitForURL('**/tasks/new');
		const number = await page.getByLabel('序号').inputValue();
		await page.getByRole('button', { name: '新增这项任务' }).click();
		await page.getByText('改革措施不能空着').first().waitFor();
		await page.locator('#section').selectOption({ index: 1 });
		await page.getByLabel('改革措施').fill('试行一件事。建立台账。');
		await page.getByLabel('责任单位').fill('区财政局');
		await page.getByLabel('完成时限').fill('明年六月底');
		await page.getByLabel('新的重点任务').fill('获得用热');
		assert.deepEqual(await axe(page), []);
		await shot('run-new');
		await page.getByLabel('完成时限').fill('2027年6月底');
		await page.getByRole('button', { name: '新增这项任务' }).click();
		await page.getByRole('heading', { level: 1, name: `第${number}项` }).waitFor();
		await page.getByText('已新增这项任务').waitFor();
		await page.getByText('还没有签收：区财政局').waitFor();
		await page.getByText('获得用热').first().waitFor();

		await page.getByText('更多办理', { exact: true }).click();
		await page.getByRole('link', { name: '拆出新任务' }).click();
		await page.waitForURL('**/split');
		await page.getByText('读作：2027年6月30日').waitFor();
		await page.getByLabel('改革措施').fill('建立台账。');
		// a part that goes comes back with what was typed in it
		await page.getByRole('button', { name: '再拆一项' }).click();
		const second = page.getByRole('group', { name: '拆出的第 2 项' });
		await second.getByLabel('改革措施').fill('另一件事。');
		await second.getByLabel('完成时限').fill('2027年三季度');
		await second.getByText('读作：2027年9月30日').waitFor();
		await second.getByLabel('责任单位').fill('区发改局');
		await second.getByRole('button', { name: '填入原任务的单位：区财政局' }).click();
		assert.equal(await second.getByLabel('责任单位').inputValue(), '区财政局');
		await page.getByRole('button', { name: '去掉这一项：拆出的第 1 项' }).click();
		await page.getByText('已去掉“建立台账。”').waitFor();
		assert.equal(await page.getByLabel('改革措施').inputValue(), '另一件事。');
		await page.getByRole('button', { name: '恢复去掉的一项' }).click();
		assert.deepEqual(
			await page.getByLabel('改革措施').evaluateAll((fields) => fields.map((field) => field.value)),
			['建立台账。', '另一件事。']
		);
		assert.equal(await second.getByLabel('完成时限').inputValue(), '2027年三季度');
		await shot('run-split');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '去掉这一项：拆出的第 2 项' }).click();
		await page.getByRole('button', { name: '拆出新任务' }).click();
		await page.getByText('已拆出 1 项').waitFor();
		await page.getByRole('link', { name: `查看第${number}-1项` }).waitFor();
		const [part] = lookInto(app.data, (db) =>
			db.prepare('select id, number from task where split_from_id is not null').all()
		);
		assert.equal(part?.number, `${number}-1`);
		// told once, and only of what really came of it
		assert.equal(new URL(page.url()).search, '');
		const whole = new URL(page.url()).pathname;
		const [foreign] = lookInto(app.data, (db) =>
			db.prepare('select id from task where split_from_id is null order by position').all()
		);
		await page.goto(`${whole}?done=split&part=${foreign.id}`);
		await page.getByRole('heading', { level: 1, name: `第${number}项` }).waitFor();
		assert.equal(await page.getByText('已拆出 1 项').count(), 0);
		await page.goto(`/tasks/${foreign.id}?done=add`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		assert.equal(await page.getByText('已新增这项任务').count(), 0);
		const leader = await open();
		await enterDemo(leader, '区领导');
		await leader.goto(`${whole}?done=split&part=${part.id}`);
		await leader.getByRole('heading', { level: 1, name: `第${number}项` }).waitFor();
		assert.equal(await leader.getByText('已拆出 1 项').count(), 0);
		await page.goto(`/tasks/${part.id}`);
		await page.getByText(`由第${number}项拆出`).waitFor();
		await page.getByText('更多办理', { exact: true }).click();
		await page.getByText('并入另一项', { exact: true }).click();
		await page.getByLabel('并入第几项').fill('999');
		await page.locator('form [role=status]', { hasText: '没有序号为“999”的任务' }).waitFor();
		await page.locator('#merge-reason').fill('还是一件事');
		await page.getByRole('button', { name: '确认并入' }).click();
		await page.getByText('清单里没有序号为“999”的任务').first().waitFor();
		// as the page itself calls it
		await page.getByLabel('并入第几项').fill(`第${number}项`);
		const told = `第${number}-1项 建立台账：并入第${number}项 试行一件事（区财政局）`;
		await page.getByText(told, { exact: true }).waitFor();
		await shot('run-merging');
		assert.deepEqual(await axe(page), []);
		// without a script what was typed is told before anything is done
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		expectError(/status of 400/);
		await enterDemo(plain, '区营商办');
		await plain.goto(`/tasks/${part.id}`);
		await plain.locator('label[for=more-deeds]').click();
		await plain.getByText('并入另一项', { exact: true }).click();
		await plain.getByLabel('并入第几项').fill(number);
		await plain.locator('#merge-reason').fill('还是一件事');
		await plain.getByRole('button', { name: '确认并入' }).click();
		await plain.getByText(`将并入第 ${number} 项“试行一件事”（区财政局）`).first().waitFor();
		await shot('run-merging-phone', plain);
		await plain.getByRole('button', { name: '确认并入' }).waitFor();
		assert.equal(await plain.locator('input[name=confirmed]').first().inputValue(), whole.slice(7));
		await page.getByRole('button', { name: '确认并入' }).click();
		await page.getByText(`第${number}-1项 建立台账：已并入第${number}项 试行一件事`).waitFor();
		await page.getByRole('link', { name: `查看第${number}项` }).waitFor();
		const top = await page.getByRole('group', { name: '办理结果' }).boundingBox();
		assert.ok(top && top.y >= 0 && top.y < 600, 'what was done is in view');
		await page.getByText('已合并').first().waitFor();
		// why it goes on no more stands under its title, with where it went
		await page.locator('.ended').getByText('原因：还是一件事').waitFor();
		await page
			.locator('.ended')
			.getByRole('link', { name: `并入第${number}项` })
			.waitFor();
		await page.getByRole('button', { name: '撤销' }).first().click();
		await page.getByText('已撤销，2 项恢复原样').waitFor();
	},

	'whoever answers what was answered already is told by whom, and keeps what was typed': async ({
		page,
		open,
		app,
		shot,
		axe,
		expectError
	}) => {
		expectError(/status of 400/); // without a script the refusal is the page itself
		await enterDemo(page, '填报员');
		const { id } = taskOfClerk(app);
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		const other = await open();
		for (const office of [plain, other]) await enterDemo(office, '区营商办');
		const claim = async () => {
			await page.goto(`/tasks/${id}`);
			await page.getByText('申报完成', { exact: true }).first().click();
			await page.getByLabel('完成日期').fill('2026-11-20');
			await page.getByRole('button', { name: '确认申报完成' }).click();
			await page.getByText('已申报完成，等待区营商办核验').waitFor();
		};
		const type = async (office) => {
			await office.goto(`/tasks/${id}`);
			await office.getByText('退回申报', { exact: true }).first().click();
			await office.locator('details[open] input[name=reason]').fill('缺少窗口照片');
		};
		const send = (office) => office.getByRole('button', { name: '确认退回申报' }).first().click();
		const box = (office) => office.getByRole('region', { name: '刚才填写的内容没有提交' });

		// the unit takes it back meanwhile
		await claim();
		for (const office of [plain, other]) await type(office);
		await page.getByRole('button', { name: '撤回申报' }).click();
		await page.getByText('已撤回申报').waitFor();
		for (const office of [plain, other]) {
			await send(office);
			await office.getByRole('heading', { name: '别人已先办理' }).waitFor();
			await office.getByText(/（2026年11月.*）：区财政局撤回完成申报。/).waitFor();
			await box(office).getByText('缺少窗口照片', { exact: true }).waitFor();
			// the page shows how things stand: nothing waits, and nobody is sent to read it again
			assert.equal(await office.getByRole('button', { name: '确认退回申报' }).count(), 0);
			assert.doesNotMatch(await office.getByRole('main').innerText(), /刷新/);
		}
		assert.equal(await box(plain).getByRole('button').count(), 0, 'no button that does nothing');
		await box(other).getByRole('button', { name: '复制原因' }).click();
		await box(other).getByRole('button', { name: '已复制' }).waitFor();
		await shot('run-overtaken', other);
		await shot('run-overtaken-phone', plain);
		assert.deepEqual(await axe(other), []);

		// the same person in two windows
		await claim();
		for (const office of [plain, other]) await type(office);
		await send(plain);
		await plain.getByText('已退回申报，单位会看到原因').waitFor();
		await send(other);
		await other.getByRole('heading', { name: '本人已在另一个窗口办理' }).waitFor();
		await other.getByText(/（另一个窗口，2026年11月.*）：退回区财政局的完成申报。/).waitFor();
		await box(other).getByText('缺少窗口照片', { exact: true }).waitFor();
	},

	'a unit whose task went while it had it open is told so, and still reads what it filed': async ({
		page,
		open,
		app,
		shot,
		axe,
		expectError
	}) => {
		expectError(/status of 409/);
		await enterDemo(page, '填报员');
		const [{ id, number }] = lookInto(app.data, (db) =>
			db
				.prepare(
					`select task.id, task.number from task
					join task_unit as pair on pair.task_id = task.id and pair.until_on is null
					join unit on unit.id = pair.unit_id
					where task.state = 'active' and unit.name = '区财政局'
						and (select count(*) from report where report.task_id = task.id) > 5
						and (select count(*) from task_unit as beside
							where beside.task_id = task.id and beside.until_on is null) = 1
					order by task.position`
				)
				.all()
		);
		await page.goto(`/tasks/${id}`);
		const comment = page.getByRole('textbox', { name: '留言' });
		await comment.fill('窗口已开，群众满意。');

		const office = await open();
		await enterDemo(office, '区营商办');
		await office.goto(`/tasks/${id}`);
		await office.getByText('更多办理', { exact: true }).click();
		await office.getByText('移交单位', { exact: true }).click();
		const form = office.getByRole('form', { name: '移交单位' });
		await form.locator('#transfer-to').getByPlaceholder('在下面的单位里查找').fill('法院');
		await office.keyboard.press('Enter');
		await form.getByText('已选：区法院').waitFor();
		await form.getByLabel('原因').fill('职责调整');
		await form.getByRole('button', { name: '确认移交' }).click();
		await office.getByText('已移交 1 项').first().waitFor();

		// what was typed stays where it is
		await page.getByRole('button', { name: '发表留言' }).click();
		await page.getByText(`第${number}项已于2026年11月27日移交给别的单位，本单位不再办理`).waitFor();
		assert.equal(await comment.inputValue(), '窗口已开，群众满意。');
		await comment.fill('');

		await page.goto('/tasks');
		await page.getByRole('link', { name: '已不由本单位负责的任务 1 项，看当时的填报' }).click();
		await page.getByRole('row', { name: new RegExp(`第${number}项 .*区法院`) }).waitFor();
		await shot('run-past', page);
		assert.deepEqual(await axe(page), []);
		await page.getByRole('link', { name: `第${number}项` }).click();
		await page.getByText('2026年11月27日起不再由本单位负责。').waitFor();
		await page.getByRole('heading', { name: '2026年10月' }).waitFor();
		await shot('run-past-task', page);
		assert.deepEqual(await axe(page), []);
	}
};

/** The page's data takes a second from now on; what it returns waits until it has come. */
async function slowRereading(page) {
	let reread = null;
	await page.route('**/__data.json*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const answer = await route.fetch();
		await route.fulfill({ response: answer });
		reread = true;
	});
	return async () => {
		while (!reread) await page.waitForTimeout(50);
		await page.waitForTimeout(300);
	};
}

function dueDays(app) {
	return lookInto(app.data, (db) =>
		db
			.prepare('select number, due_on from task order by position, id')
			.all()
			.map(({ number, due_on }) => [number, due_on])
	);
}

/** A task that the unit of the demo's clerk answers for alone, under way and with a deadline. */
function taskOfClerk(app) {
	const [task] = lookInto(app.data, (db) =>
		db
			.prepare(
				`select task.id, task.number, task.due_on as due from task
				join task_unit as pair on pair.task_id = task.id and pair.until_on is null
				join unit on unit.id = pair.unit_id
				where task.state = 'active' and task.due_on is not null and unit.name = '区财政局'
					and pair.role in ('lead', 'responsible')
					and (select count(*) from task_unit as beside
						where beside.task_id = task.id and beside.until_on is null
							and beside.role <> 'support') = 1
					and not exists (select 1 from done_claim where done_claim.task_id = task.id)
				order by task.position limit 1`
			)
			.all()
	);
	if (!task) throw new Error('the demo has no such task');
	return task;
}
