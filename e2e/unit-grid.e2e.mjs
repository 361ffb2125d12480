import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { clipboards, rowsOfClipboards } from './grid/clipboards.mjs';
import { openGrid, paste, said, saved, strip } from './grid/on-grid.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';

const month = '2026-11';
const three = ['progress', 'problem', 'nextStep'];
const labels = {
	...{ number: '项次', standing: '填报', status: '状态', percent: '完成比例' },
	...{ progress: '本月进展', problem: '存在问题', nextStep: '下一步', doubts: '核对' }
};

export default {
	'six rows of three cells from a workbook land cell by cell in the drafts, and one Ctrl+Z takes them back':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '填报员');
			await returnAll(app);
			await page.goto('/my');
			await page.getByRole('link', { name: '表格填写' }).click();
			await openGrid(page);
			await shot('unit-grid');
			assert.deepEqual(await axe(page), []);
			const numbers = (await textsOf(page, ['number'])).flat().slice(0, 6);
			const before = (await textsOf(page, three)).slice(0, 6);
			for (const [program, clip] of Object.entries(clipboards)) {
				await toCell(page, 0, 'progress');
				await paste(page, clip);
				await strip(page).getByText('将填入 6 行 × 3 列').waitFor();
				await strip(page)
					.getByText(/合并单元格盖住的 1 格/)
					.waitFor();
				await strip(page)
					.getByText(/没有需要核对的|处需要核对/)
					.waitFor();
				if (program === 'WPS') {
					await shot('unit-grid-strip');
					assert.deepEqual(await axe(page), []);
				}
				await strip(page).getByRole('button', { name: /^填入/ }).click();
				await said(page, /已填入 6 行/);
				const wanted = rowsOfClipboards.map((cells, row) =>
					cells.map((text, at) => text ?? before[row][at])
				);
				assert.deepEqual((await textsOf(page, three)).slice(0, 6), wanted, program);
				assert.deepEqual(draftsOf(app, numbers), wanted, program);
				await page.keyboard.press('Control+z');
				await said(page, /已撤销 1\d 格/);
				assert.deepEqual((await textsOf(page, three)).slice(0, 6), before, `${program}: back`);
				await page.keyboard.press('Control+y');
				await said(page, /已重做/);
				assert.deepEqual((await textsOf(page, three)).slice(0, 6), wanted, `${program}: forth`);
				// the steps outlive a page that is read anew
				await page.reload();
				await openGrid(page);
				assert.deepEqual((await textsOf(page, three)).slice(0, 6), wanted, `${program}: read`);
				await page.keyboard.press('Control+z');
				await said(page, /已撤销/);
				assert.deepEqual(draftsOf(app, numbers), before, `${program}: after a reload`);
			}
		},

	'nothing is pasted into a report that is with the office, and beyond the end none is made':
		async ({ page, app, shot }) => {
			await enterDemo(page, '填报员');
			const unit = await returnAll(app);
			await openGrid(page, `/my/${month}/grid`);
			const [, [second]] = await textsOf(page, ['number']);
			await submitOne(app, unit, second);
			await page.reload();
			await openGrid(page);
			const before = await textsOf(page, three);
			assert.match((await textsOf(page, ['standing']))[1][0], /已上报·锁定/);
			await toCell(page, 0, 'progress');
			await paste(page, { text: '甲\n乙\n丙' });
			await strip(page)
				.getByText(new RegExp(`跳过${second}（已上报·锁定）`))
				.waitFor();
			await shot('unit-grid-skipped');
			await page.keyboard.press('Escape');
			assert.deepEqual(await textsOf(page, three), before);
			await toCell(page, before.length - 1, 'progress');
			await paste(page, { text: 'x\ny\nz' });
			await page.getByText(/超出末行的 2 行（不会新建任务）/).waitFor();
			await page.keyboard.press('Escape');
			// typing into it tells why
			await toCell(page, 1, 'progress');
			await page.keyboard.type('x');
			await said(page, /已经上报|已上报/);
		},

	'what cannot be read is kept and marked, with how to mend it; a choice is picked from its words':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '填报员');
			await returnAll(app);
			await openGrid(page, `/my/${month}/grid`);
			const [[number]] = await textsOf(page, ['number']);
			await toCell(page, 0, 'percent');
			await page.keyboard.type('很多');
			await page.keyboard.press('Enter');
			await saved(page);
			const list = page.getByText('已存为草稿，有 1 格要修改后才能上报');
			await list.waitFor();
			await page.getByText('完成比例不能是“很多”。请核对后改成 0 到 100 的整数。').waitFor();
			assert.equal(draftOf(app, number).percent, '很多');
			await page.reload();
			await openGrid(page);
			await list.waitFor();
			await page.getByRole('button', { name: `${number}，完成比例` }).click();
			await page.locator('.beside').getByText('不能是“很多”').waitFor();
			assert.match((await textsOf(page, ['doubts']))[0][0], /须修改：.*比例读不出/);
			await shot('unit-grid-marked');
			assert.deepEqual(await axe(page), []);
			await page.keyboard.type('70');
			await page.keyboard.press('Enter');
			await list.waitFor({ state: 'detached' });
			// Alt+↓ drops the choices down
			await toCell(page, 0, 'status');
			await page.keyboard.press('Alt+ArrowDown');
			await page.locator('.beside').getByRole('option', { name: '有风险' }).waitFor();
			await shot('unit-grid-choice');
			await page.locator('.beside').getByRole('option', { name: '有风险' }).click();
			await until(() => draftOf(app, number).status === 'atRisk');
			assert.deepEqual((await textsOf(page, ['status', 'percent']))[0], ['有风险', '70']);
			// a paste of such texts says so first
			await toCell(page, 0, 'percent');
			await paste(page, { text: '过半\n80' });
			await strip(page).getByText('将填入 2 行 × 1 列，1 处需要核对').waitFor();
			await strip(page).getByText('不能是“过半”').waitFor();
			await page.keyboard.press('Escape');
		},

	'an input method begins in the cell, and the Enter that picks a word neither moves nor saves':
		async ({ page, app }) => {
			await enterDemo(page, '填报员');
			await returnAll(app);
			await openGrid(page, `/my/${month}/grid`);
			await toCell(page, 1, 'progress');
			const [, [before]] = await textsOf(page, ['progress']);
			const at = page.url();
			const isComposed = await compose(page, ['sh', '水']);
			await page.evaluate(() => {
				for (const facts of [{ isComposing: true }, { keyCode: 229 }]) {
					for (const ctrlKey of [false, true]) {
						const press = { key: 'Enter', ctrlKey, bubbles: true, ...facts };
						document.activeElement.dispatchEvent(new KeyboardEvent('keydown', press));
					}
				}
			});
			assert.equal(await activeRow(page), 1, 'nothing moved');
			assert.equal((await textsOf(page, ['progress']))[1][0], before, 'nothing was saved');
			assert.equal(page.url(), at);
			await page.keyboard.insertText(isComposed ? '水务改革已办结三件' : '务改革已办结三件');
			await page.keyboard.press('Enter');
			await saved(page);
			assert.equal((await textsOf(page, ['progress']))[1][0], '水务改革已办结三件');
			assert.equal(await activeRow(page), 2, 'the next Enter moves');
		},

	'of two people at one cell both are kept until one is chosen': async ({
		page,
		app,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		const unit = await returnAll(app);
		const other = await open();
		await enterDemo(other, '区营商办');
		await openGrid(page, `/my/${month}/grid`);
		await openGrid(other, `/my/${month}/grid?unit=${unit}`);
		await other.getByText(/正在为.*代填/).waitFor();
		const [[number]] = await textsOf(page, ['number']);
		const [[text]] = await textsOf(page, ['problem']);
		await type(page, 0, 'progress', '填报员写的');
		await saved(page);
		// another cell of the same row is no quarrel, and what stands in it now comes along
		await type(other, 0, 'problem', '营商办写的问题');
		await saved(other);
		assert.deepEqual((await textsOf(other, ['progress', 'problem']))[0], [
			'填报员写的',
			'营商办写的问题'
		]);
		await type(page, 0, 'problem', '填报员写的问题');
		await strip(page).getByText('有 1 格别人刚刚改过').waitFor();
		await page.locator('.pill').filter({ hasText: '有两份内容，请选择' }).waitFor();
		const both = await strip(page).innerText();
		assert.match(both, /营商办写的问题[^]*填报员写的问题/);
		assert.equal(draftOf(app, number).problem, '营商办写的问题', 'nothing was written over');
		await shot('unit-grid-clash', page);
		assert.deepEqual(await axe(page), []);
		await strip(page).getByRole('button', { name: '用这里的' }).click();
		await saved(page);
		assert.equal(draftOf(app, number).problem, '填报员写的问题');
		assert.notEqual(text, '填报员写的问题');
		await other.close();
	},

	'typing that could not be sent outlives a reload, and the check shows the same': async ({
		page,
		app,
		shot,
		expectError
	}) => {
		expectError(/net::ERR_INTERNET_DISCONNECTED|Failed to load resource/);
		await enterDemo(page, '填报员');
		await returnAll(app);
		await openGrid(page, `/my/${month}/grid`);
		await page.context().setOffline(true);
		await type(page, 0, 'progress', '断网时写的：本月兑付一百二十六笔，滞留三笔。');
		await page.locator('.pill').filter({ hasText: '网络断开，已存本机' }).waitFor();
		await shot('unit-grid-offline');
		await page.context().setOffline(false);
		await page.reload();
		await openGrid(page);
		await saved(page);
		assert.match((await textsOf(page, ['progress']))[0][0], /^断网时写的/);
		// typed and checked at once: the last cell is on its way and is checked with the rest
		await toCell(page, 1, 'progress');
		await page.keyboard.type('最后一格：本月已办结三十六件，群众满意。');
		await page.getByRole('link', { name: '核对并上报' }).click();
		await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
		await page.getByText('断网时写的：本月兑付一百二十六笔，滞留三笔。').first().waitFor();
		await page.getByText('最后一格：本月已办结三十六件，群众满意。').first().waitFor();
	},

	'a returned row tells what the office wrote, and leads to its form': async ({
		page,
		shot,
		axe
	}) => {
		await enterDemo(page, '填报员');
		await openGrid(page, `/my/${month}/grid`);
		const numbers = (await textsOf(page, ['number'])).flat();
		await toCell(page, numbers.indexOf('第45项'), 'progress');
		await page.keyboard.press(' ');
		const panel = page.getByRole('complementary', { name: '第45项全文' });
		await panel.getByText(/进展不具体/).waitFor();
		await shot('unit-grid-row');
		assert.deepEqual(await axe(page), []);
		await panel.getByRole('link', { name: '打开第45项的表单' }).click();
		await page.getByText('营商办退回的意见').waitFor();
	},

	'a closed month is for reading; without a script and on a phone the forms are a click away':
		async ({ page, open, shot, axe }) => {
			await enterDemo(page, '填报员');
			await openGrid(page, '/my/2026-10/grid');
			await page.getByText('10月已封账，内容不能再改').waitFor();
			await toCell(page, 0, 'progress');
			await page.keyboard.type('x');
			await said(page, '10月已封账');
			const plain = await open({ javaScriptEnabled: false });
			await enterDemo(plain, '填报员');
			await plain.goto(`/my/${month}/grid`);
			assert.match(await plain.locator('main').innerText(), /表格填写需要浏览器脚本/);
			await plain.getByRole('link', { name: '填写第45项' }).click();
			await plain.getByText('营商办退回的意见').waitFor();
			const phone = await open({ viewport: { width: 360, height: 640 } });
			await enterDemo(phone, '填报员');
			await phone.goto(`/my/${month}/grid`);
			await phone.getByText('请在电脑上操作').waitFor();
			assert.equal(await phone.getByRole('grid').count(), 0);
			assert.deepEqual(await axe(phone), []);
			await shot('unit-grid-phone', phone);
			await phone.getByRole('link', { name: '填写第45项' }).click();
			await phone.getByText('营商办退回的意见').waitFor();
		}
};

