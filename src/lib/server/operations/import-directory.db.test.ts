import { beforeAll, expect, test } from 'vitest';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { onBothEngines } from '../db/test-db.ts';
import { listAliases, listUnits } from '../db/units.ts';
import { countsOf, importDirectory, previewDirectory } from './import-directory.ts';
import { makeAccount, makeDistrict } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const none = new Map<string, string>();
const text = [
	'单位\t别称\t姓名\t电话\t岗位',
	'区水利局\t水务局\t李小明\t15400000001\t填报员',
	'区审计局\t\t王敏\t15400000002\t单位责任人',
	'\t\t赵小青\t15400000003\t',
	'区教育局\t\t\t\t'
].join('\n');
const shown = { units: 2, accounts: 3, aliases: 1 };

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

	test('a preview counts and writes nothing', async () => {
		const { office, state } = await begin();
		const before = await state();
		const plan = await previewDirectory(db, office, text, none, now);
		expect(plan.ok && countsOf(plan.value)).toEqual(shown);
		expect(await state()).toEqual(before);
	});

	test('the import makes units, aliases and accounts that wait for their 账号单', async () => {
		const { district, office, state } = await begin();
		const done = await importDirectory(db, office, { text, choices: none, shown }, now);
		expect(done).toEqual({ ok: true, value: shown });
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
		await importDirectory(db, office, { text, choices: none, shown }, now);
		const before = await state();
		const again = await importDirectory(db, office, { text, choices: none, shown }, now);
		expect(again).toMatchObject({ problems: [{ code: 'sheet.nothing-new' }] });
		expect(await state()).toEqual(before);
	});

	test('one bad line, and nothing of it is written', async () => {
		const { office, state } = await begin();
		const before = await state();
		const bad = `${text}\n区司法局\t\t钱一\t12\t`;
		const more = { units: 3, accounts: 4, aliases: 1 };
		const done = await importDirectory(db, office, { text: bad, choices: none, shown: more }, now);
		expect(done).toMatchObject({ problems: [{ code: 'phone.invalid', at: { line: 6 } }] });
		expect(await state()).toEqual(before);
	});

	test('what came in between the preview and the confirmation is not run over', async () => {
		const { district, office, state } = await begin();
		await makeAccount(db, district.id, '李小明', {
			roles: ['clerk'],
			unitIds: [district.units[0]]
		});
		const before = await state();
		const done = await importDirectory(db, office, { text, choices: none, shown }, now);
		expect(done).toMatchObject({ problems: [{ code: 'sheet.changed' }] });
		expect(await state()).toEqual(before);
	});

	test('two who import the same sheet at once found each unit once', async () => {
		const { office, state } = await begin();
		const asked = { text, choices: none, shown };
		const done = await Promise.all([
			importDirectory(db, office, asked, now),
			importDirectory(db, office, asked, now)
		]);
		expect(done.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await state()).units).toHaveLength(4);
	});

	test('under 三员 the office founds units alone, and the administrator makes accounts without a role', async () => {
		const { district, office, state } = await begin();
		const separated = { separated: true };
		const asked = { text, choices: none, shown: { ...shown, accounts: 0 } };
		const units = await importDirectory(db, { ...office, ...separated }, asked, now);
		expect(units).toMatchObject({ ok: true });
		expect((await state()).logins).toEqual(['经办']);
		const admin = await makeAccount(db, district.id, '管理员', { roles: ['admin'] });
		const rest = { text, choices: none, shown: { units: 0, accounts: 3, aliases: 0 } };
		const accounts = await importDirectory(db, { ...admin, ...separated }, rest, now);
		expect(accounts).toMatchObject({ ok: true });
		const made = await listAccounts(db, district.id);
		expect(made.find(({ login }) => login === '王敏')).toMatchObject({ roles: [] });
	});

	test('a clerk imports nothing, and sees no preview', async () => {
		const { district, state } = await begin();
		const [water] = district.units;
		const clerk = await makeAccount(db, district.id, '外人', {
			roles: ['clerk'],
			unitIds: [water]
		});
		const before = await state();
		const missing = { ok: false, problems: [{ code: 'right.missing' }] };
		expect(await previewDirectory(db, clerk, text, none, now)).toMatchObject(missing);
		expect(await importDirectory(db, clerk, { text, choices: none, shown }, now)).toMatchObject(
			missing
		);
		expect(await state()).toEqual(before);
	});
});
