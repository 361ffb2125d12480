// Kills the program (kill -9) at random moments of a rush of reports and starts it again on the same folder: what was acknowledged is there, whole, once. --engine postgres kills the program only; --full 100 times instead of 20.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { browserOf } from '../bench/rush/browser.mjs';
import { compare, isSound } from '../bench/rush/compare.mjs';
import { engineIn, openEngine } from '../bench/rush/engine.mjs';
import { filingOf } from '../bench/rush/filing.mjs';
import { fillMonth } from '../bench/rush/month.mjs';
import { seeded } from '../bench/rush/seeded.mjs';
import { told } from '../bench/rush/times.mjs';
import { startApp } from '../e2e/start-app.mjs';
import { record } from '../scripts/figures.mjs';

const args = process.argv.slice(2);
const engine = engineIn(args);
const kills = args.includes('--full') ? 100 : 20;
const clerksAtOnce = 12;
const [soonestMs, latestMs] = [200, 2000];
const tasks = 10;
const seed = 20261125;
const chance = seeded(seed);

const folder = mkdtempSync(join(tmpdir(), 'ledger-kill-'));
const ledger = await openEngine(engine, folder);
const db = ledger.open();
// at most so many are filed between two kills on a machine of this kind
const month = await fillMonth(db, { units: kills * 25, tasks });
await db.destroy();

/** Where the program stands at the moment; it moves with each start. */
const server = { port: 0, base: '' };
const walked = [];
const seen = { lost: [], duplicated: [], halfApplied: [], orphans: [], damaged: 0 };
const restarts = [];
/** What was under way when the program died: the same again, or the answer that never came. */
const cut = {};
let isDown = true;
let left = [...month.pairs];
let refused = [];

let app = await startAgain();
await look();
const clerks = Array.from({ length: clerksAtOnce }, () => work());
for (let kill = 0; kill < kills; kill += 1) {
	await pause(soonestMs + chance() * (latestMs - soonestMs));
	isDown = true;
	await app.stop('SIGKILL');
	app = await startAgain();
	await look();
}
left = [];
await Promise.all(clerks);
const walkedOn = await look();
await app.stop();
const sound = isSound(ledger);
await ledger.stop();
rmSync(folder, { recursive: true, force: true });

const count = (what) => walked.filter(({ known }) => known.acknowledged[what]).length;
const figures = {
	...{ engine, kills, seed, begun: walked.length },
	acknowledged: {
		submitted: count('submissionId'),
		files: count('sha256'),
		drafts: count('draft')
	},
	inDatabase: { submitted: walkedOn.reports, files: walkedOn.files, links: walkedOn.submitLinks },
	cut,
	...{ lost: seen.lost.length, duplicated: seen.duplicated.length },
	...{ halfApplied: seen.halfApplied.length, orphans: seen.orphans.length },
	first: [...seen.lost, ...seen.duplicated, ...seen.halfApplied, ...seen.orphans].slice(0, 5),
	...{ damaged: seen.damaged, sound, refused: refused.length, refusedFirst: refused.slice(0, 3) },
	restartMs: told(restarts)
};
const limits = {
	...{ lost: 0, duplicated: 0, halfApplied: 0, orphans: 0, damaged: 0, refused: 0, sound: true },
	restartMs: 5000
};
const zeros = ['lost', 'duplicated', 'halfApplied', 'orphans', 'damaged', 'refused'];
record(engine === 'sqlite' ? 'rush-kill' : `rush-kill-${engine}`, {
	figures,
	limits,
	passed:
		zeros.every((name) => figures[name] === 0) &&
		sound &&
		figures.restartMs.max < limits.restartMs &&
		figures.acknowledged.submitted === figures.inDatabase.submitted &&
		(cut.submit ?? 0) > 0
});

/** One report after the other, as fast as the program answers; what is cut off is done again. */
async function work() {
	while (left.length > 0) {
		const pair = left.splice(Math.floor(chance() * left.length), 1)[0];
		const clerk = month.clerks.find(({ unitId }) => unitId === pair.unitId);
		const browser = browserOf(server, clerk.token);
		const chances = { clicksTwice: chance() < 0.1 };
		const withFile = chance() < 0.1;
		const walk = filingOf(pair, { period: month.period, browser, withFile, chances });
		walked.push(walk);
		for (const { kind, ask } of walk.steps) {
			if (kind === 'my' || kind === 'receipt') continue;
			const answer = await untilAnswered(kind, ask);
			if (answer.status === 200) continue;
			refused.push({ kind, status: answer.status, why: answer.why });
			break;
		}
		browser.close();
	}
}

/** The same again until there is an answer, as a person presses a button again. */
async function untilAnswered(kind, ask) {
	for (;;) {
		while (isDown) await pause(10);
		const answer = await ask();
		if (answer.status !== 0 || answer.why === 'clash') return answer;
		cut[kind] = (cut[kind] ?? 0) + 1;
		await pause(20);
	}
}

async function startAgain() {
	const begun = performance.now();
	const started = await startApp({ data: ledger.data, env: ledger.env });
	restarts.push(performance.now() - begun);
	Object.assign(server, { port: started.port, base: started.base });
	return started;
}

/** What stands in the database, before anybody goes on. */
async function look() {
	const reader = ledger.open({ readOnly: true });
	const found = await compare(reader, ledger.data, month.period, walked);
	await reader.destroy();
	for (const kind of ['lost', 'duplicated', 'halfApplied', 'orphans'])
		seen[kind].push(...found[kind]);
	if (engine === 'sqlite' && !passesQuickCheck()) seen.damaged += 1;
	isDown = false;
	return found;
}

function passesQuickCheck() {
	const file = new DatabaseSync(ledger.address, { readOnly: true });
	const answer = file.prepare('pragma quick_check').get();
	file.close();
	return answer.quick_check === 'ok';
}
