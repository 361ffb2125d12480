import { can, type Actor } from '$lib/domain/actor.ts';
import {
	directiveStateOn,
	isRunning,
	lateDays,
	owingUnits
} from '$lib/domain/directive/directive.ts';
import type { ListedDirective } from '$lib/domain/directive/directive-view.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { listAddressedTasks, type AddressedTask } from '$lib/server/db/addressed-tasks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listDirectives, type Directive } from '$lib/server/db/directives.ts';
import { listSuccessions, type Succession } from '$lib/server/db/unit-successions.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { mayReadDirective } from '$lib/server/operations/directive-of.ts';
import { otherYears } from '../other-years.server.ts';
import { namesFor } from './names.server.ts';

export type ShownDirective = ListedDirective & {
	number: string | null;
	issuedOn: string;
	body: string;
	/** Days late, 0 where it is not. */
	days: number;
	/** With the year of its list, where that is not the one in force. */
	task: {
		id: string;
		number: string;
		title: string;
		otherYear: number | null;
		mayOpen: boolean;
	};
	saidBy: string | null;
	/** Whom it asks; a task handed over is not theirs any more. */
	units: { id: string; name: string; hasReplied: boolean; isOfTask: boolean }[];
};

/** Every 批示 and 督办 on the tasks that somebody may read, or on one of them. */
export async function listShown(
	db: Db,
	actor: Actor,
	day: string,
	of: { taskId?: string } = {}
): Promise<ShownDirective[]> {
	const { jurisdictionId } = actor;
	const all = await listDirectives(db, jurisdictionId, of);
	if (all.length === 0) return [];
	const taskIds = all.map(({ taskId }) => taskId);
	const tasks = await listAddressedTasks(db, jurisdictionId, taskIds);
	const names = new Map((await listUnits(db, jurisdictionId)).map(({ id, name }) => [id, name]));
	const successions = await listSuccessions(db, jurisdictionId);
	const named = await namesFor(db, actor, day);
	const { yearOf } = await otherYears(db, jurisdictionId, day);
	return all.flatMap((directive) => {
		const task = tasks.get(directive.taskId);
		if (!task || !mayReadDirective(actor, directive, task, successions)) return [];
		const saidBy = directive.saidBy ? named(directive.saidBy).name : directive.saidName;
		const mayReply = (asked: string) =>
			unitWithHeirs(asked, successions).some((unitId) => can(actor, 'directive.reply', { unitId }));
		const isOwed = owingUnits(directive).some(mayReply);
		const shown = shownOf(actor, directive, task, day, names, successions);
		const of = { ...shown.task, otherYear: yearOf(task.planId) };
		return [{ ...shown, task: of, saidBy, isOwed }];
	});
}

function shownOf(
	actor: Actor,
	directive: Directive,
	task: AddressedTask,
	day: string,
	names: ReadonlyMap<string, string>,
	successions: readonly Succession[]
) {
	const unitIds = task.units.map(({ id }) => id);
	const owing = owingUnits(directive);
	const state = directiveStateOn(directive, day);
	const sees = can(actor, 'phone.see', { unitIds });
	const replied = (id: string) =>
		isRunning(directive)
			? !owing.includes(id)
			: directive.replies.some(({ unitId }) => unitId === id);
	return {
		...{ id: directive.id, kind: directive.kind, level: directive.level, state },
		issuedOn: directive.issuedOn,
		...{ number: directive.number, dueOn: directive.dueOn, unitIds: directive.unitIds },
		at: directive.withdrawnAt ?? directive.closedAt ?? directive.issuedAt,
		body: sees ? directive.body : maskPhones(directive.body),
		days: state === 'overdue' ? lateDays(directive.dueOn, day) : 0,
		task: {
			...{ id: task.id, number: task.number, title: task.title },
			mayOpen: can(actor, 'task.read', { unitIds })
		},
		units: directive.unitIds.map((id) => ({
			...{ id, name: names.get(id) ?? '', hasReplied: replied(id) },
			isOfTask: unitWithHeirs(id, successions).some((heir) => unitIds.includes(heir))
		}))
	};
}
