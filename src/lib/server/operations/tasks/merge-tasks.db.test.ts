import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { valueOf } from '../test-result.ts';
import { editCells } from './edit-cells.ts';
import { listCellTexts } from './list-cell-texts.ts';
import { mergeTasks } from './merge-tasks.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const now = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('tasks that go on as one', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `merge${ledgers++}`);
	});
	const type = async (number: string, field: string, to: string) => {
		const taskId = ledger.idOf(number);
		const cells = await listCellTexts(db, ledger.office, [taskId], now);
		const from = cells.find((cell) => cell.field === field)?.text ?? '';
		const edits = [{ taskId, field, from, to }];
		const told = await editCells(db, ledger.office, { edits, reason: '', look: false }, now);
		if (valueOf(told).act === null) throw new Error(JSON.stringify(told));
	};
	const merge = async (numbers: string[], into: string) => {
		const typed = {
			taskIds: numbers.map(ledger.idOf),
			intoId: ledger.idOf(into),
			reason: '同一件'
		};
		return valueOf(await mergeTasks(db, ledger.office, typed, now)).act;
	};
	const short = (unitId: string | null) => (unitId === ledger.water.unitId ? '水' : '法');
	const stands = async (number: string) => {
		const { task_unit, task_collective, contact } = await ledger.bundle(number);
		const isNow = ({ until_on }: { until_on: string | null }) => until_on === null;
		const inPlace = (a: { position: number }, b: { position: number }) => a.position - b.position;
		return {
			units: task_unit
				.filter(isNow)
				.toSorted(inPlace)
				.map(({ unit_id, role }) => `${short(unit_id)} ${role}`),
			collectives: task_collective.map(({ printed, role }) => `${printed} ${role}`),
			people: contact
				.filter(isNow)
				.toSorted(inPlace)
				.map(({ name, unit_id }) => `${name} ${short(unit_id)}`)
		};
	};

	test('name each collective body once, in its strongest part', async () => {
		await type('1', 'units', '区水利局、各镇政府');
		await type('2', 'units', '牵头单位：各镇政府；配合单位：区法院');
		await merge(['2'], '1');
		expect((await stands('1')).collectives).toEqual(['各镇政府 lead']);
	});

	test('keep a unit of both in its stronger part, whichever of them had it', async () => {
		await type('1', 'units', '牵头单位：区法院；配合单位：区水利局');
		await type('2', 'units', '牵头单位：区水利局；配合单位：区法院');
		await merge(['2'], '1');
		expect((await stands('1')).units).toEqual(['法 lead', '水 lead']);
	});

	test('bring the people of a unit that is gained, once, and of no other', async () => {
		await type('1', 'contactPeople', '孙水 15400005555');
		await type('2', 'contactPeople', '周法 15400002222');
		const before = await stands('2');
		expect(before.people).toEqual(['王敏 法', '周法 法']);
		const act = await merge(['1', '3'], '2');
		// 3 names the people of 区水利局 as 1 does, but for one
		expect(await stands('2')).toEqual({
			units: ['法 responsible', '水 responsible'],
			collectives: [],
			people: ['王敏 法', '周法 法', '王敏 水', '孙水 水', '李小明 水']
		});
		valueOf(await undoAct(db, ledger.office, act, now));
		expect(await stands('2')).toEqual(before);
	});
});
