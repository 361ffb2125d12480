import assert from 'node:assert/strict';
import { administrator, setUp, signIn } from './set-up.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const steps = ['sheet', 'columns', 'units', 'deadlines', 'problems', 'diff', 'confirm'];

/** Long where lists are long: a cell of units, a measure, a deadline, a word without a blank. */
const list = [
	['试点区2026年营商环境改革任务责任清单'],
	['序号', '重点任务', '改革措施', '责任单位', '联系人', '联系电话', '完成时限', '备注'],
	['1', '开办企业', '推行一网通办。', '区财政局', '田七', '15400001111', '2026年9月底前', '甲'],
	['1', '开办企业', `${'推动数据共享，优化流程。'.repeat(250)}`, units(14), '', '', '年底前', ''],
	['3', '获得信贷', 'ABCDEFGHIJ'.repeat(30), '', '', '', '九月九日前完成并持续推进'.repeat(9), ''],
	['注：本表每月25日前报送']
]
	.map((cells) => cells.join('\t'))
	.join('\n');

export default {
	'every page of an import fits a phone, and what is pressed is large enough': async ({
		page,
		app,
		open,
		shot
	}) => {
		await setUp(page, app);
		const small = await open(phone);
		await signIn(small, administrator, '/import');
		await small.waitForURL('**/import');
		await fits(small, 'start');
		await small.locator('[name=text]').fill(list);
		await small.getByRole('button', { name: '读取粘贴内容' }).click();
		await small.waitForURL('**/sheet');
		const [, , id] = new URL(small.url()).pathname.split('/');
		for (const step of steps) {
			await small.goto(`/import/${id}/${step}`);
			await shot(`import-phone-${step}`, small);
			await fits(small, step);
			if (step === 'confirm') continue;
			await isInSight(small.getByRole('button', { name: /^下一步/ }), step);
		}
		await small.goto(`/import/${id}/trace?row=3`);
		await fits(small, 'trace');
		await small.goto(`/import/${id}/confirm`);
		await small.getByRole('button', { name: /^(导入 \d|写入 \d|完成)/ }).click();
		await small.waitForURL('**/result');
		await fits(small, 'result');
		await small.goto(`/import/${id}/result?undo`);
		await fits(small, 'undo');
		await small.goto('/import/history');
		await fits(small, 'history');
		await shot('import-phone-history', small);
	},

	'with the largest letters nothing is wider than the phone': async ({ open }) => {
		const small = await open(phone);
		await signIn(small, administrator, '/import');
		await small.waitForURL('**/import');
		await small.getByRole('button', { name: '特大' }).click();
		await small.locator('[name=text]').fill(list);
		await small.getByRole('button', { name: '读取粘贴内容' }).click();
		await small.waitForURL('**/sheet');
		const [, , id] = new URL(small.url()).pathname.split('/');
		for (const step of steps) {
			await small.goto(`/import/${id}/${step}`);
			assert.deepEqual(await tooWide(small), [], step);
		}
	}
};

function units(count) {
	return Array.from({ length: count }, (_, at) => `区第${at + 1}临时工作专班办公室`).join('、');
}

async function fits(page, where) {
	assert.deepEqual(await tooWide(page), [], where);
	assert.deepEqual(await tooSmall(page), [], where);
}

/** Whether the page itself scrolls sideways; a table may, in a frame of its own. */
function tooWide(page) {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth}`] : [];
	});
}

/** Links and controls of the page lower than a finger; a choice is pressed on its words too. */
function tooSmall(page) {
	return page.evaluate(() => {
		const all = document.querySelectorAll(
			'main :is(a, button, select, textarea, summary, input:not([type=hidden]))'
		);
		return [...all].flatMap((each) => {
			// the way back above the title is the shell's
			if (each.closest('header nav')) return [];
			const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
			if (width === 0 || each.classList.contains('visually-hidden') || height >= 43.5) return [];
			return [`${each.tagName} ${each.textContent.trim() || each.name} ${Math.round(height)}`];
		});
	});
}

/** Seen without scrolling, and nothing lies over it. */
async function isInSight(button, where) {
	const isSeen = await button.evaluate((each) => {
		const { x, y, width, height } = each.getBoundingClientRect();
		return each.contains(document.elementFromPoint(x + width / 2, y + height / 2));
	});
	assert.ok(isSeen, `${where}: the button to the next step`);
}
