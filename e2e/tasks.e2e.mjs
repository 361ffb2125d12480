import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';

export const today = true;

export default {
	'the office sees every task by section, and narrows the list by its address': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks');
		const { counted, pairs, drafts } = countsIn(app);
		await page.getByText(`共 ${counted} 项（分解到单位 ${pairs} 项次）`).waitFor();
		assert.equal(await page.locator('tr.group').count(), 19);
		// a draft is in no row and no figure; who answers it is told that it waits
		assert.ok(drafts > 0 && !(await page.getByRole('table').innerText()).includes('第77项'));
		await page.getByRole('link', { name: `${drafts} 项草稿待确认` }).waitFor();
		await shot('tasks-office');
		assert.deepEqual(await axe(page), []);

		await page.getByRole('link', { name: /^已逾期/ }).click();
		await page.waitForURL('**/tasks?status=overdue');
		await page.getByText('符合条件的 5 项').waitFor();
		assert.equal(await page.getByText(/^逾期 \d+ 天$/).count(), 5);
		await page.getByLabel('分组').selectOption('unit');
		await page.getByRole('button', { name: '查看' }).click();
		await page.waitForURL((url) => url.searchParams.get('group') === 'unit');
		assert.equal(new URL(page.url()).searchParams.get('status'), 'overdue');
		await shot('tasks-overdue-by-unit');

		// a link opens the same, and the way back leads back
		await page.goto('/tasks?q=44');
		assert.equal(await page.getByRole('rowheader', { name: '第44项' }).count(), 1);
		assert.equal(await page.locator('tbody tr:not(.group)').count(), 1);
		await page.getByRole('link', { name: '清除条件' }).click();
		await page.waitForURL('**/tasks');
		await page.locator('tr.group').nth(18).waitFor();
		await page.goBack();
		await page.waitForURL('**/tasks?q=44');
		// the address changes first, the list follows
		await page.getByText('符合条件的 1 项').waitFor();

		await page.goto('/tasks?q=没有这样的词&light=red');
		await page.getByText('没有符合条件的任务：灯＝红灯，序号或文字＝没有这样的词').waitFor();
		await shot('tasks-nothing');
	},

	'a unit sees its own tasks and no others, a leader all of them': async ({ page, app, shot }) => {
		const number = await hideNumber(app);
		await enterDemo(page, '填报员');
		await page.goto('/tasks');
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
		const own = new Set(await numbersOn(page));
		const theirs = ofUnitOf(app, 'clerk');
		assert.deepEqual([...own].sort(), theirs.sort());
		await page.goto('/tasks?unit=none');
		assert.equal((await numbersOn(page)).length, 0, 'an address opens no more');
		await shot('tasks-clerk');
		await enterDemo(page, '区领导');
		// a number that the reader may not see is not found by looking for it either
		await page.goto(`/tasks?q=${number.slice(3, 8)}`);
		await page.getByText('没有符合条件的任务').waitFor();
		await page.goto('/tasks');
		await page.getByText(`${number.slice(0, 3)}****${number.slice(-4)}`).waitFor();
		assert.ok((await numbersOn(page)).length > own.size);
	},

	'a task is told whole: units, people, months, history, and where it stands in the list': async ({
		page,
		open,
		app,
		shot,
		axe
	}) => {
		const { joint, claimed } = tellingTasks(app);
		await enterDemo(page, '区营商办');
		await page.goto(`/tasks/${joint}`);
		await page.getByRole('heading', { level: 2, name: '逐月进展' }).waitFor();
		const month = page.locator('article').first();
		assert.equal(await month.locator('.unit').count(), 2, 'both units side by side');
		await page.getByRole('region').or(page.locator('table')).first().waitFor();
		await shot('task-joint');
		assert.deepEqual(await axe(page), []);
		await page.goto(`/tasks/${claimed}`);
		await page
			.getByText(/申报\d+年\d+月\d+日完成/)
			.first()
			.waitFor();
		await page.getByText('核验完成，销号').waitFor();
		await shot('task-done');
		await page.getByRole('link', { name: '台账', exact: true }).last().click();
		await page.waitForURL('**/tasks');
		const phone = await open({ viewport: { width: 360, height: 740 } });
		await enterDemo(phone, '区领导');
		await phone.goto(`/tasks/${joint}`);
		assert.match(
			await phone.getByRole('main').innerText(),
			/\*\*\*\*/,
			'a leader asks for a number'
		);
		await shot('task-phone', phone);
		assert.deepEqual(await axe(phone), []);
	},

	'without JavaScript the list is narrowed all the same; on a phone it fits': async ({
		open,
		shot,
		axe
	}) => {
		const plain = await open({ javaScriptEnabled: false });
		await enterDemo(plain, '区营商办');
		await plain.goto('/tasks');
		await plain.getByRole('combobox', { name: '完成时限' }).selectOption('overdue');
		await plain.getByRole('button', { name: '查看' }).click();
		assert.equal((await numbersOn(plain)).length, 5);
		const phone = await open({ viewport: { width: 360, height: 740 } });
		await enterDemo(phone, '区营商办');
		await phone.goto('/tasks?status=overdue');
		assert.equal(await phone.getByRole('button', { name: '查看' }).isVisible(), false);
		await shot('tasks-phone', phone);
		await phone.getByText('按条件筛选').click();
		await phone.getByRole('button', { name: '查看' }).waitFor();
		await shot('tasks-phone-filters', phone);
		assert.deepEqual(await axe(phone), []);
		const [wide, screen] = await phone.evaluate(() => [
			document.documentElement.scrollWidth,
			window.innerWidth
		]);
		assert.ok(wide <= screen, `${wide} wide on ${screen}`);
	}
};

