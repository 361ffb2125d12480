import { fail } from '@sveltejs/kit';
import type { Choices } from '$lib/domain/directory-plan.ts';
import { levelOf, type Problem } from '$lib/domain/problem.ts';
import { sheetText } from '$lib/domain/sheet-text.ts';
import { importDirectory, previewDirectory } from '$lib/server/operations/import-directory.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { shown } from './preview.server.ts';

const mostCharacters = 1_000_000;
const mostQuestions = 500;

export const load: PageServerLoad = ({ locals }) => ({
	separated: whoIsHere(locals).actor.separated
});

export const actions = {
	preview: async ({ locals, request }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const text = await textIn(form);
		if (text === null) return refused('', [{ code: 'sheet.not-text', facts: {} }]);
		const plan = await previewDirectory(locals.db, actor, text, choicesIn(form), locals.now);
		if (!plan.ok) return refused(text, plan.problems);
		// what is wrong with the sheet as a whole has no line to be shown at
		const whole = plan.value.problems.filter(
			({ code, at }) => levelOf(code) === 'error' && at === undefined
		);
		if (whole.length > 0) return refused(text, whole);
		return { text, preview: shown(plan.value), errors: [], done: null };
	},

	confirm: async ({ locals, request }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const text = typedText(form);
		const choices = choicesIn(form);
		const counts = {
			units: Number(textOf(form, 'units')),
			accounts: Number(textOf(form, 'accounts')),
			aliases: Number(textOf(form, 'aliases'))
		};
		const asked = { text, choices, shown: counts };
		const done = await importDirectory(locals.db, actor, asked, locals.now);
		if (done.ok) return { text: '', preview: null, errors: [], done: done.value };
		const plan = await previewDirectory(locals.db, actor, text, choices, locals.now);
		const preview = plan.ok ? shown(plan.value) : null;
		return fail(400, { text, preview, errors: summaryOf(done.problems), done: null });
	}
} satisfies Actions;

function refused(text: string, problems: readonly Problem[]) {
	return fail(400, { text, preview: null, errors: summaryOf(problems), done: null });
}

/** The chosen file where there is one, else what was pasted; null for a file that is no text. */
async function textIn(form: FormData): Promise<string | null> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return typedText(form);
	if (file.size > 4 * mostCharacters) return null;
	return sheetText(new Uint8Array(await file.arrayBuffer()));
}

function typedText(form: FormData): string {
	const text = form.get('text');
	return typeof text === 'string' ? text.slice(0, mostCharacters) : '';
}

/** Each question comes back as its text and what was chosen for it. */
function choicesIn(form: FormData): Choices {
	const choices = new Map<string, string>();
	for (let at = 0; at < mostQuestions && form.has(`question-${at}`); at += 1) {
		const answer = textOf(form, `answer-${at}`);
		if (answer !== '') choices.set(textOf(form, `question-${at}`), answer);
	}
	return choices;
}
