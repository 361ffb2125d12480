// A list of 3,000 and of 30,000 tasks from upload to committed, held against the bare scan of the same file; what others notice meanwhile.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { median, record } from '../scripts/figures.mjs';
import { commandLineIn } from '../src/lib/domain/actor.ts';
import { openDatabase } from '../src/lib/server/db/client.ts';
import { insertJurisdiction } from '../src/lib/server/db/jurisdictions.ts';
import { transact } from '../src/lib/server/db/transact.ts';
import { runWorker } from '../src/lib/server/importing/run-worker.ts';
import { keepSpare } from '../src/lib/server/importing/spare-process.ts';
import { beginImport } from '../src/lib/server/operations/begin-import.ts';

// the generator and the floor lie beside the project, where it is developed
const beside = resolve('../shared/bench');
if (!existsSync(beside)) {
	console.log('没有 ../shared/bench，无法比较。');
	process.exit(0);
}
const rounds = process.argv.includes('--quick') ? { 3000: 1, 30000: 1 } : { 3000: 5, 30000: 3 };
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const now = '2026-11-21T01:00:00.000Z';
const figures = {};
for (const tasks of [3000, 30000]) {
	const file = join(folder, `${tasks}.xlsx`);
	writeFileSync(file, await generated(tasks));
	const runs = [];
	for (let round = 0; round < rounds[tasks]; round++) {
		const exceljs = loadedByExcelJs(file);
		runs.push({ scanMs: scanned(file), ...exceljs, ...(await imported(tasks, file, round)) });
	}
	const of = (name) => median(runs.map((run) => run[name]));
	figures[tasks] = {
		scanMs: Math.round(of('scanMs')),
		readMs: Math.round(of('readMs')),
		commitMs: Math.round(of('commitMs')),
		totalMs: Math.round(of('totalMs')),
		toScan: rounded(of('totalMs') / of('scanMs')),
		excelJsMs: Math.round(of('excelJsMs')),
		toExcelJs: rounded(of('totalMs') / of('excelJsMs')),
		peakMegabytes: Math.round(Math.max(...runs.map((run) => run.peakMegabytes))),
		peakToExcelJs: rounded(
			Math.max(...runs.map((run) => run.peakMegabytes)) / of('excelJsMegabytes')
		),
		loopP99Ms: Math.round(of('loopP99Ms') * 10) / 10,
		longestStallMs: Math.round(Math.max(...runs.map((run) => run.longestStallMs))),
		longestWriteMs: Math.round(Math.max(...runs.map((run) => run.longestWriteMs)))
	};
}
rmSync(folder, { recursive: true, force: true });
const growth = rounded(figures[30000].totalMs / figures[3000].totalMs);

record('import', {
	figures: { ...figures, growth },
	limits: {
		toScan: 5,
		toExcelJs: 0.6,
		peakToExcelJs: 0.7,
		growth: 13,
		loopP99Ms: 20,
		longestStallMs: 100,
		longestWriteMs: 100
	},
	passed:
		figures[3000].toScan <= 5 &&
		figures[30000].toScan <= 5 &&
		growth <= 13 &&
		figures[30000].loopP99Ms <= 20 &&
		figures[30000].longestStallMs <= 100 &&
		figures[30000].longestWriteMs <= 100
});

function rounded(ratio) {
	return Number.isFinite(ratio) ? Math.round(ratio * 100) / 100 : null;
}

async function generated(tasks) {
	const { makeTasks } = await import(join(beside, 'data.mjs'));
	const { writeDirect } = await import(join(beside, 'direct.mjs'));
	return writeDirect(makeTasks(tasks), { shared: true });
}

/** The floor: inflate and one pass, in a process of its own that is warm once. */
function scanned(file) {
	const script = `
		import { readFileSync } from 'node:fs';
		import { scanShared, scanSheet, unzip } from ${JSON.stringify(join(beside, 'direct.mjs'))};
		const bytes = readFileSync(${JSON.stringify(file)});
		const begun = performance.now();
		const parts = unzip(bytes);
		const strings = scanShared(parts.get('xl/sharedStrings.xml')());
		scanSheet(parts.get('xl/worksheets/sheet1.xml')(), strings);
		console.log(performance.now() - begun);`;
	const run = ['--input-type=module', '-e', script];
	return Number(execFileSync(process.execPath, run, { encoding: 'utf8' }));
}

