import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { clipboards, rowsOfClipboards } from './grid/clipboards.mjs';
import { openGrid, paste, said, saved, strip, textsOf, toCell } from './grid/on-grid.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';

const underway = '/tasks/grid?status=underway&group=standing';

export default {
	'six rows of three cells from a workbook land cell by cell, and one Ctrl+Z takes them back':
		async ({ page, app, shot, axe }) => {
			await enterDemo(page, '区营商办');
			await openAll(app, '2026-12');
			await page.goto('/tasks?due=2026-12&group=month');
			await page.getByRole('link', { name: '表格编辑' }).click();
			await openGrid(page);
			await shot('grid-office');
			assert.deepEqual(await axe(page), []);
			const numbers = (await textsOf(page, 6, ['number'])).flat();
			const before = await textsOf(page, 6);
			for (const [program, clip] of Object.entries(clipboards)) {
				await toCell(page, 0, 'measure');
				await paste(page, clip);
				await strip(page).getByText('将填入 6 行 × 3 列').waitFor();
				await strip(page)
					.getByText(/合并单元格盖住的 1 格/)
					.waitFor();
				await strip(page)
					.getByText(/没有需要核对的|处需要核对/)
					.waitFor();
				if (program === 'Excel') {
					await shot('grid-strip');
					assert.deepEqual(await axe(page), []);
				}
				await page.keyboard.press('Enter');
				await said(page, /已填入 6 行/);
				const wanted = rowsOfClipboards.map((cells, row) =>
					cells.map((text, at) => text ?? before[row][at])
				);
				assert.deepEqual(await textsOf(page, 6), wanted, program);
				assert.deepEqual(
					measuresOf(app, numbers),
					wanted.map(([measure]) => measure),
					program
				);
				await page.keyboard.press('Control+z');
				await said(page, /已撤销/);
				assert.deepEqual(await textsOf(page, 6), before, `${program}: one step back`);
				await page.keyboard.press('Control+y');
				await said(page, /已重做/);
				assert.deepEqual(await textsOf(page, 6), wanted, `${program}: and forth`);
				// a refresh forgets nothing
				await page.reload();
				await openGrid(page);
				await page.keyboard.press('Control+z');
				await said(page, /已撤销/);
				assert.deepEqual(await textsOf(page, 6), before, `${program}: after a refresh`);
				assert.deepEqual(
					measuresOf(app, numbers),
					before.map(([measure]) => measure)
				);
			}
		},

	'what is copied is pasted the same, and what is cut is moved': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		const before = await textsOf(page, 4);
		await toCell(page, 0, 'measure');
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('Control+c');
		await said(page, '已复制 2 行 × 2 列');
		await toCell(page, 2, 'measure');
		await page.keyboard.press('Control+v');
		await strip(page).waitFor();
		await fillIn(page);
		const after = await textsOf(page, 4);
		assert.deepEqual(
			after.slice(2).map((cells) => cells.slice(0, 2)),
			before.slice(0, 2).map((cells) => cells.slice(0, 2))
		);
		await page.keyboard.press('Control+z');
		await said(page, /已撤销/);
		// people go from one task to another, and none is left behind
		const [[people]] = await textsOf(page, 1, ['responsible']);
		await toCell(page, 0, 'responsible');
		await page.keyboard.press('Control+x');
		await said(page, '已剪切');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Control+v');
		await fillIn(page);
		assert.deepEqual((await textsOf(page, 2, ['responsible'])).flat(), ['', people]);
		await page.keyboard.press('Control+z');
		await said(page, /已撤销/);
		assert.deepEqual(await textsOf(page, 4), before);
	},

	'an input method begins in the cell, and the Enter that picks a word moves nothing': async ({
		page,
		skip
	}) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		await toCell(page, 1, 'measure');
		const cdp = await page
			.context()
			.newCDPSession(page)
			.catch(() => skip('no CDP here'));
		const [[before]] = await textsOf(page, 1, ['measure'], 1);
		const began = { text: 'sh', selectionStart: 2, selectionEnd: 2 };
		await cdp
			.send('Input.imeSetComposition', began)
			.catch(() => skip('this browser has no composition to ask for'));
		await cdp.send('Input.imeSetComposition', { text: '水', selectionStart: 1, selectionEnd: 1 });
		// the key as Chromium tells it while the input method is at work
		await page.evaluate(() => {
			for (const facts of [{ isComposing: true }, { keyCode: 229 }]) {
				const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...facts });
				document.activeElement.dispatchEvent(press);
			}
		});
		assert.equal(await activeColumnAndRow(page), '2,1', 'nothing moved');
		assert.equal((await textsOf(page, 1, ['measure'], 1))[0][0], before, 'nothing was saved');
		await cdp.send('Input.insertText', { text: '水务改革' });
		assert.equal(await page.locator('.grid-part textarea').inputValue(), '水务改革');
		await page.keyboard.press('Enter');
		await saved(page);
		assert.equal((await textsOf(page, 1, ['measure'], 1))[0][0], '水务改革');
		assert.equal(await activeColumnAndRow(page), '2,2', 'the next Enter moves');
		await page.keyboard.press('Control+z');
		await said(page, /已撤销/);
	},

	'nothing is pasted into hidden or locked rows, and which is said': async ({ page, shot }) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, '/tasks/grid');
		// 3 is done, 4 is not, 5 is done; the group after them is collapsed
		await toCell(page, 2, 'measure');
		const before = await textsOf(page, 12, ['measure']);
		await page.locator('.fold').nth(1).click();
		await toCell(page, 2, 'measure');
		await paste(page, { text: ['a', 'b', 'c', 'd'].join('\n') });
		await strip(page)
			.getByText(/跳过第3、5项（已完成），第[\d、]+项（已收起）/)
			.waitFor();
		await shot('grid-skipped');
		await page.keyboard.press('Escape');
		assert.deepEqual(await textsOf(page, 12, ['measure']), before);
		// beyond the end no task is made
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
		await paste(page, { text: 'x\ny\nz' });
		await page.getByText(/超出末行的 2 行（不会新建任务）/).waitFor();
		await page.keyboard.press('Escape');
		// what the view leaves out in between is left alone, and counted
		await openGrid(page, '/tasks/grid?status=underway');
		await toCell(page, 0, 'measure');
		await paste(page, { text: 'a\nb\nc' });
		await strip(page)
			.getByText(/跳过第[\d、]+项（筛选外）/)
			.waitFor();
		await page.keyboard.press('Escape');
	},

	'people of another unit are pasted after a look only, and who goes with a unit is told': async ({
		page,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		const rows = await textsOf(page, 12, ['units', 'responsible', 'contact']);
		const [units, , contact] = rows[0];
		const other = rows.find(([theirs, , who]) => theirs !== units && who && who !== contact);
		const name = other[2].split(' ')[0];
		await toCell(page, 0, 'contact');
		await paste(page, { text: other[2] });
		await strip(page)
			.getByText(new RegExp(`“${name}”在台账里是“.+”的人，这一项不由.+负责`))
			.waitFor();
		await page.keyboard.press('Escape');
		// with their unit they are at home, and those of the old one leave
		await toCell(page, 0, 'units');
		await paste(page, { text: other[0] });
		await strip(page)
			.getByText(/随单位移出，不再列在这一项/)
			.waitFor();
		await shot('grid-people');
		assert.deepEqual(await axe(page), []);
		await page.keyboard.press('Escape');
		assert.deepEqual((await textsOf(page, 1, ['units', 'responsible', 'contact']))[0], rows[0]);
	},

	'of two people at one cell neither loses a word': async ({ page, open, shot, axe }) => {
		await enterDemo(page, '区营商办');
		const other = await open();
		await enterDemo(other, '区营商办');
		await openGrid(page, underway);
		await openGrid(other, underway);
		await toCell(page, 0, 'measure');
		await page.keyboard.type('这边写的');
		await page.keyboard.press('Enter');
		await saved(page);
		for (const [theirs, button, kept] of [
			['这边写的', '保留对方的', '这边写的'],
			['这边又写', '用这里的', '那边写的']
		]) {
			await toCell(other, 0, 'measure');
			await other.keyboard.type('那边写的');
			await other.keyboard.press('Enter');
			await strip(other).getByText('有 1 格另一个窗口刚刚改过').waitFor();
			await strip(other).getByRole('button', { name: '复制我填的' }).waitFor();
			assert.match(await strip(other).innerText(), new RegExp(`${theirs}[^]*那边写的`));
			await shot('grid-conflict', other);
			assert.deepEqual(await axe(other), []);
			await strip(other).getByRole('button', { name: button }).click();
			await saved(other);
			assert.equal((await textsOf(other, 1, ['measure']))[0][0], kept);
			if (kept !== '那边写的') {
				// once more from the old text
				await toCell(page, 0, 'measure');
				await page.keyboard.type('这边又写');
				await page.keyboard.press('Enter');
				await saved(page);
			}
		}
		await page.reload();
		await openGrid(page);
		assert.equal((await textsOf(page, 1, ['measure']))[0][0], '那边写的');
	},

	'what is refused stays as typed, with why; what cannot be sent waits over a refresh': async ({
		page,
		shot,
		axe,
		expectError
	}) => {
		expectError(/net::ERR_INTERNET_DISCONNECTED|Failed to load resource/);
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		await toCell(page, 0, 'units');
		await page.keyboard.type('没有的局');
		await page.keyboard.press('Enter');
		await page.getByText('有 1 格没有保存', { exact: true }).waitFor();
		assert.equal((await textsOf(page, 1, ['units']))[0][0], '没有的局');
		await toCell(page, 0, 'units');
		await page.locator('.beside').getByText('不在单位名录').waitFor();
		await shot('grid-refused');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '恢复原来的内容' }).click();
		await saved(page);
		assert.notEqual((await textsOf(page, 1, ['units']))[0][0], '没有的局');

		await page.context().setOffline(true);
		await toCell(page, 1, 'measure');
		await page.keyboard.type('断网时写的');
		await page.keyboard.press('Enter');
		await page.getByText('有 1 格未保存，联网后重试').waitFor();
		await shot('grid-offline');
		await page.context().setOffline(false);
		await saved(page);
		await page.context().setOffline(true);
		await toCell(page, 2, 'measure');
		await page.keyboard.type('刷新前写的');
		await page.keyboard.press('Enter');
		await page.getByText('有 1 格未保存，联网后重试').waitFor();
		await page.context().setOffline(false);
		await page.reload();
		await openGrid(page);
		await saved(page);
		assert.equal((await textsOf(page, 1, ['measure'], 2))[0][0], '刷新前写的');

		// a session that ends takes nothing along
		await page.context().clearCookies();
		await toCell(page, 3, 'measure');
		await page.keyboard.type('过期时写的');
		await page.keyboard.press('Enter');
		await page.getByText('登录已过期，有 1 格未保存').waitFor();
		await shot('grid-expired');
		const again = await page.context().newPage();
		await enterDemo(again, '区营商办');
		await again.close();
		// a page that is looked at again may have tried by itself
		const retry = page.getByRole('button', { name: '现在重试' });
		await retry.click({ timeout: 3000 }).catch(() => {});
		await saved(page);
		assert.equal((await textsOf(page, 1, ['measure'], 3))[0][0], '过期时写的');
	},

	'what was not saved outlives the tab, is offered with its time, and is nobody else’s': async ({
		page,
		shot,
		axe,
		expectError
	}) => {
		expectError(/net::ERR_INTERNET_DISCONNECTED|Failed to load resource/);
		const offer = (own) => own.getByRole('region', { name: '上次没有保存的内容' });
		const typeOffline = async (own, row, text) => {
			await own.context().setOffline(true);
			await toCell(own, row, 'measure');
			await own.keyboard.type(text);
			await own.keyboard.press('Enter');
			await own.getByText(/格未保存，联网后重试/).waitFor();
			await own.context().setOffline(false);
		};
		await enterDemo(page, '区营商办');
		const context = page.context();
		// a write that does not come through, in a tab that is closed then
		const dying = await context.newPage();
		await openGrid(dying, underway);
		await dying.route('**/*', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue()
		);
		await typeOffline(dying, 1, '关页前写的');
		await openGrid(page, underway);
		await page.waitForTimeout(600);
		assert.equal(await offer(page).count(), 0, 'a tab that is open has its own');
		await dying.close();

		// somebody else at this computer
		await enterDemo(page, '区领导');
		await openGrid(page, '/tasks/grid');
		await page.waitForTimeout(600);
		assert.equal(await offer(page).count(), 0);
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		await offer(page)
			.getByText(/(刚刚|\d+ 分钟前)填写的 1 格没有保存/)
			.waitFor();
		await offer(page).getByText('关页前写的').waitFor();
		assert.notEqual((await textsOf(page, 1, ['measure'], 1))[0][0], '关页前写的');
		await shot('grid-left');
		assert.deepEqual(await axe(page), []);
		await offer(page).getByRole('button', { name: '恢复并保存' }).click();
		await saved(page);
		assert.equal((await textsOf(page, 1, ['measure'], 1))[0][0], '关页前写的');
		const names = () =>
			page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('unsaved')));
		assert.deepEqual(await names(), [], 'saved, it is gone');
		await page.reload();
		await openGrid(page);
		await page.waitForTimeout(600);
		assert.equal(await offer(page).count(), 0);

		// a cell that was being typed in when the tab was closed, given up
		const closing = await context.newPage();
		await openGrid(closing, underway);
		await closing.route('**/*', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue()
		);
		await toCell(closing, 2, 'measure');
		await closing.keyboard.type('还在写');
		await closing.close({ runBeforeUnload: true });
		await page.waitForTimeout(300);
		await page.reload();
		await openGrid(page);
		await offer(page).getByText('还在写').waitFor();
		await offer(page).getByRole('button', { name: '放弃这些内容' }).click();
		assert.deepEqual(await names(), []);
		assert.notEqual((await textsOf(page, 1, ['measure'], 2))[0][0], '还在写');
	},

	'names are chosen from lists while typing, and a deadline tells how it is read': async ({
		page,
		shot
	}) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		await toCell(page, 0, 'section');
		await page.keyboard.type('缴费');
		await page.locator('.beside').getByRole('option', { name: '纳税缴费' }).waitFor();
		await shot('grid-section');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await saved(page);
		assert.equal((await textsOf(page, 1, ['section']))[0][0], '纳税缴费');
		await toCell(page, 0, 'units');
		await page.keyboard.type('区司法局、税务');
		await page.locator('.beside').getByRole('option', { name: '区税务局', exact: true }).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		// the people of the units that leave are told first
		await strip(page)
			.getByText(/随单位移出/)
			.waitFor();
		await strip(page).getByRole('button', { name: '填入 1 格' }).click();
		await saved(page);
		assert.equal((await textsOf(page, 1, ['units']))[0][0], '区司法局、区税务局');
		await toCell(page, 0, 'deadline');
		await page.keyboard.type('12月底');
		await page.getByText('读作 2026-12-31').waitFor();
		await shot('grid-reading');
		await page.keyboard.press('Escape');
		// both, one after the other
		await page.keyboard.press('Control+z');
		await page.getByRole('button', { name: '重做' }).and(page.locator(':enabled')).waitFor();
		assert.notEqual((await textsOf(page, 1, ['units']))[0][0], '区司法局、区税务局');
		await page.keyboard.press('Control+z');
		await page.getByRole('button', { name: '撤销' }).and(page.locator(':disabled')).waitFor();
		assert.notEqual((await textsOf(page, 1, ['section']))[0][0], '纳税缴费');
	},

	'the grid is left and entered by keys, rows are read whole, columns are chosen and kept': async ({
		page,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, underway);
		await page.keyboard.press('Control+Home');
		await page.keyboard.press(' ');
		await page.getByRole('complementary', { name: /全文/ }).waitFor();
		await shot('grid-row');
		assert.deepEqual(await axe(page), []);
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+Shift+?');
		await page.getByRole('heading', { name: '表格快捷键' }).waitFor();
		await shot('grid-keys');
		await page.keyboard.press('Escape');
		await page.locator('.grid-part textarea:focus').waitFor({ state: 'attached' });
		await page.keyboard.press('ArrowDown');
		assert.equal(await activeColumnAndRow(page), '1,1', 'the keys are the grid’s again');
		await page.keyboard.press('Escape');
		assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
		await page.getByRole('button', { name: '列', exact: true }).click();
		await page.getByRole('checkbox', { name: '重点任务' }).uncheck();
		await page.getByRole('button', { name: '完成时限左移' }).click();
		await page.getByRole('button', { name: '改革措施宽一点' }).click();
		await shot('grid-columns');
		assert.deepEqual(await axe(page), []);
		const heads = ['序号', '改革措施', '完成时限', '责任单位'];
		assert.deepEqual((await page.getByRole('columnheader').allInnerTexts()).slice(0, 4), heads);
		await page.reload();
		await openGrid(page);
		assert.deepEqual((await page.getByRole('columnheader').allInnerTexts()).slice(0, 4), heads);
		await page.getByRole('button', { name: '列', exact: true }).click();
		await page.getByRole('button', { name: '恢复原样' }).click();
	},

	'others read and copy, and are told why they cannot type': async ({ page, shot, axe }) => {
		await enterDemo(page, '区领导');
		await page.goto('/tasks');
		await page.getByRole('link', { name: '表格查看' }).click();
		await openGrid(page);
		await toCell(page, 3, 'measure');
		await page.keyboard.type('x');
		await said(page, '修改由区营商办办理');
		await page.keyboard.press('Delete');
		await page.keyboard.press('Control+c');
		await said(page, '已复制 1 行 × 1 列');
		await shot('grid-leader');
		assert.deepEqual(await axe(page), []);
		const people = (await textsOf(page, 76, ['responsible', 'contact'])).flat().join('\n');
		assert.ok(!/\d{7,}/.test(people) && /\*{4}/.test(people), 'numbers stay hidden');
		await enterDemo(page, '填报员');
		await openGrid(page, '/tasks/grid');
		assert.ok((await page.locator('.grid-part .line').count()) < 20, 'a unit has its own tasks');
	},

	'the browser finds, prints and reads out every row; a phone is sent to a computer': async ({
		page,
		open,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await openGrid(page, '/tasks/grid');
		// few rows are all laid out; of many only those on the screen, and the others are found as well
		for (const many of [false, true]) {
			const [measure, isFound] = await page.evaluate((many) => {
				document.querySelector('.grid-part').classList.toggle('many', many);
				document.querySelector('.grid-part').scrollTo(0, 0);
				// a search goes on from where the caret is, and in a field it would stay there
				document.activeElement.blur();
				getSelection().removeAllRanges();
				// the oldest browser finds nothing at all for a script, whatever its own search does
				const canFind = window.find(document.querySelector('h1').textContent);
				const [last] = [...document.querySelectorAll('.grid-part .line')].slice(-1);
				const text = last.children[1].textContent;
				return [text, !canFind || window.find(text.slice(0, 12))];
			}, many);
			assert.ok(isFound, `${many ? 'of many' : 'of few'}: ${measure}`);
		}
		await page.emulateMedia({ media: 'print' });
		const [shown, tall] = await page.evaluate(() => [
			getComputedStyle(document.querySelector('.chunk')).contentVisibility,
			document.querySelector('.grid-part').offsetHeight > 76 * 20
		]);
		assert.deepEqual([shown, tall], ['visible', true]);
		await shot('grid-print');
		await page.emulateMedia({ media: 'screen' });
		await page.setViewportSize({ width: 683, height: 400 });
		await shot('grid-zoomed');
		const phone = await open({ viewport: { width: 360, height: 640 } });
		await enterDemo(phone, '区营商办');
		await phone.goto('/tasks/grid?status=overdue');
		await phone.getByText('请在电脑上操作').waitFor();
		assert.equal(await phone.getByRole('grid').count(), 0);
		await shot('grid-phone', phone);
		assert.deepEqual(await axe(phone), []);
		await phone.getByRole('link', { name: '返回列表' }).click();
		await phone.waitForURL('**/tasks?status=overdue');
	},

	'twelve deadlines at once, filled down, cut and copied, all by keys': async ({
		page,
		app,
		shot
	}) => {
		await enterDemo(page, '区营商办');
		const twelve = await withoutDeadline(app, 12);
		// what is put past the program is seen with the next thing that is done in it
		await enterDemo(page, '区营商办');
		await openGrid(page, '/tasks/grid?status=noDeadline&group=standing&sort=number');
		await page.keyboard.press('Control+Home');
		for (let right = 0; right < 4; right++) await page.keyboard.press('ArrowRight');
		for (let down = 0; down < 11; down++) await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.type('12月底');
		await page.keyboard.press('Control+Enter');
		await strip(page)
			.getByText(/“12月底”没有写明年份.*读作 2026-12-31.*（12 格）/)
			.waitFor();
		await shot('grid-deadlines');
		await page.keyboard.press('Enter');
		await said(page, /已填入 12 行/);
		const numbers = (await textsOf(page, 12, ['number'])).flat();
		assert.ok(numbers.filter((number) => twelve.includes(number)).length > 8);
		assert.deepEqual(new Set(duesOf(app, numbers)), new Set(['2026-12-31']));
		await page.keyboard.press('Control+z');
		await said(page, /已撤销 12 格/);
		assert.deepEqual(new Set(duesOf(app, numbers)), new Set([null]));

		// one by one: what is read differently is asked about, Enter by Enter
		await page.keyboard.press('Control+Home');
		for (let right = 0; right < 4; right++) await page.keyboard.press('ArrowRight');
		await page.keyboard.type('2026-11-30');
		await page.keyboard.press('Enter');
		await saved(page);
		// down from above, into three more
		await page.keyboard.press('ArrowUp');
		for (let down = 0; down < 3; down++) await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('Control+d');
		await strip(page)
			.getByRole('button', { name: /^填入 3 格$/ })
			.waitFor();
		await page.keyboard.press('Enter');
		await said(page, /已填入 3 行/);
		assert.equal(
			(await textsOf(page, 4, ['deadline'])).flat().join(),
			'2026-11-30,'.repeat(4).slice(0, -1)
		);
		// a day that was set is moved for a reason only
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.type('2026-12-15');
		await page.keyboard.press('Enter');
		await strip(page).getByLabel('修改原因').fill('按通知顺延');
		await shot('grid-reason');
		await page.keyboard.press('Enter');
		await saved(page);
		assert.equal((await textsOf(page, 1, ['deadline'])).flat()[0], '2026-12-15');
	}
};

