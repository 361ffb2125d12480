import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateAccount } from '../lib/server/db/accounts.ts';
import { updateCode } from '../lib/server/db/codes.ts';
import { countUnusedCodes, updateRecoveryCodes } from '../lib/server/db/recovery-codes.ts';
import { openDatabase } from '../lib/server/db/client.ts';
import { migrations } from '../lib/server/db/migrate.ts';
import { signIn } from '../lib/server/operations/sign-in.ts';
import { makeAccount, makeDistrict } from '../lib/server/operations/test-district.ts';
import { newTotpSecret } from '../lib/server/session/totp.ts';
import { main } from './main.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const now = '2026-11-21T08:00:00.000Z';
const ledger = (...args: string[]) => main(args, { variables: { LEDGER_LOG: 'off' }, folder, now });

test('says every verb of a record', async () => {
	const help = await ledger('apply', '--help');
	expect(help.exit).toBe(0);
	for (const verb of ['report.submit', 'sheet.file', 'objection.answer']) {
		expect(help.text).toContain(`  ${verb} `);
	}
	expect(JSON.stringify(help.data)).toContain('"chase.log"');
});

test('says its version and its help', async () => {
	expect(await ledger('--version')).toMatchObject({ text: __VERSION__, exit: 0 });
	const help = await ledger('--help');
	expect(help.exit).toBe(0);
	for (const name of ['demo', 'migrate', 'verify']) expect(help.text).toContain(name);
});

test.each([
	['nothing asked', []],
	['an unknown command', ['fly']],
	['an unknown option', ['migrate', '--colour']],
	['an option without its value', ['migrate', '--data']],
	['an option with an empty value', ['demo', '--data=']],
	['an option of another command', ['verify', '--reset']],
	['an option with a value for another command', ['migrate', '--anchors', 'x']],
	['a word too many', ['migrate', 'now']],
	['a word that is missing', ['reset-password']],
	['a record that is missing', ['apply']],
	['two words for one', ['reset-password', '王敏', '李小明']]
])('wrong usage ends with 2: %s', async (_, args) => {
	expect((await ledger(...args)).exit).toBe(2);
});

test('migrate makes the database in the named folder, relative to where it was called', async () => {
	const first = await ledger('migrate', '--data', 'one');
	expect(first).toMatchObject({
		exit: 0,
		data: { ok: true, migrated: Object.keys(migrations).sort(), backup: null }
	});
	expect(await ledger('migrate', '--data', 'one')).toMatchObject({ data: { migrated: [] } });
	expect(await ledger('verify', '--data', join(folder, 'one'))).toMatchObject({
		exit: 0,
		data: { ok: true }
	});
});

test('a newer database is refused in words with 1, by migrate, and named by verify', async () => {
	await ledger('migrate', '--data', 'newer');
	const db = openDatabase(join(folder, 'newer', 'ledger.db'));
	await sql`insert into kysely_migration (name, timestamp) values ('2999-x', '2999')`.execute(db);
	await db.destroy();

	const refused = await ledger('migrate', '--data', 'newer');
	expect(refused.exit).toBe(1);
	expect(refused.text).toContain('数据库比程序新');
	expect(await ledger('verify', '--data', 'newer')).toMatchObject({
		exit: 1,
		data: { ok: false, unknown: ['2999-x'] }
	});
});

test('verify finds a broken reference and an altered audit link', async () => {
	await ledger('migrate', '--data', 'broken');
	const db = openDatabase(join(folder, 'broken', 'ledger.db'));
	await sql`pragma foreign_keys = off`.execute(db);
	await sql`insert into setting (jurisdiction_id, name, valid_from, value, set_at)
		values ('nobody', 'x', '2026-01-01', '1', '2026')`.execute(db);
	await sql`insert into audit_event (jurisdiction_id, seq, happened_at, actor_name, action,
		previous_hash, hash) values ('-', 1, '2026', '某人', 'x', '', 'made up')`.execute(db);
	await db.destroy();

	const found = await ledger('verify', '--data', 'broken');
	expect(found.exit).toBe(1);
	expect(found.data).toMatchObject({
		integrityFaults: ['setting row 1 → jurisdiction'],
		auditFaults: [{ jurisdictionId: '-', seq: 1, kind: 'altered' }]
	});
	expect(found.text).toContain('审计记录 1 条：有 1 处问题');
});

test('demo fills the folder once; verify finds it sound', async () => {
	const first = await ledger('demo', '--data', 'demo');
	expect(first).toMatchObject({ exit: 0, data: { ok: true, alreadyThere: false } });
	expect(first.text).toContain('清江区');
	expect(await ledger('demo', '--data', 'demo')).toMatchObject({ data: { alreadyThere: true } });
	expect(await ledger('demo', '--reset', '--data', 'demo')).toMatchObject({
		data: { alreadyThere: false }
	});
	expect(await ledger('verify', '--data', 'demo')).toMatchObject({
		exit: 0,
		data: { ok: true, auditEvents: 2 }
	});
});

