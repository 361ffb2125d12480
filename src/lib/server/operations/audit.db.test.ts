import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { readAnchorLines } from '../../domain/audit-anchor.ts';
import { wholeLog, type AuditFilter } from '../../domain/audit.ts';
import { appendAuditEvent, installEvents, verifyAuditChains } from '../db/audit-events.ts';
import { listAnchors } from '../db/audit-anchors.ts';
import { countAuditEvents, listAuditEvents, readableChains } from '../db/audit-list.ts';
import { onBothEngines } from '../db/test-db.ts';
import { transact } from '../db/transact.ts';
import { anchorAudit } from './anchor-audit.ts';
import { exportAudit } from './export-audit.ts';
import { purgeAudit } from './purge-audit.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { verifyLedger } from './verify-ledger.ts';

const now = '2026-11-21T08:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

onBothEngines('the log', (get) => {
	let chain = '';
	let auditor: Actor;

	beforeEach(async () => {
		const db = await get.migrated();
		await db.deleteFrom('audit_event').execute();
		await db.deleteFrom('audit_anchor').execute();
		await db.deleteFrom('setting').execute();
		await db.deleteFrom('account_role').execute();
		await db.deleteFrom('account_unit').execute();
		await db.deleteFrom('account').execute();
		await db.deleteFrom('unit').execute();
		await db.deleteFrom('jurisdiction').execute();
		chain = (await makeDistrict(db, now)).id;
		auditor = await makeAccount(db, chain, '审计员', { roles: ['auditor'] });
	});

	const note = (at: string, action = 'thing.done', rest: object = {}, to = chain) =>
		transact(get.db, (trx) =>
			appendAuditEvent(trx, to, { at, actorId: null, actorName: '王小明', action, ...rest })
		);
	const verify = (kept: string[] = []) =>
		verifyAuditChains(get.db, { kept: readAnchorLines(kept.join('\n')).anchors });

	test('is anchored once a day, each chain by its own line', async () => {
		await note(now);
		await note(now, 'demo.load', {}, installEvents);
		const lines = await anchorAudit(get.db, now);
		expect(lines.map((line) => line.split(' ').slice(0, 3).join(' ')).sort()).toEqual(
			[`2026-11-21 ${chain} 1`, '2026-11-21 - 1'].sort()
		);
		await note(now);
		expect(await anchorAudit(get.db, '2026-11-21T15:59:59.000Z')).toEqual(lines);
		expect(await verify(lines)).toEqual({ events: 3, faults: [] });
	});

	test('gets the next anchor after midnight in Shanghai, and none where it has not grown', async () => {
		await note(now);
		await note(now, 'demo.load', {}, installEvents);
		await anchorAudit(get.db, now);
		await note(now);
		const lines = await anchorAudit(get.db, '2026-11-21T16:00:00.000Z');
		expect(lines.map((line) => line.split(' ').slice(0, 3).join(' ')).sort()).toEqual(
			[`2026-11-22 ${chain} 2`, '2026-11-21 - 1'].sort()
		);
		expect((await listAnchors(get.db)).length).toBe(3);
	});

	test('of the fictional district is never anchored: it is put right again with its traces', async () => {
		await get.db
			.insertInto('jurisdiction')
			.values({ id: 'demo', name: '虚构', prefix: '区', demo_day: '2021-10-25', created_at: now })
			.execute();
		await note(now, 'thing.done', {}, 'demo');
		await note(now);
		expect((await anchorAudit(get.db, now)).map((line) => line.split(' ')[1])).toEqual([chain]);
		expect(await readableChains(get.db, 'demo')).toEqual(['demo']);
		expect(await readableChains(get.db, chain)).toEqual([chain, installEvents]);
	});

	test('loses what is older than it is kept, tells of it, and is whole after', async () => {
		const kept = new Set<string>();
		for (const days of [500, 400, 380, 366, 364, 100, 0]) {
			await note(daysAgo(days));
			for (const line of await anchorAudit(get.db, daysAgo(days))) kept.add(line);
		}
		expect(await purgeAudit(get.db, {}, now)).toBe(4);
		const rows = await listAuditEvents(get.db, [{ jurisdictionId: chain }], wholeLog, {
			limit: 10
		});
		expect(rows.map(({ seq }) => seq).sort()).toEqual([5, 6, 7, 8]);
		const told = rows.find(({ seq }) => seq === 8);
		expect(told).toMatchObject({
			action: 'audit.purge',
			actorName: '程序',
			summary: { events: 4, from: daysAgo(500), to: daysAgo(366), through: 4, keptDays: 365 }
		});
		const anchors = await listAnchors(get.db);
		expect(anchors.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual([
			'purge 4',
			'day 5',
			'day 6',
			'day 7'
		]);
		expect(await verify([...kept])).toEqual({ events: 4, faults: [] });
		expect(await purgeAudit(get.db, {}, now)).toBe(0);

		const later = new Date(Date.parse(now) + 300 * 86_400_000).toISOString();
		expect(await purgeAudit(get.db, {}, later)).toBe(2);
		expect((await listAnchors(get.db, { kind: 'purge' })).map(({ seq }) => seq)).toEqual([6]);
		expect(await verify([...kept])).toEqual({ events: 3, faults: [] });
	});

	test('keeps its last link however old, and a young link keeps what follows', async () => {
		await note(daysAgo(900));
		expect(await purgeAudit(get.db, {}, now)).toBe(0);
		await note(daysAgo(10));
		await note(daysAgo(900)); // a clock set back
		expect(await purgeAudit(get.db, {}, now)).toBe(1);
		expect((await verify()).faults).toEqual([]);
	});

	test('is kept as long as the district wants, and never under six months', async () => {
		await note(daysAgo(300));
		await note(daysAgo(181));
		await note(daysAgo(179));
		await note(now);
		expect(await purgeAudit(get.db, {}, now)).toBe(0);
		await get.db
			.insertInto('setting')
			.values({
				jurisdiction_id: chain,
				name: 'auditDays',
				valid_from: '2026-01-01',
				value: '180',
				set_at: now
			})
			.execute();
		expect(await purgeAudit(get.db, { days: 200 }, now)).toBe(1);
		expect(await purgeAudit(get.db, {}, now)).toBe(1);
		expect((await verify()).faults).toEqual([]);
		for (const days of [179, 0, -1, Number.NaN]) {
			await expect(purgeAudit(get.db, { days }, now)).rejects.toThrow(RangeError);
		}
	});

	test('is looked over by verify together with anchors from outside', async () => {
		await note(now);
		await note(now);
		const [line = ''] = await anchorAudit(get.db, now);
		await get.db.deleteFrom('audit_event').where('seq', '=', 2).execute();
		await get.db.deleteFrom('audit_anchor').execute();
		expect((await verifyLedger(get.db)).auditFaults).toEqual([]);
		const { auditFaults, auditAnchors } = await verifyLedger(get.db, readAnchorLines(line).anchors);
		expect(auditAnchors).toBe(1);
		expect(auditFaults[0]).toMatchObject({ kind: 'cut', seq: 1, anchored: 2 });
	});

	const shown = async (filter: Partial<AuditFilter>) => {
		const chains = (await readableChains(get.db, chain)).map((id) => ({ jurisdictionId: id }));
		const all = { ...wholeLog, ...filter };
		const events = await listAuditEvents(get.db, chains, all, { limit: 50 });
		expect((await countAuditEvents(get.db, chains, all)).count).toBe(events.length);
		return events.map(({ action }) => action);
	};

	test('is shown newest first and narrowed by day, person, kind and refusal', async () => {
		await note('2026-11-19T15:59:59.999Z', 'session.start'); // 19 November 23:59 in Shanghai
		await note('2026-11-19T16:00:00.000Z', 'session.refuse');
		await note('2026-11-20T15:59:59.999Z', 'account.create', { actorName: 'Li_100%' });
		await note('2026-11-20T16:00:00.000Z', 'unit.import');
		await note('2026-11-20T17:00:00.000Z', 'task.cancel');
		await note('2026-11-20T18:00:00.000Z', 'demo.load', {}, installEvents);
		await note('2026-11-20T19:00:00.000Z', 'thing.done', {}, 'another district');

		expect(await shown({})).toEqual([
			'demo.load',
			'task.cancel',
			'unit.import',
			'account.create',
			'session.refuse',
			'session.start'
		]);
		const day = { from: '2026-11-20', to: '2026-11-20' };
		expect(await shown(day)).toEqual(['account.create', 'session.refuse']);
		expect(await shown({ from: '2026-11-21' })).toEqual([
			'demo.load',
			'task.cancel',
			'unit.import'
		]);
		expect(await shown({ person: 'li_1' })).toEqual(['account.create']);
		expect(await shown({ person: '100%' })).toEqual(['account.create']);
		expect(await shown({ person: '_' })).toEqual(['account.create']);
		expect(await shown({ person: '小' })).toHaveLength(5);
		expect(await shown({ group: 'sign-in' })).toEqual(['session.refuse', 'session.start']);
		expect(await shown({ group: 'file' })).toEqual(['unit.import']);
		expect(await shown({ group: 'unit' })).toEqual([]);
		expect(await shown({ group: 'demo' })).toEqual(['demo.load']);
		expect(await shown({ group: 'work' })).toEqual(['task.cancel']);
		expect(await shown({ refusals: true })).toEqual(['session.refuse']);
		expect(await shown({ refusals: true, group: 'account' })).toEqual([]);
	});

	const exported = async (filter: Partial<AuditFilter> = {}, actor = auditor) => {
		const answer = await exportAudit(get.db, actor, { ...wholeLog, ...filter }, now);
		if (!answer.ok) return answer.problems.map(({ code }) => code).join();
		await note(now, 'thing.meanwhile');
		let text = '';
		for await (const part of answer.value.text) text += part;
		return text;
	};

	test('is taken out whole, page by page, as it was when asked for; and that is in the log', async () => {
		await transact(get.db, async (trx) => {
			for (let i = 0; i < 1203; i++) {
				await appendAuditEvent(trx, chain, {
					at: now,
					actorId: null,
					actorName: '王小明',
					action: 'session.start'
				});
			}
		});
		await note(now, 'demo.reset', {}, installEvents);
		const lines = (await exported()).split('\r\n');
		expect(lines[0]).toBe(
			'\uFEFF"时间","操作人","做了什么","对象","来自","类型代码","记录","序号"'
		);
		expect(lines.length).toBe(1 + 1204 + 1);
		expect(new Set(lines).size).toBe(lines.length);
		expect(lines.join('')).not.toContain('meanwhile');

		const [last] = await listAuditEvents(
			get.db,
			[{ jurisdictionId: chain }],
			{ ...wholeLog, group: 'file' },
			{ limit: 1 }
		);
		expect(last).toMatchObject({
			action: 'audit.export',
			actorName: '审计员',
			summary: { events: 1204, filter: '' }
		});
		expect((await verify()).faults).toEqual([]);
	});

	test('is taken out as far as the filter shows it, without telephones and formulas', async () => {
		await note(now, 'session.start', { actorName: '=HYPERLINK("x")', address: '10.0.0.7' });
		await note(now, 'thing.done', { summary: { note: '电话15412341234\u001b[31m\n假的一行' } });
		const all = await exported();
		expect(all).toContain(`"'=HYPERLINK(""x"")","登录成功"`);
		expect(all).toContain('154****1234');
		expect(all).not.toContain('15412341234');
		expect(all).not.toContain('\u001b');
		expect(all.trimEnd().split('\n')).toHaveLength(3);
		const some = await exported({ group: 'sign-in' });
		expect(some.trimEnd().split('\r\n')).toHaveLength(2);
	});

	test.each(['clerk', 'leader', 'security'] as const)('is not taken out by %s', async (role) => {
		const before = await shown({});
		expect(await exported({}, { ...auditor, roles: [role] })).toBe('right.missing');
		expect(await shown({})).toEqual(before);
	});
});
