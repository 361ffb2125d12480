import assert from 'node:assert/strict';
import { fileReports } from './import-again/file-reports.mjs';
import { otherForm, tasks, workbook } from './import-again/list.mjs';
import { businessOf, holdWrites, lookInto } from './ledger-file.mjs';
import { administrator, setUp, signIn } from './set-up.mjs';

const filed = {
	1: { progress: '十月：报装压缩到四个工作日。', problem: null },
	4: { progress: '十月举办融资对接活动一次。', problem: '银行参与不足。' },
	6: { progress: '十月公布目录 120 项。', problem: null }
};

/** The list with one task otherwise. */
const edited = (number, change) =>
	tasks.map((task) => (task.number === number ? { ...task, ...change } : task));

export default {
	'a list goes in, and units file for three of its tasks': async ({ page, app }) => {
		await setUp(page, app);
		await upload(page, workbook());
		await goTo(page, 'confirm');
		await commit(page);
		await fileReports(app.data, filed);
		assert.equal(reportsIn(app).length, 2 * Object.keys(filed).length);
	},

	'the same list again is the same, whatever was filed': ({ page, app }) =>
		again(page, app, workbook(), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 0, 未变: 8 });
				await goTo(page, 'confirm');
				await page.getByText('没有要写入的内容').waitFor();
			},
			wrote: []
		}),

	'a changed cell of the measure is shown and taken, in that task alone': ({ page, app, shot }) =>
		again(page, app, workbook(edited('2', { measure: `${tasks[1].measure}限时办结。` })), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 1, 未变: 7 });
				assert.deepEqual(await page.locator('ins').allInnerTexts(), ['限时办结。']);
				await shot('again-measure');
			},
			wrote: [['2', 'measure', tasks[1].measure, `${tasks[1].measure}限时办结。`]]
		}),

	'another text of progress than was filed is shown, and nothing of it written': ({
		page,
		app,
		shot
	}) =>
		again(page, app, workbook(edited('4', { progress: '已举办三次融资对接活动。' })), {
			shows: async () => {
				await counts(page, { 冲突: 1, 新增: 0, 修改: 1, 未变: 7 });
				await page.getByRole('link', { name: /^冲突/ }).click();
				await page.waitForURL('**/diff?kind=conflict');
				await page.getByText('与2026年10月的填报不同').waitFor();
				const box = page.getByLabel('第 4 项 改“进展情况”');
				assert.equal(await box.isChecked(), false, 'the report stays unless it is ticked');
				await shot('again-filed');
				await goTo(page, 'confirm');
				await page.getByText('1 项与台账不同，保留台账里的内容').waitFor();
				await page.getByText('没有要写入的内容').waitFor();
			},
			wrote: []
		}),

	'chosen, it becomes the text of the list; the report stays what it is': ({ page, app, shot }) =>
		again(page, app, workbook(edited('4', { progress: '已举办三次融资对接活动。' })), {
			shows: async () => {
				await page.getByLabel('第 4 项 改“进展情况”').check();
				await shot('again-filed-taken');
			},
			wrote: [['4', 'progress', '第4项已制定方案。', '已举办三次融资对接活动。']]
		}),

	'a removed row stays in the ledger, with what was filed for it': ({ page, app, shot }) =>
		again(page, app, workbook(tasks.filter(({ number }) => number !== '4')), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 0, 未变: 7, 文件里没有: 1 });
				await page.getByRole('link', { name: /^文件里没有/ }).click();
				await page.getByText('搭建政银企对接平台').waitFor();
				assert.equal(await page.getByRole('main').getByRole('checkbox').count(), 0);
				await shot('again-gone');
			},
			wrote: []
		}),

	'a row that stands elsewhere, under another heading, goes there': ({ page, app, shot }) => {
		const [first, ...others] = tasks;
		const moved = [...others, { ...first, section: tasks[7].section }];
		return again(page, app, workbook(moved), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 0, 换了位置: 1, 未变: 7 });
				await page.getByRole('link', { name: /^换了位置/ }).click();
				await page.getByText('压缩用水报装时限').waitFor();
				await shot('again-moved');
			},
			wrote: [
				['1', 'position', '1', '8'],
				['1', 'section']
			]
		});
	},

	'a row that only changes places with its neighbour is something to write': ({ page, app }) => {
		const swapped = [...tasks.slice(0, 3), tasks[4], tasks[3], ...tasks.slice(5)];
		return again(page, app, workbook(swapped), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 0, 换了位置: 1, 未变: 7 });
				await goTo(page, 'confirm');
				await page.getByText('修改 1 项任务的 1 处内容').waitFor();
			},
			wrote: [['5', 'position', '5', '4']],
			undoes: () => page.getByText('任务放回清单里原来的位置').waitFor()
		});
	},

	'two tasks that change numbers stay themselves, each with its report': ({ page, app, shot }) => {
		const other = { 4: '5', 5: '4' };
		const swapped = tasks.map((task) => ({ ...task, number: other[task.number] ?? task.number }));
		return again(page, app, workbook(swapped), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 0, 改了序号: 2, 未变: 6 });
				await page.getByRole('link', { name: /^改了序号/ }).click();
				await page.getByText('搭建政银企对接平台').waitFor();
				await shot('again-renumbered');
			},
			wrote: [
				['4', 'number', '4', '5'],
				['5', 'number', '5', '4']
			]
		});
	},

	'by another hand it is the same list; who leads and who supports is new, and shown': ({
		page,
		app,
		shot
	}) =>
		again(page, app, otherForm(), {
			name: '另一种.csv',
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 8 });
				await page.getByText('责任：区住建局、区发改局').or(page.locator('del').first()).waitFor();
				const roles = page.locator('li', { hasText: '数据共享机制' }).locator('ins');
				assert.match((await roles.allInnerTexts()).join(), /牵头.*配合/s);
				await shot('again-other-form');
			},
			wrote: tasks.map(({ number }) => [number, 'units'])
		}),

	'a blanked cell erases nothing': ({ page, app, shot }) =>
		again(page, app, workbook(edited('5', { progress: null, deadline: null })), {
			shows: async () => {
				await counts(page, { 新增: 0, 修改: 1, 未变: 7 });
				await page.getByText('文件里是空的，默认不清空').first().waitFor();
				await shot('again-blank');
			},
			wrote: []
		}),

	'a blanked cell erases by choice': ({ page, app }) =>
		again(page, app, workbook(edited('5', { progress: null, deadline: null })), {
			shows: () => page.getByLabel('第 5 项 改“进展情况”').check(),
			wrote: [['5', 'progress', '第5项已制定方案。', null]]
		}),

	'going in and being undone say so while they last, and lead to what came of it': async ({
		page,
		app,
		shot
	}) => {
		await signIn(page, administrator, '/import');
		await page.waitForURL('**/import');
		await upload(page, workbook(edited('2', { measure: `${tasks[1].measure}限时办结。` })));
		await goTo(page, 'confirm');
		await holdWrites(app.data, async () => {
			await page.getByRole('button', { name: '写入 1 项修改' }).click();
			await page.getByText('正在导入').waitFor();
			// no step of it is open meanwhile
			await page.goto(`${page.url()}/confirm`);
			await page.getByText('正在导入').waitFor();
		});
		await page.getByText('已按文件修改 1 项任务').waitFor();
		await page.getByRole('link', { name: '撤销本次导入' }).click();
		await holdWrites(app.data, async () => {
			await page.getByRole('button', { name: '撤销本次导入' }).click();
			await page.getByText('正在撤销').waitFor();
			await shot('again-undoing');
			await page.goto(`${page.url()}/result`);
			await page.getByText('正在撤销').waitFor();
		});
		await page.getByText('这次导入已撤销').waitFor();
	}
};

