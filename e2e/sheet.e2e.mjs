import assert from 'node:assert/strict';
import { writeList } from '../src/lib/server/workbook/write-list.ts';
import { enterDemo } from './demo.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';
import { workbook } from './test-workbook.mjs';

const headings = [
	'重点任务',
	'改革措施',
	'责任单位',
	'责任人',
	'联系电话',
	'进展情况',
	'存在问题',
	'完成时限'
];

/** The list of the demo in the office's form; `said` are its 进展情况, by number and by column. */
function listOf(data, said, { title = '清江区2026年营商环境改革任务责任清单' } = {}) {
	const tasks = lookInto(data, (db) =>
		db
			.prepare(
				`select t.number, t.measure, group_concat(u.name, '、') unit from task t
				join plan p on p.jurisdiction_id = t.jurisdiction_id and p.id = t.plan_id and p.year = 2026
				join task_unit tu on tu.jurisdiction_id = t.jurisdiction_id and tu.task_id = t.id
					and tu.until_on is null
				join unit u on u.jurisdiction_id = tu.jurisdiction_id and u.id = tu.unit_id
				where t.state = 'active' or t.state = 'done'
				group by t.id order by t.position`
			)
			.all()
	);
	const columns = headings.map((heading, at) => ({
		...{ heading, width: at === 1 || at === 5 ? 40 : 14, look: 'left' }
	}));
	const rows = tasks.map(({ number, measure, unit }) => {
		const own = said[number] ?? {};
		const cells = ['一、改革任务', `${number}.${own.measure ?? measure}`, own.unit ?? unit];
		const filled = ['责任人：', null, own.progress ?? null, own.problem ?? null, null];
		return [...cells, ...filled].map((value) => ({ value }));
	});
	return Buffer.from(writeList({ sheet: '责任清单', title, columns, rows }));
}

/** Three reports of one unit are taken back, as if it had never filed in November. */
function takeBackThree(data) {
	return writeInto(data, (db) => {
		const rows = db
			.prepare(
				`select r.id, t.number, u.name unit from report r
				join task t on t.jurisdiction_id = r.jurisdiction_id and t.id = r.task_id
				join unit u on u.jurisdiction_id = r.jurisdiction_id and u.id = r.unit_id
				where r.period = '2026-11' and r.state = 'approved' and not exists (
					select 1 from task_unit o where o.jurisdiction_id = r.jurisdiction_id
					and o.task_id = r.task_id and o.unit_id <> r.unit_id)
				order by u.name, t.position`
			)
			.all();
		const units = [...new Set(rows.map(({ unit }) => unit))];
		const unit = units.find((name) => rows.filter((row) => row.unit === name).length >= 3);
		const three = rows.filter((row) => row.unit === unit).slice(0, 3);
		for (const { id } of three) {
			db.prepare(
				`update report set state = 'draft', version = 0, first_submitted_at = null,
				submitted_at = null, submitted_by = null where id = ?`
			).run(id);
			db.prepare(`update report_version set withdrawn_at = submitted_at where report_id = ?`).run(
				id
			);
		}
		return { unit, numbers: three.map(({ number }) => number), ids: three.map(({ id }) => id) };
	});
}

/** As if the office had begun with the program a month later. */
function neverOpened(data, period) {
	return writeInto(data, (db) => {
		db.exec('pragma foreign_keys = off');
		for (const table of ['report', 'period_exception', 'snapshot', 'period']) {
			db.prepare(`delete from ${table} where period = ?`).run(period);
		}
	});
}

const reportsOf = (data, ids) =>
	lookInto(data, (db) =>
		ids.map((id) => ({
			...db
				.prepare(
					`select r.state, r.on_behalf, r.late_entry, v.progress, v.percent,
					(select count(*) from report_version a where a.report_id = r.id
						and a.withdrawn_at is null) versions
					from report r join report_version v on v.report_id = r.id and v.version = r.version
					where r.id = ?`
				)
				.get(id)
		}))
	);

const progressOf = (number) => ({
	progress: `第${number}项11月召开专题会两次，完成80%，受理企业诉求五十三件。`
});

async function handIn(page, name, bytes) {
	await page.getByLabel('填好的责任清单').setInputFiles({
		...{ name, buffer: bytes },
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	});
	await page.getByRole('button', { name: '读取并核对' }).click();
	await page.getByRole('heading', { level: 1, name: '核对代填内容' }).waitFor();
}

const wideBy = (page) =>
	page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

