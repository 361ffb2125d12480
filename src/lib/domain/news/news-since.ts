import { deedIn, type TaskDeed, type TaskVerb } from '../task-verb.ts';
import { asksToSign } from './asks-to-sign.ts';

/** A line of a task's history. */
export type Line = {
	field: string;
	from: string | null;
	to: string | null;
	reason: string | null;
	groupId: string | null;
	changedBy: string | null;
	changedAt: string;
};

/** A deadline that the task got, the earliest first. */
export type Deadline = {
	dueOn: string | null;
	ongoing: boolean;
	reason: string | null;
	document: string | null;
	changedBy: string | null;
	changedAt: string;
};

type Said = { reason: string | null; document: string | null; by: string | null; at: string };
type Due = Pick<Deadline, 'dueOn' | 'ongoing'>;

/** One thing that is other than it was when a unit signed the task last. */
export type News = Said &
	(
		| { kind: 'field'; field: string; from: string | null; to: string | null }
		| { kind: 'due'; from: Due; to: Due }
		| { kind: 'deed'; deed: TaskDeed }
	);

/** What was done to a task as a whole, as far as it changes what its units have to do. */
const toldVerbs: readonly TaskVerb[] = ['resume', 'reopen', 'transfer', 'addUnit', 'succeed'];

/**
 * What has come to a task since an instant, each thing once and as it ended: what was changed there
 * and back is no news. `takenBack` are acts that somebody undid.
 */
export function newsSince(
	told: { lines: readonly Line[]; deadlines: readonly Deadline[] },
	since: string,
	takenBack: ReadonlySet<string>
): News[] {
	const lines = told.lines
		.filter(({ groupId, changedAt }) => changedAt > since && !takenBack.has(groupId ?? ''))
		.toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0));
	const due = dueNews(told.deadlines, since);
	const papers = new Map(lines.map((line) => [line.groupId, deedOf(line)?.document ?? null]));
	const fields: Extract<News, { kind: 'field' }>[] = [];
	const deeds: News[] = [];
	for (const line of lines) {
		const { field, from, to, reason, changedBy: by, changedAt: at } = line;
		const said = { reason, document: papers.get(line.groupId) ?? null, by, at };
		const deed = deedOf(line);
		if (deed && toldVerbs.includes(deed.verb)) deeds.push({ kind: 'deed', deed, ...said });
		const isDue = field === 'deadline' || field === 'dueOn';
		if (deed || !(asksToSign(line) || field === 'merged') || (isDue && due.length > 0)) continue;
		// the rows of goals have no name of their own: one goes on where the last one ended
		const isOne = field !== 'milestone' && field !== 'indicator';
		const known = fields.find(
			(one) => one.field === field && (isOne || (one.to !== null && one.to === from))
		);
		if (known) Object.assign(known, { to, ...said });
		else fields.push({ kind: 'field', field, from, to, ...said });
	}
	return [...deeds, ...fields.filter(({ from, to }) => from !== to), ...due];
}

function dueNews(deadlines: readonly Deadline[], since: string): News[] {
	const before = deadlines.findLast(({ changedAt }) => changedAt <= since);
	const last = deadlines.at(-1);
	if (!before || !last || last.changedAt <= since) return [];
	const { reason, document, changedBy: by, changedAt: at } = last;
	const [from, to] = [dueOf(before), dueOf(last)];
	if (from.dueOn === to.dueOn && from.ongoing === to.ongoing) return [];
	return [{ kind: 'due', from, to, reason, document, by, at }];
}

function dueOf({ dueOn, ongoing }: Deadline): Due {
	return { dueOn, ongoing };
}

function deedOf({ field, to }: Line): TaskDeed | null {
	return field === 'deed' ? deedIn(to) : null;
}

/** Acts that were undone and not done again; an undoing is an act that can be undone itself. */
export function takenBackActs(
	acts: readonly { id: string; undoneById: string | null }[]
): Set<string> {
	const byId = new Map(acts.map((act) => [act.id, act]));
	const isUndone = (id: string): boolean => {
		const by = byId.get(id)?.undoneById ?? null;
		return by !== null && !isUndone(by);
	};
	return new Set(acts.flatMap(({ id }) => (isUndone(id) ? id : [])));
}
