// Breaks one safeguard at a time in a copy of the program: which test notices, fault by fault. Words
// behind the name choose those faults whose file or description holds one of them.
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { record } from '../scripts/figures.mjs';

const unitPage = 'src/routes/(app)/units/[id]/+page.server.ts';
const signIn = 'src/lib/server/operations/sign-in.db.test.ts';
const filing = 'src/lib/server/operations/report/filing.db.test.ts';

/** What is broken, where, and the tests that are asked about it. */
const allFaults = [
	{
		what: "the unit's page asks no more whether its reader may see this unit",
		file: unitPage,
		from: "!unit || !can(actor, 'unit.read', { unitId: unit.id })",
		to: '!unit',
		tests: ['e2e access']
	},
	{
		what: 'a search looks into what is hidden from whoever looks',
		file: 'src/lib/server/operations/find-tasks.ts',
		from: '? text : (masked ?? text)',
		to: '? text : (text ?? masked)',
		tests: ['db src/lib/server/operations/find-tasks.db.test.ts', 'e2e search']
	},
	{
		what: 'a photo keeps where it was taken',
		file: 'src/lib/server/operations/evidence/take-in-file.ts',
		from: 'isPicture(kind) ? stripLocation(bytes, kind) : bytes',
		to: 'bytes',
		tests: ['db src/lib/server/operations/evidence/evidence.db.test.ts']
	},
	{
		what: 'a file of evidence is opened for whoever asks',
		file: 'src/lib/server/operations/evidence/open-evidence.ts',
		from: 'if (!readsEvidence(actor, piece.report)) return null;',
		to: '',
		tests: ['db src/lib/server/operations/evidence/evidence.db.test.ts', 'e2e access']
	},
	{
		what: 'a file that nothing could look at for viruses is kept',
		file: 'src/lib/server/operations/evidence/take-in-file.ts',
		from: "scanned.result === 'unscanned'",
		to: "scanned.result === 'never'",
		tests: ['db src/lib/server/operations/evidence/evidence.db.test.ts']
	},
	{
		what: 'what is called a program is kept for what it holds',
		file: 'src/lib/domain/evidence/told-file.ts',
		from: "if (programs.has(ending)) return not('program');",
		to: '',
		tests: ['unit src/lib/domain/evidence/told-file.test.ts']
	},
	{
		what: 'an answer asks no more whose task it is',
		file: 'src/lib/server/operations/open-answer/task.ts',
		from: "if (!can(actor, 'task.read', { unitIds })) return null;",
		to: "if (!can(actor, 'task.list', {})) return null;",
		tests: ['db src/lib/server/operations/search-ledger.db.test.ts', 'e2e search']
	},
	{
		what: 'the table of rights forgets whose unit it is',
		file: 'src/lib/domain/actor.ts',
		from: "holds(who, 'clerk', 'approver') && who.unitIds.includes(unitId)",
		to: "holds(who, 'clerk', 'approver') && unitId !== ''",
		tests: ['unit src/lib/domain/actor.test.ts', 'e2e access', 'e2e phones']
	},
	{
		what: 'no request is asked any more where it comes from',
		file: 'src/hooks.server.ts',
		from: 'if (safe || origin === event.url.origin)',
		to: 'if (safe || origin !== undefined)',
		tests: ['e2e origin']
	},
	{
		what: 'the database keeps the token itself',
		file: 'src/lib/server/session/token.ts',
		from: "return createHash('sha256').update(secret).digest('hex');",
		to: "return createHash('sha256') ? secret : '';",
		tests: [`db ${signIn}`, 'e2e bad-input']
	},
	{
		what: 'a session opens without its secret being compared',
		file: 'src/lib/server/session/session.ts',
		from: 'if (!sameHash(hashOf(secret), secretHash)) return null;',
		to: 'if (sameHash(hashOf(secret), secretHash) === null) return null;',
		tests: [`db ${signIn}`, 'e2e bad-input']
	},
	{
		what: 'a failed try is not written down',
		file: 'src/lib/server/session/count-tries.ts',
		from: 'if (reserved.open) await upsertTries(trx, of, reserved.next);',
		to: 'if (!reserved.open) await findTries(trx, of);',
		tests: [`db ${signIn}`, 'e2e sign-in']
	},
	{
		what: 'a mobile number is not masked',
		file: 'src/lib/domain/phone.ts',
		from: 'return `${digits.slice(0, 3)}****${digits.slice(-4)}`;',
		to: 'return digits;',
		tests: ['unit src/lib/domain/phone.test.ts', 'e2e phones']
	},
	{
		what: 'one page forgets to mask',
		file: 'src/routes/(app)/units/people.server.ts',
		from: 'phone: phone === null || sees ? phone : maskNumber(phone)',
		to: 'phone: sees ? phone : phone && maskNumber(phone) && phone',
		tests: ['e2e phones']
	},
	{
		what: 'a new address stands open to everybody',
		file: 'src/lib/domain/door.ts',
		from: "return actor === null ? 'sign-in' : 'closed';",
		to: "return 'open';",
		tests: ['unit src/lib/domain/door.test.ts', 'e2e access']
	},
	{
		what: 'a link of the log is not compared with the one before it',
		file: 'src/lib/server/db/audit-chain.ts',
		from: "if (row.previous_hash !== before.hash) return 'altered';",
		to: "if (row.previous_hash === null) return 'altered';",
		tests: [
			'db src/lib/server/db/audit-events.db.test.ts',
			'db src/lib/server/db/audit-tamper.db.test.ts'
		]
	},
	{
		what: 'a row that a task is merged over is passed by, and its cells count as read',
		file: 'src/lib/domain/list/read-rows.ts',
		from: "else goOn(reading, row.row, index, start === 'repeats');",
		to: "else if (start === 'repeats') goOn(reading, row.row, index, true);",
		tests: [
			'unit src/lib/domain/list/read-list.test.ts',
			'unit src/lib/domain/list/shapes.test.ts',
			'e2e import.e2e'
		]
	},
	{
		what: 'the checksum of a part of a workbook is not compared',
		file: 'src/lib/server/workbook/zip-parts.ts',
		from: 'crc32(part) !== checksum',
		to: 'crc32(part) < 0',
		tests: [
			'unit src/lib/server/workbook/zip-parts.test.ts',
			'unit src/lib/server/workbook/read-workbook.test.ts'
		]
	},
	{
		what: 'a unit that nobody knows is made without a word',
		file: 'src/lib/domain/list/resolve-task.ts',
		from: 'if (isNews(problem, isFirst, readers)) say',
		to: "if (problem.code !== 'unit.unknown' && isNews(problem, isFirst, readers)) say",
		tests: [
			'unit src/lib/domain/list/read-list.test.ts',
			'unit src/lib/domain/list/choices.test.ts'
		]
	},
	{
		what: 'a form that is sent twice is submitted twice: its key is not looked for',
		file: 'src/lib/server/operations/report/submit-reports.ts',
		from: 'const sent = await findSubmission(trx, jurisdictionId, { key });',
		to: 'const sent = await findSubmission(trx, jurisdictionId, { key: newId() });',
		tests: [`db ${filing}`]
	},
	{
		what: 'a report is submitted though its draft is no longer the one on the screen',
		file: 'src/lib/server/operations/report/submit-reports.ts',
		from: 'else if (report.revision !== revision)',
		to: "else if (report.revision !== revision && number === '')",
		tests: [`db ${filing}`, 'db src/lib/server/operations/report/interleavings.db.test.ts']
	},
	{
		what: 'a save writes over what somebody else has typed meanwhile',
		file: 'src/lib/domain/report/settle-draft.ts',
		from: 'if (revision > typed.base) clashes',
		to: 'if (revision < 0) clashes',
		tests: [
			'unit src/lib/domain/report/settle-draft.test.ts',
			'unit src/lib/domain/report/interleavings.test.ts',
			`db ${filing}`
		]
	},
	{
		what: 'a day begins at midnight in Greenwich',
		file: 'src/lib/domain/date.ts',
		from: 'const shanghaiAhead = 8 * 3_600_000;',
		to: 'const shanghaiAhead = 0 * 3_600_000;',
		tests: [
			'unit src/lib/domain/date.test.ts',
			'unit src/lib/domain/cutoff.test.ts',
			`db ${filing}`
		]
	},
	{
		what: 'a cutoff that falls on a day off stays there',
		file: 'src/lib/domain/cutoff.ts',
		from: "const stays = settings.cutoffRoll === 'none' || isWorkday(nominal, calendar);",
		to: "const stays = settings.cutoffRoll === 'none' || calendar !== null;",
		tests: [
			'unit src/lib/domain/cutoff.test.ts',
			'db src/lib/server/operations/open-period.db.test.ts'
		]
	},
	{
		what: 'bytes of evidence that were changed on the disk are handed out',
		file: 'src/lib/server/evidence/blobs.ts',
		from: "return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;",
		to: "return createHash('sha256').update(bytes).digest('hex') === '' ? null : bytes;",
		tests: [
			'unit src/lib/server/evidence/blobs.test.ts',
			'db src/lib/server/operations/evidence/evidence.db.test.ts'
		]
	},
	{
		what: 'what was typed last is not sent when the page is left',
		file: 'src/routes/(app)/my/[p]/[task]/autosave.svelte.ts',
		from: 'if (Object.keys(fields).length > 0) void sendDraft(this.#key, this.revision, fields, true);',
		to: 'if (Object.keys(fields).length > 999) void sendDraft(this.#key, this.revision, fields, true);',
		tests: ['e2e filing']
	}
];

