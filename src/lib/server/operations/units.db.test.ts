import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import type { TypedSuccession } from '../../domain/succession.ts';
import { findAccount } from '../db/accounts.ts';
import { verifyAuditChains } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { listFieldChanges } from '../db/field-changes.ts';
import { onBothEngines } from '../db/test-db.ts';
import { listSuccessions } from '../db/unit-successions.ts';
import { listAliases, listOfficialOrder, listUnits } from '../db/units.ts';
import { addAlias, removeAlias } from './change-alias.ts';
import { createUnit } from './create-unit.ts';
import { editUnit } from './edit-unit.ts';
import { listNamedUnits } from './named-units.ts';
import { moveUnit, type Move } from './move-unit.ts';
import { succeedUnit } from './succeed-unit.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { undoSuccession } from './undo-succession.ts';

const now = '2026-11-21T01:00:00.000Z';
const tomorrow = '2026-11-22T01:00:00.000Z';
const department = { kind: 'department', note: '', short: '' };
const missing = { ok: false, problems: [{ code: 'right.missing' }] };
const absent = { ok: false, problems: [{ code: 'unit.absent' }] };
const code = (is: string) => ({ ok: false, problems: [{ code: is }] });

onBothEngines('units', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	/** A district of its own for each test, so that their orders do not mix. */
	async function begin() {
		const district = await makeDistrict(db, now);
		const office = await makeAccount(db, district.id, '经办', { roles: ['office'] });
		const [water, court] = district.units;
		const clerk = await makeAccount(db, district.id, '李小明', {
			roles: ['clerk'],
			unitIds: [water]
		});
		const names = async (validOn?: string) =>
			(await listUnits(db, district.id, validOn === undefined ? {} : { validOn })).map(
				({ name }) => name
			);
		const version = async (id: string) =>
			(await listUnits(db, district.id)).find((unit) => unit.id === id)?.version ?? 0;
		return { district, office, clerk, water, court, names, version };
	}

	test('a new unit stands at the end of the official order, with its trace', async () => {
		const { district, office, names } = await begin();
		const typed = { name: ' 区审计局 ', kind: 'department', note: '内设 3 科' };
		const { id } = valueOf(await createUnit(db, office, typed, now));
		expect(await names()).toEqual(['区水利局', '区法院', '区审计局']);
		const changes = await listFieldChanges(db, district.id, 'unit', id);
		expect(changes.map(({ field, from, to }) => [field, from, to])).toEqual(
			expect.arrayContaining([
				['name', null, '区审计局'],
				['kind', null, 'department'],
				['note', null, '内设 3 科']
			])
		);
		expect(await lastEvent(db, district.id)).toMatchObject({
			action: 'unit.create',
			noun: 'unit',
			object_id: id
		});
	});

	test.each([
		['no name', { name: ' ' }, 'field.empty'],
		['a name of four thousand characters', { name: '长'.repeat(4000) }, 'field.long'],
		['a name that turns the line round', { name: '区‮局' }, 'field.unreadable'],
		['no kind', { kind: '' }, 'unit.no-kind'],
		['a note of four thousand characters', { note: '长'.repeat(4000) }, 'field.long'],
		['a telephone in the note', { note: '值班电话 0840-5551028' }, 'field.phone'],
		['a telephone in the name', { name: '水利局15412345678' }, 'field.phone'],
		['a name in force', { name: '区法院' }, 'unit.name-taken'],
		['the same name with a space in it', { name: '区 法院' }, 'unit.name-taken'],
		['an alias of another', { name: '水务局' }, 'unit.name-taken']
	])('is not founded and leaves nothing behind: %s', async (_, wrong, expected) => {
		const { office, water, names } = await begin();
		valueOf(await addAlias(db, office, water, '水务局', now));
		const typed = { name: '区审计局', ...department, ...wrong };
		expect(await createUnit(db, office, typed, now)).toMatchObject(code(expected));
		expect(await names()).toEqual(['区水利局', '区法院']);
	});

	test.each([
		['once it has ended', '2026-11-21', true],
		['not while it is in force', '2026-11-22', false]
	])('a name is free for a new unit %s', async (_, effectiveOn, ok) => {
		const { office, water, court } = await begin();
		const merged = { ...renamed(''), kind: 'merged', names: [], successorIds: [court] };
		const typed = { ...merged, effectiveOn, accountsFollow: false };
		valueOf(await succeedUnit(db, office, water, typed, now));
		const again = await createUnit(db, office, { name: '区水利局', ...department }, now);
		expect(again.ok).toBe(ok);
	});

	test('an edit keeps before and after, and the second of two is told', async () => {
		const { district, office, water, version } = await begin();
		const edit = {
			...department,
			name: '区水务局',
			kind: 'vertical',
			version: await version(water)
		};
		expect(await editUnit(db, office, water, edit, now)).toMatchObject({
			value: { changed: true }
		});
		expect(await editUnit(db, office, water, edit, now)).toMatchObject(code('edited.meanwhile'));
		const changes = await listFieldChanges(db, district.id, 'unit', water);
		expect(changes.map(({ field, from, to }) => [field, from, to])).toEqual(
			expect.arrayContaining([
				['name', '区水利局', '区水务局'],
				['kind', 'department', 'vertical']
			])
		);
		const again = { ...edit, version: await version(water) };
		expect(await editUnit(db, office, water, again, now)).toMatchObject({
			value: { changed: false }
		});
	});

	test('an edit to a name that is taken is refused', async () => {
		const { office, water, version, names } = await begin();
		const edit = { name: '区法院', ...department, version: await version(water) };
		expect(await editUnit(db, office, water, edit, now)).toMatchObject(code('unit.name-taken'));
		expect(await names()).toContain('区水利局');
	});

	describe('the 简称', () => {
		async function called() {
			const { district, office, water, version, ...rest } = await begin();
			const call = async (short: string) => {
				const edit = { ...department, name: '区水利局', short, version: await version(water) };
				return editUnit(db, office, water, edit, now);
			};
			const names = async () => {
				const units = await listNamedUnits(db, district.id);
				const { short, aliases = [] } = units.find(({ id }) => id === water) ?? {};
				return { short, aliases: [...aliases].sort() };
			};
			return { ...rest, district, office, water, call, names };
		}

		test('is a name that the unit is known by, with its trace', async () => {
			const { district, water, call, names } = await called();
			expect(await call('区水利')).toMatchObject({ value: { changed: true } });
			expect(await names()).toEqual({ short: '区水利', aliases: ['区水利'] });
			const [change] = await listFieldChanges(db, district.id, 'unit', water);
			expect(change).toMatchObject({ field: 'short', from: null, to: '区水利' });
		});

		test('may be an alias that the unit has, and gives way to another as an alias', async () => {
			const { office, water, call, names } = await called();
			valueOf(await addAlias(db, office, water, '水务局', now));
			valueOf(await call('水务局'));
			expect(await names()).toEqual({ short: '水务局', aliases: ['水务局'] });
			valueOf(await call('区水利'));
			expect(await names()).toEqual({ short: '区水利', aliases: ['区水利', '水务局'].sort() });
			valueOf(await call(''));
			expect(await names()).toEqual({ short: null, aliases: ['区水利', '水务局'].sort() });
		});

		test('is gone with its alias', async () => {
			const { office, water, call, names } = await called();
			valueOf(await call('区水利'));
			valueOf(await removeAlias(db, office, water, '区水利', now));
			expect(await names()).toEqual({ short: null, aliases: [] });
		});

		test.each([
			['of another unit', '区法院', 'unit.name-taken'],
			['that an alias of another unit has', '法院', 'unit.name-taken'],
			['that is the name itself', '区水利局', 'unit.name-taken'],
			['of two names', '区水利、水利', 'unit.short-several']
		])('%s is refused and nothing is kept', async (_, short, expected) => {
			const { office, court, call, names } = await called();
			valueOf(await addAlias(db, office, court, '法院', now));
			expect(await call(short)).toMatchObject({
				problems: [{ code: expected, at: { field: 'short' } }]
			});
			expect(await names()).toEqual({ short: null, aliases: [] });
		});
	});

	describe('the official order', () => {
		test.each<[string, number, Move, number[]]>([
			['up', 2, 'up', [1, 3, 2, 4]],
			['down', 1, 'down', [1, 3, 2, 4]],
			['up past the first', 0, 'up', [1, 2, 3, 4]],
			['down past the last', 3, 'down', [1, 2, 3, 4]],
			['to the first place', 3, 1, [4, 1, 2, 3]],
			['to the last place', 0, 4, [2, 3, 4, 1]],
			['to a place far behind the last', 0, 4000, [2, 3, 4, 1]],
			['to the place it has', 1, 2, [1, 2, 3, 4]]
		])('moves %s, dense and unique', async (_, at, move, expected) => {
			const { district, office, court, water } = await begin();
			const ids = [water, court];
			for (const name of ['区审计局', '区教育局']) {
				ids.push(valueOf(await createUnit(db, office, { name, ...department }, now)).id);
			}
			valueOf(await moveUnit(db, office, ids[at] ?? '', move, now));
			const order = await listOfficialOrder(db, district.id);
			expect(order.map(({ id }) => ids.indexOf(id) + 1)).toEqual(expected);
			expect(order.map(({ officialOrder }) => officialOrder)).toEqual([1, 2, 3, 4]);
		});

		test('an ended unit is stepped over as if it were not there', async () => {
			const { office, water, court, names } = await begin();
			const { id } = valueOf(
				await createUnit(db, office, { name: '区审计局', ...department }, now)
			);
			const ended = { ...renamed('区司法局'), effectiveOn: '2026-11-01', accountsFollow: false };
			valueOf(await succeedUnit(db, office, court, ended, now));
			expect(await names('2026-11-21')).toEqual(['区水利局', '区司法局', '区审计局']);
			valueOf(await moveUnit(db, office, id, 'up', now));
			expect(await names('2026-11-21')).toEqual(['区水利局', '区审计局', '区司法局']);
			valueOf(await moveUnit(db, office, water, 'down', now));
			expect(await names('2026-11-21')).toEqual(['区审计局', '区水利局', '区司法局']);
			expect(await moveUnit(db, office, court, 'up', now)).toMatchObject(absent);
		});

		test('two who move at once leave no place twice', async () => {
			const { district, office, water, court } = await begin();
			await Promise.all([
				moveUnit(db, office, court, 'up', now),
				moveUnit(db, office, water, 'down', now)
			]);
			const order = await listOfficialOrder(db, district.id);
			expect(order.map(({ officialOrder }) => officialOrder)).toEqual([1, 2]);
		});
	});

	describe('aliases', () => {
		test('one is added and removed, and the history keeps both', async () => {
			const { district, office, water } = await begin();
			valueOf(await addAlias(db, office, water, '水务局', now));
			expect(await listAliases(db, district.id)).toEqual([
				{ alias: '水务局', unitId: water, isShort: false }
			]);
			valueOf(await removeAlias(db, office, water, '水务局', now));
			valueOf(await removeAlias(db, office, water, '水务局', now));
			expect(await listAliases(db, district.id)).toEqual([]);
			const changes = await listFieldChanges(db, district.id, 'unit', water);
			expect(changes).toHaveLength(2);
		});

		test.each([
			['the name of another unit', '区法院', '区法院'],
			['its own name', '区水利局', '区水利局'],
			['an alias of another unit', '法院', '区法院'],
			['an alias that it has already', '水务局', '区水利局']
		])('%s is refused, with whose it is', async (_, alias, name) => {
			const { office, water, court } = await begin();
			valueOf(await addAlias(db, office, water, '水务局', now));
			valueOf(await addAlias(db, office, court, '法院', now));
			expect(await addAlias(db, office, water, alias, now)).toMatchObject({
				problems: [{ code: 'unit.name-taken', facts: { value: alias, name } }]
			});
		});

		test('several in one field are several aliases', async () => {
			const { district, office, water } = await begin();
			const added = valueOf(await addAlias(db, office, water, '水务局、河湖局', now));
			expect(added.aliases).toEqual(['水务局', '河湖局']);
			const stored = await listAliases(db, district.id);
			expect(stored.map(({ alias }) => alias).sort()).toEqual(added.aliases.toSorted());
		});

		test('of several none is kept where one is another unit’s', async () => {
			const { district, office, water } = await begin();
			expect(await addAlias(db, office, water, '水务局、区法院', now)).toMatchObject({
				problems: [{ code: 'unit.name-taken', facts: { value: '区法院' } }]
			});
			expect(await listAliases(db, district.id)).toEqual([]);
		});

		test('of several those that it has are passed over, and what was added is said', async () => {
			const { office, water } = await begin();
			valueOf(await addAlias(db, office, water, '水务局', now));
			const added = valueOf(await addAlias(db, office, water, '水务局、河湖局、河 湖局', now));
			expect(added.aliases).toEqual(['河湖局']);
		});

		test('four thousand characters are refused', async () => {
			const { office, water } = await begin();
			const long = '长'.repeat(4000);
			expect(await addAlias(db, office, water, long, now)).toMatchObject(code('field.long'));
		});
	});

	describe('succession', () => {
		test('a renamed unit ends the day before, and its names and accounts lead on', async () => {
			const { district, office, clerk, water, names } = await begin();
			valueOf(await addAlias(db, office, water, '水务局', now));
			const typed = { ...renamed('区水务和河湖局'), accountsFollow: true };
			const done = valueOf(await succeedUnit(db, office, water, typed, now));
			expect(done).toMatchObject({ followed: 1, left: 0 });
			expect(await names('2026-11-20')).toEqual(['区水利局', '区法院']);
			expect(await names('2026-11-21')).toEqual(['区水务和河湖局', '区法院']);
			const [successor = ''] = done.successorIds;
			expect(await listSuccessions(db, district.id)).toEqual([
				{
					unitId: water,
					successorId: successor,
					effectiveOn: '2026-11-21',
					kind: 'renamed',
					document: '清编〔2026〕9号'
				}
			]);
			const passed = (await listAliases(db, district.id)).filter((a) => a.unitId === successor);
			expect(passed.map(({ alias }) => alias).sort()).toEqual(['区水利局', '水务局'].sort());
			expect((await findAccount(db, district.id, clerk.id))?.unitIds).toEqual([water, successor]);
		});

		test('a split has two successors, one of which may keep the name', async () => {
			const { office, water, names } = await begin();
			const typed = { ...renamed('区水利局'), kind: 'split', names: ['区水利局', '区河湖局'] };
			valueOf(await succeedUnit(db, office, water, { ...typed, accountsFollow: false }, now));
			expect(await names('2026-11-21')).toEqual(['区水利局', '区河湖局', '区法院']);
		});

		test('a merged unit goes into one that is there', async () => {
			const { office, water, court, names } = await begin();
			const typed = { ...renamed(''), kind: 'merged', names: [], successorIds: [court] };
			valueOf(await succeedUnit(db, office, water, { ...typed, accountsFollow: true }, now));
			expect(await names('2026-11-21')).toEqual(['区法院']);
		});

		test.each<[string, Partial<TypedSuccession>, string]>([
			['no successor', { names: ['', ' '] }, 'unit.no-successor'],
			['a renamed unit with two', { names: ['区甲局', '区乙局'] }, 'unit.one-successor'],
			['a split with one', { kind: 'split', names: ['区甲局'] }, 'unit.several-successors'],
			[
				'a split into the same twice',
				{ kind: 'split', names: ['区甲局', '区 甲局'] },
				'unit.several-successors'
			],
			['no day', { effectiveOn: '' }, 'unit.day-unreadable'],
			['a day that is none', { effectiveOn: '2026-02-30' }, 'unit.day-unreadable'],
			['a new name that is taken', { names: ['区法院'] }, 'unit.name-taken'],
			['its own name as a new one', { names: ['区水利局'] }, 'unit.name-taken'],
			['a name of four thousand characters', { names: ['长'.repeat(4000)] }, 'field.long'],
			['a document of four thousand characters', { document: '长'.repeat(4000) }, 'field.long'],
			[
				'a unit of nowhere',
				{ kind: 'merged', names: [], successorIds: ['nowhere'] },
				'unit.no-successor'
			]
		])('is refused and leaves nothing behind: %s', async (_, wrong, expected) => {
			const { district, office, water } = await begin();
			const typed = { ...renamed('区水务局'), ...wrong, accountsFollow: false };
			const before = await listUnits(db, district.id);
			expect(await succeedUnit(db, office, water, typed, now)).toMatchObject(code(expected));
			expect(await listUnits(db, district.id)).toEqual(before);
		});

		test('a unit ends only once', async () => {
			const { office, water } = await begin();
			const typed = { ...renamed('区水务局'), accountsFollow: false };
			valueOf(await succeedUnit(db, office, water, typed, now));
			const again = { ...renamed('区河湖局'), accountsFollow: false };
			expect(await succeedUnit(db, office, water, again, now)).toMatchObject(
				code('unit.succeeded')
			);
		});

		test('a unit that succeeded cannot end before it began', async () => {
			const { office, water } = await begin();
			const typed = { ...renamed('区水务局'), accountsFollow: false };
			const { successorIds } = valueOf(await succeedUnit(db, office, water, typed, now));
			const again = { ...renamed('区河湖局'), effectiveOn: '2026-11-21', accountsFollow: false };
			expect(await succeedUnit(db, office, successorIds[0] ?? '', again, now)).toMatchObject(
				code('unit.day-early')
			);
		});

		test('accounts of who may not be changed by the office stay where they are', async () => {
			const { district, office, water } = await begin();
			const leader = await makeAccount(db, district.id, '兼职', {
				roles: ['clerk', 'leader'],
				unitIds: [water]
			});
			const typed = { ...renamed('区水务局'), accountsFollow: true };
			const done = valueOf(await succeedUnit(db, office, water, typed, now));
			expect(done).toMatchObject({ followed: 1, left: 1 });
			expect((await findAccount(db, district.id, leader.id))?.unitIds).toEqual([water]);
		});

		test('one of today is taken back without a trace in the directory', async () => {
			const { district, office, clerk, water } = await begin();
			valueOf(await addAlias(db, office, water, '水务局', now));
			const before = (await listUnits(db, district.id)).map(({ version: _, ...unit }) => unit);
			const aliases = await listAliases(db, district.id);
			const typed = { ...renamed('区水务局'), accountsFollow: true };
			valueOf(await succeedUnit(db, office, water, typed, now));
			valueOf(await undoSuccession(db, office, water, now));
			expect((await listUnits(db, district.id)).map(({ version: _, ...unit }) => unit)).toEqual(
				before
			);
			expect(await listAliases(db, district.id)).toEqual(aliases);
			expect(await listSuccessions(db, district.id)).toEqual([]);
			expect((await findAccount(db, district.id, clerk.id))?.unitIds).toEqual([water]);
		});

		test('one of yesterday stays', async () => {
			const { office, water } = await begin();
			const typed = { ...renamed('区水务局'), accountsFollow: false };
			valueOf(await succeedUnit(db, office, water, typed, now));
			expect(await undoSuccession(db, office, water, tomorrow)).toMatchObject(
				code('unit.succession-old')
			);
		});

		test.each([
			['an account of its own', 'account'],
			['another alias', 'alias'],
			['a successor of its own', 'succession']
		])('one whose successor has %s stays', async (_, use) => {
			const { district, office, water } = await begin();
			const typed = { ...renamed('区水务局'), accountsFollow: true };
			const { successorIds } = valueOf(await succeedUnit(db, office, water, typed, now));
			const [id = ''] = successorIds;
			if (use === 'account') {
				await makeAccount(db, district.id, '新人', { roles: ['clerk'], unitIds: [id] });
			} else if (use === 'alias') valueOf(await addAlias(db, office, id, '水务', now));
			else {
				const next = { ...renamed('区河湖局'), effectiveOn: '2026-12-01', accountsFollow: false };
				valueOf(await succeedUnit(db, office, id, next, now));
			}
			expect(await undoSuccession(db, office, water, now)).toMatchObject(
				code('unit.succession-used')
			);
		});

		test('without one there is nothing to take back', async () => {
			const { office, water } = await begin();
			expect(await undoSuccession(db, office, water, now)).toMatchObject(
				code('unit.no-succession')
			);
		});
	});

	describe('rights hold in every operation', () => {
		test('a clerk changes no unit, not even the own', async () => {
			const { clerk, water, version } = await begin();
			const edit = { name: '改', ...department, version: await version(water) };
			const typed = { ...renamed('改'), accountsFollow: true };
			expect(await createUnit(db, clerk, edit, now)).toMatchObject(missing);
			expect(await editUnit(db, clerk, water, edit, now)).toMatchObject(missing);
			expect(await moveUnit(db, clerk, water, 'down', now)).toMatchObject(missing);
			expect(await addAlias(db, clerk, water, '改', now)).toMatchObject(missing);
			expect(await removeAlias(db, clerk, water, '改', now)).toMatchObject(missing);
			expect(await succeedUnit(db, clerk, water, typed, now)).toMatchObject(missing);
			expect(await undoSuccession(db, clerk, water, now)).toMatchObject(missing);
		});

		test('a unit of another district is not there', async () => {
			const { office } = await begin();
			const { water } = await begin();
			const edit = { name: '改', ...department, version: 1 };
			const typed = { ...renamed('改名局'), accountsFollow: true };
			expect(await editUnit(db, office, water, edit, now)).toMatchObject(absent);
			expect(await moveUnit(db, office, water, 'down', now)).toMatchObject(absent);
			expect(await addAlias(db, office, water, '改', now)).toMatchObject(absent);
			expect(await removeAlias(db, office, water, '改', now)).toMatchObject(absent);
			expect(await succeedUnit(db, office, water, typed, now)).toMatchObject(absent);
			expect(await undoSuccession(db, office, water, now)).toMatchObject(absent);
		});
	});

	test('the chain of the log is whole after all of it', async () => {
		expect((await verifyAuditChains(db)).faults).toEqual([]);
	});
});

function renamed(name: string): TypedSuccession {
	return {
		kind: 'renamed',
		successorIds: [],
		names: [name],
		effectiveOn: '2026-11-21',
		document: '清编〔2026〕9号'
	};
}

function lastEvent(db: Db, jurisdictionId: string) {
	return db
		.selectFrom('audit_event')
		.select(['action', 'noun', 'object_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('seq', 'desc')
		.executeTakeFirst();
}

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}
