import { sqliteFailureOf } from './sqlite-failure.ts';

/** Serialization failure or deadlock (PostgreSQL), or another process kept the file locked (SQLite). */
export function isConflict(error: unknown): boolean {
	if (sqliteFailureOf(error) === 'locked') return true;
	return ['40001', '40P01'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
	if (typeof error !== 'object' || error === null || !('code' in error)) return '';
	return String(error.code);
}

/** A conflict, or somebody else has inserted the same row since the snapshot. */
export function isRaced(error: unknown): boolean {
	return isConflict(error) || codeOf(error) === '23505';
}

/** PostgreSQL does nothing more in a transaction where something has failed. */
export function isAfterFailure(error: unknown): boolean {
	return codeOf(error) === '25P02';
}
