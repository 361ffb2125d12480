import { error, fail, redirect } from '@sveltejs/kit';
import { listSheetPreviews } from '$lib/server/db/sheet-previews.ts';
import { lookApart } from '$lib/server/importing/look-apart.ts';
import { keepSpare } from '$lib/server/importing/spare-process.ts';
import { keepSheet } from '$lib/server/operations/report/keep-sheet.ts';
import { errorSentence } from '$lib/words/error.ts';
import { filledWords as words } from '$lib/words/filled-sheet.ts';
import { fullInstantText, periodText } from '$lib/words/format.ts';
import { textOf } from '../../../form.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { sourceIn } from '../../import/source-in.server.ts';
import { choicesHere } from './months.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the office hands in a list that a unit has filled. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	keepSpare();
	const { months, units } = await choicesHere(locals);
	const waiting = await listSheetPreviews(locals.db, actor.jurisdictionId, actor.id);
	const named = (name: string, options: { value: string }[]) => {
		const value = url.searchParams.get(name) ?? '';
		return options.some((option) => option.value === value) ? value : '';
	};
	return {
		...{ months, units, month: named('month', months), unit: named('unit', units) },
		waiting: waiting.map(({ id, fileName, period, unitId, madeAt }) => ({
			...{ id, name: fileName || words.pasted },
			about: [
				periodText(period),
				...units.flatMap(({ value, label }) => (value === unitId ? [label] : [])),
				fullInstantText(madeAt)
			].join(' · ')
		}))
	};
};

export const actions = {
	default: async (event) => {
		const { locals, request } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const { months } = await choicesHere(locals);
		const [month, unit, sheet] = ['month', 'unit', 'sheet'].map((name) => textOf(form, name));
		const fallback = months[0]?.value;
		// the page offers nothing else, and no form where there is none
		if (fallback === undefined) error(400, errorSentence(400));
		if (month && !months.some(({ value }) => value === month)) error(400, errorSentence(400));
		const handedIn = {
			...{ source: await sourceIn(form), period: month || null, fallback },
			...{ unitId: unit || null, sheet: sheet || null }
		};
		const { db, database, now } = locals;
		const kept = await keepSheet(db, lookApart(database), actor, handedIn, now);
		keepSpare();
		if (!kept.ok) {
			return fail(400, { errors: await refusalOf(event, kept.problems), sheets: [] });
		}
		if (kept.value.kind === 'choose') {
			const errors = [{ field: 'sheet', message: words.sheetHint }];
			return fail(400, { errors, sheets: kept.value.sheets });
		}
		redirect(303, `/desk/file/${kept.value.id}`);
	}
} satisfies Actions;
