import { beforeEach, expect, test } from 'vitest';
import { claimMark } from '../../../domain/claim.ts';
import type { Db } from '../../db/client.ts';
import { listWaitingClaims } from '../../db/claims.ts';
import { listExtensions } from '../../db/extensions.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { confirmDone, returnClaim } from './answer-claims.ts';
import { askExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { claimDone, withdrawClaim } from './claim-done.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('the answer to a claim', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `claims${ledgers++}`);
	});
	const claim = async (doneOn: string) => {
		const { clerk, unitId } = ledger.water;
		valueOf(await claimDone(db, clerk, { taskId: ledger.idOf('1'), unitId, doneOn }, april));
	};
	const withdraw = async () => {
		const { clerk, unitId } = ledger.water;
		valueOf(await withdrawClaim(db, clerk, { taskId: ledger.idOf('1'), unitId }, april));
	};
	const marks = async (number = '1') =>
		(await listWaitingClaims(db, ledger.id, [ledger.idOf(number)])).map((each) =>
			claimMark(each.taskId, each)
		);

	test('is of the claim that was looked at, not of one made since', async () => {
		await claim('2026-04-01');
		const seen = await marks();
		await withdraw();
		await claim('2026-04-05');
		const asked = { taskIds: [ledger.idOf('1')], doneOn: '2026-04-01', seen };
		expect(await confirmDone(db, ledger.office, asked, april)).toMatchObject({
			ok: false,
			problems: [
				{
					code: 'claim.moved-on',
					facts: { number: '1', claims: [{ unit: '区水利局', doneOn: '2026-04-05' }] }
				}
			]
		});
		const back = { taskId: ledger.idOf('1'), reason: '缺佐证', seen };
		expect(codesOf(await returnClaim(db, ledger.office, back, april))).toEqual(['claim.moved-on']);
		expect((await ledger.bundle('1')).task.state).toBe('active');
		const now = await marks();
		valueOf(await confirmDone(db, ledger.office, { ...asked, doneOn: '', seen: now }, april));
		expect((await ledger.bundle('1')).task.state).toBe('done');
	});

	test('of several tasks is refused where one has a claim more than was looked at', async () => {
		for (const { clerk, unitId } of [ledger.water, ledger.court]) {
			const made = { taskId: ledger.idOf('3'), unitId, doneOn: '2026-04-01' };
			valueOf(await claimDone(db, clerk, made, april));
		}
		await claim('2026-04-01');
		const [one = '', ...rest] = await marks('3');
		const taskIds = [ledger.idOf('1'), ledger.idOf('3')];
		const asked = { taskIds, seen: [...(await marks('1')), one] };
		const told = await confirmDone(db, ledger.office, asked, april);
		expect(told).toMatchObject({ problems: [{ code: 'claim.moved-on', facts: { number: '3' } }] });
		const whole = { taskIds, seen: [...asked.seen, ...rest] };
		expect(valueOf(await confirmDone(db, ledger.office, whole, april)).done).toBe(2);
	});

	test('that ends a task ends what was asked for it; taken back it waits again, reopened it does not', async () => {
		const { clerk, unitId } = ledger.water;
		const taskId = ledger.idOf('1');
		const request = { taskId, unitId, dueOn: '2027-06-30', reason: '等批复' };
		valueOf(await askExtension(db, clerk, request, april));
		await claim('2026-04-01');
		const states = async () =>
			(await listExtensions(db, ledger.id, { taskId })).map(({ state }) => state);
		const { act } = valueOf(await confirmDone(db, ledger.office, { taskIds: [taskId] }, may));
		expect(await states()).toEqual(['withdrawn']);
		valueOf(await undoAct(db, ledger.office, act, may));
		expect(await states()).toEqual(['waiting']);
		valueOf(await confirmDone(db, ledger.office, { taskIds: [taskId] }, may));
		const again = { verb: 'reopen' as const, taskIds: [taskId], reason: '抽查', document: '' };
		valueOf(await changeCourse(db, ledger.office, again, may));
		expect(await states()).toEqual(['withdrawn']);
	});

	test('that leaves a task open leaves what was asked for it', async () => {
		const { clerk, unitId } = ledger.water;
		const taskId = ledger.idOf('3');
		valueOf(
			await askExtension(
				db,
				clerk,
				{ taskId, unitId, dueOn: '2027-06-30', reason: '等批复' },
				april
			)
		);
		valueOf(await claimDone(db, clerk, { taskId, unitId, doneOn: '2026-04-01' }, april));
		valueOf(await confirmDone(db, ledger.office, { taskIds: [taskId], unitId }, may));
		const [asked] = await listExtensions(db, ledger.id, { taskId });
		expect(asked?.state).toBe('waiting');
	});
});
