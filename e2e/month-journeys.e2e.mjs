import assert from 'node:assert/strict';
import { handOf } from './hand.mjs';
import { lookInto } from './ledger-file.mjs';
import { lastWords, makeMonthDistrict } from './month-district.mjs';

// A clerk's month from the login on, for a unit with six tasks and last month's reports, with what it
// takes told; journeys.e2e.mjs has those that the demo is enough for
const units = ['区财政局', '区水务局', '区住建局', '区商务局'];
/** Twenty characters that are new to a report. */
const newWords = '本月新办结十八件，其余三件已约定下周办结。';
let district;

/** The first test to come makes the district; each one files for a unit of its own. */
async function clerkOf({ open, app }, unit) {
	if (!district) {
		const page = await open();
		district = await makeMonthDistrict(page, app, units);
		await page.close();
	}
	return district.clerks[unit];
}

async function arrive(page, { login, password }) {
	await page.goto('/login');
	await page.locator('[name=login]').fill(login);
	await page.locator('[name=password]').fill(password);
	await page.locator('[name=password]').press('Enter');
	await page.getByText('已填 0/6').waitFor();
}

const progress = (page) => page.locator('textarea[name=progress]');
const goOn = (page) => page.getByRole('button', { name: /^保存，(填下一项|去核对)$/ });

async function fileSix(page, clerk, journey) {
	const hand = handOf(journey);
	await arrive(page, clerk);
	await hand.click(page.getByRole('link', { name: '开始填写' }));
	for (let nth = 1; nth <= 6; nth += 1) {
		await page.getByText(`${nth} / 6`).waitFor();
		await hand.click(page.getByRole('button', { name: '沿用上月文字' }));
		const text = await until(progress(page), (words) => words.startsWith(lastWords));
		await progress(page).fill(text + newWords);
		await hand.click(page.getByRole('button', { name: '+5', exact: true }));
		await hand.click(goOn(page));
	}
	await page.getByRole('heading', { name: '核对并上报', level: 1 }).waitFor();
	await hand.click(page.getByRole('button', { name: '确认上报 6 项' }));
	await page.getByRole('heading', { name: '上报回执', level: 1 }).waitFor();
	return hand.done();
}

/** The text of a field once it is as it should be. */
async function until(field, isReady) {
	for (let tries = 0; tries < 100; tries += 1) {
		const text = await field.inputValue();
		if (isReady(text)) return text;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`the field still says ${await field.inputValue()}`);
}

function filedBy(app, unit) {
	return lookInto(app.data, (db) =>
		db
			.prepare(
				`select report.state, report.percent, report_version.progress from report
				join unit on unit.id = report.unit_id
				join report_version on report_version.report_id = report.id
					and report_version.version = report.version
				where report.period = ? and unit.name = ?`
			)
			.all(district.period, unit)
			.map((row) => ({ ...row }))
	);
}

function assertSixFiled(app, unit) {
	const filed = filedBy(app, unit);
	assert.equal(filed.length, 6);
	for (const { state, percent, progress: text } of filed) {
		assert.deepEqual([state, percent], ['submitted', 45]);
		assert.ok(text.startsWith(lastWords) && text.endsWith(newWords), text);
	}
}

export default {
	'C1: six tasks are filed in no more than 26 clicks from the login on': async (tools) => {
		const clerk = await clerkOf(tools, units[0]);
		assert.equal([...newWords].length, 21);
		const clicks = await fileSix(tools.page, clerk, 'C1');
		assert.ok(clicks <= 26, `${clicks} clicks`);
		assertSixFiled(tools.app, units[0]);
	},

	'C1 on a phone': async (tools) => {
		const clerk = await clerkOf(tools, units[1]);
		const page = await tools.open({ viewport: { width: 360, height: 640 }, hasTouch: true });
		const clicks = await fileSix(page, clerk, 'C1 at 360×640');
		assert.ok(clicks <= 26, `${clicks} clicks`);
		assertSixFiled(tools.app, units[1]);
	},

	'C1 without JavaScript': async (tools) => {
		const clerk = await clerkOf(tools, units[2]);
		const page = await tools.open({ javaScriptEnabled: false });
		const clicks = await fileSix(page, clerk, 'C1 without JavaScript');
		assert.ok(clicks <= 26, `${clicks} clicks`);
		assertSixFiled(tools.app, units[2]);
	},

	'C3: who was interrupted goes on elsewhere with one click, where the words stand': async (
		tools
	) => {
		const clerk = await clerkOf(tools, units[3]);
		const { page } = tools;
		await arrive(page, clerk);
		await page.getByRole('link', { name: '开始填写' }).click();
		await page.getByText('1 / 6').waitFor();
		await page.getByRole('button', { name: '沿用上月文字' }).click();
		await until(progress(page), (words) => words.startsWith(lastWords));
		await goOn(page).click();
		await page.getByText('2 / 6').waitFor();
		await progress(page).fill('写到一半：本月召开两次协调会，');
		await page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor();
		// another computer, and a phone
		for (const [name, viewport] of Object.entries({
			C3: { width: 1349, height: 600 },
			'C3 at 360×640': { width: 360, height: 640 }
		})) {
			const other = await tools.open({ viewport });
			const hand = handOf(name);
			await other.goto('/login');
			await other.locator('[name=login]').fill(clerk.login);
			await other.locator('[name=password]').fill(clerk.password);
			await other.locator('[name=password]').press('Enter');
			await other.getByText('草稿保存于').waitFor();
			await hand.click(other.getByRole('link', { name: /^继续填写第 2 项/ }));
			await until(progress(other), (words) => words === '写到一半：本月召开两次协调会，');
			assert.equal(hand.done(), 1);
		}
	}
};
