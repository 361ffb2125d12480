import { error, fail, redirect } from '@sveltejs/kit';
import { isPeriod } from '$lib/domain/date.ts';
import { findSheetPreview } from '$lib/server/db/sheet-previews.ts';
import { fileSheet } from '$lib/server/operations/report/file-sheet.ts';
import { changeSheet, dropSheet } from '$lib/server/operations/report/keep-sheet.ts';
import { readSheet } from '$lib/server/operations/report/read-sheet.ts';
import { withdrawReport } from '$lib/server/operations/report/withdraw-report.ts';
import { errorSentence } from '$lib/words/error.ts';
import { filledWords as words } from '$lib/words/filled-sheet.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { choicesHere } from '../months.server.ts';
import { partsOf } from './lines.server.ts';
import { hasMoved } from '../../review/moved.server.ts';
import { receiptOf } from './receipt.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a filled list would file, to be looked at; once it has filed, the receipt. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const { jurisdictionId, id: madeBy } = actor;
	const preview = await findSheetPreview(db, jurisdictionId, { id: params.id, madeBy });
	if (!preview) {
		const receipt = await receiptOf(db, actor, params.id);
		if (!receipt) error(404, errorSentence(404));
		return { receipt, preview: null };
	}
	const { period, unitId, content, fileName } = preview;
	const plan = await readSheet(db, jurisdictionId, preview, await ledgerMoment(locals));
	return {
		receipt: null,
		preview: {
			...(await choicesHere(locals)),
			...{ period, unitId: unitId ?? '', phase: plan?.phase ?? null },
			recordOnly: plan?.recordOnly ?? false,
			otherMonth:
				content.month === null || content.month === period
					? null
					: words.otherMonth(content.month, period),
			about: words.about(fileName || words.pasted, content.sheet),
			parts: plan ? partsOf(plan, content.rows.length) : null
		}
	};
};

export const actions = {
	/** Another month, another unit. */
	change: async (event) => {
		const { locals, request, params } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const period = textOf(form, 'month');
		if (!isPeriod(period)) error(400, errorSentence(400));
		const change = { id: params.id, period, unitId: textOf(form, 'unit') || null };
		const changed = await changeSheet(locals.db, actor, change, locals.now);
		if (!changed.ok) return refused(await refusalOf(event, changed.problems), null);
		redirect(303, `/desk/file/${params.id}`);
	},
	file: async (event) => {
		const { locals, request, params } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const percents = new Set(textsOf(form, 'percent'));
		const ticked = textsOf(form, 'take').map((value) => {
			const [row = '', taskId = '', unitId = '', seen = ''] = value.slice(0, 200).split(' ');
			const key = `${row} ${taskId} ${unitId}`;
			const withPercent = percents.has(key);
			return { key, line: { row: Number(row), taskId, unitId, seen, withPercent } };
		});
		const filled = { id: params.id, taken: ticked.map(({ line }) => line) };
		const filed = await fileSheet(locals.db, actor, filled, await deedMoment(locals));
		if (!filed.ok) {
			const kept = [...ticked.map(({ key }) => key), ...Array.from(percents, (key) => `% ${key}`)];
			return refused(await refusalOf(event, filed.problems), kept);
		}
		redirect(303, `/desk/file/${params.id}`);
	},
	/** 撤回代填 of one report of the receipt. */
	withdraw: async (event) => {
		const { locals, request } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const asked = { reportId: textOf(form, 'report'), version: Number(textOf(form, 'version')) };
		const taken = await withdrawReport(locals.db, actor, asked, await deedMoment(locals));
		if (!taken.ok) {
			const errors = await refusalOf(event, taken.problems);
			return fail(400, { errors, ticked: null, isOvertaken: hasMoved(taken.problems) });
		}
		const said = words.withdrew(textOf(form, 'number'), textOf(form, 'unit'));
		return { errors: [], ticked: null, said };
	},
	drop: async (event) => {
		const { locals, params } = event;
		const { actor } = whoIsHere(locals);
		const dropped = await dropSheet(locals.db, actor, params.id, locals.now);
		if (!dropped.ok) return refused(await refusalOf(event, dropped.problems), null);
		redirect(303, '/desk/file');
	}
} satisfies Actions;

/** With what was ticked, which the page shows again. */
function refused(errors: Awaited<ReturnType<typeof refusalOf>>, ticked: string[] | null) {
	return fail(400, { errors, ticked });
}
