import { fail } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import { levelOf, type Problem, type Result } from '$lib/domain/problem.ts';
import { sheetColumns, type SheetColumn } from '$lib/domain/sheet-column.ts';
import type { Choices } from '$lib/domain/sheet-question.ts';
import {
	importDirectory,
	previewDirectory,
	type TypedSheet
} from '$lib/server/operations/import-directory.ts';
import {
	readDirectoryFile,
	type DirectoryFile
} from '$lib/server/operations/read-directory-file.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { shown, type Preview } from './preview.server.ts';

const mostCharacters = 1_000_000;
const mostQuestions = 500;

export const load: PageServerLoad = ({ locals }) => ({
	separated: whoIsHere(locals).actor.separated
});

export const actions = {
	preview: async ({ locals, request }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const read = await readIn(form, locals.database, actor);
		if (!read.ok) return refused(typedText(form), read.problems);
		const { text, notes } = read.value;
		const typed = typedIn(form, text);
		const previewed = await previewDirectory(locals.db, actor, typed, locals.now);
		if (!previewed.ok) return refused(text, previewed.problems);
		previewed.value.plan.problems.push(...notes);
		const preview = shown(previewed.value, typed);
		// what is wrong with the sheet as a whole has no line to be shown at
		const whole = previewed.value.plan.problems.filter(
			({ code, at }) => levelOf(code) === 'error' && !(at && 'line' in at)
		);
		if (whole.length > 0) return refused(text, whole, preview);
		return { text, preview, errors: [], done: null };
	},

	confirm: async ({ locals, request }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const text = typedText(form);
		const typed = typedIn(form, text);
		const asked = { ...typed, shown: textOf(form, 'shown') };
		const done = await importDirectory(locals.db, actor, asked, locals.now);
		if (done.ok) return { text: '', preview: null, errors: [], done: done.value };
		const previewed = await previewDirectory(locals.db, actor, typed, locals.now);
		const preview = previewed.ok ? shown(previewed.value, typed) : null;
		return refused(text, done.problems, preview);
	}
} satisfies Actions;

function refused(text: string, problems: readonly Problem[], preview: Preview | null = null) {
	// without headings there is nothing to show
	const shown = preview?.columns.length ? preview : null;
	return fail(400, { text, preview: shown, errors: summaryOf(problems), done: null });
}

function typedIn(form: FormData, text: string): TypedSheet {
	return { text, columns: columnsIn(form), choices: choicesIn(form) };
}

/** The chosen file where there is one, else what was pasted. */
async function readIn(
	form: FormData,
	database: string,
	actor: Actor
): Promise<Result<DirectoryFile>> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) {
		return { ok: true, value: { text: typedText(form), notes: [] } };
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	return readDirectoryFile(database, actor, { bytes, fileName: file.name });
}

function typedText(form: FormData): string {
	const text = form.get('text');
	return typeof text === 'string' ? text.slice(0, mostCharacters) : '';
}

/** The heading that was chosen for a column; nothing chosen is left to its words. */
function columnsIn(form: FormData): Map<SheetColumn, string> {
	const chosen = sheetColumns.map((column): [SheetColumn, string] => [
		column,
		textOf(form, `column-${column}`)
	]);
	return new Map(chosen.filter(([, id]) => id !== ''));
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
