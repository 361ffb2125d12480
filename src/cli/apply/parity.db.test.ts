import { afterEach, describe, expect, inject, test } from 'vitest';
import { listAuditEvents } from '../../lib/server/db/audit-list.ts';
import { wholeLog } from '../../lib/domain/audit.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { listFilingFigures } from '../../lib/server/db/filing-figures.ts';
import { isId } from '../../lib/server/db/id.ts';
import { findDistrict } from '../../lib/server/db/jurisdictions.ts';
import { listLedger } from '../../lib/server/db/ledger-rows.ts';
import { migrate } from '../../lib/server/db/migrate.ts';
import { findCurrentPlan } from '../../lib/server/db/plans.ts';
import { openEmpty } from '../../lib/server/db/test-db.ts';
import { isSound, verifyLedger } from '../../lib/server/operations/verify-ledger.ts';
import { at, recordOn, type Operation } from './test-record.ts';
import { court, joint, june, report, scene, water } from './test-scene.ts';

const office = (verb: string, day: string, more: object): Operation => ({
	...{ at: at(day), as: 'office', do: verb, ...more }
});
const review = (task: string, result: string, more: object = {}) =>
	office('report.review', '06-27', { task, unit: water, period: june, result, ...more });

/** A little of everything, with lines that are refused between. */
const record: (Operation | string)[] = [
	...scene,
	...[report('1'), report('2', { problem: '缺少接口标准', percent: 20 })],
	report('3', { percent: 101 }),
	...[report('3', { at: at('06-26') }), report(joint, { as: `unit:${court}` })],
	...[review('1', 'approved'), review('2', 'returned', { code: 'cause' }), review('9', 'approved')],
	'no line at all',
	report('2', { at: at('06-28'), problem: null, progress: '6月受理申请四十件，办结三十八件。' }),
	{ ...office('task.claimDone', '06-10', { task: '4', on: '2026-06-08' }), as: `unit:${water}` },
	office('task.confirmDone', '06-11', { task: '4' }),
	office('task.suspend', '06-12', { task: '5', reason: '等新办法' }),
	office('task.cancel', '06-12', { task: '6', reason: '不再办理' }),
	office('task.extend', '06-12', { task: '7', deadline: '2026-06-20', reason: '提前' }),
	office('setting.set', '06-13', { name: 'cutoffRoll', value: 'none' }),
	office('unit.rename', '06-14', { unit: court, to: '区人民法庭', document: '清编〔2026〕3号' }),
	office('calendar.enterDay', '06-14', { on: '2026-06-24', kind: 'holiday', label: '防汛停工' }),
	office('reminder.set', '06-14', { remindStart: '' }),
	office('report.openForReview', '06-27', { task: '3', unit: water, period: june }),
	office('report.passClean', '06-27', { period: june, tasks: ['9'] }),
	{
		...office('objection.raise', '06-27', { task: '2', period: june, body: '已按要求补正。' }),
		...{ as: `unit:${water}`, mark: 'returned' }
	},
	office('objection.answer', '06-27', {
		...{ task: '2', unit: water, period: june, accepted: false, answer: '退回有据。' }
	}),
	office('chase.log', '06-28', { period: june, way: 'group', body: '请今天上报。' }),
	office('chase.undo', '06-28', { period: june }),
	{
		...office('evidence.add', '06-28', { task: '8', period: june }),
		...{ as: `unit:${water}`, reference: '清水纪〔2026〕6号' }
	},
	{ ...report('8', { at: at('06-28'), do: 'report.saveDraft' }) },
	{ ...office('report.submitDrafts', '06-28', { period: june }), as: `unit:${water}` },
	office('period.close', '06-29', { period: june })
];

/** What pages and the log show of it; ids are others in every database. */
async function visible(db: Db): Promise<string> {
	const district = await findDistrict(db);
	const id = district?.id ?? '';
	const now = at('06-30');
	const plan = await findCurrentPlan(db, id, '2026-06-30');
	const rows = plan ? await listLedger(db, id, plan, now) : [];
	const figures = await listFilingFigures(db, id, june, now);
	const events = await listAuditEvents(db, [{ jurisdictionId: id }], wholeLog, { limit: 500 });
	const shown = [district?.name, rows, figures, events];
	return JSON.stringify(
		shown,
		(_, value: unknown) => (typeof value === 'string' && isId(value) ? '#' : value),
		1
	);
}

describe.skipIf(inject('postgres') === null)('the same record on both engines', () => {
	const opened: { db: Db; drop: () => Promise<void> }[] = [];
	afterEach(async () => {
		for (const { db, drop } of opened.splice(0)) {
			await db.destroy();
			await drop();
		}
	});

	test('is answered alike and leaves what is seen alike, in chains that hold', async () => {
		const [one, other] = await Promise.all(
			(['sqlite', 'postgres'] as const).map(async (engine) => {
				const empty = await openEmpty(engine);
				opened.push(empty);
				await migrate(empty.db);
				const codes = await recordOn(empty.db, '').codes(...record);
				const sound = isSound(await verifyLedger(empty.db, [], ''));
				return { codes, sound, seen: await visible(empty.db) };
			})
		);
		expect(one?.codes.flat()).toEqual([
			...['percent-unread', 'report.absent', 'apply.unread', 'field.empty', 'task.number-unknown']
		]);
		expect(other).toEqual(one);
		expect(one?.sound).toBe(true);
	});
});