export default {
	'a list with three texts of one unit is looked at, filed once, and reviewed by somebody else':
		async ({ page, app, shot, axe, expectError }) => {
			await enterDemo(page, '区营商办');
			const { unit, numbers, ids } = await takeBackThree(app.data);
			const said = Object.fromEntries(numbers.map((number) => [number, progressOf(number)]));
			await page.goto('/desk');
			await page.getByRole('link', { name: '代填', exact: true }).click();
			await page.getByRole('heading', { level: 1, name: '代填' }).waitFor();
			await shot('sheet-start');
			assert.deepEqual(await axe(page), []);

			await handIn(page, '台账（截至2026-11-25）.xlsx', listOf(app.data, said));
			await page.getByRole('heading', { name: '新的（3 项）' }).waitFor();
			assert.equal(await page.getByLabel('月份').inputValue(), '2026-11');
			for (const number of numbers) {
				const row = page.getByRole('row', { name: new RegExp(`第${number}项`) });
				await row.getByText(said[number].progress).first().waitFor();
				assert.ok(await row.getByRole('cell', { name: unit, exact: true }).count());
			}
			await page.getByText('11月已过截止时间，截止后首次上报的记为迟报。').waitFor();
			await shot('sheet-preview');
			assert.deepEqual(await axe(page), []);

			// a reload and the way back keep it; what is unticked counts at once
			await page.reload();
			await page.getByRole('heading', { name: '新的（3 项）' }).waitFor();
			const first = page.getByRole('checkbox', { name: `代填${unit}第${numbers[0]}项` });
			await first.uncheck();
			await page.getByRole('button', { name: '代填上报 2 项' }).waitFor();
			await first.check();
			await page
				.getByRole('checkbox', { name: `${unit}第${numbers[0]}项完成比例也填 80%` })
				.check();
			await page.getByRole('button', { name: '代填上报 3 项' }).dblclick();
			await page.getByRole('heading', { level: 1, name: '代填回执' }).waitFor();
			await page.getByText('已代填上报2026年11月 1 家单位 3 项。').waitFor();
			await shot('sheet-receipt');
			assert.deepEqual(await axe(page), []);
			const filed = reportsOf(app.data, ids);
			assert.deepEqual(
				filed.map((report) => [report.state, report.on_behalf, report.versions, report.progress]),
				numbers.map((number) => ['submitted', 1, 1, said[number].progress])
			);
			assert.deepEqual(
				filed.map(({ percent }) => percent),
				[80, null, null]
			);
			const counts = lookInto(app.data, (db) =>
				db
					.prepare(
						`select (select count(*) from audit_event where action = 'sheet.file') acts,
						(select count(*) from sheet_preview) previews,
						(select count(*) from account_notice where kind = 'report.on-behalf') notices`
					)
					.get()
			);
			assert.deepEqual(
				{ ...counts, notices: counts.notices > 0 },
				{ acts: 1, previews: 0, notices: true }
			);

			// whoever filed it does not review it
			await page.getByRole('link', { name: new RegExp(`^第${numbers[0]}项`) }).click();
			await page
				.getByRole('heading', { level: 1, name: new RegExp(`第${numbers[0]}项`) })
				.waitFor();
			assert.equal(await page.getByRole('button', { name: '通过并看下一项' }).count(), 0);
			// on its own page, and on the receipt, it is taken back
			await page.getByRole('button', { name: '撤回代填' }).click();
			await page.getByText(`已撤回第${numbers[0]}项的代填，内容留在草稿里，已通知单位。`).waitFor();
			await page.goBack();
			await page.getByRole('heading', { level: 1, name: '代填回执' }).waitFor();
			await page.reload();
			await page.getByText('已撤回', { exact: true }).waitFor();
			const other = await page.context().newPage();
			await other.goto(page.url());
			await page.getByRole('button', { name: `撤回代填：${unit}第${numbers[1]}项` }).click();
			await page.getByText(`已撤回第${numbers[1]}项（${unit}）的代填`).waitFor();
			await page.getByText('已撤回', { exact: true }).nth(1).waitFor();
			assert.deepEqual(await axe(page), []);
			// pressed once more in another window it says so, and the window is as it is by now
			await other.getByRole('button', { name: `撤回代填：${unit}第${numbers[1]}项` }).click();
			expectError(/status of 400/);
			await other.getByText(`第${numbers[1]}项的这次上报已经撤回过`).first().waitFor();
			await other.getByText('已撤回', { exact: true }).nth(1).waitFor();
			await other.close();
			await shot('sheet-withdrawn');
			assert.deepEqual(
				lookInto(app.data, (db) =>
					ids.map((id) => db.prepare('select state from report where id = ?').get(id).state)
				),
				['draft', 'draft', 'submitted']
			);
		},

	'what somebody has to decide is not ticked, and says why': async ({
		page,
		app,
		shot,
		expectError
	}) => {
		await enterDemo(page, '区营商办');
		const said = {
			64: progressOf(64),
			2: progressOf(2),
			45: { progress: '无', problem: '—' },
			1: { ...progressOf(1), measure: '组织招商推介活动，服务重点项目落地投产。' },
			3: { problem: '缺少经费' }
		};
		await page.goto('/desk/file');
		await handIn(page, '11月.xlsx', listOf(app.data, said));
		await page.getByRole('heading', { name: /^要确认的/ }).waitFor();
		const drafted = page.getByRole('row', { name: /第64项/ });
		await drafted.getByText('已有草稿').waitFor();
		assert.equal(await drafted.getByRole('checkbox', { name: /^代填/ }).isChecked(), false);
		await page.getByText('只写了存在问题，没有写进展情况').waitFor();
		await shot('sheet-asked');
		assert.ok(await page.getByRole('button', { name: '代填上报 0 项' }).isDisabled());

		// the unit goes on typing meanwhile: nothing of it is written over unseen
		await drafted.getByRole('checkbox', { name: /^代填/ }).check();
		await writeInto(app.data, (db) =>
			db.exec(`update report_draft set revision = revision + 1 where report_id in (
				select id from report where period = '2026-11' and state = 'draft') and fields <> '{}'`)
		);
		await page.getByRole('button', { name: '代填上报 1 项' }).click();
		expectError(/status of 400/);
		await page.getByText(/第64项在核对期间有了变化，一项也没有代填/).waitFor();
		assert.ok(await drafted.getByRole('checkbox', { name: /^代填/ }).isChecked());

		// of two sheets that both look like the list one has to be named
		await page.goto('/desk/file');
		const rows = [headings, ['一、改革', '1.企业开办', '区法院', '', '', '已办', '', '']];
		const sheets = ['上月', '本月'].map((name) => ({ name, rows }));
		await page.getByLabel('填好的责任清单').setInputFiles({
			...{ name: '11月.xlsx', mimeType: 'application/octet-stream' },
			buffer: workbook(sheets)
		});
		await page.getByRole('button', { name: '读取并核对' }).click();
		expectError(/status of 400/);
		await page.getByLabel('工作表').selectOption('本月');
		await page.getByRole('button', { name: '读取并核对' }).click();
		await page.getByText('11月.xlsx · 本月').waitFor();

		// a month of another year leads to the months
		await page.goto('/desk/file');
		await handIn(page, '2025年3月.xlsx', listOf(app.data, said));
		await page.getByRole('paragraph').filter({ hasText: '2025年3月不能代填' }).waitFor();
		await page.getByRole('link', { name: '打开期次' }).waitFor();
		await page.getByRole('link', { name: '代填', exact: true }).first().click();
		await page.getByRole('button', { name: '放弃 2025年3月.xlsx' }).click();
		await page.getByRole('button', { name: '放弃 2025年3月.xlsx' }).waitFor({ state: 'detached' });
	},

	'without JavaScript a paste is filed all the same; on a phone nothing is too wide': async ({
		app,
		open,
		shot
	}) => {
		const plain = await open({ javaScriptEnabled: false });
		await enterDemo(plain, '区营商办');
		const { measure, unit } = lookInto(app.data, (db) =>
			db
				.prepare(
					`select t.measure, u.name unit from report r
					join task t on t.jurisdiction_id = r.jurisdiction_id and t.id = r.task_id
					join unit u on u.jurisdiction_id = r.jurisdiction_id and u.id = r.unit_id
					where r.period = '2026-11' and t.number = '45' and r.state = 'returned'`
				)
				.get()
		);
		const words = '11月25日完成资金核对，兑付一百二十六笔，其余三笔账户信息已更正。';
		await plain.goto('/desk/file?month=2026-11');
		await plain
			.getByLabel('粘贴表格内容')
			.fill(`序号\t改革措施\t责任单位\t进展情况\t存在问题\n45\t${measure}\t${unit}\t${words}\t无`);
		await plain.getByRole('button', { name: '读取并核对' }).click();
		await plain.getByText('单位还没有改好，代填就是重新上报').waitFor();
		await plain.getByRole('checkbox', { name: `代填${unit}第45项` }).check();
		await shot('sheet-plain', plain);
		await plain.getByRole('button', { name: '代填上报勾选的各项' }).click();
		await plain.getByRole('heading', { level: 1, name: '代填回执' }).waitFor();

		const phone = await open({ viewport: { width: 360, height: 640 } });
		await enterDemo(phone, '区营商办');
		await phone.goto('/desk/file');
		await phone.getByText('请在电脑上操作代填').waitFor();
		assert.ok((await wideBy(phone)) <= 0);
		await handIn(phone, '11月.xlsx', listOf(app.data, { 64: progressOf(64), 2: progressOf(2) }));
		await shot('sheet-phone', phone);
		assert.ok((await wideBy(phone)) <= 0);
	},

	'of a closed month it is entered later, and the figures stand': async ({ page, app, shot }) => {
		await enterDemo(page, '区营商办');
		const month = '/settings/periods?month=2026-11';
		await page.goto(month);
		await page.getByLabel('确认月份').fill('11月');
		await page.getByRole('button', { name: '11月封账' }).click();
		await page.getByText('2026年11月已封账').waitFor();
		const figures = async () => {
			await page.goto(month);
			await page.getByText('封账的数字，').waitFor();
			// behind it stands what a 更正 would change
			return page.getByRole('table').first().allInnerTexts();
		};
		const before = await figures();
		assert.ok(before.length > 0);
		const missing = () =>
			lookInto(app.data, (db) =>
				db
					.prepare(
						`select r.id, t.number from report r
						join task t on t.jurisdiction_id = r.jurisdiction_id and t.id = r.task_id
						where r.period = '2026-11' and r.state = 'missing'`
					)
					.get()
			);
		const { id, number } = missing();
		await page.goto('/desk/file?month=2026-11');
		await handIn(page, '台账.xlsx', listOf(app.data, { [number]: progressOf(number) }));
		await page.getByText('2026年11月已封账。现在代填记为补报，封账的数字不变').waitFor();
		await page.getByRole('checkbox', { name: new RegExp(`^代填.*第${number}项`) }).check();
		await shot('sheet-closed');
		await page.getByRole('button', { name: '补录 1 项' }).click();
		await page.getByText('已代填上报2026年11月 1 家单位 1 项。').waitFor();
		await page.getByText('补报', { exact: true }).waitFor();
		const [late] = reportsOf(app.data, [id]);
		assert.deepEqual([late.state, late.late_entry, late.on_behalf], ['submitted', 1, 1]);
		assert.deepEqual(await figures(), before);
	},

	'a month that was never opened is kept for the record, and asked of nobody': async ({
		page,
		app,
		shot,
		axe,
		expectError
	}) => {
		await enterDemo(page, '区营商办');
		const early = '2026-01';
		await neverOpened(app.data, early);
		await enterDemo(page, '区营商办');
		// chosen before the program of the page has come, and kept when it comes
		let letGo;
		const held = new Promise((go) => (letGo = go));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/desk/file', { waitUntil: 'commit' });
		await page.getByLabel('月份').selectOption({ label: '2026年1月（没有开放过，补录只作记录）' });
		letGo();
		await page.waitForLoadState('networkidle');
		assert.equal(await page.getByLabel('月份').inputValue(), early);
		await handIn(page, '台账.xlsx', listOf(app.data, { 45: progressOf(45) }));
		await page.getByText('补录的内容写进各任务的填报记录，不要求单位填报').waitFor();
		await page.getByRole('checkbox', { name: /^代填.*第45项/ }).check();
		await shot('sheet-record');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '补录 1 项' }).click();
		await page.getByText('补录只作记录，不用审核').waitFor();
		await shot('sheet-record-receipt');
		// the report of it is nobody's to review
		await page.getByRole('link', { name: /^第45项/ }).click();
		await page.getByText('补录的只作记录，不用审核').waitFor();
		await shot('sheet-record-report');
		assert.equal(await page.getByRole('button', { name: '通过', exact: true }).count(), 0);
		assert.equal(await page.getByText('慢于序时进度').count(), 0);
		await page.getByRole('link', { name: '回到代填' }).click();
		await page.getByRole('heading', { level: 1, name: '代填' }).waitFor();
		await page.goto('/settings/periods');
		await page.getByRole('heading', { name: '补录的月份' }).waitFor();
		await shot('sheet-record-periods');
		expectError(/status of 404/);
		assert.equal(await page.goto(`/desk/review?month=${early}`).then((r) => r.status()), 404);
		await enterDemo(page, '填报员');
		await page.goto(`/my/${early}`);
		await page.getByText('这个月没有在这里开放过填报').waitFor();
		await shot('sheet-record-unit');
		assert.deepEqual(await axe(page), []);
	}
};
