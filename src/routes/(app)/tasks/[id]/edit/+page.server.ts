import { error, fail } from '@sveltejs/kit';
import { cellFields, isCellField, type CellEdit } from '$lib/domain/edit/task-cell.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { goalsText, type GoalList } from '$lib/domain/goal/goal.ts';
import type { GoalsEdit } from '$lib/domain/goal/settle-goals.ts';
import { typedOf } from '$lib/domain/goal/typed-goals.ts';
import { isEditable } from '$lib/domain/task-course.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listSections } from '$lib/server/db/plans.ts';
import { listIndicators, listMilestones } from '$lib/server/db/task-goals.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { editCells } from '$lib/server/operations/tasks/edit-cells.ts';
import { listCellTexts } from '$lib/server/operations/tasks/list-cell-texts.ts';
import { personText } from '$lib/words/actor.ts';
import { errorSentence } from '$lib/words/error.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { goalWords } from '$lib/words/goal.ts';
import { explain } from '$lib/words/problem.ts';
import { changeFieldWords } from '$lib/words/import-step.ts';
import { textOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { arrangedGoals, typedGoals } from '../../typed-goals.server.ts';
import { chainOf } from '../chain.server.ts';
import { taskOf } from '../task.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Every field of a task as its text: what is saved is held against what is shown here. */
export const load: PageServerLoad = async (event) => {
	const { actor, plan, row, now } = await taskOf(event);
	const { db } = event.locals;
	const on = shanghaiDay(now);
	const [cells, sections, units, milestones, indicators] = await Promise.all([
		listCellTexts(db, actor, [row.id], now),
		listSections(db, actor.jurisdictionId, plan.id),
		listUnits(db, actor.jurisdictionId),
		listMilestones(db, actor.jurisdictionId, row.id),
		listIndicators(db, actor.jurisdictionId, row.id)
	]);
	if (cells.length === 0) error(404, errorSentence(404));
	return {
		heirs: (await chainOf(db, actor, row)).after,
		task: {
			...{ id: row.id, number: row.number, standing: row.standing },
			isEditable: isEditable(row.state)
		},
		cells: cells.map(({ field, text }) => ({ field, text })),
		goals: typedOf({ milestones, indicators }),
		goalsWas: {
			milestones: goalsText({ milestones, indicators }, 'milestones'),
			indicators: goalsText({ milestones, indicators }, 'indicators')
		},
		readings: Object.fromEntries(indicators.map(({ id, readings }) => [id, readings.length])),
		titleYear: plan.year,
		sections: sections.map(({ title }) => title),
		units: units.filter(({ validTo }) => validTo === null || validTo >= on).map(({ name }) => name)
	};
};

export const actions = {
	default: async (event) => {
		const { row, plan } = await taskOf(event);
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
		const goals = goalsIn(form);
		const kept = { typed, was, reason, conflicts: [], done: null };
		const back = { ...kept, goals: shownGoals(goals), goalsWas: goals.was, proposed: null };
		const arranged = arrangedGoals(form, plan.year);
		if (arranged) return { ...back, ...arranged, errors: [] };
		const saved = { ...back, typed: null, was: null, goals: null, goalsWas: null, errors: [] };
		const sent = { edits: changed, reason, look: false, goals: { taskId: row.id, ...goals } };
		const answer = await editCells(locals.db, actor, sent, await deedMoment(locals));
		if (!answer.ok) return fail(400, { ...back, errors: await refusalOf(event, answer.problems) });
		const { act, conflicts, goalConflicts, problems, needsReason } = answer.value;
		const isWritten =
			act !== null || conflicts.length + goalConflicts.length + problems.length === 0;
		if (isWritten && !needsReason) {
			const isTheirs = [...form].some(
				([name, value]) => name.startsWith('choice.') && value === 'theirs'
			);
			// nothing stood against it, but somebody should know
			const told = problems.map(({ problem }) => explain(problem));
			return { ...saved, done: { act, isTheirs, told } };
		}
		const told = problems.map(({ at, problem }) => {
			const field = at === null ? null : changed[at]?.field;
			if (field === null) return problem;
			return field === undefined ? problem : { ...problem, at: { field } };
		});
		const names = await findAuditNames(locals.db, actor.jurisdictionId);
		const said = ({ by, when }: { by: string | null; when: string | null }) => ({
			isOwn: by === actor.id,
			by: personText(by, names),
			when: when && fullInstantText(when)
		});
		const both = [
			...conflicts.map((one) => ({
				...{ field: one.field, now: one.now, ...said(one) },
				...{ mine: changed[one.at]?.to ?? '', label: labelOf(one.field) }
			})),
			...goalConflicts.map((one) => ({
				...{ field: one.list, now: one.now, mine: one.mine, ...said(one) },
				label: goalWords[one.list]
			}))
		];
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

/** The rows, and what their lists are held against: as with a field, the one that was chosen counts. */
function goalsIn(form: FormData): GoalsEdit {
	const was = (list: GoalList) => {
		const choice = textOf(form, `choice.${list}`);
		if (choice === 'theirs') return null;
		return lines(textOf(form, choice === 'mine' ? `now.${list}` : `goals.was.${list}`));
	};
	return {
		typed: typedGoals(form),
		was: { milestones: was('milestones'), indicators: was('indicators') }
	};
}

/** What comes back as it was typed; of a list that stays theirs, what the ledger holds is shown. */
function shownGoals({ typed, was }: GoalsEdit) {
	return {
		milestones: was.milestones === null ? null : typed.milestones,
		indicators: was.indicators === null ? null : typed.indicators
	};
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
