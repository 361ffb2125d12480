import { expect, test } from 'vitest';
import { listAccountNotices } from '../../db/account-notices.ts';
import { findAccount, updateAccount } from '../../db/accounts.ts';
import { upsertChaseText } from '../../db/chase-texts.ts';
import { listChases } from '../../db/chases.ts';
import type { Db } from '../../db/client.ts';
import { listLatestOutgoing } from '../../db/outgoing.ts';
import { upsertSetting } from '../../db/settings.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { noticeText } from '../../../words/account-notice.ts';
import { takeBackPeriod } from '../open-period.ts';
import { grantException } from '../period/grant-exception.ts';
import { codesOf, june, makeFiling } from '../report/test-filing.ts';
import { valueOf } from '../test-result.ts';
import { sendReminders } from './send-reminders.ts';

/** A moment in Shanghai in June 2026: 25 is a Thursday, 22 is three workdays before it. */
const at = (text: string) => new Date(`2026-06-${text.replace(' ', 'T')}:00+08:00`).toISOString();
const none = { mail: false, webhook: false };
const both = { mail: true, webhook: true };

onBothEngines('reminders by schedule', (get) => {
	let made = 0;
	const filing = async () => makeFiling(await get.migrated(), `rem${(made += 1)}`);
	type Filing = Awaited<ReturnType<typeof filing>>;
	const noticesOf = async (db: Db, { id }: Filing, accountId: string) =>
		(await listAccountNotices(db, id, accountId, 20)).map(noticeText);
	const set = (db: Db, { id }: Filing, name: string, value: unknown) =>
		upsertSetting(db, id, {
			...{ name, value: JSON.stringify(value), validFrom: '2026-06-01' },
			...{ reason: null, setBy: null, setAt: '2026-06-01T03:00:00.000Z' }
		});

	test('who has filed nothing is told on the 15th, who has saved something is not', async () => {
		const db = await get.migrated();
		const one = await filing();
		valueOf(await one.save('1', { percent: '4' }, { at: at('10 10:00') }));
		expect(await sendReminders(db, one.id, none, at('15 08:59'))).toBe(0);
		expect(await sendReminders(db, one.id, none, at('15 09:00'))).toBe(1);
		expect(await noticesOf(db, one, one.water.clerk.id)).toEqual([]);
		expect(await noticesOf(db, one, one.court.clerk.id)).toEqual([
			'6月有2项还没有开始填报（第2、3项），6月25日（周四）24:00前上报不计迟报。'
		]);
		// the office hears of it only later in the month
		expect(await noticesOf(db, one, one.office.id)).toEqual([]);
	});

	test('three workdays before the cutoff the units hear what is open, and the office who', async () => {
		const db = await get.migrated();
		const one = await filing();
		await one.file('1', undefined, at('20 10:00'));
		expect(await sendReminders(db, one.id, none, at('22 09:00'))).toBe(2);
		expect(await noticesOf(db, one, one.water.clerk.id)).toEqual([
			'6月还有1项未报（第3项），6月25日（周四）24:00前上报不计迟报。'
		]);
		expect(await noticesOf(db, one, one.office.id)).toEqual([
			'6月还有2家未报：区水利局（1项）、区法院（2项）。6月25日（周四）24:00截止。'
		]);
		const [chase] = await listChases(db, one.id, june);
		expect(chase).toMatchObject({ way: 'notice', rule: 'ahead', chasedBy: null });
		expect(chase?.units.map(({ reports }) => reports).sort()).toEqual([1, 2]);
		expect(await listLatestOutgoing(db, one.id, 9)).toEqual([]);
	});

	test('twice in the same minute is once, and so is the same at the same time', async () => {
		const db = await get.migrated();
		const one = await filing();
		const now = at('22 09:00');
		const sent = await Promise.all(
			Array.from({ length: 4 }, () => sendReminders(db, one.id, both, now))
		);
		expect(sent.toSorted()).toEqual([0, 0, 0, 2]);
		expect(await sendReminders(db, one.id, both, at('22 09:01'))).toBe(0);
		expect(await noticesOf(db, one, one.court.clerk.id)).toHaveLength(1);
		expect(await listLatestOutgoing(db, one.id, 9)).toHaveLength(1);
	});

	test('a unit that has filed everything hears nothing, and nobody does where all have', async () => {
		const db = await get.migrated();
		const one = await filing();
		await one.file('1', undefined, at('20 10:00'));
		await one.file('3', undefined, at('20 10:00'));
		expect(await sendReminders(db, one.id, none, at('22 09:00'))).toBe(1);
		expect(await noticesOf(db, one, one.water.clerk.id)).toEqual([]);
		for (const number of ['2', '3']) {
			await one.file(number, undefined, at('23 10:00'), one.court.clerk);
		}
		expect(await sendReminders(db, one.id, both, at('25 09:00'))).toBe(0);
		expect(await noticesOf(db, one, one.office.id)).toHaveLength(1);
		// what is withdrawn later is no reason to be told in the midst of the day
		expect(await sendReminders(db, one.id, both, at('25 11:00'))).toBe(0);
	});

	test('one that was given more time is told by its own cutoff, one that is exempt not at all', async () => {
		const db = await get.migrated();
		const one = await filing();
		const grant = (kind: string, unitId: string, until: string) =>
			grantException(
				db,
				one.office,
				{ period: june, kind, unitId, task: '', until, reason: '系统停机' },
				at('12 10:00')
			);
		valueOf(await grant('later', one.units.water, '2026-06-29'));
		valueOf(await grant('exempt', one.units.court, ''));
		expect(await sendReminders(db, one.id, none, at('22 09:00'))).toBe(0);
		expect(await sendReminders(db, one.id, none, at('25 09:00'))).toBe(0);
		// three workdays before the 29th, a Monday, after the Dragon Boat holiday of the 19th
		expect(await sendReminders(db, one.id, none, at('24 09:00'))).toBe(1);
		expect(await sendReminders(db, one.id, none, at('26 09:00'))).toBe(0);
		expect(await sendReminders(db, one.id, none, at('29 16:00'))).toBe(1);
		expect(await noticesOf(db, one, one.water.clerk.id)).toEqual([
			...Array<string>(2).fill('6月还有2项未报（第1、3项），6月29日（周一）24:00前上报不计迟报。'),
			'6月的任务在 6月29日（周一）24:00前上报的，不算迟报（原因：系统停机）。'
		]);
		expect(await noticesOf(db, one, one.court.clerk.id)).toEqual([
			'6月的任务免报（原因：系统停机）。'
		]);
	});

	test('the morning after says what is so, without a word of time left', async () => {
		const db = await get.migrated();
		const one = await filing();
		expect(await sendReminders(db, one.id, none, at('26 09:00'))).toBe(2);
		expect(await noticesOf(db, one, one.court.clerk.id)).toEqual([
			'6月还有2项未报（第2、3项），已过截止时间（6月25日（周四）24:00），现在上报记为迟报。'
		]);
	});

	test('a month of which somebody was reminded is not taken back as if it had never been', async () => {
		const db = await get.migrated();
		const one = await filing();
		await sendReminders(db, one.id, none, at('15 09:00'));
		const back = await takeBackPeriod(db, one.office, june, at('15 10:00'));
		expect(codesOf(back)).toEqual(['period.used']);
	});

	test('mail goes to those who gave an address, the group gets one word, no telephone goes out', async () => {
		const db = await get.migrated();
		const one = await filing();
		const mailOf = async (id: string, mail: string) => updateAccount(db, one.id, id, { mail });
		await mailOf(one.water.clerk.id, 'water@example.cn');
		await mailOf(one.office.id, 'office@example.cn');
		await set(db, one, 'publicAddress', 'https://tz.example.cn/');
		await set(db, one, 'helpContact', '王敏 0840-5551028');
		await upsertChaseText(db, one.id, {
			...{ kind: 'unit', by: one.office.id, at: at('01 10:00') },
			body: '{单位}：还有{项数}项。{网址} 问{联系人}，或打 15412341234。'
		});
		expect(await sendReminders(db, one.id, both, at('22 09:00'))).toBe(2);
		const out = await listLatestOutgoing(db, one.id, 9);
		const to = (accountId: string | null) => out.find((each) => each.accountId === accountId);
		expect(out).toHaveLength(3);
		expect(to(one.water.clerk.id)).toMatchObject({
			kind: 'mail',
			subject: '【营商办】6月还有2项未报，6月25日（周四）24:00截止',
			untilAt: at('26 00:00')
		});
		expect(to(one.water.clerk.id)?.body).toContain(
			'区水利局：还有2项。https://tz.example.cn 问王敏，或打 154****1234。'
		);
		expect(to(one.office.id)?.body).toContain('6月还有2家未报：区水利局（2项）、区法院（2项）。');
		expect(to(null)).toMatchObject({ kind: 'webhook' });
		expect(to(null)?.body).toContain('目前还有2家未报：区水利局（2项）、区法院（2项）');
		expect(out.map(({ body }) => body).join()).not.toMatch(/5551028|15412341234/);
		const ways = (await listChases(db, one.id, june)).map(({ way, units }) => [way, units.length]);
		expect(new Map(ways as [string, number][])).toEqual(
			new Map([
				['notice', 2],
				['mail', 1],
				['webhook', 2]
			])
		);
	});

	test.each([
		['no mail', 'remindByMail', 'webhook'],
		['nothing to the group', 'remindByGroup', 'mail']
	])('an office can want %s', async (_, name, left) => {
		const db = await get.migrated();
		const one = await filing();
		await updateAccount(db, one.id, one.water.clerk.id, { mail: 'water@example.cn' });
		await set(db, one, name, false);
		await sendReminders(db, one.id, both, at('22 09:00'));
		expect((await listLatestOutgoing(db, one.id, 9)).map(({ kind }) => kind)).toEqual([left]);
	});

	test('an account that is disabled hears nothing', async () => {
		const db = await get.migrated();
		const one = await filing();
		const { id } = one.court.clerk;
		await updateAccount(db, one.id, id, { disabledAt: at('20 10:00') });
		expect((await findAccount(db, one.id, id))?.disabledAt).not.toBeNull();
		await sendReminders(db, one.id, none, at('22 09:00'));
		expect(await noticesOf(db, one, id)).toEqual([]);
	});
});
