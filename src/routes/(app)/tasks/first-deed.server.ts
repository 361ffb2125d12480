import type { Actor } from '$lib/domain/actor.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { deedIn, type TaskVerb } from '$lib/domain/task-verb.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listExtensions, type Extension } from '$lib/server/db/extensions.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { findTaskBundles } from '$lib/server/db/task-bundle.ts';
import type { FormError } from '$lib/words/problem.ts';
import { overtakenWords as words } from '$lib/words/overtaken.ts';
import { deedText } from '$lib/words/task-deed.ts';
import { firstTold, type First } from '../first-told.server.ts';
import { whoText } from '$lib/words/actor.ts';

type Asked = {
	taskIds: readonly string[];
	/** The 延期申请 that the form answers. */
	request: string;
};

/** Of many tasks the first ones are told in full; the others say why they were refused. */
const mostTold = 10;

/** The lines of a refusal, each with what was done to its task first, by whom and when. */
export async function withFirstDeeds(
	db: Db,
	actor: Actor,
	problems: readonly Problem[],
	errors: readonly FormError[],
	{ taskIds, request }: Asked
): Promise<FormError[]> {
	if (!errors.some(({ overtaken }) => overtaken)) return [...errors];
	const { jurisdictionId } = actor;
	const names = await findAuditNames(db, jurisdictionId);
	const numbers = new Map(
		(await findTaskBundles(db, jurisdictionId, [...taskIds])).map(({ task }) => [
			task.id,
			task.number
		])
	);
	const told: FormError[] = [];
	for (const [at, error] of errors.entries()) {
		const problem = problems[at];
		const taskId = problem && at < mostTold ? taskOf(problem, taskIds, numbers) : undefined;
		const first = problem && taskId ? await firstOf(problem, taskId) : null;
		// it tells who and when itself, beside what the task is now
		const isTelling = problem?.code === 'task.moved-on';
		const own = first?.by === actor.id ? { overtaken: 'own' as const } : {};
		told.push(isTelling ? { ...error, ...own } : firstTold(actor, error, first));
	}
	return told;

	async function firstOf(problem: Problem, taskId: string): Promise<First | null> {
		if (problem.code.startsWith('extension.')) {
			const asked = await listExtensions(db, jurisdictionId, { taskId });
			const own = asked.find(({ id }) => id === request) ?? asked.at(-1);
			return own ? extensionTold(own, names) : null;
		}
		const changes = await listFieldChanges(db, jurisdictionId, 'task', taskId);
		const moved = problem.code === 'task.moved-on' ? problem.facts.at : null;
		const found = changes.find((change) => {
			if (moved !== null) return change.changedAt === moved;
			if (change.field !== 'deed') return false;
			const deed = deedIn(change.to);
			return deed !== null && !aside.includes(deed.verb);
		});
		if (!found) return null;
		const deed = found.field === 'deed' ? deedIn(found.to) : null;
		const unitName = (id: string | null | undefined) => names.units.get(id ?? '') ?? '';
		const what = deed ? deedText(deed, unitName) : words.changed;
		const who = whoText(found.changedBy, names);
		return { what, who, by: found.changedBy, at: found.changedAt };
	}
}

/** A signature stands in nobody's way. */
const aside: readonly TaskVerb[] = ['acknowledge'];

/** Which of the tasks a problem is about. */
function taskOf(
	{ facts }: Problem,
	taskIds: readonly string[],
	numbers: ReadonlyMap<string, string>
): string | undefined {
	if ('taskId' in facts) return facts.taskId;
	const [first] = 'numbers' in facts ? facts.numbers : [];
	const number = 'number' in facts ? facts.number : (first ?? '');
	if (taskIds.length === 1 || number === '') return taskIds[0];
	return taskIds.find((id) => numbers.get(id) === number);
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
