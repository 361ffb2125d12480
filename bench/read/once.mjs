import { readFileSync } from 'node:fs';

const [way, file] = process.argv.slice(2);
const bytes = readFileSync(file);
const work = await workOf(way);
const began = performance.now();
const result = work();
const ms = performance.now() - began;
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ms, peakMb, ...(way === 'read' ? counted(result) : {}) }));

async function workOf(name) {
	if (name === 'read') {
		const { openFile } = await import('../../src/lib/server/workbook/read-workbook.ts');
		return () => openFile(bytes, 'list.xlsx');
	}
	const { scanShared, scanSheet, unzip } = await import(`${process.env.SHARED_BENCH}/direct.mjs`);
	const sheet = 'xl/worksheets/sheet1.xml';
	if (name === 'inflate') {
		return () => [...unzip(bytes).values()].map((inflate) => inflate().length);
	}
	return () => {
		const parts = unzip(bytes);
		return scanSheet(parts.get(sheet)(), scanShared(parts.get('xl/sharedStrings.xml')()));
	};
}

function counted({ value }) {
	const [{ rows, merges }] = value.grids;
	let cells = 0;
	let replaced = 0;
	for (const row of rows) {
		cells += row.cells.length;
		for (const { value: text } of row.cells) if (String(text).includes('\ufffd')) replaced += 1;
	}
	return { rows: rows.length, cells, merges: merges.length, replaced };
}
