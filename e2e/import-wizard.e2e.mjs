import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { lookInto } from './ledger-file.mjs';
import { administrator, setUp, signIn } from './set-up.mjs';

// Chromium 90 without a window breaks down where a key or a double click marks text
export const today = ['by keyboard only'];

const sample = resolve('imports/qingjiang-demo/sample.xlsx');
const steps = ['看表头', '对列', '对单位', '读时限', '问题', '对比', '确认'];

export default {
	'file to ledger by mouse, and undone again': async ({ page, app, shot, axe }) => {
		await setUp(page, app);
		await page.goto('/import');
		await shot('import-1-file');
		assert.deepEqual(await axe(page), [], 'the start');
		await page.locator('[name=file]').setInputFiles(sample);
		await page.getByRole('button', { name: '读取文件' }).click();
		for (const [at, step] of steps.entries()) {
			await page.getByRole('heading', { level: 1, name: step }).waitFor();
			await shot(`import-${at + 2}`);
			assert.deepEqual(await axe(page), [], step);
			if (at === steps.length - 1) break;
			if (step === '问题' || step === '对比') await seeTrace(page, step);
			if (step === '问题' || step === '对比') await accountIs(page, 74, 73, 1);
			await page.getByRole('button', { name: `下一步：${steps[at + 1]}` }).click();
		}
		await accountIs(page, 74, 73, 1);
		await page.getByRole('button', { name: '导入 73 项' }).click();
		await page.getByText('已导入，新增 73 项任务').waitFor();
		await shot('import-9-result');
		assert.deepEqual(await axe(page), [], 'the result');
		await page.getByRole('button', { name: '为勾选的人建立账号' }).waitFor();
		await page.getByRole('link', { name: '查看台账' }).click();
		await page.getByText('共 73 项（分解到单位').waitFor();
		await page.goBack();
		await page.getByRole('button', { name: '继续处理 1 项' }).click();
		await page.getByRole('heading', { level: 1, name: '问题' }).waitFor();
		await page.getByRole('link', { name: '导入', exact: true }).first().click();
		await page.goto('/import/history');
		await shot('import-history');
		await page.getByText('已导入，1 项待处理').waitFor();
		await page
			.getByRole('row', { name: /已导入/ })
			.getByRole('link')
			.click();
		await page.getByRole('link', { name: '撤销本次导入' }).click();
		await page.getByText('删去这次新增的 73 项任务').waitFor();
		await shot('import-undo');
		await page.getByRole('link', { name: '返回', exact: true }).click();
		await page.getByText('删去这次新增的 73 项任务').waitFor({ state: 'detached' });
		await page.getByRole('link', { name: '撤销本次导入' }).click();
		await page.getByRole('button', { name: '撤销本次导入' }).click();
		await page.getByText('这次导入已撤销').waitFor();
	},

	'a unit, a deadline and a column are corrected in place': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		await begin(page, list('区政务局', '2026年6月31日', '备注'));
		await page.goto(page.url().replace('sheet', 'columns'));
		const use = page.getByLabel('“备注”对应');
		assert.equal(await use.inputValue(), 'extra');
		await use.selectOption('problem');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		// a link followed at once leads there when the answer has come, not instead of it
		await page.getByRole('link', { name: '对单位' }).click();
		await page.getByRole('heading', { level: 1, name: '对单位' }).waitFor();
		await page.getByRole('link', { name: '返回：对列' }).click();
		assert.equal(await use.inputValue(), 'problem');
		await page.getByRole('link', { name: '对单位' }).click();
		await page.getByLabel('区政务局 改为').selectOption('new');
		await page.getByLabel('区政务局 单位名称').fill('区政务服务数据管理局');
		await page.getByRole('button', { name: '下一步：读时限' }).click();
		await page.getByText('读不出', { exact: true }).waitFor();
		await shot('import-deadline-unread');
		await page.getByRole('button', { name: '下一步：问题' }).click();
		await page.getByRole('heading', { level: 1, name: '问题' }).waitFor();
		await page.getByText('写的日期不存在').first().waitFor();
		await shot('import-problems-own');
		for (const day of await page.locator('[name^=on-]').all()) await day.fill('2026-06-30');
		await page.getByRole('button', { name: '下一步：对比' }).click();
		await page.getByText('区政务服务数据管理局').first().waitFor();
		await accountIs(page, 2, 2, 0);
	},

	'without JavaScript, a paste goes from start to undo': async ({ open, app }) => {
		const page = await open({ javaScriptEnabled: false });
		await signIn(page, administrator, '/import');
		await page.locator('[name=text]').fill(list('区财政局', '2026年9月底前', '备注'));
		await page.getByRole('button', { name: '读取粘贴内容' }).click();
		for (const step of steps.slice(1)) {
			await page.getByRole('button', { name: `下一步：${step}` }).click();
			await page.getByRole('heading', { level: 1, name: step }).waitFor();
		}
		await page.getByRole('button', { name: '导入 2 项' }).click();
		await page.getByText('新增 2 项任务').waitFor();
		await page.getByRole('link', { name: '撤销本次导入' }).click();
		await page.getByRole('button', { name: '撤销本次导入' }).click();
		await page.getByText('这次导入已撤销').waitFor();
		assert.ok(app.base);
	},

	'by keyboard only, from the pasted range to the ledger': async ({ page }) => {
		await signIn(page, administrator, '/import');
		await page.waitForURL('**/import');
		await page.locator('[name=text]').fill(list('区财政局', '2026年9月底前', '备注'));
		await press(page, page.getByRole('button', { name: '读取粘贴内容' }));
		for (const step of steps.slice(1)) {
			await press(page, page.getByRole('button', { name: `下一步：${step}` }));
			await page.getByRole('heading', { level: 1, name: step }).waitFor();
		}
		await press(page, page.getByRole('button', { name: '导入 2 项' }));
		await page.getByText('已导入，新增 2 项任务').waitFor();
	},

	'imported again with a changed cell, the change is shown and taken': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		await begin(page, list('区财政局', '2026年10月底前', '备注'));
		await page.goto(page.url().replace('sheet', 'diff'));
		await page.getByText('完成时限').first().waitFor();
		await shot('import-diff-changed');
		assert.equal(await page.locator('del').first().innerText(), '9');
		await page.getByRole('button', { name: '下一步：确认' }).click();
		await page.getByText('修改 2 项任务的 2 处内容').waitFor();
		await page.getByRole('button', { name: '写入 2 项修改' }).click();
		await page.getByText('已按文件修改 2 项任务').waitFor();
	},

	'who waits for a long list comes to the step that was asked for': async ({ page, app }) => {
		await signIn(page, administrator, '/import');
		await page.waitForURL('**/import');
		const buffer = Buffer.from(longList('区水务监督局', 40_000));
		const file = { name: '长清单.csv', mimeType: 'text/csv', buffer };
		await page.locator('[name=file]').setInputFiles(file);
		await page.getByRole('button', { name: '读取文件' }).click();
		await page.waitForURL('**/sheet', { timeout: 40_000 });
		await page.getByRole('link', { name: '对单位' }).click();
		await page.getByLabel('区水务监督局 改为').selectOption('collective');
		await page.getByRole('button', { name: '下一步：读时限' }).click();
		await page.waitForURL('**/deadlines', { timeout: 40_000 });
		await page.getByRole('heading', { level: 1, name: '读时限' }).waitFor();
		// who asks for another step while the list is read again comes to that one
		await page.getByLabel('2026年9月底前 改为').selectOption('ongoing');
		await page.getByRole('button', { name: '保存并重新读取' }).click({ noWaitAfter: true });
		const [, , id] = new URL(page.url()).pathname.split('/');
		await isBeingRead(app, id);
		await page.goto(`/import/${id}/units`);
		await page.waitForURL('**/units', { timeout: 40_000 });
		await page.getByRole('heading', { level: 1, name: '对单位' }).waitFor();
	},

	'a picture that is called .xlsx is refused in words': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		await page.waitForURL('**/import');
		const buffer = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
		const mimeType = 'application/octet-stream';
		await page.locator('[name=file]').setInputFiles({ name: '清单.xlsx', mimeType, buffer });
		await page.getByRole('button', { name: '读取文件' }).click();
		await page.getByText('这个文件没有读成').waitFor();
		await shot('import-refused');
		assert.match(await page.getByRole('main').innerText(), /请/);
		const [, , id] = new URL(page.url()).pathname.split('/');
		// over as it is: nothing to go on with, but a reason to be read
		await page.goto('/import');
		assert.equal(await page.locator(`a[href="/import/${id}"]`).count(), 0);
		await page.goto('/import/history');
		await page.getByRole('link', { name: '看原因 清单.xlsx' }).click();
		await page.getByText('这个文件没有读成').waitFor();
		// one of 0 bytes is there, though it holds nothing
		await page.goto('/import');
		const empty = { name: '空文件.xlsx', mimeType, buffer: Buffer.alloc(0) };
		await page.locator('[name=file]').setInputFiles(empty);
		await page.getByRole('button', { name: '读取文件' }).click();
		await page.getByText('这个文件是空的').first().waitFor();
	}
};

