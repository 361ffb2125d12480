import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { listAccountNotices } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { listExceptions } from '../../db/exceptions.ts';
import { heldLedger } from '../../db/held-ledger.ts';
import { findStand } from '../../db/stand.ts';
import { listExpected } from '../../db/expected-pairs.ts';
import { listPeriods } from '../../db/periods.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { openPeriod } from '../open-period.ts';
import { makeLedger } from '../tasks/test-ledger.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { listFilingFigures } from '../../db/filing-figures.ts';
import { fileReport } from '../test-report.ts';
import { correctPeriod } from './correct-period.ts';
import { closePeriod } from './close-period.ts';
import { endException } from './end-exception.ts';
import { grantException, type NewException } from './grant-exception.ts';

const april2 = '2026-04-02T02:00:00.000Z';
const april20 = '2026-04-20T02:00:00.000Z';
const april28 = '2026-04-28T02:00:00.000Z';
const typed: NewException = {
	...{ period: '2026-04', kind: 'exempt', unitId: '', task: '', until: '', reason: '系统停机' }
};
let ledgers = 0;

onBothEngines('exceptions of a month', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `except${ledgers++}`);
		valueOf(await openPeriod(db, ledger.office, '2026-04', april2));
	});
	const grant = (given: Partial<NewException>, at = april20, actor: Actor = ledger.office) =>
		grantException(db, actor, { ...typed, ...given }, at);
	const kept = async () => {
		const found = await listExceptions(db, ledger.id, '2026-04');
		return found.map(({ kind, unitId, taskId, untilAt, endedAt }) => [
			...[kind, unitId, taskId, untilAt, endedAt]
		]);
	};
	const acts = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', ledger.id)
			.where('action', 'like', 'period.%xcept%')
			.orderBy('seq')
			.execute();
		return rows.map(({ action }) => action);
	};
	const asked = async () => {
		const [month] = await listPeriods(db, ledger.id);
		if (!month) throw new Error('no month');
		return (await listExpected(db, ledger.id, ledger.plan.id, month)).length;
	};

	test('an exempt part leaves the month, and comes back when that is ended', async () => {
		const water = ledger.water.unitId;
		expect(await asked()).toBe(4);
		const own = { unitId: water, task: '第3项' };
		const { id } = valueOf(await grant(own));
		expect(await asked()).toBe(3);
		expect(await kept()).toEqual([['exempt', water, ledger.idOf('3'), null, null]]);
		expect(codesOf(await grant(own))).toEqual(['exception.known']);
		expect(valueOf(await endException(db, ledger.office, id, april20))).toEqual({
			period: '2026-04'
		});
		expect(await asked()).toBe(4);
		expect(codesOf(await endException(db, ledger.office, id, april20))).toEqual([
			'exception.absent'
		]);
		valueOf(await grant(own));
		expect(await acts()).toEqual([...['period.except', 'period.end-exception', 'period.except']]);
	});

	test('more time is given to a unit until the end of a day', async () => {
		const more = { kind: 'later', unitId: ledger.court.unitId, until: '2026-04-29' };
		expect(valueOf(await grant(more)).untilAt).toBe('2026-04-29T16:00:00.000Z');
		const { id } = valueOf(await grant({ ...more, unitId: '', task: '3' }));
		expect((await kept()).map(([kind]) => kind)).toEqual(['later', 'later']);
		// what has run out is not ended
		const after = '2026-04-29T16:00:00.000Z';
		expect(codesOf(await endException(db, ledger.office, id, after))).toEqual(['exception.absent']);
	});

	test('who has more time is not told to have missed the month before it ends', async () => {
		// the second has no deadline: nothing else colours its light
		const isMissed = async (at: string) => {
			const stand = await findStand(db, ledger.id);
			const held = await heldLedger(db, ledger.id, null, { now: at, stand });
			const row = held?.rows.find(({ number }) => number === '2');
			return row?.reasons.some(({ code }) => code === 'report-missing');
		};
		const more = { kind: 'later', unitId: ledger.court.unitId, until: '2026-04-29' };
		expect(await isMissed(april28)).toBe(true);
		valueOf(await grant(more, april28));
		expect(await isMissed(april28)).toBe(false);
		const end = '2026-04-29T16:00:00.000Z';
		expect(await isMissed('2026-04-29T15:59:59.999Z')).toBe(false);
		expect(await isMissed(end)).toBe(true);
		valueOf(await grant({ ...more, unitId: '', task: '2', until: '2026-05-08' }, april28));
		expect(await isMissed(end)).toBe(false);
		expect(await isMissed('2026-05-08T16:00:00.000Z')).toBe(true);
		valueOf(await grant({ unitId: ledger.court.unitId }, april28));
		expect(await isMissed('2026-05-08T16:00:00.000Z')).toBe(false);
	});

	test('a closed month is opened again for one unit, and only a closed one', async () => {
		const again = { kind: 'reopen', unitId: ledger.court.unitId, until: '2026-04-30' };
		expect(codesOf(await grant(again))).toEqual(['period.not-closed']);
		valueOf(await closePeriod(db, ledger.office, { period: '2026-04', anyway: false }, april28));
		expect(valueOf(await grant(again, april28)).untilAt).toBe('2026-04-30T16:00:00.000Z');
	});

	test('more time that a closed month should have had counts with the next correction', async () => {
		const { court } = ledger;
		const key = { taskId: ledger.idOf('2'), unitId: court.unitId, period: '2026-04' };
		await fileReport(db, ledger.id, { ...key, percent: 40, at: '2026-04-28T01:00:00.000Z' });
		valueOf(await closePeriod(db, ledger.office, { period: '2026-04', anyway: false }, april28));
		const inTime = async () => {
			const read = await listFilingFigures(db, ledger.id, '2026-04', april28);
			return read?.figures.district.timeliness.n;
		};
		const owed = { kind: 'later', unitId: court.unitId, task: '2', until: '2026-04-28' };
		valueOf(await grant({ ...owed, reason: '异议采纳：当天系统停机' }, '2026-05-08T02:00:00.000Z'));
		expect(await inTime()).toBe(0);
		const why = { period: '2026-04', reason: '采纳异议一件' };
		valueOf(await correctPeriod(db, ledger.office, why, '2026-05-08T03:00:00.000Z'));
		expect(await inTime()).toBe(1);
	});

	test('whoever files what it is about is told of it, and of its end, and nobody else', async () => {
		const told = async ({ id }: Actor) => {
			const notices = await listAccountNotices(db, ledger.id, id, 10);
			return notices.map(({ kind, facts }) => [kind, 'kind' in facts ? facts.kind : null]);
		};
		const { id } = valueOf(await grant({ unitId: ledger.court.unitId, task: '3' }));
		const excepted = ['period.excepted', 'exempt'];
		expect(await told(ledger.court.clerk)).toEqual([excepted]);
		valueOf(await endException(db, ledger.office, id, '2026-04-21T02:00:00.000Z'));
		const ended = ['period.exception-ended', 'exempt'];
		expect(await told(ledger.court.clerk)).toEqual([ended, excepted]);
		expect(await told(ledger.water.clerk)).toEqual([]);
		// of a task that several file all of them
		valueOf(await grant({ task: '3' }, '2026-04-22T02:00:00.000Z'));
		expect(await told(ledger.water.clerk)).toEqual([excepted]);
		expect(await told(ledger.court.clerk)).toEqual([excepted, ended, excepted]);
	});

	test('is the office’s alone, and refused where it says nothing; nothing is kept then', async () => {
		const unitId = ledger.water.unitId;
		for (const actor of [ledger.water.clerk, ledger.leader]) {
			expect(codesOf(await grant({ unitId }, april20, actor))).toEqual(['right.missing']);
			expect(codesOf(await endException(db, actor, 'x', april20))).toEqual(['right.missing']);
		}
		expect(codesOf(await grant({ unitId, period: '2026-05' }))).toEqual(['period.unopened']);
		expect(codesOf(await grant({}))).toEqual(['exception.nobody']);
		expect(codesOf(await grant({ unitId: 'nobody' }))).toEqual(['field.unreadable']);
		expect(codesOf(await grant({ task: '99' }))).toEqual(['task.number-unknown']);
		expect(codesOf(await grant({ task: '3\u0000' }))).toEqual(['field.unreadable']);
		expect(codesOf(await grant({ unitId, kind: 'feast', reason: ' ' }))).toEqual([
			...['field.unreadable', 'field.empty']
		]);
		expect(codesOf(await grant({ unitId, task: '2' }))).toEqual(['exception.asks-nothing']);
		expect(codesOf(await grant({ unitId, kind: 'later', until: '2026-04-27' }))).toEqual([
			'exception.early'
		]);
		expect(await kept()).toEqual([]);
		expect(await acts()).toEqual([]);
	});

	test('of two who register the same at once one does', async () => {
		const both = await Promise.all([grant({ task: '3' }), grant({ task: '3' })]);
		expect(both.flatMap(codesOf)).toEqual(['exception.known']);
	});
});
