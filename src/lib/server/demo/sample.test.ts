import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDemoData } from './data/demo-data.ts';
import { demoList } from './list.ts';
import { demoSample } from './sample.ts';

const file = 'imports/qingjiang-demo/sample.xlsx';
const made = demoSample(demoList(readDemoData()));

test('sample.xlsx is the list of the data', () => {
	if (process.env.UPDATE_SAMPLE === '1') writeFileSync(file, made);
	expect(Buffer.compare(readFileSync(file), made)).toBe(0);
});