/** What an input method shows while it is at work; the oldest browser has none to ask for, and types it. */
async function compose(page, shown) {
	try {
		const cdp = await page.context().newCDPSession(page);
		for (const text of shown) {
			const [selectionStart, selectionEnd] = [text.length, text.length];
			await cdp.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
		}
		return true;
	} catch {
		await page.keyboard.insertText(shown.at(-1));
		return false;
	}
}

async function type(page, row, column, text) {
	await toCell(page, row, column);
	await page.keyboard.type(text);
	await page.keyboard.press('Enter');
}

async function toCell(page, row, column) {
	const at = await placeOf(page, column);
	await page.locator('.grid-part .line').nth(row).locator(`[aria-colindex="${at}"]`).click();
}

async function placeOf(page, column) {
	const heads = await page.getByRole('columnheader').allInnerTexts();
	return heads.findIndex((head) => head.trim() === labels[column]) + 1;
}

async function textsOf(page, columns) {
	const places = [];
	for (const column of columns) places.push(await placeOf(page, column));
	return page.evaluate(
		(places) =>
			[...document.querySelectorAll('.grid-part .line')].map((line) =>
				places.map((at) => line.children[at - 1].textContent)
			),
		places
	);
}

function activeRow(page) {
	return page.evaluate(() => {
		const cell = document.getElementById('grid-active-cell');
		return [...document.querySelectorAll('.grid-part .line')].indexOf(cell.parentElement);
	});
}

