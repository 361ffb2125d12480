import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterDemo } from './demo.mjs';
import { lookInto, writeInto } from './ledger-file.mjs';
import { setUp } from './set-up.mjs';
import { until } from './until.mjs';

export default {
	'the office says when the program reminds; a time that is none is refused': async ({
		page,
		shot,
		axe,
		expectError
	}) => {
		await enterDemo(page, '区营商办');
		await page.goto('/settings/reminders');
		await page.getByText('11月20日 09:00 已过，没有发').waitFor();
		// the next month, with whom it would go to
		await page.goto('/settings/periods');
		await page.getByRole('button', { name: '开放12月填报' }).click();
		await page.getByText('已开放2026年12月填报').waitFor();
		await page.goto('/settings/reminders');
		await page.getByText(/12月15日 09:00 提醒没有保存过内容的单位（现在会发给 \d+ 家）/).waitFor();
		await page.getByText('12月22日 09:00', { exact: true }).waitFor();
		assert.deepEqual(await axe(page), []);
		await shot('reminders');

		const ahead = page.getByLabel('截止前提醒的时间');
		await ahead.fill('25:00');
		await page.getByRole('checkbox', { name: '截止当天上午' }).uncheck();
		await page.getByRole('button', { name: '保存', exact: true }).click();
		expectError(/status of 400/);
		await page.getByText('“25:00”不是一天里的时间。请写成 09:00 的样子。').first().waitFor();
		assert.equal(await ahead.inputValue(), '25:00');
		assert.equal(await page.getByRole('checkbox', { name: '截止当天上午' }).isChecked(), false);
		assert.deepEqual(await axe(page), []);
		await shot('reminders-refused');

		await ahead.fill('８点半');
		await page.getByLabel('截止前几个工作日').fill('5');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByText('已保存。').waitFor();
		assert.equal(await ahead.inputValue(), '08:30');
		await page.getByText('12月18日 08:30', { exact: true }).waitFor();
		await page.getByText('不发', { exact: true }).waitFor();

		// what the quiet hours would put off beyond the cutoff
		await page.getByLabel('截止当天下午提醒的时间').fill('21:00');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByText('21:00 在免打扰时段里').first().waitFor();
		await page.getByRole('checkbox', { name: /免打扰时段/ }).uncheck();
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByText('已保存。').waitFor();
		await page.getByText('12月25日 21:00', { exact: true }).waitFor();
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.getByText('与现在的值相同，没有改动。').waitFor();
		await page.goto('/settings/periods');
		await page.getByRole('button', { name: '撤回开放2026年12月填报' }).click();
		await page.getByText('已撤回开放2026年12月填报。').waitFor();
	},

	'without JavaScript it is set all the same; on a phone nothing is too wide': async ({
		open,
		shot
	}) => {
		const plain = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
		await enterDemo(plain, '区营商办');
		await plain.goto('/settings/reminders');
		await plain.getByLabel('每月几日').fill('16');
		await plain.getByRole('button', { name: '保存', exact: true }).click();
		await plain.getByText('已保存。').waitFor();
		assert.equal(await plain.getByLabel('每月几日').inputValue(), '16');
		await shot('reminders-phone', plain);
		const wide = await plain
			.locator('html')
			.evaluate((page) => page.scrollWidth - page.clientWidth);
		assert.ok(wide <= 0, `too wide by ${wide}`);
	},

	'whoever only reads the rules changes none': async ({ page }) => {
		await enterDemo(page, '系统管理员');
		await page.goto('/settings/reminders');
		await page.getByText('由区营商办设定，当前账号只能查看。').waitFor();
		assert.ok(await page.getByLabel('截止前提醒的时间').isDisabled());
		assert.equal(await page.getByRole('button', { name: '保存', exact: true }).count(), 0);
	},

	'试发 says what became of it, and shows no secret': async ({
		start,
		open,
		shot,
		expectError
	}) => {
		const group = await groupRobot();
		const free = createServer().listen(0, '127.0.0.1');
		await once(free, 'listening');
		const { port } = free.address();
		await new Promise((done) => free.close(done));
		const other = await start({
			env: {
				SMTP_URL: `smtp://tz%40example.cn:geheim-pw@127.0.0.1:${port}`,
				WEBHOOK_URL: `${group.address}/cgi-bin/webhook/send?key=geheim-key`
			}
		});
		expectError(new RegExp(`third party: ${other.base}`));
		const page = await open({ baseURL: other.base });
		await setUp(page, other);
		await page.goto('/settings/reminders');
		await page.getByText('已设置，发件人 tz@example.cn').waitFor();
		await page.getByText('本人账号还没有填邮箱，填了才能试发。').waitFor();
		await page.getByRole('link', { name: '填写邮箱' }).click();
		await page.getByLabel('本人邮箱').fill('王敏');
		await page.getByRole('button', { name: '保存邮箱' }).click();
		expectError(/status of 400/);
		await page.getByText('“王敏”不像邮箱地址').first().waitFor();
		await page.getByLabel('本人邮箱').fill('wang@example.cn');
		await page.getByRole('button', { name: '保存邮箱' }).click();
		await page.getByText('邮箱已保存。').waitFor();

		await page.goto('/settings/reminders');
		await page.getByRole('button', { name: '试发一封邮件' }).click();
		await page.getByText('没有发出：连不上服务器。请检查地址、端口和网络。').first().waitFor();
		group.answers('{"errcode":93000}');
		await page.getByRole('button', { name: '试发一条群消息' }).click();
		await page.getByText('没有发出：服务器拒收（答复 93000）。').first().waitFor();
		await shot('reminders-tried', page);
		group.answers('{"errcode":0}');
		await page.getByRole('button', { name: '试发一条群消息' }).click();
		await page.getByText('已发出，请到群里查看。').waitFor();
		assert.match(group.said.at(-1), /"msgtype":"text"/);
		for (const path of [
			'/settings/reminders',
			'/settings/reminders/__data.json',
			'/settings/audit'
		]) {
			const shown = await (await page.request.get(`${other.base}${path}`)).text();
			assert.ok(!shown.includes('geheim'), `${path} shows no secret`);
		}
		assert.ok(!other.said().includes('geheim'));
		group.stop();
	},

	'what waits is sent once the program runs again': async ({ start, open, expectError }) => {
		const data = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
		const group = await groupRobot();
		try {
			const first = await start({ data });
			expectError(new RegExp(`third party: ${first.base}`));
			const page = await open({ baseURL: first.base });
			await setUp(page, first);
			await page.close();
			await first.stop();
			await writeInto(data, (db) => {
				const put = db.prepare(`insert into outgoing (jurisdiction_id, id, kind, target, subject,
					body, made_at, next_at, until_at) values (?, ?, 'webhook', '', '提醒', ?, ?, ?, ?)`);
				for (const { id } of db.prepare('select id from jurisdiction').all()) {
					const now = new Date().toISOString();
					put.run(id, `waits-${id}`, '还有2家未报。', now, now, '2999-01-01T00:00:00.000Z');
				}
			});
			const again = await start({ data, env: { WEBHOOK_URL: `${group.address}/?key=1` } });
			await until(() => group.said.length > 0);
			assert.match(group.said[0], /还有2家未报。/);
			await until(() =>
				lookInto(data, (db) => db.prepare('select sent_at from outgoing').get().sent_at !== null)
			);
			await again.stop();
			assert.equal(group.said.length, 1);
		} finally {
			group.stop();
			rmSync(data, { recursive: true, force: true, maxRetries: 3 });
		}
	}
};

/** The robot of a group, as far as a test needs it. */
async function groupRobot() {
	let answer = '{"errcode":0}';
	const said = [];
	const server = http.createServer((request, response) => {
		request.setEncoding('utf8').on('data', (part) => said.push(part));
		request.on('end', () => response.end(answer));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		said,
		address: `http://127.0.0.1:${server.address().port}`,
		answers: (text) => {
			answer = text;
		},
		stop: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
