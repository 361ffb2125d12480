import { expect, test } from 'vitest';
import { entryOf } from '../../../domain/report/draft-fields.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { saveDraft } from './save-draft.ts';
import { june, june20, makeFiling } from './test-filing.ts';

let tags = 0;

onBothEngines('saving a draft', (get) => {
	test('a field that holds a whole document is named, and nothing of it is cut or kept', async () => {
		const db = await get.migrated();
		const filing = await makeFiling(db, `draft${tags++}`);
		const key = { taskId: filing.idOf('1'), unitId: filing.units.water, period: june };
		const save = (base: number, progress: string) =>
			saveDraft(db, filing.water.clerk, { ...key, base, fields: { progress } }, june20);
		const whole = '长'.repeat(20_000);
		expect(await save(0, whole)).toMatchObject({ ok: true });
		expect(await save(1, `${whole}一二三`)).toEqual({
			ok: false,
			problems: [
				{
					code: 'report.too-long',
					facts: { number: '1', field: 'progress', most: 20_000, more: 3 }
				}
			]
		});
		const { reports } = await filing.monthOf(filing.units.water);
		const own = reports.find(({ task }) => task.number === '1');
		expect(own && entryOf(own.fields).progress).toBe(whole);
	});
});
