import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { insertDirective } from '$lib/server/db/directives.ts';
import { insertExtension } from '$lib/server/db/extensions.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { fileReport } from '$lib/server/operations/test-report.ts';
import { lateNotes } from './late-notes.server.ts';

const on = '2026-10-10';
const now = `${on}T02:00:00.000Z`;
let ledgers = 0;

onBothEngines('why a task is late', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `late${ledgers++}`);
	});
	const notes = async (actor: Actor, number: string) => {
		const row = await ledger.standing(number, now);
		const lines = await lateNotes(db, actor, [row], on);
		return lines.get(row.id) ?? [];
	};
	const raise = (unitId: string, body: string, raisedAt: string) =>
		db
			.insertInto('ask')
			.values({
				...{ jurisdiction_id: ledger.id, id: `${ledger.id}-${raisedAt}`, kind: 'problem' },
				...{ task_id: ledger.idOf('3'), unit_id: unitId, body, addressee: null },
				...{ raised_period: raisedAt.slice(0, 7), raised_at: raisedAt, solved_at: null }
			})
			.execute();

	test('days, the last month with its percent, and what never was filed', async () => {
		expect(await notes(ledger.leader, '1')).toEqual([
			expect.stringMatching(/^逾期 \d+ 天.*；还没有填报过$/)
		]);
		const of = { taskId: ledger.idOf('1'), unitId: ledger.water.unitId };
		await fileReport(db, ledger.id, { ...of, period: '2026-07', percent: 70 });
		await fileReport(db, ledger.id, { ...of, period: '2026-08', percent: 40 });
		expect(await notes(ledger.leader, '1')).toEqual([
			expect.stringMatching(/；最近填报：区水利局（2026年8月）40%$/)
		]);
		await fileReport(db, ledger.id, { ...of, period: '2026-09' });
		expect((await notes(ledger.leader, '1')).join()).toContain('（2026年9月）未填完成比例');
	});

	test('of several units those that filed for the last month', async () => {
		const taskId = ledger.idOf('3');
		const { water, court } = ledger;
		await fileReport(db, ledger.id, { taskId, unitId: court.unitId, period: '2026-07' });
		await fileReport(db, ledger.id, { taskId, unitId: water.unitId, period: '2026-08' });
		const [why] = await notes(ledger.leader, '3');
		expect(why).toContain('最近填报：区水利局（2026年8月）');
		expect(why).not.toContain('区法院');
		await fileReport(db, ledger.id, { taskId, unitId: court.unitId, period: '2026-08' });
		expect((await notes(ledger.leader, '3'))[0]).toContain('区法院（2026年8月）');
	});

	test('open problems, shortened and two at most, 督办 that is late, a request that waits', async () => {
		const { water, court, office } = ledger;
		await raise(water.unitId, `缺${'钱'.repeat(80)}`, '2026-06-20T00:00:00.000Z');
		await raise(court.unitId, '缺人，电话13912345678', '2026-07-20T00:00:00.000Z');
		await raise(water.unitId, '缺地', '2026-08-20T00:00:00.000Z');
		const directive = (key: string, kind: 'supervision' | 'instruction', dueOn: string) =>
			insertDirective(db, ledger.id, {
				...{ id: `${ledger.id}-${key}`, kind, taskId: ledger.idOf('3'), number: `督${key}号` },
				...{ level: null, body: '请说明', dueOn, unitIds: [water.unitId] },
				...{ saidBy: null, saidName: null, issuedOn: '2026-09-01' },
				...{ issuedBy: office.id, issuedAt: '2026-09-01T00:00:00.000Z' }
			});
		await directive('1', 'supervision', '2026-10-05');
		await directive('2', 'supervision', '2026-10-20');
		await directive('3', 'instruction', '2026-10-05');
		await insertExtension(db, ledger.id, {
			...{ id: `${ledger.id}-e`, taskId: ledger.idOf('3'), unitId: court.unitId },
			...{ askedDueOn: '2026-12-31', reason: '等待批复，电话13700001111', askedBy: null },
			askedAt: '2026-10-01T00:00:00.000Z'
		});
		const [, ...all] = await notes(ledger.leader, '3');
		expect(all).toEqual([
			`未解决的问题（区水利局，2026年6月）：缺${'钱'.repeat(59)}…`,
			expect.stringMatching(/^未解决的问题（区法院，2026年7月）：缺人，电话139\D+5678$/),
			'另有 1 条问题未解决',
			'督办 督1号应于2026年10月5日前回复，区水利局逾期 5 天未回复',
			expect.stringMatching(/^区法院申请由.*延到2026年12月31日.*等待批复，电话137\D+1111$/)
		]);
		expect(await notes(office, '3')).toHaveLength(6);
		// a unit reads of itself alone
		const own = (await notes(court.clerk, '3')).slice(1).join();
		expect(own).toContain('缺人');
		expect(own).toContain('等待批复');
		expect(own).not.toMatch(/缺钱|缺地|督1号/);
		expect((await notes(water.clerk, '3')).slice(1).join()).not.toMatch(/缺人|等待批复/);
	});
});
