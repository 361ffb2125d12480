import { beforeAll, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import { listAsks } from '../db/asks.ts';
import type { Db } from '../db/client.ts';
import { listFieldChanges } from '../db/field-changes.ts';
import { newId } from '../db/id.ts';
import { listComments } from '../db/task-comments.ts';
import { onBothEngines } from '../db/test-db.ts';
import { reopenAsk, solveAsk } from './solve-ask.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { makeTask } from './test-task.ts';
import { withdrawComment, writeComment } from './write-comment.ts';

const now = '2026-11-21T01:00:00.000Z';
const later = '2026-11-22T01:00:00.000Z';
const today = '2026-11-21';
const missing = { ok: false, problems: [{ code: 'right.missing' }] };
const code = (is: string) => ({ ok: false, problems: [{ code: is }] });

onBothEngines('asks and comments', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	async function begin() {
		const district = await makeDistrict(db, now);
		const [water, court] = district.units;
		const task = await makeTask(db, district.id, [water]);
		const make = (login: string, person: Parameters<typeof makeAccount>[3]) =>
			makeAccount(db, district.id, login, person);
		return {
			...{ district, water, court, task },
			office: await make('经办', { roles: ['office'] }),
			leader: await make('领导', { roles: ['leader'] }),
			admin: await make('管理员', { roles: ['admin'] }),
			clerk: await make('李小明', { roles: ['clerk'], unitIds: [water] }),
			stranger: await make('外人', { roles: ['clerk'], unitIds: [court] })
		};
	}

	async function raise(jurisdictionId: string, taskId: string, unitId: string, kind = 'problem') {
		const id = newId();
		await db
			.insertInto('ask')
			.values({
				...{ jurisdiction_id: jurisdictionId, id, task_id: taskId, unit_id: unitId, kind },
				...{ body: '权限不通', raised_period: '2026-10', raised_at: '2026-10-20T01:00:00.000Z' }
			})
			.execute();
		return id;
	}

	test('the office marks an ask as solved with how, and takes the mark back; both leave a trace', async () => {
		const { office, district, task, water } = await begin();
		const id = await raise(district.id, task.id, water);
		valueOf(await solveAsk(db, office, id, { note: '已开通', today }, now));
		const only = async () => (await listAsks(db, district.id, { taskId: task.id }))[0];
		expect(await only()).toMatchObject({
			...{ solvedPeriod: '2026-11', solvedBy: office.id, solvedAt: now, solvedNote: '已开通' }
		});
		expect(await solveAsk(db, office, id, { note: '', today }, later)).toMatchObject(
			code('ask.solved')
		);
		valueOf(await reopenAsk(db, office, id, later));
		expect(await only()).toMatchObject({ solvedPeriod: null, solvedAt: null, solvedNote: null });
		expect(await reopenAsk(db, office, id, later)).toMatchObject(code('ask.open'));
		expect(await listFieldChanges(db, district.id, 'ask', id)).toMatchObject([
			{ from: now, to: null, reason: '已开通', changedBy: office.id },
			{ from: null, to: now, reason: '已开通' }
		]);
	});

	test('the mark is not taken back where the unit has raised another of the kind since', async () => {
		const { office, district, task, water, court } = await begin();
		const id = await raise(district.id, task.id, water);
		valueOf(await solveAsk(db, office, id, { note: '', today }, now));
		await raise(district.id, task.id, water, 'coordination');
		await raise(district.id, task.id, court);
		const again = await raise(district.id, task.id, water);
		expect(await reopenAsk(db, office, id, later)).toMatchObject(code('ask.raised-again'));
		valueOf(await solveAsk(db, office, again, { note: '', today }, now));
		expect(await reopenAsk(db, office, id, later)).toMatchObject({ ok: true });
	});

	test('what is unsolved stays in the list of the year that follows, until it is solved', async () => {
		const { office, district, task, water } = await begin();
		const id = await raise(district.id, task.id, water);
		const seen = async (planId: string) =>
			(await listAsks(db, district.id, { planId })).map((ask) => ask.id);
		expect([await seen(task.planId), await seen('next-year')]).toEqual([[id], [id]]);
		valueOf(await solveAsk(db, office, id, { note: '', today }, now));
		expect([await seen(task.planId), await seen('next-year')]).toEqual([[id], []]);
	});

	test('nobody but the office solves, and none of another district', async () => {
		const { leader, clerk, admin, district, task, water } = await begin();
		const id = await raise(district.id, task.id, water);
		for (const who of [leader, clerk, admin]) {
			expect(await solveAsk(db, who, id, { note: '', today }, now)).toMatchObject(missing);
			expect(await reopenAsk(db, who, id, now)).toMatchObject(missing);
		}
		const { office } = await begin();
		expect(await solveAsk(db, office, id, { note: '', today }, now)).toMatchObject(
			code('ask.absent')
		);
		expect(await listAsks(db, district.id, { planId: task.planId })).toHaveLength(1);
		expect(await listAsks(db, office.jurisdictionId, { planId: task.planId })).toEqual([]);
	});

	test('office, leader and the units of a task say a word on it; the latest is on top', async () => {
		const { office, leader, clerk, admin, stranger, district, task } = await begin();
		const write = (who: typeof office, body: string, at = now) =>
			writeComment(db, who, { taskId: task.id, body }, at);
		for (const who of [admin, stranger]) expect(await write(who, '不行')).toMatchObject(missing);
		valueOf(await write(leader, '请抓紧。', '2026-11-21T01:00:01.000Z'));
		valueOf(await write(clerk, '正在办。', '2026-11-21T01:00:02.000Z'));
		valueOf(await write(office, '已转分管领导。', '2026-11-21T01:00:03.000Z'));
		expect((await listComments(db, district.id, task.id)).map(({ body }) => body)).toEqual([
			'已转分管领导。',
			'正在办。',
			'请抓紧。'
		]);
		expect(await write(office, ' \n')).toMatchObject(code('field.empty'));
		expect(await write(office, '字'.repeat(501))).toMatchObject(code('field.long'));
	});

	test('one takes out one’s own comment and nobody another’s; the row keeps that it was there', async () => {
		const { office, clerk, district, task } = await begin();
		const { id } = valueOf(await writeComment(db, clerk, { taskId: task.id, body: '错' }, now));
		expect(await withdrawComment(db, office, id, later)).toMatchObject(code('comment.absent'));
		valueOf(await withdrawComment(db, clerk, id, later));
		expect(await listComments(db, district.id, task.id)).toEqual([]);
		expect(await withdrawComment(db, clerk, id, later)).toMatchObject(code('comment.absent'));
		const row = await db
			.selectFrom('task_comment')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({ body: '错', removed_by: clerk.id, removed_at: later });
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}