/** What another library takes merely to load the file, merges left out; nothing where it is not installed. */
function loadedByExcelJs(file) {
	const script = `
		import { readFileSync } from 'node:fs';
		const { default: ExcelJS } = await import('exceljs').catch(() => ({}));
		if (!ExcelJS) process.exit(0);
		const bytes = readFileSync(${JSON.stringify(file)});
		const begun = performance.now();
		await new ExcelJS.Workbook().xlsx.load(bytes, { ignoreNodes: ['mergeCells'] });
		const excelJsMs = performance.now() - begun;
		const held = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
		console.log(JSON.stringify({ excelJsMs, excelJsMegabytes: Number(held) / 1024 }));`;
	const run = ['--input-type=module', '-e', script];
	const said = execFileSync(process.execPath, run, { encoding: 'utf8' });
	return said === '' ? { excelJsMs: NaN, excelJsMegabytes: NaN } : JSON.parse(said);
}

async function imported(tasks, file, round) {
	const data = join(folder, `data-${tasks}-${round}`);
	execFileSync(process.execPath, ['build/cli/ledger.js', 'migrate', '--data', data]);
	const database = join(data, 'ledger.db');
	const db = openDatabase(database);
	const district = { id: 'bench', name: '试点市', prefix: '市', created_at: now };
	await insertJurisdiction(db, district);
	const actor = commandLineIn('bench');
	const bytes = readFileSync(file);

	const others = whoElseWrites(db);
	const loop = monitorEventLoopDelay({ resolution: 1 });
	loop.enable();
	const watch = peakOf();
	await warm();
	const begun = performance.now();
	const source = { kind: 'file', fileName: '清单2026.xlsx', bytes };
	const { value } = await beginImport(db, data, actor, source, now);
	const task = { database, dataFolder: data, actor, batchId: value.batchId, now };
	await worked({ do: 'read', ...task }, watch);
	const readMs = performance.now() - begun;
	await warm();
	const shown = performance.now();
	await worked({ do: 'commit', ...task }, watch);
	const commitMs = performance.now() - shown;
	loop.disable();
	const longestWriteMs = await others.stop();
	const seen = await db
		.selectFrom('task')
		.select((eb) => eb.fn.countAll().as('n'))
		.executeTakeFirst();
	if (Number(seen.n) !== tasks) throw new Error(`${seen.n} of ${tasks} tasks came in`);
	await db.destroy();
	rmSync(data, { recursive: true, force: true });
	return {
		readMs,
		commitMs,
		totalMs: readMs + commitMs,
		peakMegabytes: watch.stop(),
		loopP99Ms: loop.percentile(99) / 1e6,
		longestStallMs: loop.max / 1e6,
		longestWriteMs
	};
}

/** The page of the import has stood open for a moment, and so does the one that asks to confirm. */
async function warm() {
	keepSpare();
	await pause(1500);
}

async function worked(task, watch) {
	const ended = await runWorker(task, { onStart: (child) => watch.on(child.pid) });
	if (!ended.ok || !ended.answer.ok) throw new Error(JSON.stringify(ended));
}

/** Somebody else who writes every 20 ms, as units do that file meanwhile. */
function whoElseWrites(db) {
	let on = true;
	let longest = 0;
	const writing = (async () => {
		for (let i = 0; on; i++) {
			const begun = performance.now();
			await transact(db, (trx) =>
				trx
					.updateTable('jurisdiction')
					.set({ prefix: i % 2 ? '市' : '区' })
					.execute()
			);
			longest = Math.max(longest, performance.now() - begun);
			await pause(20);
		}
	})();
	const stop = async () => {
		on = false;
		await writing;
		return longest;
	};
	return { stop };
}

/** The most that the processes of one import hold, by what the kernel says at their end. */
function peakOf() {
	let peak = 0;
	let pid = 0;
	const look = () => {
		try {
			const status = readFileSync(`/proc/${pid}/status`, 'utf8');
			peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
		} catch {
			// between two processes
		}
	};
	const timer = setInterval(look, 25);
	return {
		on: (next) => (pid = next),
		stop: () => {
			clearInterval(timer);
			return peak;
		}
	};
}
