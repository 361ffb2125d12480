import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { enterDemo } from './demo.mjs';
import { lookInto } from './ledger-file.mjs';
import { typedOver } from './test-workbook.mjs';

// the driver of Chromium 90 is not told of downloads
export const today = ['a 填报表 goes out', 'the office hands out'];

// the clerk of the demo has three tasks in November: two approved, 第45项 returned, in row 6
const row = 6;
const [percent, progress, problem] = [`H${row}`, `J${row}`, `K${row}`];
const words = '11月20日完成资料核对，兑付一百二十六笔，滞留三笔，原因是账户信息有误。';
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

export default {
	'a 填报表 goes out, is filled in, and is filed with five clicks': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await page.goto('/my');
		const begun = performance.now();
		await countClicks(page);
		const issued = await download(page, '下载填报表');
		assert.match(issued.name, /^区财政局_2026年11月填报表\.xlsx$/);
		const file = typedOver(issued.bytes, { [progress]: words, [percent]: '８０％' });
		await page.getByRole('link', { name: '上传填报表' }).click();
		await heading(page, '上传填报表');
		await shot('workbook-upload');
		assert.deepEqual(await axe(page), []);
		const before = draftOf(app);
		await choose(page, file, '改过名字 (1).xlsx');
		await page.getByRole('button', { name: '读取表格' }).click();
		await page.getByText('1 项任务共改动 2 格，线上的其他内容不变。').waitFor();
		await page.getByRole('cell', { name: words }).waitFor();
		await shot('workbook-preview');
		assert.deepEqual(await axe(page), []);
		assert.deepEqual(draftOf(app), before, 'a preview writes nothing');
		await page.getByRole('button', { name: '导入为草稿（2 格）' }).click();
		await heading(page, '核对并上报');
		const draft = draftOf(app);
		assert.deepEqual([draft.progress, draft.percent], [words, '80']);
		await page.getByRole('button', { name: '确认上报 1 项', exact: true }).click();
		await heading(page, '上报回执');
		assert.equal(await clicks(page), 5);
		console.log(`       C4: 5 clicks, ${((performance.now() - begun) / 1000).toFixed(1)} s`);

		// what was submitted meanwhile is told, and not taken
		await page.goto('/my/2026-11/workbook');
		await page.getByText('本月现在不能填写').waitFor();
		await page.goto('/my');
		await page.getByRole('button', { name: '撤回第45项' }).click();
		await page.getByText('已撤回第45项').waitFor();
	},

	'what both have changed is asked, and nothing is taken before it is answered': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await page.goto('/my');
		const bytes = await fetched(page, '/my/2026-11/workbook/file');
		await typeOnline(page, '线上写的：本月兑付一百三十笔。');
		const file = typedOver(bytes, {
			[progress]: '表格里写的：本月兑付一百二十六笔。',
			[percent]: '很多',
			[problem]: '=账户信息有误'
		});
		await page.goto('/my/2026-11/workbook');
		await choose(page, file, '填报表.xlsx');
		await page.getByRole('button', { name: '读取表格' }).click();
		await page.getByRole('heading', { name: '1 格两边都改过，请选择' }).waitFor();
		await page.getByText(`填报表 ${percent}`).first().waitFor();
		await page.getByText('不能是“很多”').waitFor();
		await shot('workbook-clash');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '导入为草稿（1 格）' }).click();
		await page.getByText('还有 1 格线上和表格里不一样，没有导入').first().waitFor();
		assert.equal(draftOf(app).problem ?? '', '');
		// typed once more since: the answer is not taken for another text
		const other = await page.context().newPage();
		await typeOnline(other, '线上又改了：本月兑付一百三十一笔。');
		await other.close();
		await page.getByLabel('用表格里的').check();
		await page.getByRole('button', { name: '导入为草稿（2 格）' }).click();
		await page.getByText('预览以后线上的内容又有变化').first().waitFor();
		await page.getByText('线上又改了').waitFor();
		assert.equal(await page.getByLabel('用表格里的').isChecked(), false);
		await page.getByLabel('用线上的').check();
		await page.getByRole('button', { name: '导入为草稿（1 格）' }).click();
		await heading(page, '核对并上报');
		const draft = draftOf(app);
		assert.deepEqual(
			[draft.progress, draft.problem, draft.percent],
			['线上又改了：本月兑付一百三十一笔。', '=账户信息有误', '80']
		);
	},

	'without a script it is the same, by plain posts': async ({ open, page, app, expectError }) => {
		expectError(/status of 400/);
		await enterDemo(page, '填报员');
		await page.goto('/my');
		const bytes = await fetched(page, '/my/2026-11/workbook/file');
		const plain = await open({ javaScriptEnabled: false });
		await enterDemo(plain, '填报员');
		await plain.goto('/my');
		await plain.getByRole('link', { name: '上传填报表' }).click();
		await plain.getByRole('button', { name: '读取表格' }).click();
		await plain.getByText('没有收到文件').first().waitFor();
		await choose(plain, Buffer.from('序号,事项\n1,甲'), '说明.csv');
		await plain.getByRole('button', { name: '读取表格' }).click();
		await plain.getByText('没有找到填报表的表头').first().waitFor();
		await choose(plain, typedOver(bytes, { [progress]: words, [problem]: '' }), '填报表.xlsx');
		await plain.getByRole('button', { name: '读取表格' }).click();
		await plain.getByText('共改动 2 格').waitFor();
		await plain.getByRole('button', { name: '导入为草稿（2 格）' }).click();
		await heading(plain, '核对并上报');
		assert.deepEqual([draftOf(app).progress, draftOf(app).problem], [words, '']);
		await plain.close();
	},

	'on a phone it says where to do it': async ({ page, axe }) => {
		await page.setViewportSize({ width: 360, height: 640 });
		await enterDemo(page, '填报员');
		await page.goto('/my/2026-11/workbook');
		await page.getByText('请在电脑上操作').waitFor();
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		assert.equal(wide, 0);
		assert.deepEqual(await axe(page), []);
	},

	'the office hands out one unit’s, or all of them in one file': async ({ page, shot, axe }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/desk');
		await page.getByRole('link', { name: '各单位填报表' }).click();
		await heading(page, '各单位填报表');
		await shot('workbook-desk');
		assert.deepEqual(await axe(page), []);
		const one = await download(page, '下载区财政局的填报表');
		assert.equal(one.name, '区财政局_2026年11月填报表.xlsx');
		const all = await download(page, /^下载全部 \d+ 份/);
		assert.equal(all.name, '各单位_2026年11月填报表.zip');
		assert.equal(all.bytes.subarray(0, 2).toString(), 'PK');
		await page.getByRole('link', { name: '上传区财政局的填报表' }).click();
		await page.getByText('正在为区财政局代填').waitFor();
	}
};

