import { error } from '@sveltejs/kit';
import { isQueueView, type QueueView } from '$lib/domain/report/queue.ts';
import { readQueue } from '$lib/server/operations/report/read-queue.ts';
import type { Queue, QueueRow } from '$lib/server/operations/report/queue-row.ts';
import { errorSentence } from '$lib/words/error.ts';
import { monthHere, type MonthHere } from '../month-here.server.ts';

/** Which part of a month somebody looks at; it travels in the address. */
export type Part = { period: string; view: QueueView; unitId: string };

export type QueueHere = MonthHere & {
	queue: Queue;
	part: Part;
	/** Of the unit that was chosen, else of all. */
	rows: readonly QueueRow[];
};

/** The queue of the month in the address; null where no month has begun. */
export async function queueHere(locals: App.Locals, url: URL): Promise<QueueHere | null> {
	const here = await monthHere(locals, url);
	if (!here.period) return null;
	const { period } = here.period;
	const queue = await readQueue(locals.db, here.actor.jurisdictionId, period, here.now);
	if (!queue) error(404, errorSentence(404));
	const part = { period, ...chosenIn(url) };
	const { unitId } = part;
	const rows = unitId === '' ? queue.rows : queue.rows.filter((row) => row.unitId === unitId);
	return { ...here, queue, part, rows };
}

/** The part and the unit of the address. */
export function chosenIn(url: URL): Omit<Part, 'period'> {
	const view = url.searchParams.get('view') ?? '';
	const unitId = url.searchParams.get('unit') ?? '';
	return { view: isQueueView(view) ? view : 'waiting', unitId };
}

/** The part as the end of an address, with whatever else it is to hold. */
export function searchOf(
	{ period, view, unitId }: Part,
	more: { readonly [name: string]: string | null } = {}
): string {
	const search = new URLSearchParams({ month: period, view });
	if (unitId !== '') search.set('unit', unitId);
	for (const [name, value] of Object.entries(more)) if (value !== null) search.set(name, value);
	return `?${search.toString()}`;
}
