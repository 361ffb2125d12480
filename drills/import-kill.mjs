// Kills an import (kill -9) at moments spread over its commit: the ledger has all of it or nothing, and undo gives back every row.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from '../scripts/figures.mjs';

const kills = process.argv.includes('--full') ? 100 : 30;
const there = 60;
const brought = 3000;

const folder = mkdtempSync(join(tmpdir(), 'ledger-import-'));
const small = writeList('small.csv', there, () => '区水利局');
// half of the tasks that are there get another unit: the flip has something to change as well
const big = writeList('big.csv', brought, (i) => (i % 2 ? '区水利局' : '区法院'));

const base = join(folder, 'base');
answer('import', small, '--data', base);
const before = dump(base);

const whole = copyOf('whole');
await commitOf(whole);
const done = answer('import', big, '--data', join(folder, 'again'), '--dry-run').counts.tasks;
const after = dump(whole).tasks.length;
const undone = answer('import', '--undo', batchOf(whole), '--data', whole);
const backAgain = same(dump(whole).rows, before.rows);

const commitMs = await commitOf(copyOf('timed'));
const seen = { nothing: 0, all: 0, halfDone: 0, damaged: 0, leftOver: 0, notMendedByAnotherRun: 0 };
for (let round = 0; round < kills; round++) {
	const data = copyOf(`round-${round}`);
	await commitOf(data, (commitMs * 1.1 * round) / kills);
	const now = dump(data);
	if (same(now.tasks, before.tasks)) seen.nothing++;
	else if (now.tasks.length === after && now.changed > 0) seen.all++;
	else seen.halfDone++;
	if (!answer('verify', '--data', data).ok) seen.damaged++;
	answer('import', big, '--data', data);
	const mended = dump(data);
	if (mended.tasks.length !== after) seen.notMendedByAnotherRun++;
	if (mended.staged > 0) seen.leftOver++;
	rmSync(data, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });

record('import-kill', {
	figures: { kills, tasks: done, commitMs: Math.round(commitMs), ...seen, undone, backAgain },
	limits: {
		halfDone: 0,
		damaged: 0,
		leftOver: 0,
		notMendedByAnotherRun: 0,
		backAgain: true,
		atLeastOnce: ['nothing', 'all']
	},
	passed:
		seen.halfDone + seen.damaged + seen.leftOver + seen.notMendedByAnotherRun === 0 &&
		seen.nothing > 0 &&
		seen.all > 0 &&
		backAgain
});

/** A list of the drill's own: every measure reads differently. */
function writeList(name, count, unitOf) {
	const rows = Array.from({ length: count }, (_, i) => {
		const measure = `${i + 1}.${words(i)}，${words(i * 7 + 3)}，方便企业办事。`;
		return `一、获得信贷,${measure},${unitOf(i)},2026年12月底前`;
	});
	const head = '清江区2026年营商环境任务清单,,,\n重点任务,改革措施,责任单位,完成时限';
	const path = join(folder, name);
	writeFileSync(path, `\uFEFF${[head, ...rows].join('\n')}\n`);
	return path;
}

function words(seed) {
	const verbs = [
		'推进',
		'完善',
		'建立',
		'优化',
		'压减',
		'开展',
		'清理',
		'公开',
		'打通',
		'统一',
		'探索'
	];
	const nouns = [
		'审批流程',
		'融资服务',
		'信用修复',
		'招标平台',
		'水电报装',
		'不动产登记',
		'涉企收费'
	];
	const ways = ['限时办结', '告知承诺', '一窗受理', '数据共享', '容缺办理', '全程网办', '上门辅导'];
	const pick = (from, by) => from[Math.floor(seed / by) % from.length];
	return `${pick(verbs, 1)}${pick(nouns, 11)}第${seed}批${pick(ways, 77)}`;
}

function copyOf(name) {
	const data = join(folder, name);
	cpSync(base, data, { recursive: true });
	return data;
}

/** Imports the big list; ends it so long after its commit has begun. How long the commit took. */
async function commitOf(data, killAfterMs = Infinity) {
	const child = spawn(process.execPath, ['build/cli/ledger.js', 'import', big, '--data', data], {
		stdio: 'ignore'
	});
	const ended = new Promise((resolve) => child.on('exit', resolve));
	let running = true;
	void ended.then(() => (running = false));
	while (running && !isStaging(data)) await pause(2);
	const begun = performance.now();
	if (killAfterMs !== Infinity) {
		await Promise.race([ended, pause(killAfterMs)]);
		child.kill('SIGKILL');
	}
	await ended;
	return performance.now() - begun;
}

function isStaging(data) {
	return look(data, (db) => db.prepare("select 1 from import_batch where state = 'staging'").get());
}

function batchOf(data) {
	const latest = 'select id from import_batch order by created_at desc limit 1';
	return look(data, (db) => db.prepare(latest).get().id);
}

/** What anybody sees of the tasks, and every row of the business tables. */
function dump(data) {
	return look(data, (db) => {
		const visible = `from task where batch_id is null or batch_id in
			(select id from import_batch where state = 'committed')`;
		const tasks = db.prepare(`select * ${visible} order by id`).all();
		const names = db.prepare("select name from sqlite_master where type = 'table'").all();
		const rows = names
			.map(({ name }) => name)
			.filter((name) => !/^(import_|blob$|audit_|field_change$|sqlite_|kysely_)/.test(name))
			.flatMap((name) =>
				db
					.prepare(`select * from "${name}"`)
					.all()
					.map((row) => [name, row])
			)
			.map((row) => JSON.stringify(row))
			.sort();
		return {
			tasks: tasks.map((task) => JSON.stringify(task)),
			changed: db.prepare('select count(*) as n from import_before').get().n,
			staged: db.prepare("select count(*) as n from import_batch where state = 'staging'").get().n,
			rows
		};
	});
}

function look(data, question) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true, timeout: 5000 });
	try {
		return question(db);
	} finally {
		db.close();
	}
}

function same(one, other) {
	return one.length === other.length && one.every((row, at) => row === other[at]);
}

function answer(...args) {
	const run = ['build/cli/ledger.js', ...args, '--json'];
	try {
		const options = { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 };
		return JSON.parse(execFileSync(process.execPath, run, options));
	} catch (failed) {
		return JSON.parse(failed.stdout || '{"ok":false}');
	}
}
