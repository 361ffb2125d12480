import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { importSteps, type ImportStep } from '$lib/domain/import/import-step.ts';
import type { BatchReading, BatchRow } from '$lib/domain/list/batch-reading.ts';
import type { ImportDecisions } from '$lib/domain/list/decisions.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { findBatch, type ImportBatch } from '$lib/server/db/import-batches.ts';
import { listParts } from '$lib/server/db/import-parts.ts';
import { isSettling } from '$lib/server/importing/at-work.ts';
import { unpackedRows } from '$lib/server/importing/packed-rows.ts';
import { storedDecisions, storedReading } from '$lib/server/importing/stored.ts';
import { decideImport } from '$lib/server/operations/decide-import.ts';
import { runImport } from '$lib/server/operations/run-import.ts';
import { errorSentence } from '$lib/words/error.ts';
import { textOf } from '../../../form.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';

export type Opened = {
	batch: ImportBatch;
	reading: BatchReading | null;
	decisions: ImportDecisions;
};
export type Ready = Extract<BatchReading, { status: 'ready' }>;
type Event = Pick<RequestEvent, 'locals' | 'params'> & { route?: { id: string | null } };

/** A batch of this district; an address of none is no page. */
export async function openBatch({ locals, params }: Event): Promise<Opened> {
	const { actor } = whoIsHere(locals);
	const batch = await findBatch(locals.db, actor.jurisdictionId, params.batch ?? '');
	if (!batch) error(404, errorSentence(404));
	const decisions = storedDecisions(batch.decisions);
	return { batch, reading: storedReading(batch.reading), decisions };
}

/**
 * A batch that waits for a person. Every other one has a page that says where it stands; from there one
 * that is being read leads back to the step that was asked for.
 */
export async function openDraft(event: Event): Promise<Opened & { reading: BatchReading }> {
	const opened = await openBatch(event);
	const { batch, reading } = opened;
	if (batch.state !== 'draft' || reading === null || isSettling(batch.id)) {
		const step = batch.state === 'reading' ? stepOf(event) : undefined;
		redirect(303, `/import/${batch.id}${step === undefined ? '' : `?to=${step}`}`);
	}
	return { ...opened, reading };
}

/** A draft whose list is understood; one that asks which sheet or column goes there first. */
export async function openReady(event: Event): Promise<Opened & { reading: Ready }> {
	const opened = await openDraft(event);
	const { reading, batch } = opened;
	if (reading.status !== 'ready') redirect(303, `/import/${batch.id}`);
	return { ...opened, reading };
}

/** A list that was understood, whether it waits or is in the ledger: to be looked at only. */
export async function openRead(event: Event): Promise<Opened & { reading: Ready }> {
	const opened = await openBatch(event);
	const { reading, batch } = opened;
	if (reading?.status !== 'ready') redirect(303, `/import/${batch.id}`);
	return { ...opened, reading };
}

/** Goes through the rows of a batch a few hundred at a time, so that nobody else waits for a long list. */
export async function eachRow(
	{ locals }: Pick<Event, 'locals'>,
	batchId: string,
	visit: (row: BatchRow) => void
): Promise<void> {
	const { jurisdictionId } = whoIsHere(locals).actor;
	for (let from = 0; ;) {
		const [part] = await listParts(locals.db, jurisdictionId, batchId, { from, most: 1 });
		if (!part) return;
		for (const row of unpackedRows(part)) visit(row);
		from = part.position + part.rowCount;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** A step that a form or an address names. */
export function stepIn(text: string): ImportStep | undefined {
	return importSteps.find((step) => step === text);
}

function stepOf({ route }: Pick<Event, 'route'>): ImportStep | undefined {
	return stepIn(route?.id?.split('/').at(-1) ?? '');
}

type Change = (
	form: FormData,
	opened: Opened & { reading: BatchReading }
) => { decisions: ImportDecisions; problems?: { field?: string; message: string }[] };

/**
 * Keeps what a step's form says and has the list read again by it, then stays or goes on. A form that
 * says nothing new reads nothing again.
 */
export async function decide(event: RequestEvent, change: Change) {
	const { locals, request } = event;
	const { actor } = whoIsHere(locals);
	const opened = await openDraft(event);
	const { id } = opened.batch;
	const form = await request.formData();
	const next = stepIn(textOf(form, 'next'));
	const onward = next === undefined ? wayOn(form, event.url) : `/import/${id}/${next}`;
	const { decisions, problems = [] } = change(form, opened);
	if (problems.length > 0) return fail(400, { errors: problems });
	if (JSON.stringify(decisions) !== JSON.stringify(opened.decisions)) {
		const kept = await decideImport(locals.db, actor, id, decisions, locals.now);
		if (!kept.ok) return refuse(event, kept.problems);
		const { database, dataFolder } = locals;
		const what = { what: 'read', batchId: id } as const;
		const run = await runImport(locals.db, { database, dataFolder }, actor, what, locals.now);
		if (!run.ok) return refuse(event, run.problems);
		if (run.value === 'running') {
			const to = next ?? stepOf(event);
			redirect(303, `/import/${id}${to === undefined ? '' : `?to=${to}`}`);
		}
	}
	if (onward !== null) redirect(303, onward);
	return { errors: [] };
}

/** Another page of the step, or where somebody was going who had not saved yet; null to stay. */
function wayOn(form: FormData, { pathname, searchParams }: URL): string | null {
	const page = textOf(form, 'page');
	if (page !== '') {
		const others = [...searchParams].filter(([name]) => !name.startsWith('/') && name !== 'page');
		return `${pathname}?${String(new URLSearchParams([...others, ['page', page]]))}`;
	}
	const to = textOf(form, 'to');
	// a page of ours, whatever a form says
	return /^\/[a-z][\w/-]*(\?[\w=&%.-]*)?$/i.test(to) ? to : null;
}

export async function refuse(event: RequestEvent, problems: readonly Problem[]) {
	return fail(400, { errors: await refusalOf(event, problems) });
}
