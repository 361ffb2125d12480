import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { handOf } from './hand.mjs';

// Journeys in the demo, where a return and a mark stand and reports wait; what each takes is told

/** The oldest browser breaks down when something is selected without a screen. */
export const today = ['O1'];

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true };
const noScript = { javaScriptEnabled: false };
const mended = '11月20日完成资料核对，兑付一百二十六笔，滞留三笔，原因是账户信息有误。';

/** A returned report is mended and filed again; afterwards it is taken back, for the next one to mend. */
async function mendReturned(page, name) {
	await enterDemo(page, '填报员');
	const hand = handOf(name);
	await page.goto('/my');
	await hand.click(page.getByRole('link', { name: '修改退回的第45项' }));
	await page.getByText('营商办退回的意见').waitFor();
	await page.locator('textarea[name=progress]').fill(mended);
	await hand.click(page.getByRole('button', { name: '保存，去核对' }));
	await hand.click(page.getByRole('button', { name: '确认上报 1 项', exact: true }));
	await page.getByRole('heading', { name: '上报回执', level: 1 }).waitFor();
	assert.equal(hand.done(), 3);
	await page.goto('/my');
	await page.getByRole('button', { name: '撤回第45项' }).click();
	await page.getByText('已撤回第45项').waitFor();
}

/** From the own score to what a mark stands on. */
async function openMark(page, name) {
	await enterDemo(page, '填报员');
	await page.goto('/my');
	const hand = handOf(name);
	await hand.click(page.getByRole('link', { name: '本单位得分' }));
	await page.getByRole('heading', { name: '本单位得分', level: 1 }).waitFor();
	await page.getByText('及时率', { exact: true }).waitFor();
	const mark = page.getByRole('row', { name: /第45项/ });
	await hand.click(mark.getByText('退回', { exact: true }));
	await mark.getByText(/第一次退回/).waitFor();
	assert.equal(hand.done(), 2);
	return mark;
}

/** Some reports that wait, one after the other, the middle one returned. */
async function reviewSome(page, name, { count, pass, giveBack }) {
	await enterDemo(page, '区营商办');
	await page.goto('/desk');
	const hand = handOf(name);
	await hand.click(
		page
			.getByRole('main')
			.getByRole('link', { name: /^(去审核|审核)/ })
			.first()
	);
	await hand.click(page.getByRole('link', { name: '从第一项开始' }));
	const title = page.getByRole('heading', { level: 1 });
	const seen = [];
	for (let nth = 0; nth < count; nth += 1) {
		await page.getByRole('button', { name: '通过并看下一项' }).waitFor();
		await page.locator('main [aria-disabled="true"]').waitFor({ state: 'detached' });
		seen.push(await title.innerText());
		const before = page.url();
		await (nth === (count - 1) / 2 ? giveBack(hand) : pass(hand));
		await page.waitForURL((url) => url.href !== before);
	}
	assert.equal(new Set(seen).size, count, 'each is another report');
	return hand.done();
}

export default {
	'C2: a returned report is mended and filed again in three clicks': ({ page }) =>
		mendReturned(page, 'C2'),

	'C2 on a phone': async ({ open }) => mendReturned(await open(phone), 'C2 at 360×640'),

	'C2 without JavaScript': async ({ open }) =>
		mendReturned(await open(noScript), 'C2 without JavaScript'),

	'C5: the own score opens its evidence in two clicks': ({ page }) => openMark(page, 'C5'),

	'C5 on a phone': async ({ open }) => openMark(await open(phone), 'C5 at 360×640'),

	'C5 without JavaScript, and the mark is contested there': async ({ open, page }) => {
		const mark = await openMark(await open(noScript), 'C5 without JavaScript');
		await mark.getByLabel('异议的理由').fill('材料已随文报送，见清财〔2026〕8号。');
		await mark.getByRole('button', { name: '提交异议' }).click();
		await mark.page().getByText('已提交异议').waitFor();
		// and the office finds it among what is to be done today
		await enterDemo(page, '区营商办');
		await page.getByRole('link', { name: /有 \d+ 件异议等待答复/ }).click();
		await page.getByText('材料已随文报送').first().waitFor();
	},

	'O1: who has not filed is shown by one press, and the second copies what goes to the group':
		async ({ open }) => {
			for (const [name, options] of Object.entries({ O1: {}, 'O1 at 360×640': phone })) {
				const page = await open(options);
				await enterDemo(page, '区营商办');
				const hand = handOf(name);
				await hand.click(page.getByRole('link', { name: '催办', exact: true }).first());
				await page.getByText('2 家单位 2 项未报').waitFor();
				await hand.click(page.getByRole('button', { name: '复制群消息' }));
				await page.getByText(/已复制群消息 \d\d:\d\d/).waitFor();
				assert.equal(hand.done(), 2);
				await page.close();
			}
		},

	'O2: what waits is reviewed by keyboard, one returned with a reason among them': async ({
		page
	}) => {
		const clicks = await reviewSome(page, 'O2, five reports', {
			count: 5,
			pass: () => page.keyboard.press('a'),
			giveBack: async () => {
				await page.keyboard.press('r');
				await page.keyboard.press('3');
				await page.keyboard.press('Control+Enter');
			}
		});
		assert.equal(clicks, 2);
	},

	'O2 on a phone, by hand': async ({ open }) => {
		const page = await open(phone);
		const clicks = await reviewSome(page, 'O2, three reports at 360×640', {
			count: 3,
			pass: (hand) => hand.click(page.getByRole('button', { name: '通过并看下一项' })),
			giveBack: async (hand) => {
				await hand.click(page.getByText('退回的原因').first());
				await hand.click(page.getByRole('checkbox', { name: /与上月雷同/ }));
				await hand.click(page.getByRole('button', { name: '退回，看下一项' }));
			}
		});
		assert.equal(clicks, 7);
	}
};
