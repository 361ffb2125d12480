import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto } from './ledger-file.mjs';

export default {
	'the list of the next year is prepared by a carry-over, looked at, and taken back': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks');
		await page.getByRole('link', { name: '结转到下一年清单' }).click();
		await page.waitForURL('**/tasks/carry');
		// with a script it counts what is ticked
		const ticked = page.getByText(/已勾选 \d+ 项/);
		await ticked.waitFor();
		const [, all] = /已勾选 (\d+) 项/.exec(await ticked.innerText()) ?? [];
		assert.equal(Number(all), countOf(app, "state = 'active'"));
		await page.getByLabel('结转第44项', { exact: true }).uncheck();
		await page.getByLabel('名称').fill('');
		await page.getByRole('button', { name: '预览' }).click();
		await page.getByRole('link', { name: '“名称”还没有填写' }).waitFor();
		assert.equal(await page.getByLabel('结转第44项', { exact: true }).isChecked(), false);
		await page.getByLabel('名称').fill('清江区2027年改革任务清单');
		await shot('years-carry', page);
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '预览' }).click();
		const count = Number(all) - 1;
		await page.getByText(`${count} 项任务将列入“清江区2027年改革任务清单”`).waitFor();
		await isAtTop(page, page.getByRole('heading', { name: '结转预览' }));
		await shot('years-preview', page);
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '返回修改' }).click();
		await page.getByText(`已勾选 ${count} 项`).waitFor();
		assert.equal(await page.getByLabel('结转第44项', { exact: true }).isChecked(), false);
		await page.getByRole('button', { name: '预览' }).click();
		await page.getByRole('button', { name: `结转 ${count} 项到2027年清单` }).click();
		await page.getByText(`已结转 ${count} 项到2027年清单`).waitFor();
		await isAtTop(page, page.getByText(`已结转 ${count} 项到2027年清单`));
		await shot('years-carried', page);
		await page.getByRole('link', { name: '看2027年清单' }).click();
		await page.getByText('这是2027年的清单，2027年1月1日起执行，现在还没有开始。').waitFor();
		await page.getByText('还没有签收').first().waitFor();
		await shot('years-prepared', page);
		assert.deepEqual(await axe(page), []);

		// what was asked for stays in the list that was chosen
		await page.getByRole('combobox', { name: '责任单位' }).selectOption({ index: 1 });
		await page.getByRole('button', { name: '查看' }).first().click();
		await page.getByText('符合条件的').waitFor();
		assert.match(page.url(), /plan=/);
		await page.getByRole('link', { name: '清除条件' }).click();
		await page.waitForURL((url) => !url.search.includes('unit='));
		assert.match(page.url(), /plan=/);

		// the new task and the old one lead to each other
		await page.getByRole('link', { name: '第1项', exact: true }).click();
		await page.getByRole('link', { name: /^结转自2026年第.*项$/ }).waitFor();
		await shot('years-new-task', page);
		await page.getByRole('link', { name: /^结转自2026年第.*项$/ }).click();
		const onward = page.getByRole('link', { name: '已结转到2027年第1项' });
		await onward.waitFor();
		await page.locator('.events').getByText('结转到2027年第1项').first().waitFor();
		await page.locator('.events').getByRole('link', { name: '第1项', exact: true }).waitFor();
		await shot('years-old-task', page);

		// search answers from the running list first
		await page.goto('/search?q=12');
		const kinds = await page.locator('h2.kind').allInnerTexts();
		assert.equal(kinds[0], '序号');
		assert.equal(kinds[kinds.length - 1], '其他年度的任务');
		await shot('years-search', page);

		// what went is told by where it went to, and is not offered again
		await page.goto('/tasks/carry');
		await page.getByText('可以结转的任务 5 项').first().waitFor();
		await shot('years-carry-again', page);

		// taken back from the page of a new task, which goes with it
		await page.getByRole('link', { name: '已结转到2027年第1项' }).click();
		await page.getByRole('link', { name: `撤销“结转”（共 ${count} 项）` }).click();
		await page.getByText('2027年清单里没有别的任务').waitFor();
		assert.ok(countOf(app, 'carried_from_id is not null') > 0, 'it is asked about first');
		await shot('years-take-back', page);
		await page.getByRole('button', { name: `确认撤销（${count} 项）` }).click();
		await page.getByText(`已撤销“结转”，共 ${count} 项`).waitFor();
		assert.equal(countOf(app, 'carried_from_id is not null'), 0);
		// and it can be done again, from there or from where it was done
		await page.goto('/tasks/carry');
		await page.getByRole('link', { name: /^恢复 .*撤销的“结转”/ }).click();
		await page.getByRole('button', { name: `确认恢复（${count} 项）` }).click();
		await page.getByText(`已恢复“结转”，共 ${count} 项`).waitFor();
		assert.ok(countOf(app, 'carried_from_id is not null') > 0);
		await page.getByRole('button', { name: /^撤销“结转”/ }).click();
		await page.getByText(`已撤销“结转”，共 ${count} 项`).waitFor();
		assert.equal(countOf(app, 'carried_from_id is not null'), 0);
	},

	'a draft is confirmed, or left out with a reason and brought back': async ({
		page,
		open,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks');
		await page.getByRole('link', { name: '1 项草稿待确认' }).click();
		await page.getByText('补充清单，待领导小组办公室确认。').waitFor();
		await shot('years-drafts', page);
		assert.deepEqual(await axe(page), []);
		await page.getByText('不纳入', { exact: true }).click();
		await page.getByRole('button', { name: '不纳入这一项' }).click();
		await page.getByRole('link', { name: /“原因”还没有填写/ }).waitFor();
		await page.locator('input[name=reason]').fill('由区商务局自行推进');
		await page.locator('input[name=reason]').press('Enter');
		await page.getByText('没有待确认的草稿').waitFor();
		await shot('years-discarded', page);
		await page.getByRole('button', { name: '撤销，恢复为草稿' }).click();
		await page.getByText('补充清单，待领导小组办公室确认。').waitFor();

		// whoever does not answer it finds no such page
		const id = lookInto(app.data, (db) => db.prepare(drafts).get().id);
		const leader = await open();
		await enterDemo(leader, '区领导');
		const statusOf = async () => (await leader.request.get(`/tasks/${id}`)).status();
		assert.equal(await statusOf(), 404);

		await page.getByRole('link', { name: '第77项', exact: true }).click();
		await page.waitForURL(`**/tasks/${id}`);
		await page.getByText('确认纳入台账', { exact: true }).click();
		await shot('years-draft', page);
		await page.getByRole('button', { name: '纳入这一项' }).click();
		await page.getByText('已纳入 1 项，责任单位会看到并签收').waitFor();
		await page.getByText('还没有签收：区商务局').waitFor();
		assert.equal(await statusOf(), 200);
		await page.getByRole('button', { name: '撤销', exact: true }).first().click();
		await page.getByText('已撤销，1 项恢复原样').waitFor();
		assert.equal(
			lookInto(app.data, (db) => db.prepare(drafts).get().id),
			id
		);
	},

	'what is changed after a carry-over is found in the next list, goes along by one click, or stays':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '区营商办');
			await page.goto('/tasks/carry');
			await page.getByLabel('名称').fill('清江区2027年改革任务清单');
			await page.getByRole('button', { name: '预览' }).click();
			await page.getByRole('button', { name: /^结转 \d+ 项到2027年清单$/ }).click();
			await page.getByText(/已结转 \d+ 项到2027年清单/).waitFor();
			const [{ heir, former }] = lookInto(app.data, (db) =>
				db
					.prepare(
						`select heir.id as heir, former.id as former from task as heir
					join task as former on former.id = heir.carried_from_id
					where former.state = 'active' order by heir.position`
					)
					.all()
			);
			await page.goto(`/tasks/${former}`);
			await page.getByText(/^本项已结转为2027年清单第/).waitFor();
			await page.getByText('改时限', { exact: true }).click();
			await page.getByLabel('新的时限').fill('2027年9月底');
			const reason = page.getByRole('form', { name: '改时限' }).getByLabel('原因');
			await reason.fill('区政府会议');
			await page.getByRole('button', { name: '确认改时限' }).click();
			await page
				.getByText(/已改 1 项的时限/)
				.first()
				.waitFor();

			await page.goto(`/tasks/${heir}`);
			await page.getByText(/把完成时限改为“2027年9月30日”；本项现为/).waitFor();
			await shot('years-former-changed');
			assert.deepEqual(await axe(page), []);
			const due = () =>
				lookInto(app.data, (db) => db.prepare('select due_on from task where id = ?').get(heir))
					.due_on;
			const before = due();
			await page.getByRole('button', { name: '不随改：完成时限' }).click();
			await page.getByText('本项保留原样').first().waitFor();
			assert.equal(due(), before);
			await page.getByRole('button', { name: /^撤销/ }).first().click();
			await page.getByText(/把完成时限改为“2027年9月30日”；本项现为/).waitFor();

			// from the list it is one click
			const planId = lookInto(app.data, (db) =>
				db.prepare('select plan_id from task where id = ?').get(heir)
			).plan_id;
			await page.goto(`/tasks?plan=${planId}`);
			await page.getByRole('link', { name: '上年任务有变动 1 项' }).click();
			await page.getByText('符合条件的').waitFor();
			await shot('years-former-list');
			await page.locator(`a[href="/tasks/${heir}"]`).first().click();
			await page.getByRole('button', { name: '本项随改：完成时限' }).click();
			await page.getByText('本项已随上年任务修改').first().waitFor();
			assert.equal(due(), '2027-09-30');
			await page
				.locator('.events')
				.getByText(/完成时限随2026年第.*项修改/)
				.waitFor();
		}
};

const drafts = `select id from task where state = 'draft'`;

function countOf(app, where) {
	const sql = `select count(*) as n from task where ${where}`;
	return lookInto(app.data, (db) => db.prepare(sql).get().n);
}

/** What was asked for is in view, though the button stands below a whole list. */
async function isAtTop(page, what) {
	await page.waitForTimeout(200);
	const box = await what.boundingBox();
	assert.ok(box && box.y >= 0 && box.y < 300, `in view, not at ${box?.y}`);
}