test('reset-password lets the owner of the folder back in, and the trail tells of it', async () => {
	await ledger('migrate', '--data', 'locked-out');
	const db = openDatabase(join(folder, 'locked-out', 'ledger.db'));
	const district = await makeDistrict(db, now);
	const { name, id } = await makeAccount(db, district.id, '王敏', { roles: ['admin'] });
	await updateAccount(db, district.id, id, { disabledAt: now });
	await updateCode(db, district.id, id, { secret: newTotpSecret(), step: 1, since: now });
	await updateRecoveryCodes(db, district.id, id, ['a code']);
	await db.destroy();

	const answer = await ledger('reset-password', ' 王 敏 ', '--data', 'locked-out');
	expect(answer).toMatchObject({ exit: 0, data: { ok: true, login: name } });
	const { password } = answer.data as { password: string };
	expect(answer.text).toContain(password);

	const again = openDatabase(join(folder, 'locked-out', 'ledger.db'));
	const from = { address: null, agent: null };
	const asked = { login: name, password, remember: false, from, browser: null };
	expect(await signIn(again, asked, now)).toMatchObject({ value: { stage: 'full' } });
	expect(await countUnusedCodes(again, district.id, id)).toBe(0);
	const trail = await again.selectFrom('audit_event').select(['action', 'actor_name']).execute();
	expect(trail).toContainEqual({ action: 'password.issue', actor_name: '命令行' });
	expect(trail).toContainEqual({ action: 'account.spare', actor_name: '命令行' });
	expect(trail).toContainEqual({ action: 'code.drop', actor_name: '命令行' });
	await again.destroy();
	expect(await ledger('reset-password', '没有', '--data', 'locked-out')).toMatchObject({ exit: 1 });
});

test('verify of a folder without a database makes none', async () => {
	expect((await ledger('verify', '--data', 'nowhere')).exit).toBe(1);
	expect((await ledger('verify', '--data', 'nowhere')).exit).toBe(1);
});

test('a database server that is not there is told in words', async () => {
	const answer = await main(['migrate'], {
		variables: {
			LEDGER_LOG: 'off',
			LEDGER_DATA: join(folder, 'pg'),
			DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none'
		},
		folder,
		now
	});
	expect(answer.exit).toBe(1);
	expect(answer.text).toContain('连不上数据库');
	expect(answer.text).not.toContain('nobody:x');
});

test('a data folder that cannot be written is told in words', async () => {
	const answer = await ledger('migrate', '--data', join('one', 'ledger.db', 'below-a-file'));
	expect(answer.exit).toBe(1);
	expect(answer.text).toContain('不能写入');
});

describe('apply', () => {
	const line = (more: object) =>
		JSON.stringify({ at: '2026-01-05T09:00:00+08:00', as: 'office', ...more });
	const made = line({ do: 'plan.create', year: 2026, title: '清江区2026年清单' });
	const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);

	test('answers each line in its order, in words and as data, and goes on after a refusal', async () => {
		const unknown = line({ do: 'period.shut', period: '2026-01' });
		await write('记录.jsonl', `\uFEFF${made}\r\n\r\n${unknown}\r\n`);
		const answer = await ledger('apply', '记录.jsonl', '--data', 'applied', '--json');
		expect(answer).toEqual({
			text: '第 1 行 plan.create：完成\n第 3 行 period.shut：没有执行。没有“period.shut”这种操作，没有执行。请核对 do 的写法，例如 report.submit。',
			data: [
				{ ok: true },
				{
					ok: false,
					problems: [
						{
							...{ code: 'apply.verb', facts: { value: 'period.shut' } },
							message: '没有“period.shut”这种操作，没有执行。请核对 do 的写法，例如 report.submit。'
						}
					]
				}
			],
			exit: 3
		});
	});

	test('says each answer as it comes, and nothing at the end', async () => {
		await write('first.jsonl', made);
		const said: unknown[] = [];
		const say = (each: unknown) => void said.push(each);
		const context = { variables: { LEDGER_LOG: 'off' }, folder, now, say };
		expect(await main(['apply', 'first.jsonl', '--data', 'said'], context)).toEqual({
			...{ text: null, data: null, exit: 0 }
		});
		expect(said).toEqual([{ text: '第 1 行 plan.create：完成', data: { ok: true } }]);
	});

	test('what is not there or no text is refused with 1, and nothing is made of it', async () => {
		await write('gbk.jsonl', Buffer.from([0x7b, 0xb5, 0xa5, 0xce, 0xbb, 0x7d]));
		for (const name of ['none.jsonl', 'gbk.jsonl']) {
			expect(await ledger('apply', name, '--data', 'nothing')).toMatchObject({ exit: 1 });
		}
		expect(await ledger('verify', '--data', 'nothing')).toMatchObject({ exit: 1 });
	});

	test('a record without a line is done', async () => {
		await write('empty.jsonl', '\n');
		expect(await ledger('apply', 'empty.jsonl', '--data', 'empty')).toEqual({
			...{ text: '', data: [], exit: 0 }
		});
	});
});
