import { isPeriod } from '$lib/domain/date.ts';
import { entryFields, type EntryField } from '$lib/domain/report/entry.ts';
import type { TypedCells } from '$lib/server/operations/report/save-drafts.ts';

/** More cells than the month of a unit has are no paste. */
const mostCells = 5000;
const mostCharacters = 20_000;

export type SentCells = {
	period: string;
	edits: { taskId: string; field: EntryField; from: string; to: string }[];
	look: boolean;
};

/** What the table of a month sent; null where it is no such thing. */
export function readCells(sent: unknown): SentCells | null {
	if (!isRecord(sent) || !Array.isArray(sent.edits) || sent.edits.length > mostCells) return null;
	const { period, look } = sent;
	if (typeof period !== 'string' || !isPeriod(period)) return null;
	const edits: SentCells['edits'] = [];
	for (const each of sent.edits) {
		if (!isRecord(each)) return null;
		const { taskId, from, to } = each;
		const field = entryFields.find((known) => known === each.field);
		if (typeof taskId !== 'string' || !/^[^.]+\.[^.]+$/.test(taskId) || !field) return null;
		if (!isText(from) || !isText(to)) return null;
		edits.push({ taskId, field, from, to });
	}
	return { period, edits, look: look === true };
}

/** By the report, in the order in which they came. */
export function typedCells({ period, edits }: SentCells): TypedCells[] {
	const rows = new Map<string, SentCells['edits']>();
	for (const edit of edits) rows.set(edit.taskId, [...(rows.get(edit.taskId) ?? []), edit]);
	return [...rows].map(([mark, cells]) => {
		const [taskId = '', unitId = ''] = mark.split('.');
		return { key: { taskId, unitId, period }, cells };
	});
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= mostCharacters;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
