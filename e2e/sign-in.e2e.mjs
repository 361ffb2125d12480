import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeInto } from './ledger-file.mjs';
import { administrator, firstKey, makeAccount, setUp, signIn } from './set-up.mjs';

// Chromium 90 without a window breaks down where a key or a double click marks text
export const today = ['by keyboard only'];

const own = 'Qiu-shui7-changtian';

export default {
	'the first administrator is made with the key, once, and by nobody else': async ({
		page,
		app,
		shot,
		axe
	}) => {
		const file = join(app.data, 'first-key.txt');
		assert.equal(statSync(file).mode & 0o077, 0, 'only its owner reads the key');
		const key = firstKey(app);
		await page.goto('/welcome');
		await page.getByText('建立账号，正式使用').click();
		await waitForFocus(page, 'key');
		assert.deepEqual(await axe(page), [], 'the form of the first set-up');
		await page.getByRole('button', { name: '建立账号并登录' }).click();
		await page.getByText('有 4 处需要修改').waitFor();
		for (const field of ['启用密钥', '地区名称', '姓名', '密码']) {
			assert.ok(await page.getByRole('link', { name: `“${field}”还没有填写` }).count(), field);
		}
		await shot('set-up-refused');
		await setUp(page, app);
		assert.ok(!existsSync(file), 'the key is used up');
		assert.match(await page.getByRole('banner').first().innerText(), /王敏/);
		await page.goto('/welcome');
		assert.equal(await page.getByLabel('启用密钥').count(), 0);
		const again = await page.request.post('/welcome?/setUp', {
			headers: { origin: new URL(page.url()).origin },
			form: { key, district: '试点区', name: '外人', password: own, again: own }
		});
		assert.match(await again.text(), /启用密钥已作废/);
	},

	'the first set-up takes whom to call and the address, and both are in force': async ({
		start,
		open,
		expectError
	}) => {
		expectError(/^third party: http:\/\/127\.0\.0\.1/);
		const fresh = await start();
		const page = await open({ baseURL: fresh.base });
		await page.goto('/welcome?set-up');
		await page.getByLabel('启用密钥').fill(firstKey(fresh));
		await page.getByLabel('地区名称').fill('试点区');
		await page.getByLabel('姓名').fill(administrator.login);
		await page.locator('[name=password]').fill(own);
		await page.locator('[name=again]').fill(own);
		await page.getByLabel('求助电话').fill('王敏 0840-5551028');
		await page.getByLabel('网址', { exact: true }).fill('https://tz.example.cn');
		await page.getByRole('button', { name: '建立账号并登录' }).click();
		await page.waitForURL((url) => url.pathname !== '/welcome');
		await makeAccount(page, { name: '区长三', roles: ['leader'] });
		const sheet = await page.locator('article').innerText();
		assert.match(sheet, /https:\/\/tz\.example\.cn/);
		assert.match(sheet, /请联系王敏 0840-5551028。/);
	},

	'by keyboard only: sign out, a wrong password, the right one': async ({ page, shot }) => {
		await signIn(page, administrator);
		await page.waitForURL('**/account');
		await page.goto('/help');
		const out = page.getByRole('button', { name: '退出' });
		for (let i = 0; i < 40 && !(await isFocused(out)); i++) await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/login?signed-out');
		await page.getByText('已退出登录').waitFor();
		await waitForFocus(page, 'login');
		await page.keyboard.type(administrator.login);
		await tabTo(page, 'password');
		await page.keyboard.type('not the password');
		await page.keyboard.press('Enter');
		await page.getByText(/还可以再试 4 次/).waitFor();
		await shot('login-wrong');
		await tabTo(page, 'password');
		await page.keyboard.press('Control+A');
		await page.keyboard.type(administrator.password);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.pathname.startsWith('/login'));
	},

	'without JavaScript: a printed password opens, and must be changed first': async ({
		page,
		open,
		expectError
	}) => {
		expectError(/status of (400|403)/);
		await signIn(page, administrator);
		await page.waitForURL('**/account');
		const sheet = await makeAccount(page, { name: '区长一', roles: ['leader'] });
		assert.match(sheet.password, /^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
		const paper = await page.pdf({ format: 'A4' });
		assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'one sheet');
		await page.emulateMedia({ media: 'print' });
		for (const role of ['banner', 'contentinfo']) {
			assert.equal(await page.getByRole(role).count(), 0, `no ${role} on the sheet`);
		}
		assert.equal(await page.getByRole('heading', { level: 1 }).count(), 0, 'nor the page’s title');
		const plain = await open({ javaScriptEnabled: false });
		await signIn(plain, sheet, '/account');
		assert.equal(new URL(plain.url()).pathname, '/password', 'nothing else is open yet');
		for (const path of ['/account', '/', '/demo', '/welcome']) {
			await plain.goto(path);
			assert.equal(new URL(plain.url()).pathname, '/password', `${path} comes later`);
		}
		await plain.goto('/help');
		assert.equal(new URL(plain.url()).pathname, '/help', 'help explains it');
		await plain.goto('/password');
		await plain.locator('[name=password]').fill(sheet.password);
		await plain.locator('[name=again]').fill(sheet.password);
		await plain.getByRole('button', { name: '保存新密码' }).click();
		assert.match(await plain.getByRole('main').innerText(), /用过的密码/);
		await plain.locator('[name=password]').fill(own);
		await plain.locator('[name=again]').fill(own);
		await plain.getByRole('button', { name: '保存新密码' }).click();
		assert.equal(new URL(plain.url()).pathname, '/tasks', 'the own room');
		await plain.goto('/settings/people');
		assert.match(await plain.getByRole('main').innerText(), /不能打开这一页/);
		assert.match(await plain.getByRole('main').innerText(), /区长一/);
	},

	'whoever was away too long loses nothing of what stands in a form': async ({
		page,
		expectError,
		shot
	}) => {
		expectError(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch/);
		await signIn(page, administrator);
		await page.waitForURL('**/account');
		await page.goto('/settings/units/new');
		await page.getByLabel('单位名称').fill('区水利局');
		await page.context().setOffline(true);
		await page.getByRole('button', { name: '建立单位' }).click();
		await page.getByRole('alert').getByText('连不上服务器').waitFor();
		await page.context().setOffline(false);
		await page.context().clearCookies({ name: 'ledger-session' });
		await page.getByRole('button', { name: '建立单位' }).click();
		await page.getByRole('alert').getByText('登录已过期').waitFor();
		await shot('expired-with-text');
		assert.equal(await page.getByLabel('单位名称').inputValue(), '区水利局');
		const [other] = await Promise.all([
			page.waitForEvent('popup'),
			page.getByRole('link', { name: '在新窗口登录' }).click()
		]);
		await other.locator('[name=login]').fill(administrator.login);
		await other.locator('[name=password]').fill(administrator.password);
		await other.getByRole('button', { name: '登录', exact: true }).click();
		await other.getByText('请回到原来的窗口').waitFor();
		await page.getByRole('button', { name: '建立单位' }).click();
		await page.waitForURL((url) => url.pathname !== '/settings/units/new');
		assert.match(await page.getByRole('main').innerText(), /区水利局/);
	},

	'whoever looks round the demo comes back as themselves': async ({ page }) => {
		await signIn(page, administrator);
		await page.waitForURL('**/account');
		await page.request.post('/welcome?/demo', {
			headers: { origin: new URL(page.url()).origin },
			form: {}
		});
		await page.goto('/demo');
		await page.getByRole('button', { name: '区领导', exact: true }).click();
		await page.getByRole('button', { name: '退出演示' }).waitFor();
		await page.getByRole('button', { name: '回到本人账号' }).click();
		await page.getByRole('button', { name: '退出', exact: true }).waitFor();
		assert.match(await page.getByRole('banner').first().innerText(), /王敏/);
		await page.goto('/demo');
		await page.getByRole('button', { name: '填报员', exact: true }).click();
		await page.getByRole('button', { name: '退出演示' }).click();
		await page.getByRole('button', { name: '退出', exact: true }).click();
		await page.waitForURL('**/login?signed-out');
	},

	'a disabled account is out at once, on the page it has open': async ({ page, open }) => {
		await signIn(page, administrator);
		await page.waitForURL('**/account');
		const sheet = await makeAccount(page, { name: '区长二', roles: ['leader'] });
		const theirs = await open();
		await signIn(theirs, sheet);
		await theirs.waitForURL('**/password');
		await theirs.locator('[name=password]').fill(own);
		await theirs.locator('[name=again]').fill(own);
		await theirs.getByRole('button', { name: '保存新密码' }).click();
		await theirs.waitForURL('**/tasks');
		await theirs.getByText('自己的密码已设好').waitFor();
		await page.goto('/settings/people');
		await page.getByRole('link', { name: '区长二' }).click();
		await page.getByRole('button', { name: '停用账号' }).click();
		await page.getByText('账号已停用。').waitFor();
		await theirs.goto('/account');
		await theirs.waitForURL('**/login?next=%2Faccount&expired=');
		assert.match(await theirs.getByRole('main').innerText(), /登录已过期/);
	},

	'each step of the code waits for what is typed next, without a Tab': async ({ page }) => {
		await signIn(page, administrator);
		await page.waitForURL('**/account');
		await page.getByRole('link', { name: '启用动态码' }).click();
		await waitForFocus(page, 'current');
		await page.keyboard.type(administrator.password);
		await page.keyboard.press('Enter');
		await waitForFocus(page, 'code');
		await page.getByRole('button', { name: '不启用了' }).click();
		await page.waitForURL('**/account');
	},

	'an account whose last role was taken away is told what is missing, and by whom it is given':
		async ({ page, open, app }) => {
			await signIn(page, administrator);
			await page.waitForURL('**/account');
			const sheet = await makeAccount(page, { name: '区长四', roles: ['leader'] });
			const theirs = await open();
			await signIn(theirs, sheet, '/');
			await theirs.waitForURL('**/password');
			await theirs.locator('[name=password]').fill(own);
			await theirs.locator('[name=again]').fill(own);
			await theirs.getByRole('button', { name: '保存新密码' }).click();
			await theirs.waitForURL('**/tasks');
			await writeInto(app.data, (db) =>
				db
					.prepare(
						'delete from account_role where account_id = (select id from account where login = ?)'
					)
					.run(sheet.login)
			);
			await theirs.goto('/');
			assert.equal(new URL(theirs.url()).pathname, '/account');
			await theirs.getByText('还没有岗位').waitFor();
			await theirs.getByText('请联系系统管理员授予岗位').waitFor();
		}
};

function waitForFocus(page, name) {
	return page.locator(`[name=${name}]:focus`).waitFor();
}

const isFocused = (locator) => locator.evaluate((node) => node === document.activeElement);

async function tabTo(page, name) {
	const field = page.locator(`[name=${name}]`);
	for (let i = 0; i < 40; i++) {
		if (await isFocused(field)) return;
		await page.keyboard.press('Tab');
	}
	assert.fail(`Tab does not reach ${name}`);
}