const words = process.argv.slice(2);
const faults = allFaults.filter(
	({ what, file }) => words.length === 0 || words.some((word) => `${file} ${what}`.includes(word))
);
if (faults.length === 0) throw new Error(`no fault with ${words.join(', ')}`);

for (const { what, file, from } of faults) {
	if (readFileSync(file, 'utf8').split(from).length === 2) continue;
	throw new Error(`${file} has changed: ${what}`);
}

const copy = mkdtempSync(join(tmpdir(), 'ledger-faults-'));
const left = ['.git', 'node_modules', 'build', '.svelte-kit', 'test-results', 'data'];
cpSync('.', copy, { recursive: true, filter: (path) => !left.includes(path.split(sep)[0]) });
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));

const sound = testsThatFail([...new Set(faults.flatMap(({ tests }) => tests))]);
const seen = faults.map(({ what, file, from, to, tests }) => {
	const path = join(copy, file);
	const text = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		text.replace(from, () => to)
	);
	const caughtBy = testsThatFail(tests);
	writeFileSync(path, text);
	console.log(`${what}\n${caughtBy.map((name) => `    ${name}`).join('\n') || '    NOBODY'}`);
	return { what, file, caughtBy };
});
rmSync(copy, { recursive: true, force: true });

const caught = seen.filter(({ caughtBy }) => caughtBy.length > 0).length;
record('planted-faults', {
	figures: { planted: seen.length, caught, failedWithoutFault: sound, seen },
	limits: { caught: faults.length, failedWithoutFault: 0 },
	passed: caught === faults.length && sound.length === 0
});

