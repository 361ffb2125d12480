// Opens a list of 3,000 and of 30,000 tasks against the bare scan of the same file in the same run: at most 2x, 450 MB.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, record } from '../scripts/figures.mjs';

const shared = resolve('../shared/bench');
if (!existsSync(join(shared, 'direct.mjs'))) {
	console.log(`没有 ${shared}，没有可比的底线，到此为止。`);
	process.exit(0);
}
const { makeTasks } = await import(join(shared, 'data.mjs'));
const { writeDirect } = await import(join(shared, 'direct.mjs'));
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const figures = {};
try {
	for (const [tasks, runs] of [
		[3000, 5],
		[30_000, 3]
	]) {
		const file = join(folder, `${tasks}.xlsx`);
		writeFileSync(file, await writeDirect(makeTasks(tasks), { shared: true }));
		const taken = { scan: [], read: [], inflate: [] };
		// in turn, each in a process of its own
		for (let run = 0; run < runs; run += 1) {
			for (const way of Object.keys(taken)) taken[way].push(measured(way, file));
		}
		const ms = (way) => Math.round(median(taken[way].map((one) => one.ms)));
		const mb = (way) => Math.max(...taken[way].map((one) => one.peakMb));
		figures[tasks] = {
			inflateMs: ms('inflate'),
			scanMs: ms('scan'),
			readMs: ms('read'),
			readToScan: Math.round((100 * ms('read')) / ms('scan')) / 100,
			scanPeakMb: mb('scan'),
			readPeakMb: mb('read'),
			rows: taken.read[0].rows,
			cells: taken.read[0].cells,
			merges: taken.read[0].merges,
			withReplacementCharacter: taken.read[0].replaced
		};
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}

const of3000 = figures[3000];
const of30000 = figures[30_000];
record('read', {
	figures,
	limits: {
		readToScan: 2,
		readPeakMb: 450,
		withReplacementCharacter: 0,
		merges: 300_001
	},
	passed:
		of3000.readToScan <= 2 &&
		of30000.readToScan <= 2 &&
		of30000.readPeakMb <= 450 &&
		of30000.withReplacementCharacter === 0 &&
		of30000.merges === 300_001 &&
		of30000.rows === 60_002
});

function measured(way, file) {
	const answer = execFileSync(process.execPath, ['bench/read/once.mjs', way, file], {
		encoding: 'utf8',
		env: { ...process.env, SHARED_BENCH: shared }
	});
	return JSON.parse(answer);
}
