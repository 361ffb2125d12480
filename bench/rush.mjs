// The last day of a month: 500 units file 10 reports each within 10 minutes, half of them in the last two, while the office looks on. --short is a fifth of it; --engine postgres; --apart puts the program on one core.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp } from '../e2e/start-app.mjs';
import { record } from '../scripts/figures.mjs';
import { browserOf } from './rush/browser.mjs';
import { compare, isSound } from './rush/compare.mjs';
import { engineIn, openEngine } from './rush/engine.mjs';
import { filingOf } from './rush/filing.mjs';
import { peakMemory } from './rush/memory.mjs';
import { fillMonth } from './rush/month.mjs';
import { officeAsks } from './rush/office.mjs';
import { seeded } from './rush/seeded.mjs';
import { stolenShare } from './rush/stolen.mjs';
import { times } from './rush/times.mjs';

const args = process.argv.slice(2);
const engine = engineIn(args);
const isShort = args.includes('--short');
const seed = 20261125;
const tasks = 10;
const [units, seconds] = isShort ? [100, 120] : [500, 600];
const officeEverySeconds = 4;
const chance = seeded(seed);

const folder = mkdtempSync(join(tmpdir(), 'ledger-rush-'));
const ledger = await openEngine(engine, folder);
const db = ledger.open();
const month = await fillMonth(db, { units, tasks });
await db.destroy();
const NODE_OPTIONS = process.env.SERVER_NODE_OPTIONS ?? '';
const app = await startApp({ data: ledger.data, env: { ...ledger.env, NODE_OPTIONS } });
if (args.includes('--apart')) {
	for (const [core, pid] of [
		['0', app.pid],
		['1', process.pid]
	]) {
		execFileSync('taskset', ['-acp', core, String(pid)]);
	}
}

const clerkTimes = times();
const officeTimes = times();
let isOver = false;
const browsers = new Map(month.clerks.map(({ unitId, token }) => [unitId, browserOf(app, token)]));
await warmUp();

/** When each report is submitted, were nothing ever late: half of them in the last fifth. */
const last = seconds * 0.8;
const filings = month.pairs
	.map((pair) => {
		const due = chance() < 0.5 ? chance() * last : last + chance() * (seconds - last);
		const chances = {
			clicksTwice: chance() < 0.1,
			dropsSubmit: chance() < 0.05,
			dropsSave: chance() < 0.05,
			dropAfterMs: chance() * 30
		};
		const withFile = chance() < 0.2;
		const browser = browsers.get(pair.unitId);
		return { due, chances, pair, browser, withFile };
	})
	.sort((one, other) => one.due - other.due);
const lead = 12;
const begun = performance.now() + lead * 1000;
const stolen = stolenShare();

const walked = [];
const walks = filings.map(async ({ due, ...filing }) => {
	let at = begun + due * 1000 - beforeSubmit(filing) * 1000;
	await until(at);
	const walk = filingOf(filing.pair, { period: month.period, ...filing });
	walked.push(walk);
	for (const { kind, after, ask } of walk.steps) {
		// nobody goes on before the answer is there; what this process itself is late counts
		at = Math.max(at + after * 1000, performance.now());
		await until(at);
		const answer = await ask();
		clerkTimes.note(kind, performance.now() - at, answer);
		if (answer.status !== 200) return;
	}
});
const watching = watch();
await Promise.all(walks);
const ranSeconds = Math.round((performance.now() - begun) / 1000);
isOver = true;
await watching;
const rssMb = peakMemory(app.pid);
const stolenCpu = stolen();
for (const browser of browsers.values()) browser.close();
await app.stop();

const after = ledger.open({ readOnly: true });
const found = await compare(after, ledger.data, month.period, walked);
await after.destroy();
const sound = isSound(ledger);
await ledger.stop();
rmSync(folder, { recursive: true, force: true });

const acknowledged = (what) => walked.filter(({ known }) => known.acknowledged[what]).length;
const all = [...clerkTimes.broken, ...officeTimes.broken];
const figures = {
	...{ engine, short: isShort, seed, units, reports: month.pairs.length, seconds: ranSeconds },
	requests: clerkTimes.of(...clerkTimes.kinds()),
	clerks: clerkTimes.each(),
	office: officeTimes.each(),
	acknowledged: { submitted: acknowledged('submissionId'), files: acknowledged('sha256') },
	inDatabase: {
		...{ submitted: found.reports, receipts: found.receipts, files: found.files },
		submitLinks: found.submitLinks
	},
	doubleClicks: filings.filter(({ chances }) => chances.clicksTwice).length,
	droppedReplies: filings.filter(({ chances }) => chances.dropsSubmit).length,
	lost: found.lost.length,
	duplicated: found.duplicated.length,
	halfApplied: found.halfApplied.length,
	orphans: found.orphans.length,
	serverErrors: all.filter(({ status }) => status >= 500).length,
	broken: all.length,
	brokenFirst: all.slice(0, 5),
	sound,
	...{ rssMb, stolenCpu }
};
const limits = {
	...{ lost: 0, duplicated: 0, halfApplied: 0, orphans: 0, serverErrors: 0, broken: 0 },
	...{ sound: true, p50: 100, p99: 500, max: 3000, rssMb: 600, submitted: month.pairs.length }
};
const zeros = ['lost', 'duplicated', 'halfApplied', 'orphans', 'serverErrors', 'broken'];
record(engine === 'sqlite' ? 'rush' : `rush-${engine}`, {
	figures,
	limits,
	passed:
		zeros.every((name) => figures[name] === 0) &&
		sound &&
		figures.requests.p50 < limits.p50 &&
		figures.requests.p99 < limits.p99 &&
		Math.max(figures.requests.max, officeTimes.of(...officeTimes.kinds()).max) < limits.max &&
		(rssMb === null || rssMb < limits.rssMb) &&
		[figures.acknowledged.submitted, ...Object.values(figures.inDatabase)].every(
			(count, at) => count === (at === 3 ? figures.acknowledged.files : limits.submitted)
		)
});

function beforeSubmit({ withFile }) {
	return withFile ? 10 : 9;
}

/** The code that answers is compiled before anybody is timed, as on the other days of the month. */
async function warmUp() {
	for (const { unitId } of month.clerks.slice(0, 20)) {
		for (let round = 0; round < 5; round += 1) {
			const [own] = month.pairs.filter((pair) => pair.unitId === unitId);
			await browsers.get(unitId).page(`/my/${month.period}`);
			await browsers.get(unitId).page(`/my/${month.period}/${own.taskId}`);
		}
	}
}

/** The office looks at its pages in turn, at its own pace. */
async function watch() {
	const browser = browserOf(app, month.office.token);
	for (let turn = 0; !isOver; turn += 1) {
		const at = begun + turn * officeEverySeconds * 1000;
		await until(at);
		const { kind, ask } = officeAsks[turn % officeAsks.length];
		const began = Math.max(at, performance.now());
		const answer = await ask(browser, month.clerks[turn % units].unitId);
		officeTimes.note(kind, performance.now() - began, answer);
	}
	browser.close();
}

function until(at) {
	const wait = at - performance.now();
	return wait > 0 ? pause(wait) : undefined;
}
