import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { engineOf, type Db } from './client.ts';
import { onBothEngines } from './test-db.ts';
import { whileUnseen } from './unseen.ts';

onBothEngines('what nobody sees yet', (get) => {
	test('is written without waiting for the disk, what comes after it is waited for', async () => {
		const db = await get.migrated();
		const before = await flushing(db);
		expect(await whileUnseen(db, () => flushing(db))).toBe(
			engineOf(db) === 'sqlite' ? 'some' : 'every'
		);
		expect(await flushing(db)).toBe(before);
		const failing = whileUnseen(db, () => Promise.reject(new Error('broken off')));
		await expect(failing).rejects.toThrow('broken off');
		expect(await flushing(db)).toBe(before);
	});
});

/** Whether every commit is waited for, by what the engine says of itself. */
async function flushing(db: Db): Promise<'every' | 'some'> {
	if (engineOf(db) === 'postgres') {
		const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db);
		return rows[0]?.synchronous_commit === 'off' ? 'some' : 'every';
	}
	const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
	return rows[0]?.synchronous === 2 ? 'every' : 'some';
}
