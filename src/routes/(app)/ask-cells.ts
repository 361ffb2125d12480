import type { Answer, Answered } from '$lib/ui/grid/answer.ts';
import type { CellMark } from '$lib/ui/grid/sheet.ts';

/** Asks the server about the cells of a grid, and tells why where there is no answer of ours. */
export async function askCells(path: string, body: unknown): Promise<Answer> {
	const sent = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body),
		redirect: 'manual'
	}).then(
		(answer) => answer,
		() => null // no network, or no server
	);
	if (!sent) return { kind: 'unreached' };
	// who is signed out is led to the sign-in
	if (sent.status === 401 || sent.type === 'opaqueredirect') return { kind: 'expired' };
	const told: unknown = await sent.json().catch(() => null);
	if (sent.ok) return answeredIn(told) ?? { kind: 'unreached' };
	const message = textIn(told, 'message');
	return message === null && sent.status >= 502
		? { kind: 'unreached' }
		: { kind: 'refused', message: message ?? '' };
}

/** What our server answers; null where something else did, such as a proxy with a page of its own. */
function answeredIn(told: unknown): Answered | null {
	if (!isRecord(told) || !Array.isArray(told.cells)) return null;
	return {
		kind: 'answered',
		act: textIn(told, 'act'),
		needsReason: told.needsReason === true,
		cells: listIn(told.cells).map((cell) => ({
			taskId: textIn(cell, 'taskId') ?? '',
			field: textIn(cell, 'field') ?? '',
			text: textIn(cell, 'text') ?? '',
			reading: textIn(cell, 'reading')
		})),
		conflicts: listIn(told.conflicts).map((conflict) => ({
			at: numberIn(conflict, 'at') ?? 0,
			now: textIn(conflict, 'now') ?? '',
			by: textIn(conflict, 'by') ?? '',
			isOwn: conflict.isOwn === true,
			when: textIn(conflict, 'when') ?? ''
		})),
		...(Array.isArray(told.marks) && { marks: listIn(told.marks).map(markIn) }),
		...(typeof told.at === 'string' && { at: told.at }),
		problems: listIn(told.problems).map((problem) => ({
			at: numberIn(problem, 'at'),
			level: levels.find((level) => level === problem.level) ?? 'error',
			message: textIn(problem, 'message') ?? ''
		}))
	};
}

function markIn(mark: Record<string, unknown>): CellMark {
	return {
		taskId: textIn(mark, 'taskId') ?? '',
		field: textIn(mark, 'field') ?? '',
		message: textIn(mark, 'message') ?? ''
	};
}

const levels = ['error', 'warning', 'note'] as const;

function listIn(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function textIn(value: unknown, name: string): string | null {
	const found = isRecord(value) ? value[name] : null;
	return typeof found === 'string' ? found : null;
}

function numberIn(value: unknown, name: string): number | null {
	const found = isRecord(value) ? value[name] : null;
	return typeof found === 'number' ? found : null;
}
