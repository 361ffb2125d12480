import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAccount, setUp } from './set-up.mjs';

/** The words that every report of last month says. */
export const lastWords = '上旬召开部门联席会，受理申请三十六件，办结三十件，其余按期推进。';

export const password = 'Qing-jiang5-hexie';

/** Today and the first of last month as Shanghai sees them: a district is made in the months that are. */
function months(now = new Date()) {
	const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(now);
	const [year, month] = today.split('-').map(Number);
	const of = (back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
	return { year, now: of(0), last: of(1), before: of(2) };
}

/**
 * A district of units with six tasks each, last month's reports filed and this month open, and a clerk
 * for each unit who knows the password. Made by a record of operations, as an office brings its past
 * along, and the accounts by hand.
 */
export async function makeMonthDistrict(page, app, units, tasksEach = 6) {
	await setUp(page, app);
	const { year, now, last, before } = months();
	const lines = [
		op(`${before}-01T08:00`, 'plan.create', {
			...{ title: '试点区改革任务清单', year, planStart: `${before}-01` }
		})
	];
	let number = 0;
	const tasks = units.map((unit) => {
		const own = Array.from({ length: tasksEach }, () => String(++number));
		for (const task of own) {
			lines.push(
				op(`${before}-01T09:00`, 'task.add', {
					...{ task, measure: `${measures[(Number(task) - 1) % measures.length]}（${task}）` },
					units: [{ unit, role: 'responsible' }],
					...{ deadline: `${year + 1}-12-31`, ongoing: false }
				})
			);
		}
		return { unit, own };
	});
	lines.push(op(`${last}-01T09:00`, 'period.open', { period: last }));
	for (const { unit, own } of tasks) {
		for (const task of own) {
			lines.push(
				op(
					`${last}-20T10:00`,
					'report.submit',
					{ task, period: last, percent: 40, progress: `${lastWords}第${task}项。`, problem: null },
					`unit:${unit}`
				)
			);
		}
	}
	lines.push(op(`${now}-01T00:00`, 'period.open', { period: now }));
	await apply(app.data, lines);
	const clerks = {};
	for (const [at, { unit }] of tasks.entries()) {
		const name = `${'赵钱孙李周吴郑王'[at]}文远`;
		clerks[unit] = {
			unit,
			...(await makeClerk(page, { name, unit, phone: `1540000${1000 + at}` }))
		};
	}
	return { period: now, last, clerks, tasks };
}

const measures = [
	'推行开办企业一窗受理，材料一次提交',
	'完善政务数据共享目录，按季更新',
	'建立涉企收费清单，公布举报渠道',
	'推进不动产登记与税务联办',
	'公开惠企政策兑现进度',
	'开展中小企业账款清理'
];

function op(at, verb, more, as = 'office') {
	return JSON.stringify({ at: `${at}:00+08:00`, as, do: verb, ...more });
}

/** The record is carried out beside the running app, all of it. */
async function apply(data, lines) {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-month-'));
	try {
		const file = join(folder, 'record.jsonl');
		writeFileSync(file, lines.join('\n'));
		await new Promise((done, failed) => {
			const args = ['build/cli/ledger.js', 'apply', file, '--data', data];
			execFile(process.execPath, args, (error, said) =>
				error ? failed(new Error(said.split('\n').find((line) => !line.endsWith('完成')))) : done()
			);
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A clerk with a password of one's own, signed out again. */
async function makeClerk(page, { name, unit, phone }) {
	const first = await makeAccount(page, { name, phone, unit, roles: ['clerk'] });
	const other = await page
		.context()
		.browser()
		.newContext({ baseURL: new URL(page.url()).origin });
	try {
		const theirs = await other.newPage();
		await theirs.goto('/login');
		await theirs.locator('[name=login]').fill(first.login);
		await theirs.locator('[name=password]').fill(first.password);
		await theirs.getByRole('button', { name: '登录', exact: true }).click();
		await theirs.waitForURL('**/password**');
		await theirs.locator('[name=password]').fill(password);
		await theirs.locator('[name=again]').fill(password);
		await theirs.locator('main form button[type=submit]').first().click();
		await theirs.waitForURL((url) => url.pathname !== '/password');
	} finally {
		await other.close();
	}
	return { login: first.login, password };
}
