// Opens every file of a corpus and every mutant of two workbooks: read right or refused, in 10 s and 300 MB, never a crash.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { record } from '../scripts/figures.mjs';
import { openingChild } from './import-corpus/child.mjs';
import { explained, replaced } from './import-corpus/explained.mjs';
import { giants } from './import-corpus/giants.mjs';

const corpus = resolve('../shared/corpus');
if (!existsSync(join(corpus, 'manifest.json'))) {
	console.log(`没有 ${corpus}，这项演练没有可用的文件，到此为止。`);
	process.exit(0);
}
const most = { ms: 10_000, extraMb: 300 };
const mutated = [
	join(corpus, 'files/calamine__issue_261_fixed_by_excel.xlsx'),
	resolve('imports/qingjiang-demo/sample.xlsx')
];
/** Of each: all 147 named attacks, as far as they fit the workbook, and at least 200 damaged bytes. */
const variants = 350;

const child = openingChild(most);
const figures = {
	files: 0,
	accepted: 0,
	refused: {},
	hangs: 0,
	crashes: 0,
	slowestMs: 0,
	mostMb: 0
};
const unexplained = [];
const differing = [];

const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'));
for (const { name, scan } of manifest.files) {
	const verdict = await opened(join(corpus, 'files', name), name);
	figures.files += 1;
	if (!verdict.accepted) {
		count(figures.refused, verdict.code ?? verdict.kind);
		if (scan && !explained[name]) unexplained.push({ name, refused: verdict.code });
		continue;
	}
	figures.accepted += 1;
	if (!scan) continue;
	if (scan.valueCells === verdict.cells) continue;
	const why = explained[name];
	differing.push({ name, oracle: scan.valueCells, read: verdict.cells, why: why ?? null });
	if (!why || why.read !== verdict.cells) unexplained.push({ name, ...differing.at(-1) });
}
figures.equalToTheOracle = figures.accepted - differing.length;
figures.differing = differing;

figures.mutants = {
	files: 0,
	reject: 0,
	rejectRefused: 0,
	load: 0,
	loadRight: 0,
	either: 0,
	eitherRefused: 0
};
figures.mutantsRefused = {};
const wrong = [];
for (const from of mutated) await mutants(from);
figures.giants = await openGiants();
child.end();
figures.wrong = wrong;
figures.unexplained = unexplained;

record('import-corpus', {
	figures,
	limits: { hangs: 0, crashes: 0, ...most, wrong: 0, unexplained: 0 },
	passed:
		figures.hangs === 0 &&
		figures.crashes === 0 &&
		figures.slowestMs <= most.ms &&
		figures.mostMb <= most.extraMb &&
		wrong.length === 0 &&
		unexplained.length === 0
});

async function mutants(from) {
	const name = basename(from);
	const folder = mkdtempSync(join(tmpdir(), 'ledger-mutants-'));
	try {
		const whole = await opened(from, name);
		for (const { name: file, kind, expect } of mutate(from, folder)) {
			const verdict = await opened(join(folder, file), file);
			judge({ of: name, kind, expect }, verdict, whole);
			rmSync(join(folder, file));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Read or refused, each in 5 s. */
async function openGiants() {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-giants-'));
	const verdicts = {};
	try {
		for (const [name, make] of Object.entries(giants)) {
			const path = join(folder, 'list.xlsx');
			writeFileSync(path, make());
			const { ms, extraMb, accepted, cells, code } = await opened(path, 'list.xlsx');
			verdicts[name] = { ms, extraMb, verdict: accepted ? `${cells} cells` : code };
			if (!(ms <= 5000)) wrong.push({ name, ms });
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return verdicts;
}

/** `load`: what the attack left alone must be read; those that replace the sheet say what it holds. */
function judge({ of, kind, expect }, verdict, whole) {
	const { mutants } = figures;
	mutants.files += 1;
	mutants[expect] += 1;
	if (!verdict.accepted) count(figures.mutantsRefused, verdict.code ?? verdict.kind);
	if (expect === 'reject') {
		if (verdict.accepted) wrong.push({ of, kind, expect, got: verdict.cells });
		else mutants.rejectRefused += 1;
	} else if (expect === 'either') {
		if (!verdict.accepted) mutants.eitherRefused += 1;
	} else {
		const texts = replaced[kind];
		const isRight = texts
			? verdict.accepted && JSON.stringify(verdict.texts) === JSON.stringify(texts)
			: verdict.accepted && verdict.digest === whole.digest;
		if (isRight) mutants.loadRight += 1;
		else wrong.push({ of, kind, expect, got: verdict.texts ?? verdict.code });
	}
}

async function opened(path, name) {
	const verdict = await child.open(path, name);
	if (verdict.kind === 'hang') figures.hangs += 1;
	if (verdict.kind === 'crash') figures.crashes += 1;
	if (verdict.kind !== undefined) wrong.push({ name, kind: verdict.kind, said: verdict.said });
	figures.slowestMs = Math.max(figures.slowestMs, verdict.ms ?? most.ms);
	figures.mostMb = Math.max(figures.mostMb, verdict.extraMb ?? 0);
	return verdict;
}

function mutate(from, folder) {
	execFileSync(
		process.execPath,
		[join(corpus, 'mutate.mjs'), from, folder, String(variants), '1'],
		{
			stdio: ['ignore', 'ignore', 'inherit']
		}
	);
	return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).files;
}

function count(table, key) {
	table[key] = (table[key] ?? 0) + 1;
}
