import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readAnchorLines, type Anchor } from '../domain/audit-anchor.ts';

/** Grows by a line a day and chain; copies of it belong on another machine. */
export function anchorFile(folder: string): string {
	return join(folder, 'audit-anchors.txt');
}

/** Adds the lines that are not there yet. A line torn by a power cut stays alone on its line. */
export function appendAnchorLines(folder: string, lines: readonly string[]): void {
	const text = textOf(anchorFile(folder));
	const there = new Set(text.split('\n'));
	const added = lines.filter((line) => !there.has(line));
	if (added.length === 0) return;
	const start = text === '' || text.endsWith('\n') ? '' : '\n';
	const file = openSync(anchorFile(folder), 'a', 0o600);
	try {
		writeSync(file, `${start}${added.join('\n')}\n`);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** The anchors kept beside the database; none where there is no such file yet. */
export function readAnchorFile(folder: string): { anchors: Anchor[]; unread: number } {
	return readAnchorLines(textOf(anchorFile(folder)));
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
		throw error;
	}
}
