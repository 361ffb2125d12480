// /tasks with 74, 5,000 and 30,000 tasks on both engines: against a bare template of the same rows, alone, after a change, narrowed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { startApp } from '../e2e/start-app.mjs';
import { median, record } from '../scripts/figures.mjs';
import { appendAuditEvent } from '../src/lib/server/db/audit-events.ts';
import { openDatabase } from '../src/lib/server/db/client.ts';
import { listLedger } from '../src/lib/server/db/ledger-rows.ts';
import { startPostgres } from '../src/lib/server/db/test-postgres.ts';
import { makeAccount } from '../src/lib/server/operations/test-district.ts';
import { startSession } from '../src/lib/server/session/session.ts';
import { askOften } from './ledger/ask-often.mjs';
import { fill, now } from './ledger/fill.mjs';

const sizes = (process.env.TASKS ?? '74,5000,30000').split(',').map(Number);
const engines = (process.env.ENGINES ?? 'sqlite,postgres').split(',');
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const postgres = engines.includes('postgres') ? await startPostgres(folder) : null;
const figures = {};
try {
	for (const engine of engines) {
		for (const size of sizes) {
			const name = `${engine}${size}`;
			figures[name] = await measured(engine, size);
			console.error(name, figures[name]);
		}
	}
} finally {
	await postgres?.stop();
	rmSync(folder, { recursive: true, force: true });
}

const limits = {
	74: { toTemplate: 0.06, aloneMs: 5, wireBytes: 90_000 },
	5000: { firstPageMs: 150, filterMs: 100 }
};
const passed = engines.every((engine) => {
	const small = figures[`${engine}74`];
	const large = figures[`${engine}5000`];
	return (
		(!small ||
			(small.toTemplate >= limits[74].toTemplate &&
				small.aloneMs <= limits[74].aloneMs &&
				small.wireBytes <= limits[74].wireBytes)) &&
		(!large ||
			(large.firstPageMs <= limits[5000].firstPageMs && large.filterMs <= limits[5000].filterMs))
	);
});
record('ledger', { figures, limits, passed });

async function measured(engine, size) {
	const data = join(folder, `${engine}-${size}`);
	mkdirSync(data, { recursive: true });
	const address = engine === 'sqlite' ? join(data, 'ledger.db') : await newDatabase(size);
	const env = engine === 'sqlite' ? {} : { DATABASE_URL: address };
	execFileSync(process.execPath, ['build/cli/ledger.js', 'migrate'], {
		env: { ...process.env, LEDGER_DATA: data, ...env }
	});
	const db = openDatabase(address);
	const id = 'bench';
	await fill(db, id, size);
	const actor = await makeAccount(db, id, '办公室', { roles: ['office'], since: now });
	const { token } = await startSession(
		db,
		{
			...{
				jurisdictionId: id,
				accountId: actor.id,
				stage: 'full',
				remembered: false,
				address: null,
				agent: null
			},
			life: { idleMinutes: 600, endsAt: later(now, 10) }
		},
		now
	);
	const headers = { cookie: `ledger-session=${token}`, 'accept-encoding': 'gzip' };
	const app = await startApp({ data, env });
	const template = await startTemplate(db, id, data);
	try {
		const page = (path, times, atOnce) =>
			askOften({ port: app.port, path, headers, times, atOnce });
		await page('/tasks', 200, 4);
		/** The first page that is asked for after something was done. */
		const afterEach = async (deed) => {
			const times = [];
			// the first few compile the code that reads
			for (let round = 0; round < 14; round += 1) {
				await appendAuditEvent(db, id, { at: now, actorId: null, actorName: '试', ...deed });
				times.push((await page('/tasks', 1, 1)).p50);
			}
			return rounded(median(times.slice(-9)));
		};
		const wholeReadMs = await afterEach({ action: 'unit.edit' });
		const deedMs = await afterEach({ action: 'task.edit', objectId: 't000007' });
		const narrowed = [];
		for (const path of ['/tasks?q=管网', '/tasks?unit=u3', '/tasks?light=red&group=unit']) {
			narrowed.push(await page(encodeURI(path), 15, 1));
		}
		const rates = { page: [], template: [] };
		const often = size === 74 ? 1500 : 600;
		for (let round = 0; round < 5; round += 1) {
			rates.page.push((await page('/tasks', often, 16)).perSecond);
			const bare = { port: template.port, path: '/', times: often * 8, atOnce: 16 };
			rates.template.push((await askOften(bare)).perSecond);
		}
		const alone = await page('/tasks', 300, 1);
		return {
			toTemplate: rounded(median(rates.page) / median(rates.template)),
			perSecond: rounded(median(rates.page)),
			templatePerSecond: rounded(median(rates.template)),
			aloneMs: rounded(alone.p50),
			alone99Ms: rounded(alone.p99),
			wireBytes: alone.bytes,
			// after something that can have changed every row: the whole ledger is read
			firstPageMs: wholeReadMs,
			// after a deed on one task
			afterDeedMs: deedMs,
			filterMs: rounded(Math.max(...narrowed.map(({ p50 }) => p50)))
		};
	} finally {
		template.stop();
		await app.stop();
		await db.destroy();
	}
}

async function newDatabase(size) {
	const admin = openDatabase(postgres.address);
	await sql`create database ${sql.id(`ledger${size}`)}`.execute(admin);
	await admin.destroy();
	const url = new URL(postgres.address);
	url.pathname = `/ledger${size}`;
	return url.href;
}

/** The rows that the page shows, written by a bare template in a process of its own. */
async function startTemplate(db, id, data) {
	const plan = { id: 'p1', startsOn: `${now.slice(0, 4)}-01-01` };
	const rows = (await listLedger(db, id, plan, now)).slice(0, 100);
	const file = join(data, 'rows.json');
	writeFileSync(file, JSON.stringify(rows));
	const child = spawn(process.execPath, [join(import.meta.dirname, 'ledger/template.mjs'), file]);
	const port = await new Promise((resolve) => {
		child.stdout.once('data', (text) => resolve(Number(String(text))));
	});
	return { port, stop: () => child.kill() };
}

function later(from, hours) {
	return new Date(Date.parse(from) + hours * 3_600_000).toISOString();
}

function rounded(number) {
	return Number(number.toPrecision(3));
}
