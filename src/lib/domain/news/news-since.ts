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

/** What a task has now in some of its fields: of its goals there can be several. */
export type Present = Readonly<Record<string, readonly (string | null)[]>>;

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
	told: { lines: readonly Line[]; deadlines: readonly Deadline[]; present?: Present },
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
	const news = fields.filter((one) => one.from !== one.to && !isGone(one, told.present ?? {}));
	return [...deeds, ...news, ...due];
}

/**
 * Whether the task has something else now than what a field changed to: it was taken back, and nothing
 * tells so any more. What is stored otherwise than it is told is gone where it is as it was before.
 */
function isGone({ field, from, to }: Pick<Line, 'field' | 'from' | 'to'>, present: Present) {
	if (to === null) return false;
	const now = present[field]?.map((value) => plainOf(field, value));
	const isNow = (value: string | null) => now?.includes(plainOf(field, value)) ?? false;
	return now !== undefined && !isNow(to) && (toldAsStored.includes(field) || isNow(from));
}

/** Of a goal what is aimed at, whoever wrote its row. */
function plainOf(field: string, stored: string | null): string {
	if (field !== 'milestone' && field !== 'indicator') return stored?.trim() ?? '';
	const row: unknown = JSON.parse(stored ?? 'null');
	if (typeof row !== 'object' || row === null) return '';
	const own = Object.entries(row).filter(([key]) => key !== 'id' && key !== 'doneOn');
	return JSON.stringify(own.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const toldAsStored: readonly string[] = ['measure', 'state', 'milestone', 'indicator'];

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

/** What took back what, as the history of a task tells it. */
export function undoingsIn(lines: readonly Line[]): { id: string; undoneById: string | null }[] {
	return lines.flatMap((line) => {
		const undoes = deedOf(line)?.undoes;
		return undoes === undefined ? [] : { id: undoes, undoneById: line.groupId };
	});
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
