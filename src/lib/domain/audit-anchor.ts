import { isDay } from './date.ts';

/** A mark on an audit chain: on that day it ended at link `seq`, whose hash was this. */
export type Anchor = { jurisdictionId: string; seq: number; hash: string; on: string };

/** A mark as one line of text, for keeping outside the database: day, chain, link, hash. */
export function anchorLine({ on, jurisdictionId, seq, hash }: Anchor): string {
	return `${on} ${jurisdictionId} ${seq} ${hash}`;
}

/**
 * Marks from such lines, however they were kept: copied by Windows, pasted with blanks. A line that
 * is none, torn by a power cut or changed, is counted and left out.
 */
export function readAnchorLines(text: string): { anchors: Anchor[]; unread: number } {
	const lines = text.split(/[\r\n]+/).map((line) => line.replace(/^\uFEFF/, '').trim());
	const written = lines.filter((line) => line !== '');
	const anchors = written.flatMap((line) => readLine(line) ?? []);
	return { anchors, unread: written.length - anchors.length };
}

function readLine(line: string): Anchor | null {
	const [on = '', jurisdictionId = '', number = '', hash = '', ...more] = line.split(/\s+/);
	const seq = Number(number);
	const isAnchor = isDay(on) && /^[1-9]\d{0,14}$/.test(number) && /^[0-9a-f]{64}$/.test(hash);
	return isAnchor && more.length === 0 ? { jurisdictionId, seq, hash, on } : null;
}