async function fillIn(page) {
	await strip(page).getByRole('button', { name: /^填入/ }).click();
	await said(page, /已填入/);
}

function activeColumnAndRow(page) {
	return page.evaluate(() => {
		const cell = document.getElementById('grid-active-cell');
		const row = [...document.querySelectorAll('.grid-part .line')].indexOf(cell.parentElement);
		return `${cell.getAttribute('aria-colindex')},${row}`;
	});
}

/** The stored measures of tasks, in the order of their numbers. */
function measuresOf(app, numbers) {
	return lookInto(app.data, (db) =>
		numbers.map(
			(number) => db.prepare('select measure from task where number = ?').get(number).measure
		)
	);
}

function duesOf(app, numbers) {
	return lookInto(app.data, (db) =>
		numbers.map(
			(number) => db.prepare('select due_on as due from task where number = ?').get(number).due
		)
	);
}

/** Nothing that is due in a month is finished, so that all of it can be edited. */
function openAll(app, month) {
	return writeInto(app.data, (db) =>
		db.prepare("update task set state = 'active' where due_on like ?").run(`${month}%`)
	);
}

/** Takes the deadline from so many tasks, as an annex that comes without them. */
function withoutDeadline(app, count) {
	return writeInto(app.data, (db) => {
		const found = db
			.prepare(
				`select number from task where state = 'active' and due_on > '2026-11-27'
			order by position limit ?`
			)
			.all(count)
			.map(({ number }) => number);
		const wipe = db.prepare(
			`update task set due_on = null, deadline_text = null, original_due_on = null, ongoing = 0
		where number = ?`
		);
		for (const number of found) wipe.run(number);
		return found;
	});
}
