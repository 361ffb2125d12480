import { beforeEach, expect, test } from 'vitest';
import { heldLedger } from '../../db/held-ledger.ts';
import { findStand } from '../../db/keeper.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { undoImport } from '../undo-import.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { confirmDone } from './answer-claims.ts';
import { askExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { claimDone } from './claim-done.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const renamed = {
	kind: 'renamed',
	successorIds: [],
	names: ['区水务局'],
	document: '',
	accountsFollow: false
};
const at = '2026-04-10T02:00:30.000Z';
let ledgers = 0;

onBothEngines('the ledger that is held', (get) => {
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		ledger = await makeLedger(await get.migrated(), `held${ledgers++}`);
	});
	const held = async (now = at) => {
		const stand = await findStand(get.db, ledger.id);
		return (await heldLedger(get.db, ledger.id, null, { now, stand }))?.rows ?? [];
	};

	test('is read once while nothing is done', async () => {
		expect(await held()).toBe(await held());
		expect(await held('2026-04-10T02:00:59.999Z')).toBe(await held());
	});

	test('is read anew a minute later, for a day may have ended', async () => {
		const before = await held('2026-09-30T15:59:59.999Z');
		const after = await held('2026-09-30T16:00:00.000Z');
		expect([before[0]?.overdueDays, after[0]?.overdueDays]).toEqual([0, 1]);
	});

	test('tells after each deed what a fresh reading tells', async () => {
		const { office, water, idOf } = ledger;
		const one = { taskIds: [idOf('1')], reason: '等待上级', document: '' };
		const asked = {
			taskId: idOf('1'),
			unitId: water.unitId,
			dueOn: '2026-12-01',
			reason: '资金未到'
		};
		const claim = { taskId: idOf('1'), unitId: water.unitId, doneOn: '2026-04-01' };
		let act = '';
		const deeds = [
			() => acknowledgeTasks(get.db, water.clerk, { ...one, unitId: water.unitId }, at),
			() => askExtension(get.db, water.clerk, asked, at),
			() => claimDone(get.db, water.clerk, claim, at),
			async () => {
				const done = await confirmDone(get.db, office, { taskIds: one.taskIds }, at);
				if (done.ok) ({ act } = done.value);
				return done;
			},
			() => undoAct(get.db, office, act, at),
			() => changeCourse(get.db, office, { verb: 'suspend', ...one }, at),
			() =>
				succeedUnit(get.db, office, water.unitId, { ...renamed, effectiveOn: '2026-04-10' }, at),
			() => undoImport(get.db, office, ledger.batch, at)
		];
		let before = await held();
		for (const deed of deeds) {
			expect(await deed()).toMatchObject({ ok: true });
			const fresh = await listLedger(get.db, ledger.id, ledger.plan, at);
			expect(fresh, 'the deed is seen in the ledger').not.toEqual(before);
			before = await held();
			expect(before).toEqual(fresh);
		}
	});
});