/**
 * Imports a list over the first one: what the page shows, what the history says, that every report is
 * what it was, and that the ledger is as before once the import is undone.
 */
async function again(page, app, file, options) {
	const { name = '清单.xlsx', shows, wrote, undoes = async () => {} } = options;
	await signIn(page, administrator, '/import');
	await page.waitForURL('**/import');
	const before = ledgerOf(app);
	const reports = reportsIn(app);
	await upload(page, file, name);
	await goTo(page, 'diff');
	await shows();
	if (page.url().includes('/diff')) {
		await page.getByRole('button', { name: '下一步：确认' }).click();
		await page.waitForURL('**/confirm');
	}
	const batch = await commit(page);
	const after = ledgerOf(app);
	const filedAfter = reportsIn(app);
	await page.getByRole('link', { name: '撤销本次导入' }).click();
	await undoes();
	await page.getByRole('button', { name: '撤销本次导入' }).click();
	await page.getByText('这次导入已撤销').waitFor();
	// undone before anything is asserted: the next test begins where this one did
	const said = trailOf(app, batch);
	const told = wrote.map((entry, at) => said[at]?.slice(0, entry.length));
	assert.deepEqual(told, wrote, JSON.stringify(said));
	assert.equal(said.length, wrote.length, JSON.stringify(said));
	assert.deepEqual(filedAfter, reports, 'what was filed, after the import');
	if (wrote.length > 0) assert.notDeepEqual(after, before, 'the ledger, after the import');
	assert.deepEqual(ledgerOf(app), before, 'the ledger, undone');
	assert.deepEqual(reportsIn(app), reports, 'what was filed, undone');
}

