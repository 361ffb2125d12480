import assert from 'node:assert/strict';
import { enterDemo } from './demo.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';
import { until } from './until.mjs';

// Chromium 90 without a window breaks down where a key or a double click marks text
export const today = ['Ctrl+K, 44'];

/** Set apart from every other text of the demo. */
const hidden = '15407654321';

export default {
	'Ctrl+K, 44: the answer is there to be read out, and to be copied': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/tasks');
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
		await page.getByRole('link', { name: '查找' }).waitFor();
		const keys = [];
		const press = async (key) => {
			keys.push(key);
			await page.keyboard.press(key);
		};
		const begun = performance.now();
		await press('Control+k');
		await page.getByRole('combobox', { name: '查找台账' }).waitFor();
		await press('4');
		await press('4');
		const card = page.getByRole('article', { name: '回答' });
		await card.getByRole('heading', { name: '第44项' }).waitFor();
		const answered = Math.round(performance.now() - begun);
		const first = page.getByRole('dialog').getByRole('option').first();
		assert.equal(await first.getAttribute('aria-selected'), 'true');
		assert.match(await first.innerText(), /^第44项/);
		await press('Control+Enter');
		await page.getByRole('dialog').getByText('已复制', { exact: true }).first().waitFor();
		const took = Math.round(performance.now() - begun);
		console.log(`       ${keys.length} keys, answer after ${answered} ms, copied after ${took} ms`);
		assert.ok(keys.length <= 8 && took < 10_000, `${keys.length} keys, ${took} ms`);
		await shot('search-number');
		assert.deepEqual(await axe(page), []);

		// the card tells all that is asked on the telephone
		const { unit, person, phone } = taskIn(app, '44');
		const text = await card.innerText();
		for (const word of [unit, person, phone, '完成时限', '最近进展', '联系人']) {
			assert.ok(text.includes(word), `${word} in ${text}`);
		}
		const sentence = await copiedBy(page, card.getByRole('button', { name: '复制回答' }));
		assert.match(sentence, /^第44项：/);
		assert.ok(
			sentence.includes(unit) && !sentence.includes(person) && !/\d{4}-?\d{7}/.test(sentence)
		);

		// Enter opens the page of the thing itself
		await page.getByRole('dialog').getByRole('combobox').focus();
		await press('Enter');
		await page.waitForURL(/\/tasks\/\w{16}$/);
		await page.getByRole('heading', { level: 1, name: '第44项' }).waitFor();
		assert.equal(await page.getByRole('dialog').count(), 0);
	},

	'keys pressed before the program has come wait for it, and no longer than somebody would':
		async ({ page }) => {
			await enterDemo(page, '区营商办');
			const program = '**/_app/immutable/**/*.js';
			let letGo;
			const held = new Promise((go) => (letGo = go));
			await page.route(program, async (route) => {
				await held;
				await route.continue();
			});
			await page.goto('/tasks', { waitUntil: 'domcontentloaded' });
			for (const key of ['Control+k', '4', '4', '5', 'Backspace']) await page.keyboard.press(key);
			assert.equal(await page.getByRole('dialog').count(), 0);
			letGo();
			await page
				.getByRole('article', { name: '回答' })
				.getByRole('heading', { name: '第44项' })
				.waitFor();
			const field = page.getByRole('combobox', { name: '查找台账' });
			assert.equal(await field.inputValue(), '44');
			// what is typed on goes where it was meant to go
			await page.keyboard.press('Backspace');
			assert.equal(await field.inputValue(), '4');

			await page.unroute(program);
			await page.route(program, () => {});
			await page.goto('/tasks', { waitUntil: 'domcontentloaded' });
			for (const key of ['Control+k', '4', '4', 'Enter']) await page.keyboard.press(key);
			await page.waitForURL('**/search?q=44', { waitUntil: 'commit' });
			await page
				.getByRole('link', { name: /^第44项/ })
				.first()
				.waitFor();
		},

	'two characters, initials, a person, a section: each is found, by keys alone': async ({
		page,
		app,
		shot,
		axe
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/units');
		await find(page, '水务');
		const card = page.getByRole('article', { name: '回答' });
		await card.getByRole('heading', { name: '区水务局' }).waitFor();
		await shot('search-unit');
		assert.match(await card.innerText(), /\d+ 项.*完成 \d+ 项，逾期 \d+ 项/);
		assert.ok(
			(await page.getByRole('dialog').getByRole('option').count()) > 1,
			'tasks of it beside the unit'
		);
		assert.deepEqual(await axe(page), []);

		await retype(page, 'swj');
		await card.getByRole('heading', { name: '区水务局' }).waitFor();
		await retype(page, 'ＳＷＪ');
		await card.getByRole('heading', { name: '区水务局' }).waitFor();

		// arrows choose, and the answer follows
		await retype(page, '用水');
		await page.getByRole('group', { name: '重点任务' }).waitFor();
		const section = await card.getByRole('heading').innerText();
		assert.match(section, /用水/);
		await page.keyboard.press('ArrowDown');
		await card.getByRole('heading', { name: /^第\d+项$/ }).waitFor();
		assert.equal(
			await page.getByRole('dialog').getByRole('option').nth(1).getAttribute('aria-selected'),
			'true'
		);
		await page.keyboard.press('ArrowUp');
		await card.getByRole('heading', { name: section }).waitFor();

		const { person, phone } = taskIn(app, '44');
		await retype(page, person);
		await page.getByRole('group', { name: '人员' }).getByRole('option').first().waitFor();
		await retype(page, phone);
		await page.getByRole('group', { name: '人员' }).getByText(phone).first().waitFor();

		await retype(page, '没有这样的词');
		await page.getByText('没有找到“没有这样的词”。可试：序号、单位简称、改革措施里的词').waitFor();
		await shot('search-nothing');
		// nothing of ours listens while the dialog is open, and Esc gives the focus back
		await page.keyboard.press('Escape');
		assert.equal(await page.getByRole('dialog').count(), 0);
		await page.getByRole('link', { name: '查找' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').getByRole('combobox').waitFor();
		await page.keyboard.press('Escape');
		// the dialog tells that it closed a moment later
		await page.locator('a[href="/search"]:focus').waitFor();
	},

	'an answer that comes late is dropped; what cannot be asked is told': async ({
		page,
		expectError
	}) => {
		expectError(/Failed to load resource|net::ERR|status of 500/);
		await enterDemo(page, '区营商办');
		await page.goto('/tasks');
		await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
		const waiting = [];
		await page.route(/search\/hits\?q=1$/, async (route) => {
			await new Promise((go) => waiting.push(go));
			await route.continue().catch(() => {});
		});
		await find(page, '1');
		// slow enough that it is said
		await page.getByText('正在查找…').waitFor();
		await page.getByRole('dialog').getByRole('combobox').fill('12');
		const card = page.getByRole('article', { name: '回答' });
		await card.getByRole('heading', { name: '第12项' }).waitFor();
		waiting.forEach((go) => go());
		await page.waitForTimeout(300);
		await card.getByRole('heading', { name: '第12项' }).waitFor();

		await page.route(/search\/hits\?q=13$/, (route) => route.abort());
		await retype(page, '13');
		await page.getByRole('alert').getByText('没有查成').waitFor();
		await retype(page, '14');
		await card.getByRole('heading', { name: '第14项' }).waitFor();
		assert.equal(await page.getByRole('dialog').getByRole('alert').count(), 0);
		// Enter before the answer is there waits for it
		await page.getByRole('dialog').getByRole('combobox').fill('15');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: '第15项' }).waitFor();
	},

	'nobody finds what they may not see': async ({ page, app, shot }) => {
		await hideNumber(app);
		await enterDemo(page, '填报员');
		await page.goto('/search?q=的');
		await page.getByRole('heading', { level: 1, name: '查找' }).waitFor();
		const own = ownNumbers(app);
		const found = await page.getByRole('main').locator('li').allInnerTexts();
		assert.ok(found.length > 0, 'the own tasks');
		for (const line of found) {
			assert.ok(own.includes(/^第([^项]+)项/.exec(line)?.[1]), `${line} is not theirs`);
		}
		await shot('search-clerk');
		const other = otherNumber(app, own);
		await page.goto(`/search?q=${other}`);
		assert.equal(await page.getByText(new RegExp(`^第${other}项`)).count(), 0);
		await page.goto(`/search?q=的&open=task-${idOf(app, other)}`);
		assert.equal(await page.getByRole('heading', { name: `第${other}项` }).count(), 0);

		// digits that stand in another task's text answer nothing unasked
		await page.goto('/search?q=44');
		await page.getByText('没有能看到的第44项').waitFor();
		assert.equal(await page.getByRole('button', { name: '复制回答' }).count(), 0);
		await shot('search-unknown-number');

		await enterDemo(page, '区领导');
		for (const typed of [hidden, hidden.slice(3, 9), '154-0765-4321', taskIn(app, '44').phone]) {
			await page.goto(`/search?q=${encodeURIComponent(typed)}`);
			await page.getByText(`没有找到“${typed}”`).waitFor();
		}
		await page.goto('/search?q=154****4321');
		await page.getByRole('main').locator('li').first().waitFor();
		assert.ok(!(await page.content()).includes(hidden));
		await page.goto('/search?q=44');
		await page.getByRole('link', { name: '去单位页查看电话' }).first().waitFor();
		await shot('search-leader');
	},

	'without JavaScript it is a page; on a phone the answer stands first': async ({
		open,
		shot,
		axe
	}) => {
		const plain = await open({ javaScriptEnabled: false });
		await enterDemo(plain, '区营商办');
		await plain.getByRole('link', { name: '查找' }).click();
		await plain.waitForURL('**/search');
		await shot('search-page-empty', plain);
		await plain.getByLabel('查找台账').fill('水务');
		await plain.getByRole('button', { name: '查找' }).click();
		await plain.getByRole('heading', { name: '区水务局' }).waitFor();
		await shot('search-page', plain);
		const second = plain.getByRole('main').locator('li a').nth(1);
		const opens = await second.innerText();
		await second.click();
		await plain
			.getByRole('article', { name: '回答' })
			.getByRole('heading', { name: opens.split(/[\s]/)[0] })
			.waitFor();

		const phone = await open({ viewport: { width: 360, height: 640 } });
		await enterDemo(phone, '区营商办');
		await phone.goto('/search?q=44');
		await phone.getByRole('article', { name: '回答' }).waitFor();
		await shot('search-page-phone', phone);
		assert.deepEqual(await axe(phone), []);
		await phone.getByRole('link', { name: '查找' }).click();
		await phone.getByRole('dialog').getByRole('combobox').fill('用水');
		await phone.getByRole('article', { name: '回答' }).last().waitFor();
		await phone.getByRole('dialog').getByRole('option').nth(2).click();
		await shot('search-phone', phone);
		assert.deepEqual(await axe(phone), []);
		const [wide, screen] = await phone.evaluate(() => [
			document.documentElement.scrollWidth,
			window.innerWidth
		]);
		assert.ok(wide <= screen, `${wide} wide on ${screen}`);
	}
};

