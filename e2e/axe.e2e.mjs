import assert from 'node:assert/strict';
import { idsOf, made } from './access/people.mjs';
import { enterDemo } from './demo.mjs';

export default {
	'axe finds nothing serious on the pages of the shell': async ({
		page,
		open,
		axe,
		expectError
	}) => {
		expectError(/status of 404/);
		await page.goto('/welcome');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '看演示' }).click();
		await page.waitForURL('**/demo');
		for (const path of ['/demo', '/welcome', '/help', '/dev/ui', '/no-such-page']) {
			await page.goto(path);
			assert.deepEqual(await axe(page), [], path);
		}
		const phone = await open({ viewport: { width: 360, height: 640 } });
		for (const path of ['/demo', '/help', '/dev/ui']) {
			await phone.goto(path);
			assert.deepEqual(await axe(phone), [], `${path} on a phone`);
		}
	},

	'axe finds nothing serious on the pages of accounts, units, rules and the log': async (tools) => {
		await tools.page.goto('/welcome');
		await tools.page.getByText('建立账号，正式使用').click();
		await tools.page.getByLabel('启用密钥').waitFor();
		assert.deepEqual(await tools.axe(tools.page), [], 'the first administrator');
		await eachPage(tools.page, tools);
	},

	'and nothing on a phone, where none is wider than the screen': async (tools) => {
		await eachPage(await tools.open({ viewport: { width: 360, height: 640 } }), tools);
	},

	'axe finds nothing serious on the larger forms of the tasks': async ({
		app,
		page,
		open,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		const phone = await open({ viewport: { width: 360, height: 640 } });
		await enterDemo(phone, '区营商办');
		const { ownTask } = idsOf(app.data);
		for (const screen of [page, phone]) {
			for (const path of [
				...['/tasks/new', '/tasks/drafts', '/tasks/carry', `/tasks/${ownTask}/split`]
			]) {
				await screen.goto(path);
				const wide = await screen.evaluate(
					() => document.documentElement.scrollWidth > document.documentElement.clientWidth
				);
				assert.ok(!wide, `${path} is no wider than the screen`);
				assert.deepEqual(await axe(screen), [], path);
			}
		}
	}
};

/** The pages of each role, as the fictional district fills them. */
async function eachPage(screen, { app, axe }) {
	await screen.goto('/demo');
	if (await screen.getByRole('button', { name: '看演示' }).count()) {
		await screen.getByRole('button', { name: '看演示' }).click();
		await screen.waitForURL('**/demo');
	}
	const { ownUnit, ofOwnUnit, ownTask } = idsOf(app.data);
	for (const [as, ...paths] of [
		['填报员', '/my/2026-11', `/my/2026-11/${ownTask}`, '/my/2026-11/check', '/my/2026-11/grid'],
		['填报员', '/my/2026-11/workbook'],
		['填报员', '/my/score', '/my/history', '/notices'],
		['填报员', `/tasks/${ownTask}`, '/account', '/password', '/account/code', `/units/${ownUnit}`],
		[
			'区领导',
			'/tasks',
			'/directives',
			'/directives/new',
			'/asks',
			'/units',
			`/units/${ownUnit}`,
			'/search'
		],
		['区营商办', '/settings/people', `/settings/people/${ofOwnUnit}`, '/settings/people/new'],
		['区营商办', '/settings/people/sheets', '/settings/units', `/settings/units/${ownUnit}`],
		['区营商办', '/settings/units/new', '/settings/units/import', '/units'],
		['区营商办', '/import', '/import/history'],
		['区营商办', '/settings/periods', '/my', '/desk/objections', '/desk/chase'],
		['区营商办', '/board', `/board/2026-10/${ownUnit}`],
		['区营商办', '/desk/file'],
		['区营商办', '/desk/workbooks'],
		['区营商办', '/desk', '/desk/review', `/desk/review/${made.waitingReport(app.data)}`],
		['系统管理员', '/settings/rules', '/settings/reminders', '/settings/audit', '/settings/people'],
		['审计员', '/settings/audit']
	]) {
		await screen.goto('/demo');
		await screen.getByRole('button', { name: as, exact: true }).click();
		await screen.waitForURL((url) => url.pathname !== '/demo' || !url.search);
		for (const path of paths) {
			await screen.goto(path);
			assert.equal(new URL(screen.url()).pathname, path, `${as} at ${path}`);
			const wide = await screen.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth
			);
			assert.ok(!wide, `${as} at ${path} is no wider than the screen`);
			assert.deepEqual(await axe(screen), [], `${as} at ${path}`);
		}
	}
}
