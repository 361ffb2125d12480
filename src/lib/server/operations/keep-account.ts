import { can, type Actor } from '../../domain/actor.ts';
import type { RowAccount } from '../../domain/match/match-reading.ts';
import type { Db } from '../db/client.ts';
import { findBatch, updateBatch } from '../db/import-batches.ts';

/**
 * Keeps 文件 n = 导入 + 跳过 with an import, as it was shown to the person who confirmed it: the history
 * says the same without counting through the rows again.
 */
export async function keepAccount(
	db: Db,
	actor: Actor,
	batchId: string,
	{ file, imported, skipped }: RowAccount,
	now: string
): Promise<void> {
	const { jurisdictionId } = actor;
	if (!can(actor, 'import.make', {})) return;
	const batch = await findBatch(db, jurisdictionId, batchId);
	if (!batch?.counts) return;
	const read: unknown = JSON.parse(batch.counts);
	const counts =
		typeof read === 'object' ? { ...read, account: { file, imported, skipped } } : read;
	const change = { counts: JSON.stringify(counts), updatedAt: now };
	await updateBatch(db, jurisdictionId, batchId, change);
}

/** The account that an import was confirmed with; null where it was not confirmed on a page. */
export function keptAccount(counts: string | null): RowAccount | null {
	const read: unknown = counts === null ? null : JSON.parse(counts);
	const account: unknown = partOf(read, 'account');
	const [file, imported, skipped] = ['file', 'imported', 'skipped'].map((name) =>
		partOf(account, name)
	);
	const isWhole =
		typeof file === 'number' && typeof imported === 'number' && typeof skipped === 'number';
	return isWhole ? { file, imported, skipped } : null;
}

function partOf(whole: unknown, name: string): unknown {
	return typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined;
}
