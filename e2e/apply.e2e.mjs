import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lookInto } from './ledger-file.mjs';

export const browser = false;

const sample = resolve('imports/qingjiang-demo/sample.xlsx');
const operation = (at, as, verb, more) =>
	JSON.stringify({ at: `${at}:00+08:00`, as, do: verb, ...more });
const filed = { task: '1', period: '2026-06', percent: 40, problem: null };
const record = [
	operation('2026-03-01T09:00', 'office', 'plan.import', { file: sample, planStart: '2026-01-01' }),
	operation('2026-06-01T09:00', 'office', 'period.open', { period: '2026-06' }),
	operation('2026-06-20T09:00', 'unit:区市场监管局', 'report.submit', {
		...{ ...filed, progress: '6月12日召开部门联席会，受理申请三十六件，办结三十件。' }
	}),
	operation('2026-06-20T09:00', 'leader', 'report.submit', { ...filed, task: '4' }),
	'{'
];

export default {
	'ledger apply carries out a record from its list on, and answers a line each': () =>
		inFolder(async (folder) => {
			const file = join(folder, 'record.jsonl');
			writeFileSync(file, record.join('\n'));
			const asData = await ledger('apply', file, '--data', join(folder, 'data'), '--json');
			assert.equal(asData.exit, 3);
			const answers = asData.stdout.trimEnd().split('\n').map(JSON.parse);
			assert.deepEqual(answers.slice(0, 3), [{ ok: true }, { ok: true }, { ok: true }]);
			const codes = answers.slice(3).map(({ ok, problems }) => [ok, problems[0].code]);
			assert.deepEqual(codes, [
				[false, 'right.missing'],
				[false, 'apply.unread']
			]);
			assert.match(answers[3].problems[0].message, /权限/);
			// the unit by its own name, however a line writes it
			const kept = lookInto(join(folder, 'data'), (db) =>
				db.prepare('select submitted_by, submitted_at from report').all()
			);
			assert.deepEqual(
				{ ...kept[0] },
				{
					...{ submitted_by: 'command-line:unit:区市场监督管理局' },
					submitted_at: '2026-06-20T01:00:00.000Z'
				}
			);
			const again = await ledger('apply', file, '--data', join(folder, 'data'));
			assert.equal(again.exit, 3);
			const lines = again.stdout.trimEnd().split('\n');
			assert.equal(lines[0], '第 1 行 plan.import：完成');
			assert.match(lines[1], /^第 2 行 period\.open：没有执行。/);
			assert.equal(lines.length, 5);
			assert.equal((await ledger('verify', '--data', join(folder, 'data'))).exit, 0);
		})
};

function ledger(...args) {
	return new Promise((answer) => {
		execFile(process.execPath, ['build/cli/ledger.js', ...args], (failed, stdout) => {
			answer({ exit: failed?.code ?? 0, stdout });
		});
	});
}

async function inFolder(work) {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-apply-'));
	try {
		await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
