// Kills a migration (kill -9) at moments spread over its run: the database is whole or untouched, every time.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '../scripts/figures.mjs';

const kills = process.argv.includes('--full') ? 200 : 40;
const folder = mkdtempSync(join(tmpdir(), 'ledger-drill-'));
const ledger = (...args) => [
	'build/cli/ledger.js',
	...args,
	'--data',
	join(folder, String(round)),
	'--json'
];
const answer = (...args) => {
	try {
		const text = execFileSync(process.execPath, ledger(...args), {
			encoding: 'utf8',
			stdio: 'pipe'
		});
		return JSON.parse(text);
	} catch (failed) {
		return JSON.parse(failed.stdout || '{"ok":false}');
	}
};

let round = -1;
const started = performance.now();
const { migrated } = answer('migrate');
const whole = performance.now() - started;

const seen = { untouched: 0, whole: 0, halfDone: 0, damaged: 0, notMendedByAnotherRun: 0 };
for (round = 0; round < kills; round++) {
	await killed(ledger('migrate'), (whole * 1.2 * round) / kills);
	const { pending, integrityFaults, unknown } = answer('verify');
	if (!pending)
		seen.untouched++; // killed before there was a file
	else if (integrityFaults.length + unknown.length > 0) seen.damaged++;
	else if (pending.length === 0) seen.whole++;
	else seen[pending.length === migrated.length ? 'untouched' : 'halfDone']++;
	answer('migrate');
	if (!answer('verify').ok) seen.notMendedByAnotherRun++;
}
rmSync(folder, { recursive: true, force: true });

record('migration-kill', {
	figures: { kills, migrationMs: Math.round(whole), ...seen },
	limits: {
		halfDone: 0,
		damaged: 0,
		notMendedByAnotherRun: 0,
		atLeastOnce: ['untouched', 'whole']
	},
	passed:
		seen.halfDone + seen.damaged + seen.notMendedByAnotherRun === 0 &&
		seen.untouched > 0 &&
		seen.whole > 0
});

function killed(args, afterMs) {
	return new Promise((done) => {
		const child = spawn(process.execPath, args, { stdio: 'ignore' });
		const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
		child.on('exit', () => {
			clearTimeout(timer);
			done();
		});
	});
}
