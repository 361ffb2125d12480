import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { listExtensions } from '../../db/extensions.ts';
import { insertAll } from '../../db/insert-all.ts';
import { newId } from '../../db/id.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { insertUnit } from '../../db/units.ts';
import { valueOf } from '../test-result.ts';
import { askExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { claimDone } from './claim-done.ts';
import { editCells } from './edit-cells.ts';
import { listCellTexts } from './list-cell-texts.ts';
import { mergeTasks } from './merge-tasks.ts';
import { makeLedger } from './test-ledger.ts';
import { addUnit, transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a unit that leaves a task', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `leave${ledgers++}`);
	});
	const waitFor = async ({ unitId, clerk }: typeof ledger.water, number: string) => {
		const of = { taskId: ledger.idOf(number), unitId };
		valueOf(await askExtension(db, clerk, { ...of, dueOn: '2026-12-01', reason: '等批复' }, april));
		valueOf(await claimDone(db, clerk, { ...of, doneOn: '2026-04-01' }, april));
	};
	const name = async (unitId: string, number: string, who: string) => {
		const of = { jurisdiction_id: ledger.id, task_id: ledger.idOf(number), unit_id: unitId };
		const person = { role: 'contactPerson', name: who, phone: '15400002222', position: 9 };
		await insertAll(db, 'contact', [{ ...of, ...person, id: newId(), since_on: '2026-03-01' }]);
	};
	const whole = async (number: string) => {
		const { task, ...rows } = await ledger.bundle(number);
		return { ...rows, task: { ...task, version: 0, updated_at: '' } };
	};
	/** Who is named now, of which unit, by their places. */
	const people = async (number: string) =>
		(await ledger.bundle(number)).contact
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map((row) => [row.name, row.unit_id === ledger.water.unitId ? '水' : '法']);
	const type = async (number: string, typed: Record<string, string>) => {
		const taskId = ledger.idOf(number);
		const cells = await listCellTexts(db, ledger.office, [taskId], may);
		const edits = Object.entries(typed).map(([field, to]) => {
			return { taskId, field, to, from: cells.find((cell) => cell.field === field)?.text ?? '' };
		});
		const told = valueOf(
			await editCells(db, ledger.office, { edits, reason: '', look: false }, may)
		);
		if (told.act === null) throw new Error(JSON.stringify(told));
		return told.act;
	};
	const transfer = async (number: string) => {
		const move = { fromUnitId: ledger.water.unitId, toUnitId: ledger.court.unitId };
		const typed = { taskIds: [ledger.idOf(number)], ...move, reason: '职能调整' };
		return valueOf(await transferTasks(db, ledger.office, typed, may)).act;
	};
	const ways: [string, () => Promise<string>][] = [
		['by handing over', () => transfer('1')],
		['by another name in the cell', () => type('1', { units: '区法院' })]
	];

	test.each(ways)('%s leaves nothing open, until that is taken back', async (_, leave) => {
		await waitFor(ledger.water, '1');
		const before = await whole('1');
		const act = await leave();
		const { extension_request, done_claim, contact } = await ledger.bundle('1');
		expect(extension_request).toMatchObject([
			{ state: 'withdrawn', decided_by: ledger.office.id, decided_at: may, note: null }
		]);
		expect(done_claim).toMatchObject([{ state: 'void', voided_on: '2026-05-10', voided_at: may }]);
		expect(contact.map(({ until_on }) => until_on)).toEqual(['2026-05-09', '2026-05-09']);
		expect((await ledger.standing('1', may)).waits).toEqual(['unsigned']);
		expect(await listExtensions(db, ledger.id, { waiting: true })).toEqual([]);
		valueOf(await undoAct(db, ledger.office, act, may));
		expect(await whole('1')).toEqual(before);
		expect((await ledger.standing('1', may)).waits).toEqual(['unsigned', 'claim', 'extension']);
	});

	test.each(['cancel', 'merge'] as const)(
		'%s: a task that ends takes the waiting request and claim along, and back with the undoing',
		async (verb) => {
			const taskId = ledger.idOf('1');
			await waitFor(ledger.water, '1');
			const states = async () =>
				[
					...(await listExtensions(db, ledger.id, { taskId })),
					...(await ledger.bundle('1')).done_claim
				].map(({ state }) => state);
			const why = { reason: '并办', document: '〔2026〕3号' };
			const { act } = valueOf(
				verb === 'cancel'
					? await changeCourse(db, ledger.office, { verb, taskIds: [taskId], ...why }, may)
					: await mergeTasks(
							...([
								db,
								ledger.office,
								{ taskIds: [taskId], intoId: ledger.idOf('3'), ...why }
							] as const),
							may
						)
			);
			expect(await states()).toEqual(['withdrawn', 'void']);
			valueOf(await undoAct(db, ledger.office, act, '2026-05-11T02:00:00.000Z'));
			expect(await states()).toEqual(['waiting', 'waiting']);
		}
	);

	test('a unit that is no lead any more: its waiting claim falls, its request stays, both as before after the undoing', async () => {
		const taskId = ledger.idOf('1');
		await waitFor(ledger.water, '1');
		const claims = async () => (await ledger.bundle('1')).done_claim.map(({ state }) => state);
		const lead = { taskIds: [taskId], unitId: ledger.court.unitId, role: 'support' as const };
		const joined = valueOf(await addUnit(db, ledger.office, lead, may));
		expect(await claims()).toEqual(['waiting']);
		valueOf(await undoAct(db, ledger.office, joined.act, may));
		const led = valueOf(await addUnit(db, ledger.office, { ...lead, role: 'lead' }, may));
		expect(await claims()).toEqual(['void']);
		expect(await listExtensions(db, ledger.id, { waiting: true })).toHaveLength(1);
		valueOf(await undoAct(db, ledger.office, led.act, may));
		expect(await claims()).toEqual(['waiting']);
	});

	/** Court leads a task of its own, or one of water, from now on. */
	const makeLead = (number: string) =>
		db
			.updateTable('task_unit')
			.set({ role: 'lead' })
			.where('task_id', '=', ledger.idOf(number))
			.where('unit_id', '=', ledger.court.unitId)
			.execute();
	const claimsOfWater = async (number: string) =>
		(await ledger.bundle(number)).done_claim.flatMap(({ unit_id, state }) =>
			unit_id === ledger.water.unitId ? state : []
		);

	test('a task that gains a lead by a merging needs the claim of the others no longer', async () => {
		await waitFor(ledger.water, '1');
		await makeLead('2');
		const merged = { taskIds: [ledger.idOf('2')], intoId: ledger.idOf('1'), reason: '并办' };
		valueOf(await mergeTasks(db, ledger.office, merged, may));
		expect(await claimsOfWater('1')).toEqual(['void']);
	});

	test('a lead that is written into the cell takes the claim over', async () => {
		await waitFor(ledger.water, '1');
		await type('1', { units: '牵头单位：区法院\n配合单位：区水利局' });
		expect(await claimsOfWater('1')).toEqual(['void']);
	});

	test('a claim that decided nothing before, as of data of long ago, falls with the next handing over', async () => {
		await waitFor(ledger.water, '3');
		await makeLead('3');
		const third = { unitId: newId(), name: '区教育局' };
		const unit = { id: third.unitId, name: third.name, kind: 'department' as const };
		const none = { officialOrder: 9, validFrom: null, validTo: null, note: null };
		await insertUnit(db, ledger.id, { ...unit, ...none, createdAt: april });
		const move = { fromUnitId: ledger.court.unitId, toUnitId: third.unitId, reason: '职能调整' };
		valueOf(await transferTasks(db, ledger.office, { taskIds: [ledger.idOf('3')], ...move }, may));
		expect(await claimsOfWater('3')).toEqual(['void']);
	});

	test('takes nothing along of a unit that stays, nor what was answered', async () => {
		await waitFor(ledger.water, '3');
		await waitFor(ledger.court, '3');
		await name(ledger.court.unitId, '3', '周法');
		await type('3', { units: '区法院' });
		const { extension_request, done_claim } = await ledger.bundle('3');
		const ofCourt = ({ unit_id }: { unit_id: string | null }) => unit_id === ledger.court.unitId;
		expect(extension_request.filter(ofCourt)).toMatchObject([{ state: 'waiting' }]);
		expect(done_claim.filter(ofCourt)).toMatchObject([{ state: 'waiting' }]);
		expect(await people('3')).toEqual([['周法', '法']]);
	});

	test('makes room for people who are named in the same go', async () => {
		await type('1', { contactPeople: '新人 15400003333', units: '区法院' });
		expect(await people('1')).toEqual([['新人', '法']]);
	});

	test('a joint task keeps everybody of their own unit where one of them changes', async () => {
		await name(ledger.court.unitId, '3', '周法');
		await type('3', {
			contactPeople: '周法 15400009999\n李小明 15400001111\n新人 15400003333'
		});
		expect(await people('3')).toEqual([
			['王敏', '水'],
			['周法', '法'],
			['李小明', '水'],
			['新人', '水']
		]);
	});
});
