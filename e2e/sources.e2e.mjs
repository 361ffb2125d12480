import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { lookInto } from './ledger-file.mjs';
import { setUp } from './set-up.mjs';

export default {
	'an imported value has its cell, a changed one says what the list had, and history tells both':
		async ({ page, app, shot, axe }) => {
			await setUp(page, app);
			await importSample(page);
			const { id, measure } = lookInto(app.data, (db) =>
				db.prepare("select id, measure from task where number = '2'").get()
			);
			await page.goto(`/tasks/${id}`);
			const define = page.locator('section[aria-labelledby=define]');
			await define
				.getByText(/^\S+!B\d+$/)
				.first()
				.waitFor();
			await define.getByText(/单元格出处：“sample.xlsx”/).waitFor();
			const spoken = await define.locator('.source .visually-hidden').allTextContents();
			assert.match(spoken.join('\n'), /改革措施来自清单“sample.xlsx” 工作表“.+” B\d+/);
			await shot('source-cells', page);
			assert.deepEqual(await axe(page), []);

			await page.goto(`/tasks/${id}/edit`);
			await page.getByLabel('改革措施').fill(`${measure}年底前评估。`);
			await page.getByLabel('责任人').fill('王敏 0840-5550101');
			await page.getByRole('button', { name: '保存修改' }).click();
			await page.getByText('已保存').waitFor();
			await page.goto(`/tasks/${id}`);
			const was = define.getByRole('link', { name: /^导入时为“/ });
			await was.focus();
			await page.keyboard.press('Enter');
			await page.waitForURL(/#change-/);
			const entry = await page.locator('.events li:target').innerText();
			assert.match(entry, /王敏\s+改革措施由“.+”改为“.+年底前评估。”/s);
			assert.match(entry, /原来的改革措施来自清单“sample.xlsx” 工作表“责任清单” B\d+/);
			assert.doesNotMatch(entry, /0840/);
			await shot('source-history', page);
			const [, first] = await page.locator('.events li').allInnerTexts();
			assert.match(first ?? '', /由清单“sample.xlsx”导入/);

			await page.setViewportSize({ width: 360, height: 640 });
			await page.locator('#define').evaluate((heading) => heading.scrollIntoView());
			await shot('source-phone', page);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			assert.ok(wide <= 360, `nothing is wider than the phone: ${wide}`);
		}
};

async function importSample(page) {
	await page.goto('/import');
	await page.locator('[name=file]').setInputFiles(resolve('imports/qingjiang-demo/sample.xlsx'));
	await page.getByRole('button', { name: '读取文件' }).click();
	await page.getByRole('heading', { level: 1, name: '看表头' }).waitFor();
	await page.goto(page.url().replace('sheet', 'confirm'));
	await page.getByRole('button', { name: /^导入 \d+ 项/ }).click();
	await page.getByText(/已导入，新增 \d+ 项任务/).waitFor();
}
