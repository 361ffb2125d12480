import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import type { SheetColumn } from '../../domain/sheet-column.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { onBothEngines } from '../db/test-db.ts';
import { listAliases, listUnits } from '../db/units.ts';
import {
	countsOf,
	fingerprintOf,
	importDirectory,
	previewDirectory,
	type Counts
} from './import-directory.ts';
import { listNamedUnits } from './named-units.ts';
import { makeAccount, makeDistrict, separate } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const text = [
	'单位\t别称\t姓名\t电话\t岗位',
	'区水利局\t水务局\t李小明\t15400000001\t填报员',
	'区审计局\t\t王敏\t15400000002\t单位责任人',
	'\t\t赵小青\t15400000003\t',
	'区教育局\t\t\t\t'
].join('\n');
const counts: Counts = { units: 2, accounts: 3, aliases: 1, shorts: 0 };
const typed = (
	pasted = text,
	said: readonly [string, string][] = [],
	columns: readonly [SheetColumn, string][] = []
) => ({ text: pasted, choices: new Map(said), columns: new Map(columns) });
type Typed = ReturnType<typeof typed>;

onBothEngines('a sheet of units and people', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	async function begin() {
		const district = await makeDistrict(db, now);
		const office = await makeAccount(db, district.id, '经办', { roles: ['office'] });
		const state = async () => ({
			units: (await listUnits(db, district.id)).map(({ name }) => name),
			aliases: (await listAliases(db, district.id)).map(({ alias }) => alias),
			logins: (await listAccounts(db, district.id)).map(({ login }) => login).sort()
		});
		return { district, office, state };
	}

	const previewOf = async (actor: Actor, sheet = typed()) => {
		const { plan } = valueOf(await previewDirectory(db, actor, sheet, now));
		return { ...plan, counts: countsOf(plan), shown: fingerprintOf(plan) };
	};

	/** Confirms what the preview of this moment shows. */
	async function confirm(actor: Actor, sheet: Typed = typed()) {
		const { shown } = await previewOf(actor, sheet);
		return importDirectory(db, actor, { ...sheet, shown }, now);
	}

	test('a preview counts and writes nothing', async () => {
		const { office, state } = await begin();
		const before = await state();
		expect((await previewOf(office)).counts).toEqual(counts);
		expect(await state()).toEqual(before);
	});

	test('the import makes units, aliases and accounts that wait for their 账号单', async () => {
		const { district, office, state } = await begin();
		expect(await confirm(office)).toEqual({ ok: true, value: counts });
		expect(await state()).toMatchObject({
			units: ['区水利局', '区法院', '区审计局', '区教育局'],
			aliases: ['水务局']
		});
		const accounts = await listAccounts(db, district.id);
		expect(accounts.find(({ login }) => login === '王敏')).toMatchObject({
			roles: ['approver'],
			phone: '15400000002',
			hasPassword: false
		});
		expect(accounts.find(({ login }) => login === '赵小青')).toMatchObject({ roles: ['clerk'] });
	});

	test('the same sheet again has nothing to import', async () => {
		const { office, state } = await begin();
		valueOf(await confirm(office));
		const before = await state();
		expect(await confirm(office)).toMatchObject({ problems: [{ code: 'sheet.nothing-new' }] });
		expect(await state()).toEqual(before);
	});

	test('one bad line, and nothing of it is written', async () => {
		const { office, state } = await begin();
		const before = await state();
		const bad = `${text}\n区司法局\t\t钱一\t12\t`;
		expect(await confirm(office, typed(bad))).toMatchObject({
			problems: [{ code: 'phone.invalid', at: { line: 6 } }]
		});
		expect(await state()).toEqual(before);
	});

	test('what came in between the preview and the confirmation is not run over', async () => {
		const { district, office, state } = await begin();
		const { shown } = await previewOf(office);
		await makeAccount(db, district.id, '李小明', {
			roles: ['clerk'],
			unitIds: [district.units[0]]
		});
		const before = await state();
		const done = await importDirectory(db, office, { ...typed(), shown }, now);
		expect(done).toMatchObject({ problems: [{ code: 'sheet.changed' }] });
		expect(await state()).toEqual(before);
	});

	test('what was changed after the preview is not written unseen, though the figures are equal', async () => {
		const { office, state } = await begin();
		const { shown } = await previewOf(office);
		const before = await state();
		const changed = typed(text.replace('赵小青', '赵小兰'));
		const done = await importDirectory(db, office, { ...changed, shown }, now);
		expect(done).toMatchObject({ problems: [{ code: 'sheet.changed' }] });
		expect(await state()).toEqual(before);
	});

	test('two who import the same sheet at once found each unit once', async () => {
		const { office, state } = await begin();
		const { shown } = await previewOf(office);
		const asked = { ...typed(), shown };
		const done = await Promise.all([
			importDirectory(db, office, asked, now),
			importDirectory(db, office, asked, now)
		]);
		expect(done.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await state()).units).toHaveLength(4);
	});

	test('what is said to be the same unit is its alias, and the next sheet asks nothing', async () => {
		const { district, office, state } = await begin();
		const [water] = district.units;
		const pasted = '单位\t姓名\n区水利局\t李小明\n区利水局\t赵小青';
		expect((await previewOf(office, typed(pasted))).questions).toHaveLength(1);
		const said = typed(pasted, [['unit:区利水局', water]]);
		expect((await previewOf(office, said)).units).toMatchObject([{ aliases: ['区利水局'] }]);
		const done = valueOf(await confirm(office, said));
		expect(done).toEqual({ units: 0, accounts: 2, aliases: 1, shorts: 0 });
		expect((await state()).aliases).toEqual(['区利水局']);
		const next = typed('单位\t姓名\n区利水局\t王敏');
		const { questions, units } = await previewOf(office, next);
		expect([questions, units.map(({ id, by }) => [id, by])]).toEqual([[], [[water, 'alias']]]);
	});

	test('two units of a cell that are parted have the same person', async () => {
		const { district, office } = await begin();
		const pasted = '单位\t姓名\n区水利局、区法院\t李小明';
		expect(await confirm(office, typed(pasted))).toMatchObject({
			problems: [{ code: 'sheet.joint', at: { line: 2 } }]
		});
		valueOf(await confirm(office, typed(pasted, [['joint:区水利局、区法院', 'split']])));
		const made = (await listAccounts(db, district.id)).find(({ login }) => login === '李小明');
		expect([...(made?.unitIds ?? [])].sort()).toEqual([...district.units].sort());
	});

	test('a column that a person has chosen is read', async () => {
		const { office } = await begin();
		const pasted = '单位\t经办\t电话\n区水利局\t李小明\t15400000001';
		expect(await confirm(office, typed(pasted))).toMatchObject({
			problems: [{ code: 'sheet.no-column' }]
		});
		const chosen = typed(pasted, [], [['name', '经办']]);
		expect(await confirm(office, chosen)).toMatchObject({ value: { accounts: 1 } });
	});

	test('a column 简称 sets what a unit is called, once', async () => {
		const { district, office } = await begin();
		const pasted = '单位\t简称\n区水利局\t水利\n区审计局\t审计';
		const shorts = async () =>
			(await listNamedUnits(db, district.id)).map(({ name, short }) => [name, short]);
		expect(valueOf(await confirm(office, typed(pasted)))).toMatchObject({ aliases: 2, shorts: 2 });
		const set = [
			['区水利局', '水利'],
			['区法院', null],
			['区审计局', '审计']
		];
		expect(await shorts()).toEqual(set);
		const again = typed(pasted.replaceAll('水利\n', '水务\n'));
		expect(valueOf(await confirm(office, again))).toMatchObject({ aliases: 1, shorts: 0 });
		expect(await shorts()).toEqual(set);
	});

	test('under 三员 the office founds units alone, and the administrator makes accounts without a role', async () => {
		const { district, office, state } = await begin();
		await separate(db, district.id);
		const separated = { ...office, separated: true };
		const left = await previewOf(separated);
		expect(left.counts).toEqual({ ...counts, accounts: 0 });
		expect(left.problems).toEqual([{ code: 'sheet.accounts-left', facts: { count: 3 } }]);
		valueOf(await confirm(separated));
		expect((await state()).logins).toEqual(['经办']);
		const admin = await makeAccount(db, district.id, '管理员', { roles: ['admin'] });
		const rest = valueOf(await confirm({ ...admin, separated: true }));
		expect(rest).toEqual({ units: 0, accounts: 3, aliases: 0, shorts: 0 });
		const made = await listAccounts(db, district.id);
		expect(made.find(({ login }) => login === '王敏')).toMatchObject({ roles: [] });
	});

	test('a clerk imports nothing, and sees no preview', async () => {
		const { district, office, state } = await begin();
		const [water] = district.units;
		const clerk = await makeAccount(db, district.id, '外人', {
			roles: ['clerk'],
			unitIds: [water]
		});
		const before = await state();
		const { shown } = await previewOf(office);
		const missing = { ok: false, problems: [{ code: 'right.missing' }] };
		expect(await previewDirectory(db, clerk, typed(), now)).toMatchObject(missing);
		expect(await importDirectory(db, clerk, { ...typed(), shown }, now)).toMatchObject(missing);
		expect(await state()).toEqual(before);
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}
