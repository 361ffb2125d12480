import { expect, test } from 'vitest';
import { markText } from '../../domain/report/workbook/filled-workbook.ts';
import { writeFillIn, type FillIn, type FillRow } from './fill-in.ts';
import { openFile } from './read-workbook.ts';
import { shown } from './test-package.ts';
import { unzip } from './test-unzip.ts';

const mark = (taskId: string): FillRow['mark'] => ({
	...{ workbookId: 'book', taskId, unitId: 'unit', goal: null }
});
const fillIn: FillIn = {
	...{ id: 'book', at: '2026-11-20T02:00:00.000Z' },
	hidden: { heading: '行标识', sheet: '标识' },
	refused: { percent: '请填整数。', choice: '请选择。' },
	sheets: [
		{
			...{ name: '填报表', title: '区财政局', guide: '白色的格填写。', frozen: 1 },
			columns: [
				{ heading: '项次', width: 10, kind: 'fixed', align: 'center' },
				{ heading: '上月比例', width: 10, kind: 'fixed', align: 'center' },
				{ heading: '状态', width: 10, kind: 'choice', align: 'center', choices: ['甲', '乙'] },
				{ heading: '完成比例', width: 10, kind: 'percent', align: 'center' },
				{ heading: '完成日期', width: 12, kind: 'day', align: 'center' },
				{ heading: '本月进展', width: 20, kind: 'text', align: 'left' }
			],
			rows: [
				{
					...{ mark: mark('t45'), isOpen: true },
					cells: ['第45项', 66, '甲', 60, { on: '2026-11-20' }, '=1+1\u0000_x0041_']
				},
				{
					...{ mark: mark('t61'), isOpen: false },
					cells: ['第61项', null, null, null, null, '字'.repeat(90)]
				}
			]
		}
	]
};

const bytes = await writeFillIn(fillIn);
const parts = unzip(bytes);
const xml = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
const styles = parts.get('xl/styles.xml')?.toString() ?? '';
const styleOf = (cell: string) => {
	const at = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(xml)?.[1]);
	const all = [
		...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(
			/<xf .*?(?:<\/xf>|\/>(?=<xf|<\/cellXfs))/gs
		)
	];
	return all[at]?.[0] ?? '';
};

test('it is read back as it was written, and text in it is text', () => {
	const opened = openFile(bytes, 'a.xlsx');
	const [sheet, signature] = opened.ok ? opened.value.grids : [];
	if (!sheet || !signature) throw new Error('two sheets expected');
	expect([sheet.name, sheet.visible, signature.visible]).toEqual(['填报表', true, false]);
	expect(shown(sheet)).toMatchObject({
		...{ A3: '项次', G3: '行标识', A4: '第45项', B4: '66%', C4: '甲', D4: '60' },
		...{ E4: '2026-11-20', F4: '=1+1_x0041_', G4: markText(mark('t45')) }
	});
	expect(shown(signature)).toEqual({ A1: 'ledger-workbook', B1: 'book' });
	expect(xml).not.toContain('<f>');
	expect(sheet.hiddenColumns).toEqual(new Set([7]));
});

test('what is to be filled in is open, everything else is locked, without a password', () => {
	expect(xml).toMatch(/<sheetProtection[^>]* sheet="1"/);
	expect(xml).not.toMatch(/<sheetProtection[^>]*(hashValue|password)/);
	// 0: allowed
	for (const right of ['sort', 'autoFilter', 'formatColumns', 'formatRows']) {
		expect(xml).toMatch(new RegExp(`<sheetProtection[^>]* ${right}="0"`));
	}
	for (const cell of ['C4', 'D4', 'E4', 'F4']) expect(styleOf(cell)).toContain('locked="0"');
	for (const cell of ['A4', 'B4', 'F5']) expect(styleOf(cell)).not.toContain('locked="0"');
	expect(styles).toContain('patternType="lightUp"');
});

test('lists stand in their cells, and only where something can be chosen', () => {
	expect(xml).toMatch(/<dataValidation type="list"[^>]* sqref="C4"/);
	expect(xml).toContain('<formula1>&quot;甲,乙&quot;</formula1>');
	expect(xml).toMatch(/<dataValidation type="whole"[^>]* sqref="D4"/);
	expect(xml.match(/<dataValidation /g)).toHaveLength(2);
});

test('it is printed on A4 across, one page wide, with its headings on every page', () => {
	expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
	expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
	expect(xml).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
	expect(xml).toContain('fitToPage="1"');
	const workbook = parts.get('xl/workbook.xml')?.toString() ?? '';
	expect(workbook).toMatch(/Print_Titles[^>]*>&apos;填报表&apos;!\$3:\$3</);
	expect(xml).toMatch(/<pane xSplit="1" ySplit="3" topLeftCell="B4"/);
});

test('a row is as high as its text, and an open one has room to write', () => {
	const heightOf = (row: number) =>
		Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(xml)?.[1]);
	expect(heightOf(4)).toBe(50);
	expect(heightOf(5)).toBeGreaterThan(100);
});
