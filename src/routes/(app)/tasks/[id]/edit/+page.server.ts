import { error, fail } from '@sveltejs/kit';
import { cellFields, isCellField, type CellEdit } from '$lib/domain/edit/task-cell.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { isEditable } from '$lib/domain/task-course.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listSections } from '$lib/server/db/plans.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { editCells } from '$lib/server/operations/tasks/edit-cells.ts';
import { listCellTexts } from '$lib/server/operations/tasks/list-cell-texts.ts';
import { errorSentence } from '$lib/words/error.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { changeFieldWords } from '$lib/words/import-step.ts';
import { textOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { taskOf } from '../task.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Every field of a task as its text: what is saved is held against what is shown here. */
export const load: PageServerLoad = async (event) => {
	const { actor, plan, row, now } = await taskOf(event);
	const { db } = event.locals;
	const on = shanghaiDay(now);
	const [cells, sections, units] = await Promise.all([
		listCellTexts(db, actor, [row.id], now),
		listSections(db, actor.jurisdictionId, plan.id),
		listUnits(db, actor.jurisdictionId)
	]);
	if (cells.length === 0) error(404, errorSentence(404));
	return {
		task: {
			...{ id: row.id, number: row.number, standing: row.standing },
			isEditable: isEditable(row.state)
		},
		cells: cells.map(({ field, text }) => ({ field, text })),
		sections: sections.map(({ title }) => title),
		units: units.filter(({ validTo }) => validTo === null || validTo >= on).map(({ name }) => name)
	};
};

export const actions = {
	default: async (event) => {
		const { row } = await taskOf(event);
		const { locals, request } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const fields = [...form.keys()].flatMap((key) =>
			key.startsWith('was.') ? key.slice('was.'.length) : []
		);
		const edits = fields.map((field) => editIn(form, row.id, field));
		const changed = edits.filter(({ from, to }) => from.trim() !== to.trim());
		const reason = textOf(form, 'reason');
		const typed = Object.fromEntries(edits.map(({ field, to }) => [field, to]));
		// what the form was made on stays what it is held against, however often it comes back
		const was = Object.fromEntries(edits.map(({ field, from }) => [field, from]));
		const back = { typed, was, reason, conflicts: [], done: null };
		if (changed.length === 0) {
			return { ...back, typed: null, was: null, errors: [], done: { act: null } };
		}
		const sent = { edits: changed, reason, look: false };
		const answer = await editCells(locals.db, actor, sent, await deedMoment(locals));
		if (!answer.ok) return fail(400, { ...back, errors: await refusalOf(event, answer.problems) });
		const { act, conflicts, problems, needsReason } = answer.value;
		const isWritten = act !== null || (conflicts.length === 0 && problems.length === 0);
		if (isWritten && !needsReason) {
			return { ...back, typed: null, was: null, errors: [], done: { act } };
		}
		const told = problems.map(({ at, problem }) => {
			const field = at === null ? 'reason' : changed[at]?.field;
			return field === undefined ? problem : { ...problem, at: { field } };
		});
		const names = await findAuditNames(locals.db, actor.jurisdictionId);
		const both = conflicts.map(({ field, now, by, when, at }) => ({
			...{ field, now, mine: changed[at]?.to ?? '', label: labelOf(field) },
			by: names.accounts.get(by ?? '') ?? null,
			when: when && fullInstantText(when)
		}));
		return fail(400, { ...back, conflicts: both, errors: await refusalOf(event, told) });
	}
} satisfies Actions;

/**
 * One field as it was shown and as it was sent. Of two texts that met, the one that was chosen counts:
 * theirs is no change, mine is one of what stands there now.
 */
function editIn(form: FormData, taskId: string, field: string): CellEdit {
	const text = (name: string) => lines(textOf(form, `${name}${field}`));
	const choice = textOf(form, `choice.${field}`);
	const now = text('now.');
	if (choice === 'theirs') return { taskId, field, from: now, to: now };
	return { taskId, field, from: choice === 'mine' ? now : text('was.'), to: text('') };
}

/** A browser sends line ends of its own kind. */
function lines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

function labelOf(field: string): string {
	const known = cellFields.find((each) => each === field);
	if (known) return changeFieldWords[known];
	return isCellField(field) ? field.slice('extra.'.length) : field;
}
