import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/problem.ts';
import { lookApart } from '$lib/server/importing/look-apart.ts';
import { readWorkbook } from '$lib/server/operations/report/read-workbook.ts';
import { meetWorkbook } from '$lib/server/operations/report/meet-workbook.ts';
import { takeWorkbook, type TakingWorkbook } from '$lib/server/operations/report/take-workbook.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { monthHere, type MonthHere } from '../../month-here.server.ts';
import { reportsHere } from '../../rows.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { previewOf } from './preview.server.ts';
import { readSent, type Sent } from './sent.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await monthHere(locals, { params, url });
	return {
		...{ period: params.p, unit: here.unit, search: here.search, byOffice: here.byOffice },
		isWritable: reportsHere(here).some(({ isWritable }) => isWritable),
		back: `/my/${params.p}${here.search}`
	};
};

export const actions = {
	/** Nothing is written: the preview carries what the file says to its own confirmation. */
	read: async (event) => {
		const here = await monthHere(event.locals, event);
		if (!here.mayWrite) return refused(event, [missing]);
		const form = await event.request.formData();
		const file = form.get('file');
		const isFile = file instanceof File;
		const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(0);
		const fileName = isFile ? file.name : '';
		const { database } = event.locals;
		const asked = { unitId: here.unit.id, bytes, fileName };
		const read = await readWorkbook(lookApart(database), here.actor, asked);
		if (!read.ok) return refused(event, read.problems);
		return show(event, here, { filled: read.value, fileName }, {});
	},

	take: async (event) => {
		const here = await monthHere(event.locals, event);
		if (!here.mayWrite) return refused(event, [missing]);
		const form = await event.request.formData();
		const sent = readSent(form.get('sent'));
		if (!sent) return refused(event, [{ code: 'workbook.no-file', facts: {} }]);
		const answers = answersIn(form);
		const { filled, seen } = sent;
		const of = { unitId: here.unit.id, period: here.month.period.period };
		const now = await deedMoment(event.locals);
		const input = { ...of, filled, seen, answers };
		const taken = await takeWorkbook(event.locals.db, here.actor, input, now);
		if (!taken.ok) {
			const fresh = await monthHere(event.locals, event);
			const still = stillMeant(fresh, sent, answers);
			return show(event, fresh, sent, still, taken.problems);
		}
		const to = taken.value.cells > 0 ? '/check' : '';
		redirect(303, `/my/${of.period}${to}${here.search}`);
	}
} satisfies Actions;

const missing: Problem = { code: 'right.missing', facts: {} };

/** The preview of a file beside what stands online now, and why it was not taken. */
async function show(
	event: RequestEvent,
	here: MonthHere,
	sent: Omit<Sent, 'seen'>,
	answers: TakingWorkbook['answers'],
	problems: readonly Problem[] = []
) {
	const { actor, month, now } = here;
	const met = await meetWorkbook(event.locals.db, actor, month, sent.filled, now);
	if (!met.ok) return refused(event, met.problems);
	const preview = previewOf(met.value, { month, sent, answers });
	if (problems.length === 0) return { preview, errors: [] };
	const errors = await refusalOf(event, problems);
	const [first] = preview.clashes.filter(({ answer }) => answer === null);
	const placed = errors.map((each) => (first ? { ...each, field: `answer.${first.key}` } : each));
	return fail(409, { preview, errors: placed });
}

async function refused(event: RequestEvent, problems: readonly Problem[]) {
	const isForbidden = problems.some(({ code }) => code === 'right.missing');
	const errors = isForbidden ? await refusalOf(event, problems) : summaryOf(problems);
	return fail(400, { preview: null, errors });
}

function answersIn(form: FormData): Record<string, 'online' | 'file'> {
	const answers: Record<string, 'online' | 'file'> = {};
	for (const [name, value] of form) {
		if (!name.startsWith('answer.')) continue;
		if (value === 'online' || value === 'file') answers[name.slice('answer.'.length)] = value;
	}
	return answers;
}

/** An answer was given to what stood online then: where that has moved on, it is asked again. */
function stillMeant(
	{ month }: MonthHere,
	{ seen }: Sent,
	answers: TakingWorkbook['answers']
): TakingWorkbook['answers'] {
	const unmoved = month.reports
		.map(({ task, unitId, revision }) => ({ key: `${task.id}.${unitId}`, revision }))
		.filter(({ key, revision }) => seen[key] === revision);
	return Object.fromEntries(
		Object.entries(answers).filter(([cell]) =>
			unmoved.some(({ key }) => cell.startsWith(`${key}.`))
		)
	);
}