function list(unit, deadline, extra) {
	return [
		['试点区2026年营商环境改革任务责任清单'],
		['序号', '重点任务', '改革措施', '责任单位', '联系人', '联系电话', '完成时限', extra],
		[
			'1',
			'开办企业',
			'推行企业开办一网通办，全流程网上办理。',
			unit,
			'田七',
			'15400001111',
			deadline,
			'甲'
		],
		['2', '开办企业', '免费为新办企业刻制首套印章。', unit, '田七', '15400001111', deadline, '乙']
	]
		.map((cells) => cells.join('\t'))
		.join('\n');
}

function longList(unit, tasks) {
	const lines = Array.from({ length: tasks }, (_, at) =>
		[at + 1, `事项${at + 1}`, `办好第${at + 1}个事项的全部环节。`, unit, '2026年9月底前'].join(',')
	);
	return ['序号,重点任务,改革措施,责任单位,完成时限', ...lines].join('\n');
}

async function begin(page, text) {
	await page.waitForURL('**/import');
	await page.locator('[name=text]').fill(text);
	await page.getByRole('button', { name: '读取粘贴内容' }).click();
	await page.waitForURL('**/sheet');
}

async function isBeingRead(app, id) {
	for (let i = 0; i < 200; i++) {
		const { state } = lookInto(app.data, (db) =>
			db.prepare('select state from import_batch where id = ?').get(id)
		);
		if (state === 'reading') return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error('nobody reads it');
}

/** How a task was read, and back to where it was asked from. */
async function seeTrace(page, step) {
	await page.locator('a[href*="/trace?row="]').first().click();
	await page.getByRole('heading', { level: 1, name: '是怎么读出来的' }).waitFor();
	await page.getByRole('link', { name: `返回：${step}` }).click();
	await page.getByRole('heading', { level: 1, name: step }).waitFor();
}

async function accountIs(page, file, imported, skipped) {
	await page.getByText(`文件 ${file} 项 ＝ 导入 ${imported} 项 ＋ 跳过 ${skipped} 项`).waitFor();
}

async function press(page, button) {
	await button.waitFor();
	for (let i = 0; i < 200; i++) {
		if (await button.evaluate((each) => each === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
}
