import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { until } from './until.mjs';

// Chromium 90 does not ask again for a script that did not come
export const today = ['查找 whose dialog'];

const question = (page) => page.getByRole('dialog', { name: '填写的内容还没有提交' });

export default {
	'what was typed in a form is not left without a question': async ({ page, shot, axe }) => {
		await enterDemo(page, '区营商办');
		const address = await toEdit(page);
		await ready(page);
		const measure = page.locator('textarea[name=measure]');
		const before = await measure.inputValue();
		await measure.fill(`${before}（已改）`);
		// a link of the page, one of the navigation, the way back
		await page.getByRole('link', { name: '返回任务' }).first().click();
		await question(page).waitFor();
		await shot('leave-question');
		assert.deepEqual(await axe(page), []);
		await question(page).getByRole('button', { name: '返回填写' }).click();
		assert.equal(new URL(page.url()).pathname, address);
		assert.equal(await measure.inputValue(), `${before}（已改）`);
		await page.goBack();
		await question(page).waitFor();
		await page.keyboard.press('Escape');
		await until(() => new URL(page.url()).pathname === address);
		assert.equal(await measure.inputValue(), `${before}（已改）`);
		// closing it, or reading it anew, is for the browser to ask about
		assert.equal(await asksToUnload(page), true);
		// what was taken back can be left
		await measure.fill(before);
		assert.equal(await asksToUnload(page), false);
		await measure.fill('不要了');
		await rail(page).click();
		await question(page).getByRole('button', { name: '不保留，离开' }).click();
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
		assert.equal(await asksToUnload(page), false);
	},

	'a refused form is still asked about, a saved one is not': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await toEdit(page);
		await ready(page);
		const measure = page.locator('textarea[name=measure]');
		const before = await measure.inputValue();
		await measure.fill('');
		await page.getByRole('button', { name: '保存修改' }).click();
		await page.locator('textarea[name=measure][aria-invalid=true]').waitFor();
		await rail(page).click();
		await question(page).getByRole('button', { name: '返回填写' }).click();
		await measure.fill(`${before}。`);
		await page.getByRole('button', { name: '保存修改' }).click();
		await page.getByText('已保存').first().waitFor();
		await rail(page).click();
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
	},

	'deeds and comments are asked about, each until it is sent': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await toTask(page);
		await ready(page);
		await page.locator('textarea[name=comment]').fill('写到一半');
		await page.getByText('改时限', { exact: true }).click();
		await page.locator('#extend-reason').fill('写到一半');
		await rail(page).click();
		await question(page).getByRole('button', { name: '返回填写' }).click();
		// the one is sent, the other still stands there
		await page.getByRole('button', { name: '发表留言' }).click();
		await page.getByText('留言已发表').waitFor();
		assert.equal(await page.locator('#extend-reason').inputValue(), '写到一半');
		await rail(page).click();
		await question(page).getByRole('button', { name: '返回填写' }).click();
		assert.equal(await page.locator('#extend-reason').inputValue(), '写到一半');
		await page.locator('#extend-reason').fill('');
		await rail(page).click();
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
	},

	'what is looked for is nothing to lose': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await page.goto('/directives');
		await ready(page);
		await page.locator('form[method=get] select').first().focus();
		await page.keyboard.press('ArrowDown');
		await rail(page).click();
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
		assert.equal(await question(page).count(), 0);
	},

	'查找 given up with Esc opens nothing, and an input method writes nothing behind it': async ({
		page
	}) => {
		await enterDemo(page, '区营商办');
		await toEdit(page);
		await ready(page);
		const measure = page.locator('textarea[name=measure]');
		const before = await measure.inputValue();
		await measure.focus();
		let letGo;
		const held = new Promise((go) => (letGo = go));
		// every part that is not there yet, the dialog of 查找 among them
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.keyboard.press('Control+k');
		const stopped = await page.evaluate(() =>
			[{ key: 'Process' }, { key: 'w', keyCode: 229 }].map((facts) => {
				const press = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...facts });
				return !document.activeElement.dispatchEvent(press);
			})
		);
		assert.deepEqual(stopped, [true, true]);
		await page.keyboard.insertText('水务');
		assert.equal(await measure.inputValue(), before);
		await page.keyboard.press('4');
		await page.keyboard.press('Escape');
		assert.equal(await page.evaluate(() => document.activeElement.name), 'measure');
		letGo();
		await page.waitForTimeout(500);
		assert.equal(await page.getByRole('dialog').count(), 0, 'nobody waits for it any more');
		await page.keyboard.press('End');
		await page.keyboard.type('x');
		assert.notEqual(await measure.inputValue(), before);
	},

	'what is typed while an answer is awaited is not written over by it': async ({
		page,
		expectError
	}) => {
		expectError(/status of 400/);
		await enterDemo(page, '区营商办');
		await toEdit(page);
		await ready(page);
		const measure = page.locator('textarea[name=measure]');
		const reason = page.locator('input[name=reason]');
		let letGo;
		const held = new Promise((go) => (letGo = go));
		await page.route('**/edit*', async (route) => {
			if (route.request().method() === 'POST') await held;
			await route.continue();
		});
		await measure.fill('');
		await reason.fill('先写的理由');
		await page.getByRole('button', { name: '保存修改' }).click();
		await measure.fill('等的时候写的措施。');
		await reason.fill('等的时候写的理由');
		letGo();
		await page.getByText('改革措施不能空着').first().waitFor();
		await until(async () => (await measure.inputValue()) === '等的时候写的措施。');
		assert.equal(await reason.inputValue(), '等的时候写的理由');
	},

	'查找 whose dialog does not come leaves no typing without a question': async ({
		page,
		expectError
	}) => {
		expectError(/Failed to load resource|net::ERR/);
		await enterDemo(page, '区营商办');
		const address = await toEdit(page);
		await ready(page);
		const measure = page.locator('textarea[name=measure]');
		await measure.fill('写到一半');
		const asked = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.dismiss();
		});
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.keyboard.press('Control+k');
		await until(() => asked.length === 1);
		// and where nothing comes at all
		await page.unroute('**/_app/immutable/**/*.js');
		await page.route('**/_app/immutable/**/*.js', () => {});
		await page.evaluate(() => location.reload());
		await until(() => asked.length === 2);
		await page.keyboard.press('Control+k');
		await page.keyboard.press('4');
		await until(() => asked.length === 3);
		assert.deepEqual(asked, ['beforeunload', 'beforeunload', 'beforeunload']);
		assert.equal(new URL(page.url()).pathname, address);
		assert.equal(await measure.inputValue(), '写到一半');
	},

	'what was typed before the program had come is asked about by the browser': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await toEdit(page);
		let letGo;
		const held = new Promise((go) => (letGo = go));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.reload({ waitUntil: 'commit' });
		const reason = page.locator('input[name=reason]');
		await reason.fill('写得早');
		const asked = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.dismiss();
		});
		await page.keyboard.press('Control+k');
		await until(() => asked.length === 1, 8000);
		letGo();
		await ready(page);
		assert.equal(await reason.inputValue(), '写得早');
		await rail(page).click();
		await question(page).waitFor();
	}
};

function rail(page) {
	return page
		.getByRole('navigation', { name: '主导航' })
		.getByRole('link', { name: '台账', exact: true });
}

async function toTask(page) {
	await page.goto('/tasks?status=underway');
	await page.locator('tbody a[href^="/tasks/"]').first().click();
	await page.waitForURL(/\/tasks\/\w{16}$/);
	return new URL(page.url()).pathname;
}

async function toEdit(page) {
	const address = `${await toTask(page)}/edit`;
	// followed before the program is there, a link brings a page of its own
	await ready(page);
	await page.locator(`main a[href="${address}"]`).first().click();
	await page.waitForURL(`**${address}`);
	return address;
}

/** What looks after typing has come. */
async function ready(page) {
	await page.waitForLoadState('networkidle');
}

/** Whether the page would be asked about if it were closed now. */
function asksToUnload(page) {
	return page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
}
