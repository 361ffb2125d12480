import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { startPostgres } from '../../src/lib/server/db/test-postgres.ts';

/** An empty ledger on SQLite, or on a PostgreSQL of its own, and the folder of its files. */
export async function openEngine(engine, folder) {
	const data = join(folder, 'data');
	mkdirSync(data, { recursive: true });
	const postgres = engine === 'postgres' ? await startPostgres(folder) : null;
	const address = postgres?.nearby ?? join(data, 'ledger.db');
	const env = postgres ? { DATABASE_URL: address } : {};
	execFileSync(process.execPath, ['build/cli/ledger.js', 'migrate'], {
		env: { ...process.env, LEDGER_DATA: data, DATABASE_URL: '', ...env }
	});
	return {
		...{ engine, data, address, env },
		open: ({ readOnly = false } = {}) => openDatabase(address, { readOnly }),
		stop: async () => postgres?.stop()
	};
}

/** `--engine postgres`, else SQLite. */
export function engineIn(args) {
	const named = args[args.indexOf('--engine') + 1];
	const engine = args.includes('--engine') ? named : 'sqlite';
	if (!['sqlite', 'postgres'].includes(engine)) throw new Error(`no engine ${engine}`);
	return engine;
}
