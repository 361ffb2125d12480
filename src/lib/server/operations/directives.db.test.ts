import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { directiveStateOn } from '../../domain/directive/directive.ts';
import type { Db } from '../db/client.ts';
import { findDirective, listDirectives, listOpenDirectives } from '../db/directives.ts';
import { listFieldChanges } from '../db/field-changes.ts';
import { newId } from '../db/id.ts';
import { insertSuccession } from '../db/unit-successions.ts';
import { insertUnit } from '../db/units.ts';
import { onBothEngines } from '../db/test-db.ts';
import { closeDirective, reopenDirective } from './close-directive.ts';
import { editDirective } from './edit-directive.ts';
import { giveDirective, type GivenDirective } from './give-directive.ts';
import { replyDirective } from './reply-directive.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { makeTask } from './test-task.ts';
import { transferTasks } from './tasks/transfer-tasks.ts';
import { withdrawDirective } from './withdraw-directive.ts';

const now = '2026-11-21T01:00:00.000Z';
const later = '2026-11-22T01:00:00.000Z';
const today = '2026-11-21';
const missing = { ok: false, problems: [{ code: 'right.missing' }] };
const code = (is: string) => ({ ok: false, problems: [{ code: is }] });

onBothEngines('批示 and 督办', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	async function begin() {
		const district = await makeDistrict(db, now);
		const [water, court] = district.units;
		const task = await makeTask(db, district.id, [water, court]);
		const other = newId();
		await insertUnit(db, district.id, {
			...{ id: other, name: '区司法局', kind: 'department', note: null, officialOrder: 3 },
			...{ validFrom: null, validTo: null, createdAt: now }
		});
		const make = (login: string, ...as: [...Parameters<typeof makeAccount>[3]['roles']]) =>
			makeAccount(db, district.id, login, { roles: as });
		const clerkOf = (login: string, unitId: string) =>
			makeAccount(db, district.id, login, { roles: ['clerk'], unitIds: [unitId] });
		const people = {
			office: await make('经办', 'office'),
			leader: await make('领导', 'leader'),
			otherLeader: await make('领导二', 'leader'),
			admin: await make('管理员', 'admin'),
			clerk: await clerkOf('李小明', water),
			colleague: await clerkOf('外人', court),
			stranger: await clerkOf('无关', other)
		};
		const given: GivenDirective = {
			...{ kind: 'instruction', taskId: task.id, body: '请加快办理，说明困难。' },
			...{ dueOn: '2026-11-28', number: '', level: '', unitIds: [water] },
			...{ saidBy: '', saidName: '', today }
		};
		const notice = { ...given, kind: 'supervision' as const, level: 'blue' };
		return { ...people, district, water, court, other, task, given, notice };
	}

	test('a leader’s own is theirs: given, answered, closed, each in the log and the history', async () => {
		const { leader, clerk, district, water, task, given } = await begin();
		const { id } = valueOf(await giveDirective(db, leader, given, now));
		const own = () => findDirective(db, district.id, id);
		expect(await own()).toMatchObject({
			...{ kind: 'instruction', taskId: task.id, saidBy: leader.id, saidName: null },
			...{ number: null, level: null, dueOn: '2026-11-28', unitIds: [water], issuedOn: today }
		});
		const typed = { unitId: water, body: '已开通专窗。\n下周全部上线。', today: '2026-11-29' };
		valueOf(await replyDirective(db, clerk, id, typed, later));
		const answered = await own();
		expect(answered?.replies).toMatchObject([
			{ unitId: water, body: typed.body, repliedBy: clerk.id, repliedOn: '2026-11-29' }
		]);
		expect(answered && directiveStateOn(answered, '2026-12-31')).toBe('answered');

		expect(await closeDirective(db, leader, id, { note: '同意', today }, later)).toMatchObject({
			ok: true
		});
		expect(await own()).toMatchObject({
			...{ closedOn: today, closedBy: leader.id, closingNote: '同意' }
		});
		expect(await actionsOf(db, district.id)).toEqual([
			'directive.give',
			'directive.reply',
			'directive.close'
		]);
		expect(await listFieldChanges(db, district.id, 'directive', id)).toMatchObject([
			{ field: 'closedOn', from: null, to: today, reason: '同意', changedBy: leader.id }
		]);
	});

	test('the office writes down whose word it was: an account of a leader, or a name from paper', async () => {
		const { office, leader, clerk, district, given } = await begin();
		const by = (saidBy: string, saidName = '') =>
			giveDirective(db, office, { ...given, saidBy, saidName }, now);
		const field = (is: string) => ({ ok: false, problems: [{ code: is, at: { field: 'sayer' } }] });
		expect(await by('')).toMatchObject(field('directive.no-sayer'));
		expect(await by(clerk.id)).toMatchObject(field('directive.sayer-absent'));
		expect(await by('', '区长 15412341234')).toMatchObject(field('field.phone'));
		const first = valueOf(await by(leader.id, '不看')).id;
		const second = valueOf(await by('', '常务副区长')).id;
		const sayer = async (id: string) => {
			const found = await findDirective(db, district.id, id);
			return [found?.saidBy, found?.saidName];
		};
		expect(await sayer(first)).toEqual([leader.id, null]);
		expect(await sayer(second)).toEqual([null, '常务副区长']);
		// what was said in the leader's name the leader may end
		const note = { note: '', today };
		expect(await closeDirective(db, leader, first, note, now)).toMatchObject({ ok: true });
		expect(await closeDirective(db, leader, second, note, now)).toMatchObject(missing);
	});

	test('a number is given once, in whatever spelling, and a withdrawn notice keeps its own', async () => {
		const { office, notice } = await begin();
		const give = (number: string) => giveDirective(db, office, { ...notice, number }, now);
		const { id } = valueOf(await give('营商督[2026]3号'));
		expect(await give('营商督〔2026〕03号')).toMatchObject(code('directive.number-taken'));
		valueOf(await withdrawDirective(db, office, id, { reason: '发错', today }, now));
		expect(await give('营商督（2026）3号')).toMatchObject(code('directive.number-taken'));
		expect(await give('营商督〔2026〕4号')).toMatchObject({ ok: true });
	});

	describe('rights', () => {
		test('nobody but the office gives a 督办, no clerk gives anything', async () => {
			const { leader, clerk, admin, given, notice, district } = await begin();
			const numbered = { ...notice, number: '营商督〔2026〕1号' };
			expect(await giveDirective(db, leader, numbered, now)).toMatchObject(missing);
			for (const who of [clerk, admin]) {
				expect(await giveDirective(db, who, numbered, now)).toMatchObject(missing);
				expect(await giveDirective(db, who, given, now)).toMatchObject(missing);
			}
			expect(await actionsOf(db, district.id)).toEqual([]);
		});

		test('a task handed over takes no question along: whoever was asked still answers', async () => {
			const { leader, office, clerk, stranger, water, other, task, given } = await begin();
			const { id } = valueOf(await giveDirective(db, leader, given, now));
			const moving = { fromUnitId: water, toUnitId: other, reason: '职责调整' };
			valueOf(await transferTasks(db, office, { taskIds: [task.id], ...moving }, now));
			const reply = (who: Actor, unitId: string) =>
				replyDirective(db, who, id, { unitId, body: '已移交，正在交接。', today }, later);
			expect(await reply(stranger, other)).toMatchObject(code('directive.not-asked'));
			expect(await reply(clerk, water)).toMatchObject({ ok: true });
		});

		test('a unit answers for itself only, and only where it was asked', async () => {
			const { leader, clerk, colleague, stranger, office, water, court, other, given } =
				await begin();
			const { id } = valueOf(await giveDirective(db, leader, given, now));
			const reply = (who: Actor, unitId: string) =>
				replyDirective(db, who, id, { unitId, body: '已办。', today }, now);
			expect(await reply(office, water)).toMatchObject(missing);
			expect(await reply(colleague, water)).toMatchObject(missing);
			expect(await reply(colleague, court)).toMatchObject(code('directive.not-asked'));
			expect(await reply(stranger, other)).toMatchObject(code('directive.absent'));
			expect(await reply(clerk, water)).toMatchObject({ ok: true });
		});

		test('what a unit was asked is for its successor to answer', async () => {
			const { leader, colleague, district, water, court, given } = await begin();
			const { id } = valueOf(await giveDirective(db, leader, given, now));
			const reply = () =>
				replyDirective(db, colleague, id, { unitId: water, body: '已办。', today }, now);
			expect(await reply()).toMatchObject(missing);
			await insertSuccession(db, district.id, {
				...{ unitId: water, successorId: court, effectiveOn: today, kind: 'merged' },
				document: null
			});
			expect(await reply()).toMatchObject({ ok: true });
		});

		test('another leader and a unit end nothing; whose task it is not finds nothing', async () => {
			const { leader, otherLeader, clerk, stranger, given } = await begin();
			const { id } = valueOf(await giveDirective(db, leader, given, now));
			for (const [who, is] of [
				[otherLeader, missing],
				[clerk, missing],
				[stranger, code('directive.absent')]
			] as const) {
				const edited = { ...given, version: 1 };
				expect(await closeDirective(db, who, id, { note: '', today }, now)).toMatchObject(is);
				const again = { reason: '再报', again: true };
				expect(await reopenDirective(db, who, id, again, now)).toMatchObject(is);
				expect(await withdrawDirective(db, who, id, { reason: '错', today }, now)).toMatchObject(
					is
				);
				expect(await editDirective(db, who, id, edited, now)).toMatchObject(is);
			}
		});

		test('another district finds nothing', async () => {
			const { leader, given } = await begin();
			const { id } = valueOf(await giveDirective(db, leader, given, now));
			const { office, task } = await begin();
			expect(await closeDirective(db, office, id, { note: '', today }, now)).toMatchObject(
				code('directive.absent')
			);
			expect(await findDirective(db, office.jurisdictionId, id)).toBeUndefined();
			expect(await listDirectives(db, office.jurisdictionId, { taskId: task.id })).toEqual([]);
		});
	});

	test.each(['cancelled', 'merged', 'draft'] as const)(
		'a task that is %s asks nobody any more',
		async (state) => {
			const { leader, district, water, given } = await begin();
			const task = await makeTask(db, district.id, [water], { state });
			expect(await giveDirective(db, leader, { ...given, taskId: task.id }, now)).toMatchObject(
				code(state === 'draft' ? 'directive.no-task' : 'directive.task-ended')
			);
		}
	);

	test('an edit is told field by field; of two at once the second is asked to look again', async () => {
		const { office, district, water, court, notice } = await begin();
		const given = { ...notice, number: '营商督〔2026〕1号' };
		const { id } = valueOf(await giveDirective(db, office, given, now));
		const edited = { ...given, unitIds: [water, court], dueOn: '2026-12-01', version: 1 };
		expect(await editDirective(db, office, id, { ...given, version: 1 }, now)).toEqual({
			ok: true,
			value: { changed: false }
		});
		expect(await editDirective(db, office, id, edited, later)).toMatchObject({ ok: true });
		const other = { ...edited, body: '另一个人写的' };
		expect(await editDirective(db, office, id, other, later)).toMatchObject(
			code('directive.edited-meanwhile')
		);
		expect(await findDirective(db, district.id, id)).toMatchObject({
			...{ dueOn: '2026-12-01', unitIds: [water, court], body: given.body }
		});
		const changes = await listFieldChanges(db, district.id, 'directive', id);
		const told = changes.map(({ field, from, to }) => [field, from, to]);
		expect(told).toHaveLength(2);
		expect(told).toContainEqual(['dueOn', '2026-11-28', '2026-12-01']);
		expect(told).toContainEqual(['units', '区水利局', '区水利局、区法院']);
	});

	test('a day that has passed stays while the words are mended, a unit that left stays asked', async () => {
		const { office, district, water, notice } = await begin();
		const given = { ...notice, number: '营商督〔2026〕1号' };
		const { id } = valueOf(await giveDirective(db, office, given, now));
		await db
			.updateTable('task_unit')
			.set({ until_on: today })
			.where('jurisdiction_id', '=', district.id)
			.where('unit_id', '=', water)
			.execute();
		const mended = { ...given, body: '改过的字', version: 1, today: '2026-12-20' };
		expect(await editDirective(db, office, id, mended, later)).toMatchObject({ ok: true });
		const moved = { ...mended, dueOn: '2026-12-19', version: 2 };
		expect(await editDirective(db, office, id, moved, later)).toMatchObject(
			code('directive.day-past')
		);
		const never = { ...mended, dueOn: '9999-12-31', version: 2 };
		expect(await editDirective(db, office, id, never, later)).toMatchObject(code('field.far-day'));
	});

	test('closed nobody answers or changes it; opened again it is what it was', async () => {
		const { office, leader, clerk, district, water, given } = await begin();
		const { id } = valueOf(await giveDirective(db, leader, given, now));
		const reply = (at: string) =>
			replyDirective(db, clerk, id, { unitId: water, body: '已办。', today }, at);
		valueOf(await reply(now));
		valueOf(await closeDirective(db, office, id, { note: '', today }, now));
		expect(await reply(later)).toMatchObject(code('directive.ended'));
		expect(await closeDirective(db, office, id, { note: '', today }, now)).toMatchObject(
			code('directive.ended')
		);
		expect(await editDirective(db, office, id, { ...given, version: 2 }, now)).toMatchObject(
			code('directive.ended')
		);
		const reopen = (reason: string, again: boolean) =>
			reopenDirective(db, office, id, { reason, again }, later);
		expect(await reopen(' ', false)).toMatchObject({
			problems: [{ code: 'field.empty', at: { field: 'reopening-reason' } }]
		});
		valueOf(await reopen('误点', false));
		const state = async () => {
			const found = await findDirective(db, district.id, id);
			return found && directiveStateOn(found, today);
		};
		expect(await state()).toBe('answered');
		// asked again, what was said before stays to be read and no longer counts
		valueOf(await reopen('没有写明时间', true));
		expect(await state()).toBe('waiting');
		expect((await findDirective(db, district.id, id))?.replies).toHaveLength(1);
		valueOf(await reply('2026-11-22T02:00:00.000Z'));
		expect(await state()).toBe('answered');
		const fields = (await listFieldChanges(db, district.id, 'directive', id)).map(
			({ field, reason }) => [field, reason]
		);
		expect(fields.sort()).toEqual([
			['answersSince', '没有写明时间'],
			['closedOn', null],
			['closedOn', '误点']
		]);
	});

	test('while nobody has answered there is nothing to ask again', async () => {
		const { office, leader, given } = await begin();
		const { id } = valueOf(await giveDirective(db, leader, given, now));
		for (const again of [true, false]) {
			expect(await reopenDirective(db, office, id, { reason: '补充', again }, now)).toMatchObject(
				code('directive.nothing-to-reopen')
			);
		}
	});

	test('a withdrawn one stays with its reason and is opened by nobody', async () => {
		const { leader, office, clerk, district, water, given } = await begin();
		const { id } = valueOf(await giveDirective(db, leader, given, now));
		expect(await withdrawDirective(db, leader, id, { reason: '', today }, now)).toMatchObject(
			code('field.empty')
		);
		valueOf(await withdrawDirective(db, leader, id, { reason: '发错了任务', today }, now));
		expect(await findDirective(db, district.id, id)).toMatchObject({
			withdrawalReason: '发错了任务'
		});
		const reply = { unitId: water, body: '已办。', today };
		expect(await replyDirective(db, clerk, id, reply, now)).toMatchObject(code('directive.ended'));
		expect(
			await reopenDirective(db, office, id, { reason: '再办', again: false }, now)
		).toMatchObject(code('directive.ended'));
	});

	test('what still asks for something is listed for its plan', async () => {
		const { leader, district, task, given } = await begin();
		const give = async () => valueOf(await giveDirective(db, leader, given, now)).id;
		const [open, closed, withdrawn] = [await give(), await give(), await give()];
		valueOf(await closeDirective(db, leader, closed, { note: '', today }, now));
		valueOf(await withdrawDirective(db, leader, withdrawn, { reason: '错', today }, now));
		const ids = async (planId: string) =>
			(await listOpenDirectives(db, district.id, planId)).map(({ id }) => id);
		expect(await ids(task.planId)).toEqual([open]);
		expect(await ids('another')).toEqual([]);
		expect(await listDirectives(db, district.id, { planId: task.planId })).toHaveLength(3);
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

async function actionsOf(db: Db, jurisdictionId: string): Promise<string[]> {
	const events = await db
		.selectFrom('audit_event')
		.select('action')
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('seq')
		.execute();
	return events.map(({ action }) => action);
}
