import { isCourseVerb, courseSteps, isEditable, type CourseVerb } from '../task-course.ts';
import { deedIn, type TaskVerb } from '../task-verb.ts';
import type { TaskRole, TaskState } from '../task.ts';
import { formerAspects, type FormerAspect } from './former-aspect.ts';
import { carriedDeadline } from './carried-deadline.ts';
import { carriedPairs, type CarriedPair } from './carried-pairs.ts';

/** A line of a history; what was done in one go has one group. */
export type HistoryLine = {
	field: string;
	to: string | null;
	changedAt: string;
	groupId?: string | null;
};

const ofField: Readonly<Record<string, FormerAspect>> = {
	...{ deadline: 'deadline', dueOn: 'deadline', state: 'course' },
	...{ units: 'units', merged: 'units', measure: 'measure' }
};
const ofVerb: Partial<Record<TaskVerb, readonly FormerAspect[]>> = {
	...{ extend: ['deadline'], confirmDone: ['course'], merge: ['course'] },
	...{ transfer: ['units'], addUnit: ['units'], edit: ['deadline', 'units', 'measure'] }
};

/** What a line of a task's history may have changed of it; whether it did, its values tell. */
export function aspectsIn({ field, to }: HistoryLine): readonly FormerAspect[] {
	if (field !== 'deed') return [ofField[field] ?? []].flat();
	const deed = deedIn(to);
	if (!deed) return [];
	// of its own heir's going along nothing of it changed
	if (deed.verb === 'follow') return deed.fromYear && deed.aspect ? [deed.aspect] : [];
	const verb = deed.verb === 'undo' ? (deed.of ?? 'edit') : deed.verb;
	// edited cells are told one by one; taken back, they are told as one
	if (verb === 'edit' && deed.verb !== 'undo') return [];
	if (verb === 'follow') {
		if (deed.toYear !== undefined) return [];
		// what was kept before a taking back named it may have been any
		return deed.aspect ? [deed.aspect] : formerAspects;
	}
	return isCourseVerb(verb) ? ['course'] : (ofVerb[verb] ?? []);
}

/** What the office decided to leave as it is, by a line of the heir's history. */
export function leftIn({ field, to }: HistoryLine): FormerAspect | null {
	const deed = field === 'deed' ? deedIn(to) : null;
	return deed?.verb === 'leave' ? (deed.aspect ?? null) : null;
}

/** Whether a line tells that this of a task was changed or settled, by itself or with another. */
export function touchesAspect(line: HistoryLine, aspect: FormerAspect): boolean {
	if (aspectsIn(line).includes(aspect)) return true;
	const deed = line.field === 'deed' ? deedIn(line.to) : null;
	const verb = deed?.verb === 'undo' ? deed.of : deed?.verb;
	return (verb === 'follow' || verb === 'leave') && deed?.fromYear !== undefined
		? deed.aspect === aspect
		: false;
}

type Deadline = { text: string | null; dueOn: string | null; ongoing: boolean };

/** A task as far as another may go along with it. */
export type CarriedSide = {
	state: TaskState;
	measure: string;
	deadline: Deadline;
	pairs: readonly CarriedPair[];
	collectives: readonly { printed: string; role: TaskRole }[];
};

type Units = Pick<CarriedSide, 'collectives'> & { pairs: CarriedPair[] };

/**
 * Where a task was changed since it was carried over, and its heir was not: what going along would
 * make of the heir, and what the heir has.
 */
export type Difference = { changedAt: string } &
	/** `isBack`: the heir went along with a day that was taken back since; this one says nothing of it. */
	(
		| { aspect: 'deadline'; to: Deadline; has: Deadline; isBack: boolean }
		/** Null where the heir is for the office to judge: what is done measures the old year alone. */
		| { aspect: 'course'; to: TaskState; has: TaskState; verb: CourseVerb | null }
		| { aspect: 'units'; to: Units; has: Units }
		| { aspect: 'measure'; to: string; has: string }
	);

/** Whether the heir can go along as it is: what cannot is for the office to judge. */
export function mayFollow(difference: Difference): boolean {
	if (difference.aspect === 'course') return difference.verb !== null;
	return difference.aspect !== 'deadline' || !difference.isBack;
}

/** What the former and the heir are in this, as far as one can write over the other; units in no order. */
export function differenceSides(difference: Difference): [to: unknown, has: unknown] {
	if (difference.aspect === 'deadline') {
		const day = ({ dueOn, ongoing }: Deadline) => [dueOn, ongoing];
		return [day(difference.to), day(difference.has)];
	}
	if (difference.aspect !== 'units') return [difference.to, difference.has];
	return [unitMarks(difference.to), unitMarks(difference.has)];
}

export type Compared = {
	former: CarriedSide;
	heir: CarriedSide;
	/** Of the former's history, since the heir is there; and all of the heir's. */
	changes: readonly HistoryLine[];
	answers: readonly HistoryLine[];
	/** The heir's list. */
	plan: { year: number; startsOn: string };
	heirOf: (unitId: string) => string;
	nameOf: (unitId: string) => string;
};