async function find(page, typed) {
	await page.getByRole('link', { name: '查找' }).waitFor();
	const field = page.getByRole('combobox', { name: '查找台账' });
	// the script that listens may still be on its way
	for (let tries = 0; tries < 20 && !(await field.isVisible()); tries += 1) {
		await page.keyboard.press('Control+k');
		await field.waitFor({ timeout: 500 }).catch(() => {});
	}
	await field.pressSequentially(typed);
}

async function retype(page, typed) {
	await page.getByRole('combobox', { name: '查找台账' }).fill(typed);
}

/** What a button puts on the clipboard, by the way that plain http leaves. */
async function copiedBy(page, button) {
	await page.evaluate(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
		document.addEventListener('copy', () => {
			window.copied = document.activeElement?.value;
		});
	});
	await button.click();
	await until(() => page.evaluate(() => typeof window.copied === 'string'));
	return page.evaluate(() => window.copied);
}

function taskIn(app, number) {
	return lookInto(app.data, (db) =>
		db
			.prepare(
				`select t.id, u.name as unit, c.name as person, c.phone from task t
				join task_unit tu on tu.task_id = t.id and tu.until_on is null
				join unit u on u.id = tu.unit_id
				join contact c on c.task_id = t.id and c.phone is not null and c.until_on is null
				where t.number = ? order by tu.position, c.position limit 1`
			)
			.get(number)
	);
}

function idOf(app, number) {
	return lookInto(
		app.data,
		(db) => db.prepare('select id from task where number = ?').get(number).id
	);
}

/** Puts a telephone number into the words of a task. */
function hideNumber(app) {
	return writeInto(app.data, (db) =>
		db.prepare("update task set measure = measure || ? where number = '2'").run(`联系 ${hidden}。`)
	);
}

/** The numbers of the tasks for which the demo's clerk answers. */
function ownNumbers(app) {
	return lookInto(app.data, (db) =>
		db
			.prepare(
				`select distinct t.number from task t join task_unit u on u.task_id = t.id
				where u.until_on is null and t.state <> 'draft' and u.unit_id in (
					select unit_id from account_unit where account_id = (
						select s.account_id from session s
						join account_role r on r.account_id = s.account_id and r.role = 'clerk'
						order by s.created_at desc limit 1))`
			)
			.all()
			.map(({ number }) => number)
	);
}

function otherNumber(app, own) {
	return lookInto(app.data, (db) =>
		db
			.prepare("select number from task where state = 'active' order by position desc")
			.all()
			.map(({ number }) => number)
			.find((number) => !own.includes(number))
	);
}
