import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto } from './ledger-file.mjs';

const [before, after] = ['区大数据中心', '区数据服务中心'];

export default {
	'a unit renamed in mid-year stands under its own name before the day and after it': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		const { id, number } = taskOf(app, after);

		// the ledger says who answers now, and is asked by either name
		for (const name of [before, after]) {
			await page.goto(`/tasks?q=${encodeURIComponent(name)}`);
			await page.getByRole('link', { name: `第${number}项`, exact: true }).waitFor();
			assert.equal(await page.getByRole('table').getByText(before).count(), 0, 'the present name');
		}
		await shot('renamed-ledger');

		await page.goto(`/tasks/${id}`);
		const define = page.locator('section[aria-labelledby=define]');
		await define.locator('.unit', { hasText: after }).waitFor();
		await define.getByText(`（原${before}）`).waitFor();
		const months = await page
			.locator('section[aria-labelledby=timeline] article')
			.evaluateAll((articles) =>
				articles.map((article) => [
					article.querySelector('h3')?.textContent,
					article.querySelector('strong')?.textContent,
					article.querySelector('strong + .hint')?.textContent
				])
			);
		const named = months.filter(([, unit]) => [before, after].includes(unit));
		assert.ok(named.length >= 10, 'a month for each report');
		for (const [month, unit, note] of named) {
			const [, year, of] = /(\d+)年(\d+)月/.exec(month) ?? [];
			const isLater = Number(year) * 12 + Number(of) >= 2026 * 12 + 7;
			assert.deepEqual(
				[unit, note],
				isLater ? [after, `原${before}`] : [before, `现${after}`],
				month
			);
		}
		const told = await page.locator('.events li').allInnerTexts();
		const line = told.find((text) => text.includes('承接')) ?? '';
		assert.match(
			line,
			new RegExp(`自2026年7月1日起，${before}的工作由${after}承接.*依据：清江编办`)
		);
		await page.locator('#timeline').evaluate((heading) => heading.scrollIntoView());
		await shot('renamed-months');
		assert.deepEqual(await axe(page), []);

		// each name has its page, and each leads to the other
		await page.goto(`/units/${unitOf(app, after)}`);
		await page.getByRole('link', { name: before }).click();
		await page.getByRole('heading', { level: 1, name: before }).waitFor();
		await page.getByRole('link', { name: after }).waitFor();
		await shot('renamed-unit');
	},

	'either name finds the unit and its tasks': async ({ page, app, shot }) => {
		await enterDemo(page, '区营商办');
		const { number } = taskOf(app, after);
		for (const name of [after, before]) {
			await page.goto(`/search?q=${encodeURIComponent(name)}`);
			await page
				.getByRole('link', { name: new RegExp(name) })
				.first()
				.waitFor();
			await shot(`renamed-search-${name === after ? 'new' : 'old'}`);
			await page.getByText(`第${number}项`).first().waitFor();
		}
	}
};

/** A task that a unit answers for by itself. */
function taskOf(app, unit) {
	return lookInto(app.data, (db) =>
		db
			.prepare(
				`select task.id, task.number from task
				join task_unit as pair on pair.task_id = task.id and pair.until_on is null
				join unit on unit.id = pair.unit_id and unit.name = ? order by task.position limit 1`
			)
			.get(unit)
	);
}

function unitOf(app, name) {
	return lookInto(app.data, (db) => db.prepare('select id from unit where name = ?').get(name).id);
}
