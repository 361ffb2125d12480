import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const administrator = { login: '王敏', password: 'Lan-tian3-baiyun' };

/** The key that the program left beside its empty data. */
export function firstKey(app) {
	return readFileSync(join(app.data, 'first-key.txt'), 'utf8').trim();
}

/** Makes the first administrator as a person would; the page is signed in afterwards. */
export async function setUp(page, app) {
	await page.goto('/welcome');
	await page.getByText('建立账号，正式使用').click();
	await page.getByLabel('启用密钥').fill(firstKey(app));
	await page.getByLabel('地区名称').fill('试点区');
	await page.getByLabel('姓名').fill(administrator.login);
	await page.locator('[name=password]').fill(administrator.password);
	await page.locator('[name=again]').fill(administrator.password);
	await page.getByRole('button', { name: '建立账号并登录' }).click();
	await page.waitForURL((url) => url.pathname !== '/welcome');
}

export async function signIn(page, { login, password }, path = '/account') {
	await page.goto(`/login?next=${encodeURIComponent(path)}`);
	await page.locator('[name=login]').fill(login);
	await page.locator('[name=password]').fill(password);
	await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Makes an account in the three fields (or with ticks of its own) and reads its 账号单. */
export async function makeAccount(page, { name, phone = '', unit, roles }) {
	await page.goto('/settings/people/new');
	if (unit) await page.locator('[name=unit]').selectOption({ label: unit });
	await page.getByLabel('姓名').fill(name);
	if (phone) await page.getByLabel('电话').fill(phone);
	if (roles) {
		await page.locator('input[value=clerk]').uncheck();
		for (const role of roles) await page.locator(`input[value=${role}]`).check();
	}
	await page.getByRole('button', { name: '建立账号' }).click();
	await page.getByRole('heading', { name: '账号单' }).waitFor();
	const [login, password] = await page.locator('article .typed').allInnerTexts();
	return { login, password };
}
