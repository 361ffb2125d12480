import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { toCell } from './grid/on-grid.mjs';

const offer = (page) => page.getByText(/有未提交的内容（(刚刚|\d+ 分钟前|今天 \d\d:\d\d)填写）/);
const takeBack = (page) => page.getByRole('button', { name: '取回', exact: true });
const drop = (page) => page.getByRole('button', { name: '不要了', exact: true });

export default {
	'what is typed in 新增任务 outlives a page that is read anew, its added rows too': async ({
		page,
		shot,
		axe
	}) => {
		leaves(page);
		await enterDemo(page, '区营商办');
		await toNew(page);
		await page.locator('textarea[name=measure]').fill('压缩水电气报装时间');
		await page.locator('input[name=reason]').fill('会议纪要');
		await page.locator('textarea[name=contactPeople]').fill('王敏 15412345678');
		await page.locator('textarea[name=responsiblePeople]').fill('李强 5550101');
		await page.locator('[value="milestones.add"]').click();
		await page.locator('input[name="milestones.0.title"]').fill('出方案');
		await page.locator('[value="milestones.add"]').click();
		await page.locator('input[name="milestones.1.title"]').fill('上线');
		await kept(page, '上线');
		assert.doesNotMatch(await storage(page), /15412345678/, 'no telephone number in the browser');
		assert.doesNotMatch(await storage(page), /5550101/, 'nor one without its area');
		await page.reload();
		await ready(page);
		await offer(page).waitFor();
		assert.equal(await page.locator('textarea[name=measure]').inputValue(), '', 'nothing unasked');
		const box = await offer(page).boundingBox();
		assert.ok(box.y >= 0 && box.y < 600, 'in sight, wherever the page was scrolled to');
		await shot('kept-offer');
		assert.deepEqual(await axe(page), []);
		await takeBack(page).click();
		await page.getByText('已取回，还没有提交').waitFor();
		await shot('kept-back');
		assert.deepEqual(await axe(page), []);
		assert.equal(await page.locator('textarea[name=measure]').inputValue(), '压缩水电气报装时间');
		assert.equal(await page.locator('input[name=reason]').inputValue(), '会议纪要');
		assert.equal(await page.locator('textarea[name=contactPeople]').inputValue(), '王敏 ');
		await page.getByText('请补填：责任人、联系人').waitFor();
		assert.equal(await page.locator('input[name="milestones.0.title"]').inputValue(), '出方案');
		assert.equal(await page.locator('input[name="milestones.1.title"]').inputValue(), '上线');
		// what a component holds of it is what stands there: another row leaves it
		await page.locator('[value="milestones.add"]').click();
		assert.equal(await page.locator('input[name="milestones.1.title"]').inputValue(), '上线');
		// and once more, from what was taken back
		await page.reload();
		await ready(page);
		await offer(page).waitFor();
		await drop(page).click();
		assert.equal(await offer(page).count(), 0);
		await page.reload();
		await ready(page);
		assert.equal(await offer(page).count(), 0);
	},

	'a 督办 in a tab that was closed is offered in another, and not while it is open': async ({
		page
	}) => {
		await enterDemo(page, '区营商办');
		const task = await toTask(page);
		const address = `/directives/new?task=${task.split('/').at(-1)}&kind=supervision`;
		const closing = await page.context().newPage();
		await closing.goto(address);
		await ready(closing);
		const body = closing.locator('textarea[name=body]');
		await body.fill('请于月底前办结');
		await kept(closing, '请于月底前办结');
		await page.goto(address);
		await ready(page);
		assert.equal(await offer(page).count(), 0, 'it stands in the other tab');
		await closing.close();
		await page.reload();
		await ready(page);
		await offer(page).waitFor();
		await takeBack(page).click();
		await page.getByText('已取回，还没有提交').waitFor();
		assert.equal(await page.locator('textarea[name=body]').inputValue(), '请于月底前办结');
	},

	'a comment outlives its session; sent, nothing is offered; another person sees nothing': async ({
		page
	}) => {
		leaves(page);
		await enterDemo(page, '区营商办');
		const task = await toTask(page);
		await ready(page);
		await page.locator('textarea[name=comment]').fill('写到一半');
		await page.getByText('改时限', { exact: true }).click();
		await page.locator('#extend-reason').fill('理由一半');
		await kept(page, '理由一半');
		await page.context().clearCookies();
		await page.getByRole('button', { name: '发表留言' }).click();
		await page.getByText('登录已过期，没有提交').waitFor();
		await page.goto('/tasks');
		// somebody else at this computer
		await enterDemo(page, '区领导');
		await page.goto(task);
		await ready(page);
		assert.equal(await offer(page).count(), 0);
		await page.context().clearCookies();
		await enterDemo(page, '区营商办');
		await page.goto(task);
		await ready(page);
		await offer(page.locator('form[action="?/comment"]')).waitFor();
		assert.equal(await offer(page).count(), 2);
		// what opens the form says it, and opens it
		assert.equal(await page.locator('#extend-reason').isVisible(), false);
		const opener = page.locator('summary', { hasText: '改时限' });
		assert.equal((await opener.textContent()).trim(), '改时限有未提交的内容');
		await opener.click();
		assert.equal(await page.locator('#extend-reason').isVisible(), true);
		const comment = page.locator('form[action="?/comment"]');
		await takeBack(comment).click();
		assert.equal(await page.locator('textarea[name=comment]').inputValue(), '写到一半');
		await page.getByRole('button', { name: '发表留言' }).click();
		await page.getByText('留言已发表').waitFor();
		await drop(page).click();
		assert.equal((await opener.textContent()).trim(), '改时限');
		await page.reload();
		await ready(page);
		assert.equal(await offer(page).count(), 0);
		assert.deepEqual(await names(page), []);
	},

	'what is posted leaves no older draft of the same form standing': async ({ page }) => {
		leaves(page);
		await enterDemo(page, '区营商办');
		const task = await toTask(page);
		await ready(page);
		const comment = page.locator('textarea[name=comment]');
		for (const draft of ['写到一半', '又写到一半']) {
			await comment.fill(draft);
			await kept(page, draft);
			await page.reload();
			await ready(page);
			await offer(page).waitFor();
		}
		// it is offered wherever one came from
		await page.goto(`${task}?done=add`);
		await ready(page);
		await offer(page).waitFor();
		await comment.fill('重新写的');
		await kept(page, '重新写的');
		await page.getByRole('button', { name: '发表留言' }).click();
		await page.getByText('留言已发表').waitFor();
		assert.equal(await offer(page).count(), 0);
		assert.deepEqual(await names(page), []);
		await page.reload();
		await ready(page);
		assert.equal(await offer(page).count(), 0);
	},

	'a deed is offered by the same deed, however one came to its task': async ({ page }) => {
		leaves(page);
		await enterDemo(page, '区营商办');
		const task = await toTask(page);
		await page.goto(`${task}?done=add`);
		await ready(page);
		await page.getByText('改时限', { exact: true }).click();
		await page.locator('#extend-reason').fill('理由一半');
		await kept(page, '理由一半');
		await page.goto(task);
		await ready(page);
		await page.locator('summary', { hasText: '改时限有未提交的内容' }).click();
		await takeBack(page).click();
		assert.equal(await page.locator('#extend-reason').inputValue(), '理由一半');
		// what was emptied again is no draft
		await page.locator('#extend-reason').fill('');
		await page.waitForTimeout(500);
		assert.deepEqual(await names(page), []);
	},

	'a sign-out in one tab ends it in the others, and takes the cells of a table along': async ({
		page
	}) => {
		leaves(page);
		await enterDemo(page, '区营商办');
		const context = page.context();
		const form = await context.newPage();
		leaves(form);
		await toNew(form);
		await form.locator('input[name=reason]').fill('另一页写的');
		await kept(form, '另一页写的');
		const grid = await context.newPage();
		leaves(grid);
		await toGrid(grid);
		await grid.route('**/tasks/cells', (route) => route.abort());
		await toCell(grid, 0, 'contact');
		await grid.keyboard.type('王敏 5550101');
		await kept(grid, '王敏');
		assert.doesNotMatch(await storage(grid), /5550101/, 'nor of a cell that stands open');
		await grid.keyboard.press('Enter');
		await grid.waitForTimeout(500);
		assert.match(await storage(grid), /王敏/);
		assert.doesNotMatch(await storage(grid), /5550101/);
		await page.goto('/tasks');
		await ready(page);
		await page
			.locator('form[action="/logout"] button')
			.first()
			.evaluate((button) => button.click());
		await page.getByText('这台电脑上有 2 处填写过').waitFor();
		await page.getByRole('button', { name: '不保留，退出' }).click();
		await page.waitForURL('**/welcome');
		await form.getByText('已在另一个窗口退出登录').waitFor();
		await form.locator('input[name=reason]').fill('退出后写的');
		await grid.bringToFront();
		await grid.keyboard.type('退出后填的');
		await grid.keyboard.press('Enter');
		await grid.waitForTimeout(600);
		assert.doesNotMatch(await storage(page), /写的|填的|王敏/);
	},

	'a telephone number of a cell has to be typed again': async ({
		page,
		shot,
		axe,
		expectError
	}) => {
		expectError(/Failed to load resource/);
		leaves(page);
		await enterDemo(page, '区营商办');
		await toGrid(page);
		await page.route('**/tasks/cells', (route) => route.abort());
		await toCell(page, 0, 'contact');
		await page.keyboard.type('王敏 5550101');
		await page.keyboard.press('Enter');
		await kept(page, '王敏');
		await page.unroute('**/tasks/cells');
		let sent = 0;
		page.on('request', (request) => {
			if (request.url().endsWith('/tasks/cells')) sent += 1;
		});
		await page.reload();
		await ready(page);
		const left = page.getByRole('region', { name: '上次没有保存的内容' });
		await left.getByText('王敏').waitFor();
		await left.getByText('电话号码不保存在这台电脑上，请在这一格重新填写').waitFor();
		assert.equal(await left.getByRole('button', { name: '恢复并保存' }).count(), 0);
		assert.equal(sent, 0, 'nothing is written over the number that stands there');
		await shot('kept-number');
		assert.deepEqual(await axe(page), []);
		await left.getByRole('button', { name: '放弃这些内容' }).click();
		assert.doesNotMatch(await storage(page), /王敏/);
	},

	'what somebody else wrote since stays, and what could not be put back is said': async ({
		page,
		open
	}) => {
		leaves(page);
		await enterDemo(page, '区营商办');
		const address = `${await toTask(page)}/edit`;
		await page.goto(address);
		await ready(page);
		await page.locator('textarea[name=measure]').fill('我写的措施');
		await page.locator('input[name=reason]').fill('我写的理由');
		await kept(page, '我写的理由');
		const other = await open();
		await enterDemo(other, '区营商办');
		await other.goto(address);
		await ready(other);
		await other.locator('textarea[name=measure]').fill('别人写的措施');
		await other.getByRole('button', { name: '保存修改' }).click();
		await other.getByText('已保存').first().waitFor();
		await page.reload();
		await ready(page);
		await takeBack(page).click();
		await page.getByText('以下内容没有取回').waitFor();
		await page.getByText('我写的措施').waitFor();
		assert.equal(await page.locator('textarea[name=measure]').inputValue(), '别人写的措施');
		assert.equal(await page.locator('input[name=reason]').inputValue(), '我写的理由');
	},

	'who leaves without it, or signs out, leaves nothing behind': async ({ page }) => {
		await enterDemo(page, '区营商办');
		await toNew(page);
		await page.locator('input[name=reason]').fill('不要的');
		await kept(page, '不要的');
		await page
			.getByRole('navigation', { name: '主导航' })
			.getByRole('link', { name: '台账', exact: true })
			.click();
		await page.getByRole('button', { name: '不保留，离开' }).click();
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
		assert.deepEqual(await names(page), []);
		await toNew(page);
		await page.locator('input[name=reason]').fill('退出前');
		await kept(page, '退出前');
		const leave = page.locator('form[action="/logout"] button').first();
		await leave.evaluate((button) => button.click());
		await page.getByText('这台电脑上有 1 处填写过').waitFor();
		await page.getByRole('button', { name: '返回', exact: true }).click();
		assert.equal(await page.locator('input[name=reason]').inputValue(), '退出前');
		await leave.evaluate((button) => button.click());
		await page.getByRole('button', { name: '不保留，退出' }).click();
		// nobody but the demo is here
		await page.waitForURL('**/welcome');
		assert.deepEqual(await names(page), []);
	},

	'a browser that keeps nothing shows the page all the same': async ({ page }) => {
		leaves(page);
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('forbidden', 'SecurityError');
				}
			});
		});
		await enterDemo(page, '区营商办');
		await toNew(page);
		await page.locator('input[name=reason]').fill('没有地方留');
		await page.waitForTimeout(500);
		await page.reload();
		await ready(page);
		assert.equal(await offer(page).count(), 0);
		await page.getByRole('heading', { level: 1, name: '新增任务' }).waitFor();
	},

	'a cell that stood open when the browser was killed is offered': async ({ page }) => {
		await enterDemo(page, '区营商办');
		const context = page.context();
		const killed = await context.newPage();
		await toGrid(killed);
		await killed.keyboard.press('F2');
		await killed.keyboard.type('没写完');
		await kept(killed, '没写完');
		// a browser that is killed tells nobody
		const cdp = await context.newCDPSession(killed);
		void cdp.send('Page.crash').catch(() => {});
		await killed.waitForEvent('crash');
		await toGrid(page);
		const left = page.getByRole('region', { name: '上次没有保存的内容' });
		await left.getByText('没写完').waitFor();
		await left.getByRole('button', { name: '放弃这些内容' }).click();
		await toGrid(page);
		assert.equal(await left.count(), 0);
	}
};

/** Leaves whatever the browser asks. */
function leaves(page) {
	page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
}

async function toNew(page) {
	await page.goto('/tasks/new');
	await ready(page);
}

async function toTask(page) {
	await page.goto('/tasks?status=underway');
	await page.locator('tbody a[href^="/tasks/"]').first().click();
	await page.waitForURL(/\/tasks\/\w{16}$/);
	return new URL(page.url()).pathname;
}

async function toGrid(page) {
	await page.goto('/tasks/grid?status=underway');
	await ready(page);
}

/** What keeps typing has come, and has asked the other tabs. */
async function ready(page) {
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(500);
}

/** Asked from here: an old browser lets no function wait in a page of this content policy. */
async function kept(page, text) {
	for (let tries = 0; !(await storage(page)).includes(text); tries++) {
		if (tries === 100) throw new Error(`“${text}” is not kept`);
		await page.waitForTimeout(100);
	}
}

function storage(page) {
	return page.evaluate(() => JSON.stringify({ ...localStorage }));
}

function names(page) {
	return page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('typed.')));
}
