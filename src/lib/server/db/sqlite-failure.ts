export type SqliteFailure = 'locked' | 'damaged' | 'file-refused';

/** By primary code: busy, locked; corrupt, not a database; read-only, i/o, full, cannot open. */
const failures = new Map<number, SqliteFailure>([
	[5, 'locked'],
	[6, 'locked'],
	[11, 'damaged'],
	[26, 'damaged'],
	[8, 'file-refused'],
	[10, 'file-refused'],
	[13, 'file-refused'],
	[14, 'file-refused']
]);

/** What SQLite found wrong outside the statement itself; undefined for every other error. */
export function sqliteFailureOf(error: unknown): SqliteFailure | undefined {
	if (typeof error !== 'object' || error === null) return undefined;
	if (!('code' in error) || error.code !== 'ERR_SQLITE_ERROR' || !('errcode' in error)) return;
	// the upper bytes tell of the circumstances
	return failures.get(Number(error.errcode) & 0xff);
}
