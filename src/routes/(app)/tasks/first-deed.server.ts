import { can, type Actor } from '$lib/domain/actor.ts';
import { firstSince } from '$lib/domain/first-since.ts';
import { isCause } from '$lib/domain/overtaken.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { deedIn } from '$lib/domain/task-verb.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listExtensions, type Extension } from '$lib/server/db/extensions.ts';
import { listFieldChanges, type FieldChange } from '$lib/server/db/field-changes.ts';
import { findAct, listActBefore } from '$lib/server/db/task-acts.ts';
import type { FormError } from '$lib/words/problem.ts';
import { overtakenHeading } from '$lib/words/overtaken-heading.ts';
import { overtakenWords as words } from '$lib/words/overtaken.ts';
import { deedText } from '$lib/words/task-deed.ts';
import { firstTold, type First } from '../first-told.server.ts';
import { whoText } from '$lib/words/actor.ts';
import { listToldTasks, type ToldTasks } from './told-tasks.server.ts';

type Asked = {
	taskIds: readonly string[];
	/** The 延期申请 that the form answers. */
	request: string;
	/** What the form takes back: that is about its own tasks, whatever page it stands on. */
	act: string;
};

/** Of many tasks the first ones are told in full; the others say why they were refused. */
const mostTold = 10;

/**
 * The lines of a refusal, each with what was done to its task first, by whom and when. Only of tasks
 * whose history whoever is here may read: a form can name any.
 */
export async function withFirstDeeds(
	db: Db,
	actor: Actor,
	problems: readonly Problem[],
	errors: readonly FormError[],
	{ taskIds, request, act: actId }: Asked
): Promise<FormError[]> {
	if (!errors.some(({ overtaken }) => overtaken)) return [...errors];
	const { jurisdictionId } = actor;
	const names = await findAuditNames(db, jurisdictionId);
	const act = can(actor, 'task.edit', {}) && (await findAct(db, jurisdictionId, actId));
	const ofAct = act ? await listActBefore(db, jurisdictionId, act.id) : [];
	const ids = act ? ofAct.map(({ taskId }) => taskId) : taskIds;
	const tasks = await listToldTasks(db, actor, ids);
	const told: FormError[] = [];
	for (const [at, error] of errors.entries()) {
		const problem = problems[at];
		const first = problem && at < mostTold ? await firstOf(problem) : null;
		// it tells who and when itself, beside what the task is now
		const isTelling = problem?.code === 'task.moved-on';
		const own = first?.by === actor.id ? { overtaken: overtakenHeading.own } : {};
		told.push(isTelling ? { ...error, ...own } : firstTold(actor, error, first));
	}
	return told;

	async function firstOf(problem: Problem): Promise<First | null> {
		const taskId = taskOf(problem, ids.length, tasks);
		if (taskId === undefined) return null;
		if (problem.code.startsWith('extension.')) {
			const asked = await listExtensions(db, jurisdictionId, { taskId });
			const own = request === '' ? asked.at(-1) : asked.find(({ id }) => id === request);
			return own ? extensionTold(own, names) : null;
		}
		const changes = await listFieldChanges(db, jurisdictionId, 'task', taskId);
		const found = act && problem.code === 'act.changed' ? firstSince(changes, act) : null;
		return changeTold(found ?? causeIn(changes, problem));
	}

	function causeIn(changes: readonly FieldChange[], problem: Problem): FieldChange | undefined {
		const { code } = problem;
		if (code === 'act.changed') return undefined;
		return changes.find(({ field, to, changedAt, groupId }) => {
			if (code === 'task.moved-on') return changedAt === problem.facts.at;
			if (code === 'act.undone') return act && groupId === act.undoneById && field === 'deed';
			const deed = field === 'deed' ? deedIn(to) : null;
			return deed !== null && isCause(code, deed);
		});
	}

	function changeTold(found: FieldChange | undefined): First | null {
		if (!found) return null;
		const deed = found.field === 'deed' ? deedIn(found.to) : null;
		const unitName = (id: string | null | undefined) => names.units.get(id ?? '') ?? '';
		const what = deed ? deedText(deed, unitName) : words.changed;
		const who = whoText(found.changedBy, names);
		return { what, who, by: found.changedBy, at: found.changedAt };
	}
}

/**
 * Which of the tasks a problem is about: the one that it names; otherwise the only one, or of several
 * the one that is gone. What was done to another one is no answer.
 */
function taskOf(problem: Problem, asked: number, { ids, numbers }: ToldTasks): string | undefined {
	const { code, facts } = problem;
	if ('taskId' in facts) return ids.find((id) => id === facts.taskId);
	const [first] = 'numbers' in facts ? facts.numbers : [];
	const number = 'number' in facts ? facts.number : (first ?? '');
	if (number !== '') return ids.find((id) => numbers.get(id) === number);
	// all tasks of an act were taken back at once
	if (asked === 1 || code === 'act.undone') return ids[0];
	const isGone = code === 'task.absent' || code === 'act.changed';
	return isGone ? ids.find((id) => !numbers.has(id)) : undefined;
}

function extensionTold(
	{ state, askedAt, askedBy, decidedAt, decidedBy }: Extension,
	names: Parameters<typeof whoText>[1]
): First {
	const isDecided = state !== 'waiting' && decidedAt !== null;
	const [by, at] = isDecided ? [decidedBy, decidedAt] : [askedBy, askedAt];
	const what = state === 'waiting' ? words.asked : words[state];
	return { what, who: whoText(by, names), by, at };
}
