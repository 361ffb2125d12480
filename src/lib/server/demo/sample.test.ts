import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unzip } from '../workbook/test-unzip.ts';
import { readDemoData } from './data/demo-data.ts';
import { demoList } from './list.ts';
import { demoSample } from './sample.ts';

const file = 'imports/qingjiang-demo/sample.xlsx';
const list = demoList(readDemoData());
const made = demoSample(list);
if (process.env.UPDATE_SAMPLE === '1') writeFileSync(file, made);

test('sample.xlsx holds the list of the data', () => {
	const parts = (bytes: Uint8Array) =>
		[...unzip(bytes)].map(([name, part]) => [name, String(part)]);
	expect(parts(readFileSync(file))).toEqual(parts(made));
});

// another processor may pack the same parts into other bytes
test.runIf(process.arch === 'x64')('sample.xlsx is made byte for byte', () => {
	expect(Buffer.compare(readFileSync(file), made)).toBe(0);
});

test('it has two rows for each task, three for the one with two 联系人, under two heading rows', () => {
	const sheet = String(unzip(made).get('xl/worksheets/sheet1.xml'));
	const last = 2 + 74 * 2 + 1;
	expect(sheet).toContain(`<dimension ref="A1:H${last}"/>`);
	const three = list.tasks.filter((task) => task.rows === 3);
	expect(three.map(({ number }) => number)).toEqual(['44']);
	expect(sheet).toContain('<mergeCell ref="B89:B91"/>');
	expect(sheet.match(/责任人：/g)).toHaveLength(74);
	expect(sheet.match(/联系人：/g)).toHaveLength(75);
	expect(list.tasks.at(-1)).toMatchObject({ row: last - 1, rows: 2 });
});
