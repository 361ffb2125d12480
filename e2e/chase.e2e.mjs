import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { enterDemo } from './demo.mjs';

/**
 * The oldest browser breaks down when something is selected without a screen, and tells of no file that
 * it saves.
 */
export const today = ['from any page', 'the texts go', 'a letter is made', 'without a script'];

const wideBy = (page) =>
	page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

const history = (page) => page.getByRole('region', { name: '本月的催办记录' });

/** What a page of the office's copied last: on plain http there is no clipboard to read it from. */
async function watchCopies(page) {
	await page.addInitScript(() => {
		// as on plain http, where a page has no clipboard
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
		globalThis.copied = [];
		document.addEventListener('copy', () => {
			const field = document.activeElement;
			if (field instanceof HTMLTextAreaElement) globalThis.copied.push(field.value);
		});
	});
	return () => page.evaluate(() => globalThis.copied.at(-1));
}

export default {
	'from any page one press shows who has not filed, and the second copies the text of the group':
		async ({ page, shot, axe }) => {
			const copied = await watchCopies(page);
			await enterDemo(page, '区营商办');
			await page.goto('/settings/rules');
			await page.getByRole('link', { name: '催办', exact: true }).click();
			await page.getByText('2 家单位 2 项未报').waitFor();
			await page.getByRole('button', { name: '复制群消息' }).click();
			await page.getByText(/已复制群消息 \d\d:\d\d · 已记为催办/).waitFor();
			const text = await copied();
			assert.match(
				text,
				/^【营商办】11月任务台账已过截止时间（11月25日24:00），现在上报记为迟报。/
			);
			assert.match(text, /目前还有2家未报：区交通运输局（1项）、区商务局（1项）。打开 http/);
			await history(page)
				.getByRole('row', { name: /群消息.*区交通运输局、区商务局/ })
				.waitFor();
			await page
				.getByText(/上次催办：11月27日 \d\d:\d\d 群消息 · 印书白/)
				.first()
				.waitFor();
			await shot('chase');
			assert.deepEqual(await axe(page), []);
			assert.ok((await wideBy(page)) <= 0);

			// taken back, it stays in the history and counts for nobody
			await page.getByRole('button', { name: '撤销', exact: true }).first().click();
			await page.getByText('已撤销这次催办').waitFor();
			await history(page)
				.getByText(/^已撤销（/)
				.waitFor();
			assert.equal(await page.getByText('还没有催办过', { exact: true }).count(), 2);
		},

	'the texts go by the ticks, an own text stays, and nothing is logged where that is not wanted':
		async ({ page }) => {
			const copied = await watchCopies(page);
			await enterDemo(page, '区营商办');
			await page.goto('/desk');
			await page.getByRole('main').getByRole('link', { name: '催办', exact: true }).click();
			const box = page.getByRole('textbox', { name: '群消息' });
			await page.getByRole('checkbox', { name: '催办区商务局' }).uncheck();
			assert.match(await box.inputValue(), /还有1家未报：区交通运输局（1项）。/);
			await page.getByRole('checkbox', { name: '单位后面带上 @联系人' }).check();
			assert.match(await box.inputValue(), /区交通运输局（1项）@/);
			await page.getByRole('checkbox', { name: '复制后记为催办' }).uncheck();
			const logged = await history(page).getByRole('row').count();
			await page.getByRole('button', { name: '复制电话表' }).click();
			await page.getByRole('button', { name: '已复制' }).waitFor();
			assert.match(await copied(), /^11月未报单位联系电话（1家）\n区交通运输局：.*0840-\d{7}/);
			assert.equal(await history(page).getByRole('row').count(), logged);

			await box.fill('请区交通运输局今天上报。');
			await page.getByRole('checkbox', { name: '催办区商务局' }).check();
			assert.equal(await box.inputValue(), '请区交通运输局今天上报。');
			await page.getByRole('button', { name: '按现在的勾选重写' }).click();
			assert.match(await box.inputValue(), /还有2家未报/);

			await page.getByRole('button', { name: '记一次电话：区商务局' }).click();
			await page.getByText(/已记为催办：电话$/).waitFor();
			await history(page)
				.getByRole('row', { name: /电话 区商务局/ })
				.waitFor();
		},

	'an own wording is used from then on, and what cannot be filled in is told': async ({
		page,
		expectError
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/desk/chase');
		await page.getByText('改写群消息的写法').click();
		const wording = page.getByRole('textbox', { name: '群消息的写法' });
		await wording.fill('{月份}还差{几家}');
		await page.getByRole('button', { name: '保存写法' }).click();
		expectError(/status of 400/);
		await page.getByText('文字里的{几家}不能自动填写').first().waitFor();
		assert.equal(await wording.inputValue(), '{月份}还差{几家}');
		await wording.fill('{月份}还差{家数}家');
		await page.getByRole('button', { name: '保存写法' }).click();
		await page.getByText('已保存群消息的写法').waitFor();
		const box = page.getByRole('textbox', { name: '群消息', exact: true });
		assert.equal(await box.inputValue(), '11月还差2家');
		await page.getByText('改写群消息的写法').click();
		await page.getByRole('button', { name: '恢复原来的文字' }).click();
		await page.getByText('群消息已恢复原来的文字。').waitFor();
		assert.match(await box.inputValue(), /^【营商办】/);
	},

	'a letter is made for all that are ticked, or for one unit': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/desk/chase');
		const [all] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: '生成催办函（2 家）' }).click()
		]);
		assert.equal(all.suggestedFilename(), '2026年11月催办函.docx');
		const bytes = await readFile(await all.path());
		assert.equal(bytes.subarray(0, 2).toString(), 'PK');
		await history(page)
			.getByRole('row', { name: /催办函 区交通运输局、区商务局/ })
			.waitFor();
		const [one] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: '生成给区商务局的催办函' }).click()
		]);
		assert.equal(one.suggestedFilename(), '2026年11月催办函（区商务局）.docx');
	},

	'without a script the texts are read and marked, the ticks and the letter go their own way':
		async ({ open, app }) => {
			const page = await open({ javaScriptEnabled: false });
			await enterDemo(page, '区营商办');
			await page.goto('/desk/chase');
			assert.equal(await page.getByRole('button', { name: '复制群消息' }).count(), 0);
			await page.getByRole('checkbox', { name: '催办区商务局' }).uncheck();
			await page.getByRole('button', { name: '按勾选写文字' }).click();
			const box = page.getByRole('textbox', { name: '群消息', exact: true });
			assert.match(await box.inputValue(), /还有1家未报：区交通运输局/);
			await page.getByRole('button', { name: '把群消息记为催办' }).click();
			await page.getByText(/已记为催办：群消息/).waitFor();
			await history(page)
				.getByRole('row', { name: /群消息 区交通运输局/ })
				.first()
				.waitFor();
			const [letter] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: /^生成催办函/ }).click()
			]);
			assert.match(letter.suggestedFilename(), /^2026年11月催办函/);
			assert.ok(app.base.startsWith('http:'), 'all of it over plain http');
		},

	'a closed month has nobody to chase, and a phone shows it all': async ({ page, shot, axe }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/desk/chase?month=2026-10');
		await page.getByText('10月已封账，不用催办').waitFor();
		await page.setViewportSize({ width: 360, height: 640 });
		await page.goto('/desk/chase');
		await page.getByRole('button', { name: '复制群消息' }).waitFor();
		assert.ok((await wideBy(page)) <= 0);
		assert.deepEqual(await axe(page), []);
		await shot('chase-phone');
	}
};
