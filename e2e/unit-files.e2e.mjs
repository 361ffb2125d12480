import assert from 'node:assert/strict';
import { writeList } from '../src/lib/server/workbook/write-list.ts';
import { lookInto } from './ledger-file.mjs';
import { setUp, signIn, administrator } from './set-up.mjs';

const columns = ['单位', '姓名', '电话', '岗位'].map((heading) => {
	return { heading, width: 14, look: 'text' };
});
const cell = (value, rows = 1) => ({ value, rows });

/** A unit with two people, merged over them, and another. */
function workbook(more = []) {
	const rows = [
		[cell('区财政局', 2), cell('李小明'), cell('660101'), cell('填报员')],
		[null, cell('王小敏'), cell('660102'), cell('单位责任人')],
		[cell('区水利局'), cell('田七'), cell('15400001111'), cell('填报员')],
		...more
	];
	return Buffer.from(writeList({ sheet: '名单', title: '单位和联系人名单', columns, rows }));
}

export default {
	'a workbook of units and people is shown, and written after the confirmation': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await setUp(page, app);
		await page.goto('/settings/units/import');
		await choose(page, '名单.xlsx', workbook());
		await page.getByText('将新建 2 家单位、3 个账号').waitFor();
		await shot('unit-file-preview');
		assert.deepEqual(await axe(page), []);
		assert.equal(countOf(app, 'unit'), 0, 'nothing is written before');
		await page.getByRole('button', { name: '确认导入 2 家单位 3 个账号' }).click();
		await page.getByText('已导入 2 家单位、3 个账号').waitFor();
		assert.equal(countOf(app, 'unit'), 2);
	},

	'without JavaScript, a csv and a workbook read alike': async ({ open }) => {
		const page = await open({ javaScriptEnabled: false });
		await signIn(page, administrator, '/settings/units/import');
		const csv = '单位,姓名,电话\n区档案馆,赵小青,660103\n';
		await choose(page, '名单.csv', Buffer.from(csv));
		await page.getByText('将新建 1 家单位、1 个账号').waitFor();
		await page.goto('/settings/units/import');
		await choose(page, '名单.xlsx', workbook());
		await page.getByText('对上名录里的 2 家单位').waitFor();
	},

	'what is no sheet is refused in words, and what was pasted stays': async ({
		page,
		app,
		shot
	}) => {
		await signIn(page, administrator, '/settings/units/import');
		await page.waitForURL('**/settings/units/import');
		const before = countOf(app, 'unit');
		const wrong = {
			'图.xlsx': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
			'旧.xls': Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
			'断.xlsx': workbook().subarray(0, 700),
			'长.xlsx': workbook(
				Array.from({ length: 600 }, (_, at) => [
					cell(`区第${at}局`),
					cell(null),
					cell(null),
					cell(null)
				])
			),
			'大.csv': Buffer.alloc(10.5 * 2 ** 20, '单')
		};
		for (const [name, buffer] of Object.entries(wrong)) {
			await page.goto('/settings/units/import');
			await page.locator('[name=text]').fill('单位\t姓名');
			await choose(page, name, buffer);
			const summary = page.locator('.summary');
			await summary.waitFor();
			assert.match(await summary.innerText(), /请/, name);
			if (name === '旧.xls') await shot('unit-file-refused');
			if (name !== '长.xlsx') {
				assert.equal(await page.locator('[name=text]').inputValue(), '单位\t姓名', name);
			}
		}
		assert.equal(countOf(app, 'unit'), before);
	}
};

async function choose(page, name, buffer) {
	const file = { name, mimeType: 'application/octet-stream', buffer };
	await page.locator('[name=file]').setInputFiles(file);
	await page.getByRole('button', { name: '预览', exact: true }).click();
}

function countOf({ data }, table) {
	return lookInto(data, (db) => db.prepare(`select count(*) as n from ${table}`).get().n);
}