/**
 * In what a task that was carried over has been changed since, while its heir still stands otherwise,
 * and nobody has decided yet that it is to. A deadline that ends before the heir's list begins says
 * nothing of the heir, and what has ended goes along with nothing.
 */
export function differencesOf(compared: Compared): Difference[] {
	const { changes, answers } = compared;
	return formerAspects.flatMap((aspect) => {
		const changedAt = latest(changes.filter((line) => aspectsIn(line).includes(aspect)));
		if (changedAt === null) return [];
		const leftAt = latest(standing(answers).filter((line) => leftIn(line) === aspect));
		if (leftAt !== null && leftAt >= changedAt) return [];
		return differs[aspect](compared, changedAt);
	});
}

/** The lines of a history whose act was not taken back; a taking back changes nothing else. */
function standing(lines: readonly HistoryLine[]): HistoryLine[] {
	const undoing = lines.flatMap(({ field, to, groupId }) => {
		const deed = field === 'deed' ? deedIn(to) : null;
		return deed?.verb === 'undo' ? { groupId, undoes: deed.undoes } : [];
	});
	const isUndone = (groupId: string | null | undefined): boolean =>
		typeof groupId === 'string' &&
		undoing.some((undo) => undo.undoes === groupId && !isUndone(undo.groupId));
	const isUndoing = (groupId: string | null | undefined) =>
		undoing.some((undo) => undo.groupId === groupId);
	return lines.filter(({ groupId }) => !groupId || !(isUndone(groupId) || isUndoing(groupId)));
}

/** Whether what the heir has in this is what it went along with: nobody changed it by itself since. */
function isFollowing(answers: readonly HistoryLine[], aspect: FormerAspect): boolean {
	const own = standing(answers).filter((line) => aspectsIn(line).includes(aspect));
	const at = latest(own);
	const [last] = own.filter(({ changedAt }) => changedAt === at).slice(-1);
	if (!last?.groupId) return false;
	return own.some(({ field, to, groupId }) => {
		return groupId === last.groupId && field === 'deed' && deedIn(to)?.verb === 'follow';
	});
}

function latest(lines: readonly HistoryLine[]): string | null {
	return lines.reduce<string | null>(
		(last, { changedAt }) => (last === null || changedAt > last ? changedAt : last),
		null
	);
}

const differs: Record<FormerAspect, (compared: Compared, changedAt: string) => Difference[]> = {
	deadline: ({ former, heir, plan, answers }, changedAt) => {
		if (!isEditable(heir.state)) return [];
		const { deadline: to, isLost } = carriedDeadline(
			{ ...former.deadline, state: former.state },
			plan
		);
		const { deadline: has } = heir;
		if (to.dueOn === has.dueOn && to.ongoing === has.ongoing) return [];
		const found = { aspect: 'deadline' as const, changedAt, has };
		if (!isLost) return [{ ...found, to, isBack: false }];
		return isFollowing(answers, 'deadline')
			? [{ ...found, to: former.deadline, isBack: true }]
			: [];
	},
	course: ({ former: { state: to }, heir: { state: has } }, changedAt) => {
		const verb = followingVerb(to, has);
		const isOver = (to === 'done' || to === 'merged') && isEditable(has);
		return verb || isOver ? [{ aspect: 'course', changedAt, to, has, verb }] : [];
	},
	units: ({ former, heir, heirOf, nameOf }, changedAt) => {
		const unitsOf = ({ pairs, collectives }: CarriedSide): Units => ({
			...{ collectives, pairs: carriedPairs(pairs, heirOf, nameOf) }
		});
		const [to, has] = [unitsOf(former), unitsOf(heir)];
		const isSame = unitMarks(to).join('/') === unitMarks(has).join('/');
		// nobody is taken from a task for that the old one has no unit any more
		if (isSame || !isEditable(heir.state) || to.pairs.length === 0) return [];
		return [{ aspect: 'units', changedAt, to, has }];
	},
	measure: ({ former: { measure: to }, heir: { measure: has, state } }, changedAt) =>
		to === has || !isEditable(state) ? [] : [{ aspect: 'measure', changedAt, to, has }]
};

function unitMarks({ pairs, collectives }: Units): string[] {
	return [marks(pairs, ({ unitId }) => unitId), marks(collectives, ({ printed }) => printed)];
}

function marks<One extends { role: TaskRole }>(all: readonly One[], of: (one: One) => string) {
	return all
		.map((one) => `${of(one)} ${one.role}`)
		.toSorted()
		.join('|');
}

const following = ['suspend', 'resume', 'cancel'] as const;

function followingVerb(to: TaskState, heir: TaskState): CourseVerb | null {
	if (heir === 'merged' || heir === 'done') return null;
	return (
		following.find(
			(verb) => courseSteps[verb].to === to && courseSteps[verb].from.includes(heir)
		) ?? null
	);
}
