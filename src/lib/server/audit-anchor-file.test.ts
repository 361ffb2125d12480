import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { anchorLine } from '../domain/audit-anchor.ts';
import { anchorFile, appendAnchorLines, readAnchorFile } from './audit-anchor-file.ts';

let folder = '';
const folders: string[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-anchors-'));
	folders.push(folder);
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

const anchor = (seq: number) => ({
	jurisdictionId: 'a',
	seq,
	hash: 'ab'.repeat(32),
	on: '2026-11-21'
});
const line = (seq: number) => anchorLine(anchor(seq));

test('no file yet holds no anchors', () => {
	expect(readAnchorFile(folder)).toEqual({ anchors: [], unread: 0 });
});

test('each line is added once, in a file for its owner alone', () => {
	appendAnchorLines(folder, [line(1)]);
	appendAnchorLines(folder, [line(1), line(2)]);
	expect(readFileSync(anchorFile(folder), 'utf8')).toBe(`${line(1)}\n${line(2)}\n`);
	if (process.platform !== 'win32') expect(statSync(anchorFile(folder)).mode & 0o777).toBe(0o600);
});

test('a torn line spoils itself and not the next', () => {
	appendAnchorLines(folder, [line(1)]);
	appendFileSync(anchorFile(folder), line(2).slice(0, 30));
	appendAnchorLines(folder, [line(2)]);
	expect(readAnchorFile(folder)).toEqual({ anchors: [anchor(1), anchor(2)], unread: 1 });
});
