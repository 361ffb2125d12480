import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { insertPeople } from '../../db/task-people.ts';
import { valueOf } from '../test-result.ts';
import { editCells } from './edit-cells.ts';
import { listCellTexts } from './list-cell-texts.ts';
import { makeLedger } from './test-ledger.ts';

const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('people and units that are written together', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `apart${ledgers++}`);
		for (const [number, unit, name] of [
			['1', ledger.water, '周水'],
			['2', ledger.court, '周法']
		] as const) {
			const person = { role: 'contactPerson', name, phone: null, accountId: null };
			const people = [{ ...person, unitId: unit.unitId }];
			await insertPeople(db, ledger.id, ledger.idOf(number), people, '2026-03-02');
		}
	});
	/** What is said before cells of a task are written; they are written all the same. */
	const told = async (number: string, typed: Record<string, string>) => {
		const taskId = ledger.idOf(number);
		const cells = await listCellTexts(db, ledger.office, [taskId], may);
		const edits = Object.entries(typed).map(([field, to]) => {
			return { taskId, field, to, from: cells.find((cell) => cell.field === field)?.text ?? '' };
		});
		const looked = await editCells(db, ledger.office, { edits, reason: '', look: true }, may);
		const { act, problems } = valueOf(
			await editCells(db, ledger.office, { edits, reason: '', look: false }, may)
		);
		expect(act).not.toBeNull();
		expect(valueOf(looked).problems).toEqual(problems);
		return problems.map(({ at, problem: { code, facts } }) => ({ at, code, facts }));
	};

	test('who is known for the unit that leaves is told at the cell, and who leaves with it', async () => {
		const units = ['区水利局'];
		expect(await told('1', { contactPeople: '周水', units: '区法院' })).toEqual([
			{ at: 0, code: 'task.people-elsewhere', facts: { people: ['周水'], units } },
			{ at: 1, code: 'task.people-leave', facts: { people: ['王敏'], units } }
		]);
	});

	test('somebody of another unit, with the units as they stand', async () => {
		const facts = { people: ['周法'], units: ['区法院'] };
		expect(await told('1', { contactPeople: '周法' })).toEqual([
			{ at: 0, code: 'task.people-elsewhere', facts }
		]);
	});

	test('who comes with the new unit, or is new to the ledger, raises nothing', async () => {
		const typed = { responsiblePeople: '新人', contactPeople: '周法', units: '区法院' };
		expect(await told('1', typed)).toEqual([]);
	});

	test('who ceased to stand for a unit is nobody of its any more, and leaves with it no more', async () => {
		await db
			.updateTable('contact')
			.set({ until_on: '2026-04-01' })
			.where('jurisdiction_id', '=', ledger.id)
			.where('name', 'in', ['周水', '周法'])
			.execute();
		expect(await told('2', { contactPeople: '周水' })).toEqual([]);
		const left = await told('1', { units: '区法院' });
		expect(left.map(({ code }) => code)).toEqual(['task.people-leave']);
		const said = JSON.stringify(left);
		for (const name of ['王敏', '李小明']) expect(said).toContain(name);
		expect(said).not.toContain('周水');
	});

	test('of a unit that stays nobody leaves', async () => {
		expect(await told('3', { units: '区水利局' })).toEqual([]);
		expect(await told('1', { units: '区水利局、区法院' })).toEqual([]);
	});
});
