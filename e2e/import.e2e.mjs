import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from '../src/lib/server/db/test-postgres.ts';
import { lookInto } from './ledger-file.mjs';

export const browser = false;

const sample = resolve('imports/qingjiang-demo/sample.xlsx');

export default {
	'ledger import reads the sample whole, and --dry-run writes nothing': () =>
		inFolder(async (folder) => {
			const { exit, data } = await ledger('import', sample, '--dry-run', '--data', folder);
			assert.equal(data.status, 'ready');
			assert.equal(data.titleYear, 2026);
			assert.equal(data.tasks.length, 74);
			assert.equal(data.counts.sections, 19);
			assert.equal(data.tasks.flatMap(({ people }) => people).length, 149);
			const { filled, read, extra, reported } = data.counts.cells;
			assert.equal(filled, read + extra + reported);
			const waiting = data.problems.filter(({ level }) => level === 'error');
			assert.deepEqual([waiting.length, waiting[0].code, exit], [1, 'list.unit-missing', 3]);
			assert.deepEqual(lookInto(folder, countsOf), { tasks: 0, batches: 0, districts: 0 });
		}),

	'what is clear goes in, the rest waits; again nothing changes; undone nothing is left': () =>
		inFolder(async (folder) => {
			const first = await ledger('import', sample, '--data', folder);
			assert.equal(first.exit, 3);
			assert.deepEqual([first.data.committed.inserted, first.data.committed.waiting], [73, 1]);
			assert.equal(lookInto(folder, nameOf), '清江区');
			const again = await ledger('import', sample, '--data', folder);
			assert.deepEqual([again.data.committed.inserted, again.data.committed.changed], [0, 0]);
			for (const { data } of [again, first]) {
				const undone = await ledger('import', '--undo', data.batch, '--data', folder);
				assert.equal(undone.exit, 0);
			}
			assert.deepEqual(lookInto(folder, countsOf), { tasks: 0, batches: 2, districts: 1 });
			assert.equal((await ledger('verify', '--data', folder)).exit, 0);
			rmSync(join(folder, 'blobs'), { recursive: true });
			const broken = await ledger('verify', '--data', folder);
			assert.deepEqual([broken.exit, broken.data.files, broken.data.fileFaults.length], [1, 1, 1]);
		}),

	'what is no list, no workbook or not there is refused in words and leaves nothing': () =>
		inFolder(async (folder) => {
			const paths = {
				'名单.csv': '姓名,年龄\n王敏,40\n李小明,41\n',
				'空.xlsx': '',
				'图.xlsx': '\u0089PNG\r\n'
			};
			for (const [name, content] of Object.entries(paths)) {
				const path = join(folder, name);
				writeFileSync(path, content);
				const { exit, data } = await ledger('import', path, '--data', folder);
				assert.equal(exit, 1, name);
				assert.match(data.refusal.message, /请/, name);
			}
			assert.equal((await ledger('import', join(folder, '没有.xlsx'), '--data', folder)).exit, 1);
			assert.deepEqual(lookInto(folder, countsOf), { tasks: 0, batches: 0, districts: 0 });
		}),

	'on PostgreSQL the same list goes in the same way, and out again': ({ skip }) =>
		inFolder(async (folder) => {
			const server = await startPostgres(folder).catch((error) => {
				if (process.env.REQUIRE_POSTGRES) throw error;
				skip(error.message);
			});
			const env = { DATABASE_URL: server.address };
			const run = (...args) => ledgerWith(env, 'import', ...args, '--data', folder);
			try {
				const first = await run(sample);
				assert.deepEqual([first.data.committed.inserted, first.data.committed.waiting], [73, 1]);
				const again = await run(sample);
				assert.deepEqual([again.data.committed.inserted, again.data.committed.changed], [0, 0]);
				for (const { data } of [again, first]) {
					assert.equal((await run('--undo', data.batch)).exit, 0);
				}
				const fresh = await run(sample);
				assert.equal(fresh.data.committed.inserted, 73);
			} finally {
				await server.stop();
			}
		}),

	'wrong usage of ledger import ends with 2': () =>
		inFolder(async (folder) => {
			for (const wrong of [
				[],
				[sample, '--year', '26'],
				[sample, '--plan-start', '2026-02-30'],
				[sample, '--map', '备注=颜色'],
				[sample, '--undo', 'x']
			]) {
				assert.equal((await ledger('import', ...wrong, '--data', folder)).exit, 2, wrong.join(' '));
			}
		})
};

function ledger(...args) {
	return ledgerWith({}, ...args);
}

function ledgerWith(variables, ...args) {
	const run = ['build/cli/ledger.js', ...args, '--json'];
	const env = { ...process.env, ...variables };
	return new Promise((answer) => {
		execFile(process.execPath, run, { maxBuffer: 2 ** 26, env }, (failed, stdout) => {
			answer({ exit: failed?.code ?? 0, data: JSON.parse(stdout) });
		});
	});
}

async function inFolder(work) {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-import-'));
	try {
		await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function countsOf(db) {
	const count = (table) => db.prepare(`select count(*) as n from ${table}`).get().n;
	return { tasks: count('task'), batches: count('import_batch'), districts: count('jurisdiction') };
}

function nameOf(db) {
	return db.prepare('select name from jurisdiction').get().name;
}
