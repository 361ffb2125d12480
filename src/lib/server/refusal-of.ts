import { isServerAddress } from './db/client.ts';
import { sqliteFailureOf } from './db/sqlite-failure.ts';
import { StartRefused } from './start-refused.ts';

/** Sockets that fail, and PostgreSQL's: connection, password, database, stopping or starting, full. */
const unreachable =
	/^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08\w{3}|28\w{3}|3D000|57P0\d|53300)$/;

/** What cannot be helped by the program is told as a refusal; every other error is passed on. */
export function refusalOf(error: unknown, database: string): unknown {
	if (error instanceof StartRefused) return error;
	const reason = reasonOf(error);
	switch (sqliteFailureOf(error)) {
		case 'locked':
			return new StartRefused({ code: 'database.locked', facts: {} }, error);
		case 'damaged':
			return damaged(database, reason, error);
		case 'file-refused':
			return fileRefused(database, reason, error);
		case undefined:
	}
	const code = codeOf(error);
	if (isServerAddress(database)) {
		return unreachable.test(code)
			? new StartRefused({ code: 'database.unreachable', facts: { reason: reason || code } }, error)
			: error;
	}
	const ofFile = error instanceof Error && 'syscall' in error && 'path' in error;
	return ofFile ? fileRefused(String(error.path), reason, error) : error;
}

export function damaged(file: string, finding: string, cause?: unknown): StartRefused {
	return new StartRefused({ code: 'database.damaged', facts: { file, finding } }, cause);
}

export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function fileRefused(file: string, reason: string, cause: unknown): StartRefused {
	return new StartRefused({ code: 'database.file-refused', facts: { file, reason } }, cause);
}

function codeOf(error: unknown): string {
	return typeof error === 'object' && error && 'code' in error ? String(error.code) : '';
}