/** The names of the tests that fail in the copy as it stands; it is built where a browser asks. */
function testsThatFail(tests) {
	const failed = [];
	if (tests.some((test) => test.startsWith('e2e'))) {
		run('vite', 'build');
		run('vite', 'build', '-c', 'vite.cli.config.ts');
	}
	for (const test of tests) {
		const [kind, which] = test.split(' ');
		failed.push(...(kind === 'e2e' ? failedPages(which) : failedTests(kind, which)));
	}
	return failed;
}

function failedPages(suite) {
	const { stdout } = spawnSync(process.execPath, ['e2e/run.mjs', suite], {
		cwd: copy,
		encoding: 'utf8'
	});
	const names = [...stdout.matchAll(/^ {2}(ok|FAIL) +(.*?)(?: \(\d+ ms\))?$/gm)];
	if (names.length === 0) throw new Error(`${suite} did not run:\n${stdout}`);
	return names.filter(([, how]) => how === 'FAIL').map(([, , name]) => name);
}

function failedTests(project, file) {
	const report = join(copy, 'faults.json');
	rmSync(report, { force: true });
	const { stdout, stderr } = run(
		...['vitest', 'run', '--project', project, '--reporter=json', `--outputFile=${report}`, file]
	);
	if (!existsSync(report)) throw new Error(`${file} did not run:\n${stdout}${stderr}`);
	const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
	return testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status === 'failed')
		.map(({ fullName }) => `${file}: ${fullName}`);
}

function run(tool, ...args) {
	const bin = join('node_modules', tool, tool === 'vitest' ? 'vitest.mjs' : `bin/${tool}.js`);
	return spawnSync(process.execPath, [bin, ...args], {
		cwd: copy,
		encoding: 'utf8',
		maxBuffer: 2 ** 28
	});
}
