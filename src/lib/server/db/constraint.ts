export type BrokenConstraint = 'unique' | 'foreign' | 'notnull' | 'check';

/** SQLite's extended result codes and PostgreSQL's SQLSTATEs. */
const broken: Record<string, BrokenConstraint> = {
	'2067': 'unique',
	'1555': 'unique',
	'787': 'foreign',
	'1811': 'foreign',
	'1299': 'notnull',
	'275': 'check',
	'23505': 'unique',
	'23503': 'foreign',
	'23001': 'foreign', // on delete restrict, since PostgreSQL 18
	'23502': 'notnull',
	'23514': 'check'
};

/** One name for a broken constraint on both engines; undefined for any other error. */
export function constraintOf(error: unknown): BrokenConstraint | undefined {
	if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
	if (error.code !== 'ERR_SQLITE_ERROR') return broken[String(error.code)];
	return 'errcode' in error ? broken[String(error.errcode)] : undefined;
}