async function numbersOn(page) {
	const heads = await page.locator('tbody tr:not(.group) th').allInnerTexts();
	return heads.map((text) => text.replace(/[^\d]/g, ''));
}

function countsIn(app) {
	return lookInto(app.data, (db) => ({
		counted: Number(
			db
				.prepare("select count(*) as n from task where state in ('active', 'done', 'suspended')")
				.get().n
		),
		pairs: Number(
			db
				.prepare(
					`select count(*) as n from task_unit u join task t on t.id = u.task_id
					where u.until_on is null and t.state in ('active', 'done', 'suspended')`
				)
				.get().n
		),
		drafts: Number(db.prepare("select count(*) as n from task where state = 'draft'").get().n)
	}));
}

/** Puts a telephone number into the words of a task; answers it. */
async function hideNumber(app) {
	const number = '15407654321';
	await writeInto(app.data, (db) =>
		db.prepare("update task set measure = measure || ? where number = '2'").run(`联系 ${number}。`)
	);
	return number;
}

/** A task that two units file for, and one that was claimed and confirmed. */
function tellingTasks(app) {
	return lookInto(app.data, (db) => ({
		joint: db
			.prepare(
				`select r.task_id as id from report r join contact c on c.task_id = r.task_id
				where r.first_submitted_at is not null and c.phone is not null
				group by r.task_id having count(distinct r.unit_id) = 2 order by r.task_id limit 1`
			)
			.get().id,
		claimed: db
			.prepare(
				`select c.task_id as id from done_claim c join task t on t.id = c.task_id
				where c.state = 'confirmed' and t.state = 'done' order by c.task_id limit 1`
			)
			.get().id
	}));
}

/** The numbers of the tasks for which the demo's person of this role answers. */
function ofUnitOf(app, role) {
	return lookInto(app.data, (db) =>
		db
			.prepare(
				`select distinct t.number from task t join task_unit u on u.task_id = t.id
				where u.until_on is null and t.state <> 'draft' and u.unit_id in (
					select unit_id from account_unit where account_id = (
						select s.account_id from session s
						join account_role r on r.account_id = s.account_id and r.role = ?
						order by s.created_at desc limit 1))`
			)
			.all(role)
			.map(({ number }) => number)
	);
}
