import { isEntryField, type Entry } from '$lib/domain/report/entry.ts';
import type { TypedReport } from '$lib/server/operations/report/save-draft.ts';

/** A report has some twenty fields; more come from no form of ours. */
const mostFields = 200;
/** More than a draft may have (text-bounds.ts), so that whoever wrote it is told which field it is. */
const mostCharacters = 500_000;

type Save = TypedReport & {
	/** What is remarkable about it is to be told. */
	weighs: boolean;
};

/** What a form sent at a pause in typing; null where it is no such thing. */
export function readSave(sent: unknown): Save | null {
	if (!isRecord(sent) || !isRecord(sent.fields)) return null;
	const { taskId, unitId, period, base } = sent;
	if (typeof taskId !== 'string' || typeof unitId !== 'string') return null;
	if (typeof period !== 'string' || !Number.isInteger(base) || Number(base) < 0) return null;
	const fields = Object.entries(sent.fields);
	if (fields.length > mostFields) return null;
	const isSound = fields.every(
		([name, value]) =>
			isEntryField(name) && typeof value === 'string' && value.length <= mostCharacters
	);
	if (!isSound) return null;
	const entry = Object.fromEntries(fields) as Entry;
	const weighs = sent.weighs === true;
	return { taskId, unitId, period, base: Number(base), fields: entry, weighs };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
