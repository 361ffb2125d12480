import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lookInto } from './ledger-file.mjs';
import { administrator, setUp, signIn } from './set-up.mjs';
import { filledIn, workbook } from './test-workbook.mjs';

// the driver of Chromium 90 is not told of downloads
export const today = ['the template'];

const sample = resolve('imports/qingjiang-demo/sample.xlsx');
const head = ['序号', '重点任务', '改革措施', '责任单位', '联系人', '联系电话', '完成时限'];
const title = ['试点区2026年营商环境改革任务责任清单'];

export default {
	'a range copied from a sheet is taken with its merged cells': async ({ page, app, shot }) => {
		await setUp(page, app);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/import');
		await copy(page, range, '只有文字');
		await page.locator('[name=text]').focus();
		await page.keyboard.press('Control+V');
		await page.getByText('已收到带格式的表格内容').waitFor();
		await page.getByRole('button', { name: '读取粘贴内容' }).click();
		await page.waitForURL('**/sheet');
		await page.locator('td[rowspan="2"]').getByText('开办企业').waitFor();
		await page.getByText('底色较深的是文件里合并的单元格').waitFor();
		await shot('import-paste-merged');
		await toStep(page, '对比');
		await accountIs(page, 2, 2, 0);
		// the words of the merged cell belong to both tasks
		await page.getByRole('link', { name: '第 2 项' }).click();
		await page.getByRole('definition').getByText('开办企业').waitFor();
	},

	'what is typed after a paste counts, not what the clipboard held': async ({ page }) => {
		await signIn(page, administrator, '/import');
		await page.waitForURL('**/import');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await copy(page, range, '只有文字');
		await page.locator('[name=text]').focus();
		await page.keyboard.press('Control+V');
		await page.getByText('已收到带格式的表格内容').waitFor();
		await page.locator('[name=text]').fill(list([task('1', '只有一项。')]));
		await page.getByRole('button', { name: '读取粘贴内容' }).click();
		await page.waitForURL('**/sheet');
		await toStep(page, '对比');
		await accountIs(page, 1, 1, 0);
	},

	'how task 44 was read is shown with the rows and cells of the file': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		await beginFile(page, { path: sample });
		await page.goto(page.url().replace('sheet', 'diff'));
		await page.getByRole('link', { name: '第 44 项', exact: true }).click();
		await page.getByRole('heading', { level: 1, name: '第 44 项是怎么读出来的' }).waitFor();
		await shot('import-trace-44');
		const cells = await page.locator('tbody td:first-child').allInnerTexts();
		const rows = await page.locator('tbody [scope=rowgroup]').allInnerTexts();
		assert.ok(cells.includes('B89') && cells.includes('C89'), cells.join(' '));
		assert.ok(rows.includes('第 89 行') && rows.includes('第 90 行'), rows.join(' '));
		const read = await page.locator('dl').innerText();
		assert.match(read, /改革措施[\s\S]*责任单位[\s\S]*联系人/);
	},

	'the template is a workbook that imports again once it is filled in': async ({ page }) => {
		await signIn(page, administrator, '/import');
		await page.waitForURL('**/import');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: '下载模板' }).click()
		]);
		assert.match(download.suggestedFilename(), /^责任清单模板-\d{4}\.xlsx$/);
		const empty = readFileSync(await download.path());
		await page.locator('[name=file]').setInputFiles(file('空模板.xlsx', empty));
		await page.getByRole('button', { name: '读取文件' }).click();
		await page.getByText('表头下面没有任务').waitFor();
		const filled = filledIn(empty, {
			...{ A3: '1', B3: '开办企业', C3: '办好模板里的事项。', D3: '区财政局', J3: '2026年9月底前' }
		});
		await page.goto('/import');
		await beginFile(page, { bytes: filled, name: '模板.xlsx' });
		await toStep(page, '对比');
		await accountIs(page, 1, 1, 0);
		await page.getByText('办好模板里的事项。').waitFor();
	},

	'a draft is dropped, and nothing of it is in the ledger': async ({ page, app, shot }) => {
		const before = tasksIn(app);
		await signIn(page, administrator, '/import');
		await beginText(page, list([task('1', '放弃的一项。')]));
		const id = page.url().split('/').at(-2);
		await page.goto('/import');
		await page
			.getByRole('listitem')
			.filter({ has: page.locator(`a[href="/import/${id}"]`) })
			.getByRole('link', { name: '放弃这次导入' })
			.click();
		// asked first, with what goes; the way back gives nothing up
		await page.getByText('放弃后').waitFor();
		await shot('import-drop');
		await page.getByRole('link', { name: '返回', exact: true }).click();
		await page.getByText('放弃后').waitFor({ state: 'detached' });
		await page.goto(`/import?drop=${id}#drop`);
		await page.getByRole('button', { name: '放弃这次导入' }).click();
		await page.locator(`a[href="/import/${id}"]`).waitFor({ state: 'detached' });
		await page.goto(`/import/${id}`);
		await page.getByText('这次导入已放弃，没有写入台账').waitFor();
		assert.deepEqual(tasksIn(app), before);
	},

	'a task that stands twice is asked about once, on either page': async ({ page, app, shot }) => {
		await signIn(page, administrator, '/import');
		const twice = [
			...[task('1', '推行一网通办。'), task('2', '推行一网通办。')],
			...[task('3', '清理涉企收费。'), task('3', '压缩办理时限。')]
		];
		await beginText(page, list(twice));
		await toStep(page, '问题');
		await page.getByRole('heading', { name: '必须处理 2' }).waitFor();
		await shot('import-duplicates');
		await page.getByLabel('第 6 行第 1 列 3 改为').selectOption('both');
		await page.getByLabel(/推行一网通办。 改为/).selectOption('first');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('已处理 2 处').waitFor();
		await accountIs(page, 4, 3, 1);
		await toStep(page, '对比');
		await page.getByRole('link', { name: /^新增/ }).waitFor();
		assert.equal(await page.getByRole('link', { name: /^待处理/ }).count(), 0);

		// taken back, and answered on the other page
		await toStep(page, '问题');
		await page.getByText('已处理 2 处').click();
		for (const box of await page.locator('[name=reopen]').all()) {
			if (await box.isVisible()) await box.check();
		}
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByRole('heading', { name: '必须处理 2' }).waitFor();
		await toStep(page, '对比');
		await page.getByRole('group', { name: '与第 3 行像是同一项' }).getByLabel('只导入').check();
		await page.getByRole('group', { name: '与第 5 行像是同一项' }).getByLabel('是两项').check();
		await page.getByRole('button', { name: '下一步：确认' }).click();
		await accountIs(page, 4, 3, 1);
		assert.equal(await page.getByText('去处理').count(), 0);
		await page.getByRole('button', { name: '导入 3 项' }).click();
		await page.getByText('已导入，新增 3 项任务').waitFor();
		const imported = tasksIn(app).filter(({ number }) => number === '3');
		assert.equal(imported.length, 2);
		await page.goto('/import/history');
		await page.getByText('文件 4 项 ＝ 导入 3 项 ＋ 跳过 1 项').waitFor();
	},

	'a task that the file has no more is shown with its words, and stays what it was': async ({
		page,
		app,
		shot
	}) => {
		await signIn(page, administrator, '/import');
		await beginText(page, list([task('1', '推行一网通办。'), task('3', '清理涉企收费。')]));
		const before = tasksIn(app).find(({ measure }) => measure === '压缩办理时限。');
		await page.goto(page.url().replace('sheet', 'diff?kind=gone'));
		await page.getByText('压缩办理时限').waitFor();
		await page.getByText('导入不删除、不取消任务').waitFor();
		await shot('import-gone');
		await toStep(page, '确认');
		await page.getByRole('button', { name: /^(导入|完成)/ }).click();
		await page.waitForURL('**/result');
		assert.deepEqual(
			tasksIn(app).find(({ measure }) => measure === '压缩办理时限。'),
			before
		);
		assert.equal(before.state, 'active');
	},

	'what the office has explained is used the next time, and said': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		const odd = (heading, number) =>
			[
				title,
				[...head.slice(0, 3), heading, ...head.slice(4)],
				task(number, `第${number}件事。`, '财政老局')
			]
				.map((cells) => cells.join('\t'))
				.join('\n');
		await begin(page, odd('谁来办', '21'));
		// without a unit the list cannot be read, so it asks there
		await page.waitForURL('**/columns');
		await page.getByLabel('“谁来办”对应').selectOption('unit');
		await page.getByRole('button', { name: '下一步：对单位' }).click();
		await page.getByLabel('财政老局 单位名称').fill('区财政局');
		await page.getByRole('button', { name: '下一步：读时限' }).click();
		await page.waitForURL('**/deadlines');
		await toStep(page, '确认');
		await page.getByText('记住 1 个单位别称').waitFor();
		await page.getByText('“财政老局”→“区财政局”').waitFor();
		await page.getByRole('button', { name: '导入 1 项' }).click();
		await page.waitForURL('**/result');
		await page.goto('/import');
		await beginText(page, odd('谁来办', '22'));
		await toStep(page, '对列');
		await page.getByText('有 1 列按上次确认的对应').waitFor();
		await shot('import-columns-learnt');
		await toStep(page, '对单位');
		await page.getByText('有 1 种写法按上次确认的读取').waitFor();
		await shot('import-units-learnt');
		assert.equal(await page.getByText('区财政局').first().isVisible(), true);
	},

	'a day that is past, a row left out and a wrong answer are mended where they stand': async ({
		page
	}) => {
		await signIn(page, administrator, '/import');
		const rows = [
			task('31', '办好过去的事。', '区财政局', '2025年6月底前'),
			['注：', '', '这一行其实是任务。']
		];
		await beginText(page, list(rows));
		await toStep(page, '问题');
		await page.getByText('早于方案开始的 2026-01-01').waitFor();
		await page.locator('input[type=date]').first().fill('2026-06-30');
		await page.getByLabel('是任务内容，照常读取').check();
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('已处理 2 处').waitFor();
		assert.equal(await page.getByText('早于方案开始的').count(), 0);
		await accountIs(page, 2, 1, 1);
		await page.getByText('已处理 2 处').click();
		await page.getByLabel(/重新处理 .*2026年6月30日/).check();
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('早于方案开始的 2026-01-01').waitFor();
	},

	'no choice has one name, and a day that is typed is the choice': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		const day = '2026年2月30日';
		const rows = [task('61', '读不出的事。', '区财政局', day), task('62', '读得出的事。')];
		await beginText(page, list(rows));
		await toStep(page, '读时限');
		const select = page.getByLabel(`${day} 改为`);
		const shown = (control) =>
			control.evaluate(({ selectedOptions }) => selectedOptions[0].textContent);
		assert.equal(await shown(select), '请选择');
		assert.equal(await shown(page.getByLabel('2026年9月底前 改为')), '按读到的');
		await select.selectOption('day');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('请选一天，或改回“请选择”').first().waitFor();
		await select.selectOption('');
		await page.getByLabel(`${day} 日期`).fill('2026-10-31');
		assert.equal(await shown(select), '选定的日期');
		await shot('import-deadline-typed');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('人工选定').waitFor();
		await page.reload();
		assert.equal(await shown(select), '选定的日期');
	},

	'a slip beside the right name is one unit once a person says so': async ({ page }) => {
		await signIn(page, administrator, '/import');
		const rows = [
			task('71', '写对的事。', '区医疗保障局'),
			task('72', '写错的事。', '区医疗保障剧'),
			task('73', '写成一段话的事。', '按照区委、区政府的部署要求，结合实际，进一步压减时限')
		];
		await beginText(page, list(rows));
		await toStep(page, '问题');
		await page.getByRole('heading', { name: '必须处理 1' }).waitFor();
		await page.getByText('像一段话，不是单位').waitFor();
		await page.getByText('第 5 行第 4 列').waitFor();
		await page
			.getByLabel('第 4 行第 4 列 区医疗保障剧 改为')
			.selectOption({ label: '是“区医疗保障局”，记为别称' });
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('只差 1 个字').waitFor({ state: 'detached' });
		await toStep(page, '确认');
		await page.getByText('“区医疗保障剧”→“区医疗保障局”').waitFor();
		await page.getByText('新建 1 家单位').waitFor();
	},

	'of many units each page keeps its answers when it is turned': async ({ page, shot }) => {
		await signIn(page, administrator, '/import');
		const rows = Array.from({ length: 230 }, (_, at) =>
			task(
				String(at + 1),
				`第${at + 1}号事项。`,
				`${at + 1}号专班办公室`,
				at < 120 ? `2026年13月${at + 1}日` : undefined
			)
		);
		await beginText(page, list(rows));
		await toStep(page, '对单位');
		await page.getByText('共 230 种，这一页是第 1–100 种').waitFor();
		await page.getByLabel('7号专班办公室 改为', { exact: true }).selectOption('unassigned');
		await page.getByRole('button', { name: '下一页' }).click();
		await page.getByText('共 230 种，这一页是第 101–200 种').waitFor();
		await shot('import-units-pages');
		await page.getByRole('button', { name: '上一页' }).click();
		await page.getByText('这一页是第 1–100 种').waitFor();
		const said = page.getByLabel('7号专班办公室 改为', { exact: true });
		assert.equal(await said.inputValue(), 'unassigned');
		await toStep(page, '问题');
		await page.getByText(/这一页是第 1–100 条，共 \d+ 条，其余的在别的页/).waitFor();
		// of names to be created one card tells, however many they are
		await page.getByRole('link', { name: /^说明/ }).click();
		await page.getByText('将新建 229 家单位').waitFor();
	},

	'one text in many cells is asked about once, and answered for all of them': async ({
		page,
		shot
	}) => {
		await signIn(page, administrator, '/import');
		const rows = [
			task('1', '压缩开办企业的时间。', '区财政局', '2026年2月31日'),
			task('2', '推行不动产交易、缴税、登记一窗受理。', '区财政局', '2026年2月31日'),
			task('3', '水电气网联合报装。', '区财政局', '2026年2月31日'),
			task('4', '公开招标文件的范本。', '区财政局', '2026年4月31日'),
			task('5', '建立企业诉求台账。', '区财政局', '')
		];
		await beginText(page, list(rows));
		await toStep(page, '问题');
		const card = page.getByRole('listitem').filter({ hasText: '2026年2月31日' });
		await card.getByText('等 3 处').waitFor();
		assert.equal(await card.count(), 1);
		await card.getByText('涉及 3 项任务').click();
		assert.equal(await card.getByRole('link', { name: /^第 \d 项$/ }).count(), 3);
		await shot('import-problem-many');
		await card.locator('[name^=on-]').fill('2026-02-28');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await card.waitFor({ state: 'detached' });
		await page.getByRole('listitem').filter({ hasText: '2026年4月31日' }).waitFor();
		await accountIs(page, 5, 4, 1);
		await toStep(page, '读时限');
		const line = page.getByRole('row', { name: /2026年2月31日/ });
		await line.getByText('2026年2月28日').first().waitFor();
		await line.getByText('人工选定').waitFor();
		// of a blank one only the number of the task says whose it is
		await page
			.getByRole('row', { name: /（空白）/ })
			.getByText('第 5 项')
			.waitFor();
		await toStep(page, '对比');
		await page.getByText('时限 2026年2月31日（2026年2月28日） · 联系人 田七').first().waitFor();
		// where it came from stays to be seen
		await page.getByRole('link', { name: '第 1 项' }).click();
		const read = page.locator('dd').filter({ hasText: '2026年2月28日' });
		await read.getByText('人工选定').waitFor();
	},

	'words for many beside a unit are shown wherever the unit is': async ({ page }) => {
		await signIn(page, administrator, '/import');
		const units = '区财政局牵头，各镇（街道）配合';
		await beginText(page, list([task('1', '建立惠企政策的目录。', units)]));
		await toStep(page, '对单位');
		await page
			.getByRole('row', { name: units })
			.getByText('不列具体单位', { exact: true })
			.waitFor();
		await toStep(page, '问题');
		await page.getByText('“各镇（街道）”没有写明是哪些单位，按原文保留').waitFor();
		await toStep(page, '对比');
		await page.getByText('区财政局、各镇（街道）').waitFor();
		await page.getByRole('link', { name: '第 1 项' }).click();
		await page.locator('dd').filter({ hasText: '区财政局、各镇（街道）' }).waitFor();
	},

	'the sheet and the row of the headings are chosen, and a wrong choice is no dead end': async ({
		page,
		shot
	}) => {
		await signIn(page, administrator, '/import');
		const rows = [title, head, task('1', '甲事。'), task('2', '乙事。'), task('3', '丙事。')];
		const other = [['名单'], ['姓名', '电话'], ['田七', '15400001111']];
		const bytes = workbook([
			{ name: '名单', rows: other },
			{ name: '清单', rows, hiddenRows: [4] }
		]);
		await beginFile(page, { bytes, name: '两张表.xlsx' });
		await page.getByText('表头认出 7 项内容，读取这一张').waitFor();
		await page.getByText('没有读取：没有认出表头').waitFor();
		await page
			.locator('tr', { has: page.locator('input[value="4"]') })
			.getByText('隐藏')
			.waitFor();
		await shot('import-sheets');
		await page.getByLabel('表头在第几行').fill('第二行');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page.getByText('表头所在的行应是数字').first().waitFor();
		await page.getByLabel('表头在第几行').fill('4');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		await page
			.getByRole('button', { name: '恢复自动识别' })
			.or(page.getByText('请指明是哪一列'))
			.first()
			.waitFor();
		await shot('import-wrong-header');
		if (await page.getByRole('button', { name: '恢复自动识别' }).isVisible()) {
			await page.getByRole('button', { name: '恢复自动识别' }).click();
		} else {
			await toStep(page, '看表头');
			await page.getByLabel('第 2 行是表头').check();
			await page.getByRole('button', { name: '保存并重新读取' }).click();
		}
		await toStep(page, '问题');
		await accountIs(page, 3, 3, 0);
	},

	'without JavaScript the row of the headings is chosen by its number': async ({ open }) => {
		const page = await open({ javaScriptEnabled: false });
		await signIn(page, administrator, '/import');
		const twoHeads = [title, head, head, task('1', '甲事。'), task('2', '乙事。')];
		await page.locator('[name=text]').fill(twoHeads.map((cells) => cells.join('\t')).join('\n'));
		await page.getByRole('button', { name: '读取粘贴内容' }).click();
		await page.getByLabel('表头在第几行').fill('3');
		await page.getByRole('button', { name: '保存并重新读取' }).click();
		assert.equal(await page.getByLabel('第 3 行是表头').isChecked(), true);
		await page.getByRole('button', { name: '下一步：对列' }).click();
		await page.getByRole('heading', { level: 1, name: '对列' }).waitFor();
	},

	'what waited is settled and follows, and its people get accounts to print': async ({
		page,
		app,
		shot
	}) => {
		await signIn(page, administrator, '/import');
		const rows = [
			task('51', '先办的事。'),
			task('52', '没有单位的事。', ''),
			['53', '开办企业', '有人的事。', '区财政局', '祝子期', '15400002222', '2026年9月底前']
		];
		await beginText(page, list(rows));
		await toStep(page, '确认');
		await accountIs(page, 3, 2, 1);
		await page.getByRole('button', { name: '导入 2 项' }).click();
		// it is found again from the start and from the history, and is gone on with once
		await page.waitForURL('**/result');
		const first = page.url();
		await page.goto('/import/history');
		await page.getByText('已导入，1 项待处理').waitFor();
		await shot('import-history-waiting');
		await page.goto('/import');
		await shot('import-start-waiting');
		await page
			.getByRole('listitem')
			.filter({ hasText: '已导入，1 项待处理' })
			.getByRole('button', { name: /继续处理/ })
			.click();
		await page.getByRole('heading', { level: 1, name: '问题' }).waitFor();
		const draft = page.url().split('/').at(-2);
		await page.goto('/import');
		assert.equal(await page.getByText('已导入，1 项待处理').count(), 0, 'its draft stands there');
		await page.goto(first);
		await page.getByRole('button', { name: '继续处理 1 项' }).click();
		await page.getByRole('heading', { level: 1, name: '问题' }).waitFor();
		assert.equal(page.url().split('/').at(-2), draft);
		await page
			.getByLabel(/单位名称$/)
			.first()
			.fill('区财政局');
		await page.getByRole('button', { name: '下一步：对比' }).click();
		await accountIs(page, 3, 3, 0);
		await page.getByRole('button', { name: '下一步：确认' }).click();
		await page.getByText('新增 1 项任务').waitFor();
		await page.getByRole('button', { name: '导入 1 项' }).click();
		await page.getByText('已导入，新增 1 项任务').waitFor();
		assert.equal(tasksIn(app).filter(({ measure }) => measure === '没有单位的事。').length, 1);
		assert.equal(await page.getByRole('button', { name: /继续处理/ }).count(), 0);
		const result = page.url();
		await page.goto(first);
		await page.getByRole('link', { name: '撤销本次导入' }).waitFor();
		assert.equal(await page.getByRole('button', { name: /继续处理/ }).count(), 0, 'all came in');
		await page.goto('/import/history');
		await page.getByText('文件 3 项 ＝ 导入 2 项 ＋ 跳过 1 项').first().waitFor();
		assert.equal(await page.getByText(/^已导入，\d+ 项待处理$/).count(), 0);
		await page.goto(result);

		await page.getByLabel('查一项：第几项').fill('999');
		await page.getByRole('button', { name: '看是怎么读出来的' }).click();
		await page.getByText('这份清单里没有第 999 项').waitFor();
		await page.getByLabel('查一项：第几项').fill('53');
		await page.getByRole('button', { name: '看是怎么读出来的' }).click();
		await page.getByRole('heading', { level: 1, name: '第 53 项是怎么读出来的' }).waitFor();
		await page.getByRole('link', { name: '返回：导入结果' }).click();
		await page.waitForURL('**/result');

		assert.equal(
			await page.locator('[name=person]:checked').count(),
			0,
			'nobody is ticked unasked'
		);
		await page.getByLabel('为祝子期建立账号').check();
		await page.getByRole('button', { name: '为勾选的 1 人建立账号' }).click();
		await page.getByText('已建立 1 个账号').waitFor();
		assert.equal(await page.getByLabel('为祝子期建立账号').count(), 0);
		await page.getByRole('link', { name: '打印账号单' }).click();
		await page
			.getByRole('button', { name: /账号单/ })
			.last()
			.click();
		await page.getByRole('heading', { name: '账号单' }).first().waitFor();
		await shot('import-account-sheets');
		assert.match(await page.locator('article').first().innerText(), /祝子期/);
	}
};