async function until(isSo) {
	for (let tries = 0; tries < 50 && !isSo(); tries++) {
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	assert.ok(isSo());
}

/** The clerk's unit has many tasks in the month, and all of them came back from the office. */
function returnAll(app) {
	return writeInto(app.data, (db) => {
		const idOf = (name) => db.prepare('select id from unit where name = ?').get(name).id;
		const unit = idOf('区财政局');
		db.prepare('update report set unit_id = ? where period = ? and unit_id = ?').run(
			...[unit, month, idOf('区住建局')]
		);
		db.prepare("update report set state = 'returned' where period = ? and unit_id = ?").run(
			...[month, unit]
		);
		return unit;
	});
}

/** One of them is with the office again. */
function submitOne(app, unit, name) {
	return writeInto(app.data, (db) =>
		db
			.prepare(
				`update report set state = 'submitted' where period = ? and unit_id = ?
				and task_id in (select id from task where number = ?)`
			)
			.run(month, unit, name.slice(1, -1))
	);
}

function draftOf(app, number) {
	const [row] = rowsOf(app, [number]);
	return row;
}

/** What stands in the drafts of tasks, in the order of their names. */
function draftsOf(app, numbers) {
	return rowsOf(app, numbers).map((row) => three.map((field) => row[field] ?? ''));
}

function rowsOf(app, numbers) {
	return lookInto(app.data, (db) =>
		numbers.map((name) => {
			const found = db
				.prepare(
					`select fields from report_draft
					join report on report.id = report_draft.report_id
					join task on task.id = report.task_id
					where report.period = ? and task.number = ?
					order by report_draft.saved_at desc limit 1`
				)
				.get(month, name.slice(1, -1));
			const fields = JSON.parse(found?.fields ?? '{}');
			return Object.fromEntries(Object.entries(fields).map(([field, [text]]) => [field, text]));
		})
	);
}