async function upload(page, buffer, name = '清单.xlsx') {
	await page.goto('/import');
	const mimeType = 'application/octet-stream';
	await page.locator('[name=file]').setInputFiles({ name, mimeType, buffer });
	await page.getByRole('button', { name: '读取文件' }).click();
	await page.waitForURL('**/sheet');
}

async function goTo(page, step) {
	await page.goto(page.url().replace(/[^/]*$/, step));
}

/** The id of the batch that went in. */
async function commit(page) {
	await page
		.getByRole('button', { name: /^(导入 \d+ 项|写入 \d+ 项修改|完成，台账不变)$/ })
		.click();
	await page.waitForURL('**/result');
	return new URL(page.url()).pathname.split('/')[2];
}

async function counts(page, expected) {
	const tabs = page.getByRole('navigation', { name: '对比' }).getByRole('link');
	await tabs.first().waitFor();
	const shown = await tabs.allInnerTexts();
	const found = shown.map((text) => /^(\D+)\s+(\d+)/s.exec(text)?.slice(1) ?? [text]);
	assert.deepEqual(
		Object.fromEntries(found.map(([kind, count]) => [kind.trim(), Number(count)])),
		expected
	);
}

/** All but what only grows: batches with what was read of them, and the trails. */
function ledgerOf({ data }) {
	const grows = /^(import_.*|blob|field_change|audit_.*|session|sign_in_try|known_browser)$/;
	const tables = Object.entries(businessOf(data, { except: [] }));
	return Object.fromEntries(tables.filter(([name]) => !grows.test(name)));
}

/** What units have filed, to the last byte. */
function reportsIn({ data }) {
	return lookInto(data, (db) =>
		['report', 'report_version'].flatMap((table) =>
			db
				.prepare(`select * from ${table}`)
				.all()
				.map((row) => JSON.stringify(row))
				.sort()
		)
	);
}

/** What the history says an import did, in the order of the numbers. */
function trailOf({ data }, batch) {
	return lookInto(data, (db) =>
		db
			.prepare(
				`select task.number, field, from_value, to_value from field_change
				join task on task.id = field_change.object_id where field_change.batch_id = ?
				order by task.number, field`
			)
			.all(batch)
			.map(({ number, field, from_value, to_value }) => [number, field, from_value, to_value])
	);
}