/** A range as WPS puts it on the clipboard: its own styles, and 开办企业 merged over two rows. */
const range = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name="Generator" content="WPS Spreadsheets"><style>.xl65{mso-style-parent:style0;white-space:normal;}</style></head>
<body><table width="700" border="0" cellpadding="0" cellspacing="0"><col width="60"/>
<tr height="19"><td class="xl65">序号</td><td class="xl65">重点任务</td><td class="xl65">改革措施</td><td class="xl65">责任单位</td><td class="xl65">完成时限</td></tr>
<tr height="19"><td class="xl65" x:num>1</td><td class="xl65" rowspan="2">开办企业</td><td class="xl65">推行一网通办。</td><td class="xl65">区财政局</td><td class="xl65">2026年9月底前</td></tr>
<tr height="19"><td class="xl65" x:num>2</td><td class="xl65">免费刻制首套<br/>印章。</td><td class="xl65">区审计局</td><td class="xl65">长期推进</td></tr>
</table></body></html>`;

function copy(page, html, text) {
	return page.evaluate(
		([html, text]) =>
			navigator.clipboard.write([
				new ClipboardItem({
					'text/html': new Blob([html], { type: 'text/html' }),
					'text/plain': new Blob([text], { type: 'text/plain' })
				})
			]),
		[html, text]
	);
}

function task(number, measure, unit = '区财政局', deadline = '2026年9月底前') {
	return [number, '开办企业', measure, unit, '田七', '15400001111', deadline];
}

function list(rows) {
	return [title, head, ...rows].map((cells) => cells.join('\t')).join('\n');
}

function file(name, buffer) {
	return { name, mimeType: 'application/octet-stream', buffer };
}

async function beginText(page, text) {
	await begin(page, text);
	await page.waitForURL('**/sheet');
}

async function begin(page, text) {
	await page.waitForURL('**/import');
	await page.locator('[name=text]').fill(text);
	await page.getByRole('button', { name: '读取粘贴内容' }).click();
}

/** By the rail of the wizard. */
function toStep(page, step) {
	const rail = page.getByRole('navigation', { name: '导入的步骤' });
	return rail.getByRole('link', { name: step }).click();
}

async function beginFile(page, { path, bytes, name }) {
	await page.waitForURL('**/import');
	await page.locator('[name=file]').setInputFiles(path ?? file(name, bytes));
	await page.getByRole('button', { name: '读取文件' }).click();
	await page.waitForURL('**/sheet');
}

async function accountIs(page, file, imported, skipped) {
	await page.getByText(`文件 ${file} 项 ＝ 导入 ${imported} 项 ＋ 跳过 ${skipped} 项`).waitFor();
}

function tasksIn(app) {
	return lookInto(app.data, (db) =>
		db
			.prepare('select number, measure, state from task order by id')
			.all()
			.map((row) => ({ ...row }))
	);
}