async function download(page, name) {
	const [got] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name }).click()
	]);
	return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) };
}

/** The same file where nobody is told of it. */
async function fetched(page, path) {
	const numbers = await page.evaluate(async (to) => {
		const answer = await fetch(to, { method: 'POST', body: new URLSearchParams() });
		return [...new Uint8Array(await answer.arrayBuffer())];
	}, path);
	return Buffer.from(numbers);
}

async function choose(page, bytes, name) {
	const mimeType = 'application/octet-stream';
	await page.locator('input[name=file]').setInputFiles({ name, mimeType, buffer: bytes });
}

async function typeOnline(page, text) {
	await page.goto('/my');
	await page.getByRole('link', { name: '修改第45项' }).click();
	await page.locator('form[data-autosaves]').waitFor();
	await page.waitForLoadState('networkidle');
	await page.locator('textarea[name=progress]').fill(text);
	await page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor();
}

/** Clicks of the mouse, over all pages of the tab. */
async function countClicks(page) {
	await page.evaluate(() => sessionStorage.setItem('clicks', '0'));
	const count = () => {
		addEventListener(
			'click',
			({ isTrusted }) => {
				const now = Number(sessionStorage.getItem('clicks') ?? 0);
				if (isTrusted) sessionStorage.setItem('clicks', String(now + 1));
			},
			true
		);
	};
	await page.addInitScript(count);
	await page.evaluate(count);
}

async function clicks(page) {
	return Number(await page.evaluate(() => sessionStorage.getItem('clicks')));
}

function draftOf(app) {
	const row = lookInto(app.data, (db) =>
		db
			.prepare(
				`select report_draft.fields from report
				join task on task.jurisdiction_id = report.jurisdiction_id and task.id = report.task_id
				left join report_draft on report_draft.jurisdiction_id = report.jurisdiction_id
					and report_draft.report_id = report.id
				where report.period = '2026-11' and task.number = '45'`
			)
			.get()
	);
	const fields = Object.entries(JSON.parse(row.fields ?? '{}'));
	return Object.fromEntries(fields.map(([name, [text]]) => [name, text]));
}
