import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { appendAuditEvent } from '../src/lib/server/db/audit-events.ts';
import { openDatabase } from '../src/lib/server/db/client.ts';

/** The file of an app's data, opened to look; the program goes on working in it. */
export function lookInto(data, look) {
	const db = new DatabaseSync(join(data, 'ledger.db'), { readOnly: true });
	try {
		return look(db);
	} finally {
		db.close();
	}
}

/**
 * Changes the file behind the program's back, and tells it: what it has read it reads anew once
 * something was done to a district, and what is written by hand is nobody's deed.
 */
export async function writeInto(data, write) {
	const file = join(data, 'ledger.db');
	const db = new DatabaseSync(file);
	db.exec('pragma busy_timeout = 2000');
	const answer = write(db);
	const districts = db.prepare('select id from jurisdiction').all();
	db.close();
	const ledger = openDatabase(file);
	for (const { id } of districts) {
		const link = { at: new Date().toISOString(), actorId: null, actorName: '测试' };
		await appendAuditEvent(ledger, id, { ...link, action: 'test.write' });
	}
	await ledger.destroy();
	return answer;
}

/** Nobody can write while `meanwhile` runs: what has to is held up for so long. */
export async function holdWrites(data, meanwhile) {
	const db = new DatabaseSync(join(data, 'ledger.db'));
	db.exec('pragma busy_timeout = 2000; begin immediate');
	try {
		return await meanwhile();
	} finally {
		db.exec('rollback');
		db.close();
	}
}

/** What coming in and looking round leave behind by their nature. */
const traces = ['audit_event', 'audit_anchor', 'session', 'sign_in_try', 'known_browser'];

/** A digest of every table but those that a refused try may write to, and what follows from others. */
export function businessOf(data, { except = traces } = {}) {
	return lookInto(data, (db) => {
		const tables = db
			.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`)
			.all()
			.map(({ name }) => name)
			.filter((name) => !except.includes(name) && !name.startsWith('search_'));
		const hashed = tables.map((name) => [name, digest(rowsOf(db, name))]);
		return Object.fromEntries(hashed);
	});
}

function rowsOf(db, table) {
	return db
		.prepare(`select * from "${table}"`)
		.all()
		.map((row) => JSON.stringify(row))
		.sort()
		.join('\n');
}

function digest(text) {
	return createHash('sha256').update(text).digest('hex');
}
