import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAnchorLines } from '../lib/server/audit-anchor-file.ts';
import { appendAuditEvent } from '../lib/server/db/audit-events.ts';
import { openDatabase } from '../lib/server/db/client.ts';
import { transact } from '../lib/server/db/transact.ts';
import { anchorAudit } from '../lib/server/operations/anchor-audit.ts';
import { main } from './main.ts';

const now = '2026-11-21T08:00:00.000Z';
let folder = '';
const ledger = (...args: string[]) => main(args, { variables: { LEDGER_LOG: 'off' }, folder, now });

/** A data folder whose chain had three links when it was anchored, and lost the last with its mark. */
async function cutFolder(name: string, keepFile: boolean): Promise<string[]> {
	await ledger('migrate', '--data', name);
	const db = openDatabase(join(folder, name, 'ledger.db'));
	try {
		for (let i = 0; i < 3; i++) {
			await transact(db, (trx) =>
				appendAuditEvent(trx, '-', { at: now, actorId: null, actorName: '某人', action: 'x.y' })
			);
		}
		const lines = await anchorAudit(db, now);
		if (keepFile) appendAnchorLines(join(folder, name), lines);
		await sql`delete from audit_event where seq = 3`.execute(db);
		await sql`delete from audit_anchor`.execute(db);
		return lines;
	} finally {
		await db.destroy();
	}
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-anchors-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('verify reads the anchors of the data folder by itself', async () => {
	await cutFolder('beside', true);
	const found = await ledger('verify', '--data', 'beside');
	expect(found.exit).toBe(1);
	expect(found.text).toContain('- 记录到第 2 条为止，2026-11-21 的校验值却已到第 3 条');
	expect(found.data).toMatchObject({
		auditAnchors: 1,
		auditFaults: [
			{ kind: 'cut', seq: 2, anchored: 3 },
			{ kind: 'anchor-missing', seq: 3 }
		]
	});
});

test('verify takes a copy kept elsewhere, by its path from where it was called', async () => {
	const lines = await cutFolder('elsewhere', false);
	writeFileSync(join(folder, 'copy.txt'), `\uFEFF${lines.join('\r\n')}\r\n`);
	expect((await ledger('verify', '--data', 'elsewhere')).exit).toBe(0);
	const found = await ledger('verify', '--data', 'elsewhere', '--anchors', 'copy.txt');
	expect(found).toMatchObject({ exit: 1, data: { auditFaults: [{ kind: 'cut' }, {}] } });
});

test.each([
	['a file that is not there', 'nothing.txt'],
	['a folder', 'empty'],
	['a file without anchors', 'other.txt']
])('verify checks nothing against %s, and says so', async (_, path) => {
	await ledger('migrate', '--data', 'sound');
	mkdirSync(join(folder, 'empty'), { recursive: true });
	writeFileSync(join(folder, 'other.txt'), '操作日志\n');
	const refused = await ledger('verify', '--data', 'sound', '--anchors', path);
	expect(refused.exit).toBe(1);
	expect(refused.text).toContain(`这个文件里没有读得出的校验值：${path}`);
});

test.each([
	['another command', ['migrate', '--anchors', 'copy.txt']],
	['an empty name', ['verify', '--anchors=']]
])('--anchors of %s is wrong usage', async (_, args) => {
	expect((await ledger(...args)).exit).toBe(2);
});
