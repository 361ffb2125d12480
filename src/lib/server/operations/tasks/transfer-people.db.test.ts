import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { listContacts } from '../../db/contacts.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { insertPeople } from '../../db/task-people.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { editCells } from './edit-cells.ts';
import { makeLedger } from './test-ledger.ts';
import { transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('the people of a task that is handed over', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `handed${ledgers++}`);
		const person = { role: 'contactPerson', name: '旧联系人', phone: null };
		const former = { ...person, unitId: ledger.water.unitId, accountId: null };
		const taskId = ledger.idOf('1');
		await insertPeople(db, ledger.id, taskId, [former], '2026-03-01');
	});
	const transfer = (people: { responsiblePeople?: string; contactPeople?: string }) =>
		transferTasks(
			db,
			ledger.office,
			{
				...{ taskIds: [ledger.idOf('1')], reason: '职责调整', ...people },
				...{ fromUnitId: ledger.water.unitId, toUnitId: ledger.court.unitId }
			},
			april
		);
	const people = async () => {
		const of = { on: '2026-04-10', taskId: ledger.idOf('1') };
		const rows = await listContacts(db, ledger.id, of);
		return rows.map(({ role, name, phone, unitId }) => [role, name, phone, unitId]);
	};

	test('go, and those of the new unit are named in the same go and taken back with it', async () => {
		const before = await people();
		const typed = { responsiblePeople: '周岚', contactPeople: '王敏 0840-5550101\n李强' };
		const done = await transfer(typed);
		if (!done.ok) throw new Error(JSON.stringify(done.problems));
		expect(done.value.nobody).toEqual([]);
		const { unitId } = ledger.court;
		expect(await people()).toEqual([
			['responsiblePerson', '周岚', null, unitId],
			['contactPerson', '王敏', '0840-5550101', unitId],
			['contactPerson', '李强', null, unitId]
		]);
		const changes = await listFieldChanges(db, ledger.id, 'task', ledger.idOf('1'));
		expect(
			changes
				.filter(({ field }) => field.endsWith('People'))
				.map(({ field, to }) => [field, to])
				.toSorted()
		).toEqual([
			['contactPeople', '[{"name":"王敏","phone":"0840-5550101"},{"name":"李强","phone":null}]'],
			['responsiblePeople', '[{"name":"周岚","phone":null}]']
		]);
		await undoAct(db, ledger.office, done.value.act, april);
		expect(await people()).toEqual(before);
	});

	test('are missed where nobody was typed, and it is said of which task', async () => {
		const nobody = [{ id: ledger.idOf('1'), number: '1' }];
		expect(await transfer({ responsiblePeople: '周岚' })).toMatchObject({
			...{ ok: true, value: { nobody } }
		});
	});

	test('are of the unit that names nobody, where somebody is added to a joint task', async () => {
		const taskId = ledger.idOf('3');
		const contacts = async () => {
			const rows = await listContacts(db, ledger.id, { on: '2026-04-10', taskId });
			return rows.filter(({ role }) => role === 'contactPerson');
		};
		const write = async (names: string[]) => {
			const line = (one: { name: string; phone: string | null }) =>
				one.phone === null ? one.name : `${one.name} ${one.phone}`;
			const from = (await contacts()).map(line).join('\n');
			const edit = { taskId, field: 'contactPeople', from, to: names.join('\n') };
			const edits = { edits: [edit], reason: '', look: false };
			expect(await editCells(db, ledger.office, edits, april)).toMatchObject({
				...{ ok: true, value: { conflicts: [] } }
			});
		};
		const [held] = await contacts();
		await write([`${held?.name ?? ''} ${held?.phone ?? ''}`, '周岚']);
		expect((await contacts()).map(({ name, unitId }) => [name, unitId])).toEqual([
			[held?.name, ledger.water.unitId],
			['周岚', ledger.court.unitId]
		]);
		// who takes somebody's place is of the same unit
		await write(['李强', '周岚']);
		expect((await contacts()).map(({ name, unitId }) => [name, unitId])).toEqual([
			['李强', ledger.water.unitId],
			['周岚', ledger.court.unitId]
		]);
	});

	test('that cannot be read are told at their field, and nothing is handed over', async () => {
		const at = { field: 'contactPeople' };
		const problems = [{ code: 'task.no-people', at }];
		expect(await transfer({ contactPeople: '0840-5550101' })).toMatchObject({
			ok: false,
			problems
		});
		expect((await people()).at(-1)?.[1]).toBe('旧联系人');
	});
});
