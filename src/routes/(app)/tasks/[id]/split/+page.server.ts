import { fail, redirect } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import { inForceText, saysInForce, unitsText } from '$lib/domain/edit/task-cell.ts';
import { shownTask } from '$lib/domain/seen-task.ts';
import { isEditable } from '$lib/domain/task-course.ts';
import { listNumbers } from '$lib/server/db/tasks.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { splitTask, type TypedPart } from '$lib/server/operations/tasks/split-task.ts';
import { textOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { seenIn, seenNext } from '../../seen.server.ts';
import { taskOf } from '../task.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many parts as a form without a script offers. */
const mostParts = 10;

export const load: PageServerLoad = async (event) => {
	const { actor, plan, row, now } = await taskOf(event);
	const { db } = event.locals;
	const on = shanghaiDay(now);
	const units = await listUnits(db, actor.jurisdictionId);
	const taken = await listNumbers(db, actor.jurisdictionId, plan.id);
	return {
		task: {
			...{ id: row.id, number: row.number, measure: row.measure, standing: row.standing },
			...{ deadline: deadlineNow(row, plan.year), isEditable: isEditable(row.state) },
			units: unitsText(row)
		},
		titleYear: plan.year,
		shown: shownTask(row),
		numbers: freeNumbers(
			row.number,
			taken.map(({ number }) => number)
		),
		units: units.filter(({ validTo }) => validTo === null || validTo >= on).map(({ name }) => name)
	};
};

/** The printed words, where they still say what is in force. */
function deadlineNow(
	{ deadlineText, ...now }: { deadlineText: string | null; dueOn: string | null; ongoing: boolean },
	titleYear: number
): string {
	if (deadlineText !== null && saysInForce(deadlineText, now, titleYear)) return deadlineText;
	return inForceText(now.dueOn, now.ongoing);
}

/** 44-1, 44-2 …, without those that the plan has already. */
function freeNumbers(number: string, taken: readonly string[]): string[] {
	const free: string[] = [];
	for (let part = 1; free.length < mostParts; part++) {
		const next = `${number}-${part}`;
		if (!taken.includes(next)) free.push(next);
	}
	return free;
}

export const actions = {
	default: async (event) => {
		const { actor, row } = await taskOf(event);
		const { locals, request } = event;
		const form = await request.formData();
		const parts = partsIn(form);
		const seen = seenIn(form);
		const reason = textOf(form, 'reason');
		const kept = parts.filter(({ measure }) => measure.trim() !== '');
		const places = parts.flatMap(({ measure }, index) => (measure.trim() === '' ? [] : index));
		const asked = { taskId: row.id, parts: kept, reason, seen };
		const split = await splitTask(locals.db, actor, asked, await deedMoment(locals));
		if (split.ok) {
			const parts = split.value.taskIds.map((id) => ['part', id]);
			const told = new URLSearchParams([['done', 'split'], ...parts]);
			redirect(303, `/tasks/${row.id}?${told.toString()}`);
		}
		const problems = split.problems.map((problem) => {
			const { at } = problem;
			if (!at || !('field' in at)) return problem;
			const field = at.field.replace(
				/^parts\.(\d+)\./,
				(_, index: string) => `parts.${places[Number(index)] ?? 0}.`
			);
			return { ...problem, at: { field } };
		});
		const next = seenNext(seen, problems);
		return fail(400, { errors: await refusalOf(event, problems), parts, reason, seen: next });
	}
} satisfies Actions;

function partsIn(form: FormData): TypedPart[] {
	return Array.from({ length: mostParts }, (_, index) => {
		const text = (name: string) => textOf(form, `parts.${index}.${name}`);
		return {
			...{ number: text('number'), measure: text('measure') },
			...{ units: text('units'), deadline: text('deadline') }
		};
	});
}
