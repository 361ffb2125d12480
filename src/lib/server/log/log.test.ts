import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayFile } from './day-file.ts';
import { openLog } from './log.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a line is one JSON object, redacted, in a file only the owner can read', () => {
	openLog('file', join(folder, 'log')).error(
		{ password: 'p', phone: '15412341234' },
		'request failed'
	);
	const [name = ''] = readdirSync(join(folder, 'log'));
	const path = join(folder, 'log', name);
	const { at, ...line } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
	expect(line).toEqual({
		level: 'error',
		password: '***',
		phone: '154****1234',
		msg: 'request failed'
	});
	expect(String(at)).toMatch(/^\d{4}-\d\d-\d\dT/);
	expect(name).toMatch(/^\d{4}-\d\d-\d\d\.jsonl$/);
	if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('each day has its own file and only the last thirty stay', () => {
	let day = '2026-03-01';
	for (let i = 1; i <= 40; i++) {
		writeFileSync(join(folder, `2025-12-${String(i).padStart(2, '0')}.jsonl`), '');
	}
	const file = dayFile(folder, () => day);
	file.write('a\n');
	day = '2026-03-02';
	file.write('b\n');
	expect(readFileSync(join(folder, '2026-03-02.jsonl'), 'utf8')).toBe('b\n');
	expect(readdirSync(folder).length).toBeLessThanOrEqual(31);
	expect(readdirSync(folder)).not.toContain('2025-12-01.jsonl');
});

test('noise cannot silence errors, and the cut is told once', () => {
	const file = dayFile(folder, () => '2026-03-01');
	const pad = 'x'.repeat(500_000);
	for (let i = 0; i < 60; i++) file.write(`{"level":"info","msg":"${pad}"}\n`);
	file.write('{"level":"error","msg":"broken"}\n');
	const lines = readFileSync(join(folder, '2026-03-01.jsonl'), 'utf8').trimEnd().split('\n');
	expect(lines.at(-1)).toContain('broken');
	expect(lines.filter((line) => line.includes('log cut')).length).toBe(1);
});

test('a day that would fill the disk is cut off', () => {
	const file = dayFile(folder, () => '2026-03-01');
	const line = `${'x'.repeat(1_000_000)}\n`;
	for (let i = 0; i < 30; i++) file.write(line);
	expect(statSync(join(folder, '2026-03-01.jsonl')).size).toBeLessThanOrEqual(20_000_000);
});
