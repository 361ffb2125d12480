import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { editCells } from './edit-cells.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const now = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('steps on one task', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `steps${ledgers++}`);
	});
	const measure = async () => (await ledger.bundle('1')).task.measure;
	const write = async (to: string) => {
		const edit = { taskId: ledger.idOf('1'), field: 'measure', from: await measure(), to };
		const told = await editCells(
			db,
			ledger.office,
			{ edits: [edit], reason: '', look: false },
			now
		);
		if (!told.ok || told.value.act === null) throw new Error(JSON.stringify(told));
		return told.value.act;
	};
	const undo = async (act: string) => {
		const undone = await undoAct(db, ledger.office, act, now);
		return undone.ok ? undone.value.act : undone.problems[0]?.code;
	};

	test('are taken back one after the other, done again, and taken back again', async () => {
		const first = await measure();
		const acts = [await write('二'), await write('三'), await write('四')];
		const redo: string[] = [];
		for (const act of acts.toReversed()) redo.push((await undo(act)) ?? '');
		expect(await measure()).toBe(first);
		const again: string[] = [];
		for (const act of redo.toReversed()) again.push((await undo(act)) ?? '');
		expect(await measure()).toBe('四');
		for (const act of again.toReversed()) await undo(act);
		expect(await measure()).toBe(first);
	});

	test('are not taken back over what somebody wrote after them', async () => {
		const [one, two] = [await write('二'), await write('三')];
		await undo(two);
		await write('别人的');
		expect(await undo(one)).toBe('act.changed');
		expect(await measure()).toBe('别人的');
	});
});
