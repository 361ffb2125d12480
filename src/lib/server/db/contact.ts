import { sql } from 'kysely';
import { StartRefused } from '../start-refused.ts';
import { engineOf, type Db } from './client.ts';

/**
 * The first word with a PostgreSQL. Whatever goes wrong with it (name, port, encryption, password,
 * time) means that it cannot be reached, under codes too many to list.
 */
export async function contact(db: Db): Promise<void> {
	if (engineOf(db) === 'sqlite') return;
	try {
		await sql`select 1`.execute(db);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		// a refused connection to several addresses has a code and no message
		const reason = (error instanceof Error && error.message) || code;
		throw new StartRefused({ code: 'database.unreachable', facts: { reason } }, error);
	}
}
