import { expect, test } from 'vitest';
import { onBothEngines } from '../db/test-db.ts';
import { beginImport, type ImportSource } from './begin-import.ts';
import { makeAccount, makeDistrict } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';

onBothEngines('a list that holds nothing', (get) => {
	test.each<[string, ImportSource, string]>([
		[
			'a file of 0 bytes is called empty',
			{ kind: 'file', fileName: '空文件.xlsx', bytes: new Uint8Array() },
			'file.empty'
		],
		['neither file nor text is asked for', { kind: 'paste', text: ' ', html: '' }, 'import.nothing']
	])('%s', async (_, source, code) => {
		const db = await get.migrated();
		const district = await makeDistrict(db, now);
		const office = await makeAccount(db, district.id, 'nothing', {
			roles: ['office'],
			unitIds: [district.units[0]]
		});
		// refused before anything is kept: no folder is needed
		const begun = await beginImport(db, '', office, source, now);
		expect(begun).toMatchObject({ ok: false, problems: [{ code, at: { field: 'file' } }] });
	});
});
