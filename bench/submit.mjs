// 64 people submit 2,000 reports as fast as they go, one report each time, against the bare durable commits of the same rows. --engine postgres tells of PostgreSQL, without a limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startApp } from '../e2e/start-app.mjs';
import { median, record } from '../scripts/figures.mjs';
import { bareCommits } from './rush/bare-commits.mjs';
import { browserOf } from './rush/browser.mjs';
import { compare, isSound } from './rush/compare.mjs';
import { typeAll } from './rush/drafts.mjs';
import { engineIn, openEngine } from './rush/engine.mjs';
import { saidOf } from './rush/said.mjs';
import { peakMemory } from './rush/memory.mjs';
import { district, fillMonth } from './rush/month.mjs';
import { rounded, times, told } from './rush/times.mjs';

const args = process.argv.slice(2);
const engine = engineIn(args);
const [units, tasks, clients] = [200, 10, 64];
const rounds = args.includes('--short') ? 2 : 5;

const folder = mkdtempSync(join(tmpdir(), 'ledger-submit-'));
const ledger = await openEngine(engine, folder);
const db = ledger.open();
const month = await fillMonth(db, { units, tasks });
// such as --cpu-prof --cpu-prof-dir=…, to see where the time goes
const NODE_OPTIONS = process.env.SERVER_NODE_OPTIONS ?? '';
const app = await startApp({ data: ledger.data, env: { ...ledger.env, NODE_OPTIONS } });
const browsers = new Map(month.clerks.map(({ unitId, token }) => [unitId, browserOf(app, token)]));
const taken = [];
const noted = times();
const found = { lost: 0, duplicated: 0, halfApplied: 0, links: 0, reports: 0 };
try {
	// the first round compiles the code that answers
	for (let round = 0; round <= rounds; round += 1) {
		await typeAll(db, month);
		const bare = engine === 'sqlite' ? bareCommits(ledger.address, month) : null;
		await typeAll(db, month);
		const before = await lastLink();
		const { perSecond, filings } = await submitAll(round === 0 ? times() : noted);
		if (round === 0) continue;
		const { lost, duplicated, halfApplied, reports, submitLinks } = await compare(
			...[db, ledger.data, month.period, filings, before]
		);
		taken.push({ bare, perSecond });
		found.lost += lost.length;
		found.duplicated += duplicated.length;
		found.halfApplied += halfApplied.length;
		found.reports += reports;
		found.links += submitLinks;
	}
} finally {
	for (const browser of browsers.values()) browser.close();
	await db.destroy();
}
const rssMb = peakMemory(app.pid);
await app.stop();
const sound = isSound(ledger);
await ledger.stop();
rmSync(folder, { recursive: true, force: true });

const { p50, p99, max, count } = noted.of('submit');
const ratios = taken.map(({ bare, perSecond }) => perSecond / bare);
const figures = {
	...{ engine, clients, submitted: count, rounds },
	perSecond: rounded(median(taken.map(({ perSecond }) => perSecond))),
	barePerSecond: engine === 'sqlite' ? rounded(median(taken.map(({ bare }) => bare))) : null,
	toBare: engine === 'sqlite' ? rounded(median(ratios)) : null,
	toBareEach: engine === 'sqlite' ? told(ratios) : null,
	...{ p50, p99, max, rssMb, sound, ...found },
	broken: noted.broken.length,
	brokenFirst: noted.broken.slice(0, 5)
};
const all = rounds * units * tasks;
const limits = { toBare: 0.25, p99: 300, broken: 0, submitted: all, links: all };
record(engine === 'sqlite' ? 'submit' : `submit-${engine}`, {
	figures,
	limits,
	passed:
		sound &&
		[figures.submitted, found.reports, found.links].every((number) => number === all) &&
		figures.lost + figures.duplicated + figures.halfApplied + figures.broken === 0 &&
		(engine === 'postgres' || (figures.toBare >= limits.toBare && p99 <= limits.p99))
});

/** Each client submits the next report as soon as its last one was taken. */
async function submitAll(noted) {
	const filings = [];
	// neighbours in the list are of one unit: people of all of them are at it at the same time
	const queue = month.pairs.toSorted((a, b) => (a.at % tasks) - (b.at % tasks) || a.at - b.at);
	let next = 0;
	const begun = performance.now();
	await Promise.all(
		Array.from({ length: clients }, async () => {
			while (next < queue.length) {
				const { at, taskId, unitId } = queue[next++];
				const mark = `${taskId}.${unitId}`;
				const key = `key-${at}-${begun.toFixed()}`;
				const form = new URLSearchParams({ key, report: mark, [`revision.${mark}`]: '1' });
				const asked = performance.now();
				const path = `/my/${month.period}/check?/submit`;
				const answer = await browsers.get(unitId).send(path, form);
				const submissionId = /[?&]id=([^&"]+)/.exec(answer.text)?.[1];
				const status = submissionId ? 200 : answer.status || 0;
				noted.note('submit', performance.now() - asked, {
					status: submissionId ? status : status === 200 ? 0 : status,
					why: answer.text
				});
				const known = { progress: saidOf(at, 3), acknowledged: { submissionId } };
				filings.push({ taskId, unitId, known });
			}
		})
	);
	return { perSecond: (queue.length * 1000) / (performance.now() - begun), filings };
}

/** How far the log goes: it keeps the links of the rounds before. */
async function lastLink() {
	const { rows } = await sql`select max(seq) as seq from audit_event
		where jurisdiction_id = ${district}`.execute(db);
	return Number(rows[0].seq ?? 0);
}
