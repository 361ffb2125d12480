import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lookInto } from './ledger-file.mjs';
import { typedOver } from './test-workbook.mjs';

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
		}),

	'a record hands out a 填报表, takes it back filled in, and files a filled list': () =>
		inFolder(async (folder) => {
			const period = '2026-06';
			const unit = '区市场监管局';
			const apply = async (name, ...lines) => {
				writeFileSync(join(folder, name), lines.join('\n'));
				const file = join(folder, name);
				const { stdout } = await ledger('apply', file, '--data', join(folder, 'data'), '--json');
				return stdout.trimEnd().split('\n').map(JSON.parse);
			};
			const done = (count) => Array.from({ length: count }, () => ({ ok: true }));
			const file = '填报表.xlsx';
			const issue = operation('2026-06-02T09:00', 'office', 'workbook.issue', {
				...{ period, unit, file }
			});
			assert.deepEqual(await apply('issue.jsonl', record[0], record[1], issue), done(3));

			const words = '6月12日召开部门联席会，受理申请三十六件，办结三十件。';
			const bytes = readFileSync(join(folder, file));
			writeFileSync(join(folder, '填好.xlsx'), typedOver(bytes, { J6: words, H6: '40' }));
			const other = lookInto(join(folder, 'data'), (db) =>
				db
					.prepare(
						"select measure, printed from task t join task_unit u on u.task_id = t.id where number = '4'"
					)
					.get()
			);
			const said = '6月召开调度会一次，受理申请十二件，办结九件。';
			const row = `4,${other.measure},${other.printed},2026年12月底前,${said}`;
			writeFileSync(
				join(folder, '代填.csv'),
				['序号,改革措施,责任单位,完成时限,进展情况', row].join('\n')
			);
			const as = `unit:${unit}`;
			const answers = await apply(
				'take.jsonl',
				operation('2026-06-20T09:00', as, 'workbook.take', { period, file: '填好.xlsx' }),
				operation('2026-06-20T09:05', as, 'report.submitDrafts', { period }),
				operation('2026-06-20T09:10', 'office', 'sheet.file', { period, file: '代填.csv' }),
				issue
			);
			assert.deepEqual(answers.slice(0, 3), done(3));
			assert.equal(answers[3].problems[0].code, 'apply.file-unmade');
			const kept = lookInto(join(folder, 'data'), (db) =>
				db.prepare('select progress, submitted_by from report_version order by submitted_at').all()
			);
			assert.deepEqual(
				kept.map((row) => ({ ...row })),
				[
					{ progress: words, submitted_by: 'command-line:unit:区市场监督管理局' },
					{ progress: said, submitted_by: 'command-line:office' }
				]
			);
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
