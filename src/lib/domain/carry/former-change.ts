import { isCourseVerb, courseSteps, isEditable, type CourseVerb } from '../task-course.ts';
import { deedIn, type TaskVerb } from '../task-verb.ts';
import type { TaskRole, TaskState } from '../task.ts';
import { formerAspects, type FormerAspect } from './former-aspect.ts';
import { carriedDeadline } from './carried-deadline.ts';
import { carriedPairs, type CarriedPair } from './carried-pairs.ts';

/** A line of a history. */
export type HistoryLine = { field: string; to: string | null; changedAt: string };

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
	if (verb === 'follow') return formerAspects;
	return isCourseVerb(verb) ? ['course'] : (ofVerb[verb] ?? []);
}

/** What the office decided to leave as it is, by a line of the heir's history. */
export function leftIn({ field, to }: HistoryLine): FormerAspect | null {
	const deed = field === 'deed' ? deedIn(to) : null;
	return deed?.verb === 'leave' ? (deed.aspect ?? null) : null;
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

/** Where a task was changed since it was carried over, and its heir was not: what going along would make of the heir. */
export type Difference = { changedAt: string } & (
	| { aspect: 'deadline'; to: Deadline }
	/** Null where the heir is for the office to judge: what is done measures the old year alone. */
	| { aspect: 'course'; to: TaskState; verb: CourseVerb | null }
	| { aspect: 'units'; to: Pick<CarriedSide, 'collectives'> & { pairs: CarriedPair[] } }
	| { aspect: 'measure'; to: string }
);

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
		const leftAt = latest(answers.filter((line) => leftIn(line) === aspect));
		if (leftAt !== null && leftAt >= changedAt) return [];
		return differs[aspect](compared, changedAt);
	});
}

function latest(lines: readonly HistoryLine[]): string | null {
	return lines.reduce<string | null>(
		(last, { changedAt }) => (last === null || changedAt > last ? changedAt : last),
		null
	);
}

const differs: Record<FormerAspect, (compared: Compared, changedAt: string) => Difference[]> = {
	deadline: ({ former, heir, plan }, changedAt) => {
		if (!isEditable(heir.state)) return [];
		const { deadline: to, isLost } = carriedDeadline(
			{ ...former.deadline, state: former.state },
			plan
		);
		const { dueOn, ongoing } = heir.deadline;
		const isSame = to.dueOn === dueOn && to.ongoing === ongoing;
		return isLost || isSame ? [] : [{ aspect: 'deadline', changedAt, to }];
	},
	course: ({ former: { state: to }, heir }, changedAt) => {
		const verb = followingVerb(to, heir.state);
		const isOver = (to === 'done' || to === 'merged') && isEditable(heir.state);
		return verb || isOver ? [{ aspect: 'course', changedAt, to, verb }] : [];
	},
	units: ({ former, heir, heirOf, nameOf }, changedAt) => {
		const { collectives } = former;
		const pairs = carriedPairs(former.pairs, heirOf, nameOf);
		const own = carriedPairs(heir.pairs, heirOf, nameOf);
		const isSame =
			marks(pairs, ({ unitId }) => unitId) === marks(own, ({ unitId }) => unitId) &&
			marks(collectives, ({ printed }) => printed) ===
				marks(heir.collectives, ({ printed }) => printed);
		// nobody is taken from a task for that the old one has no unit any more
		if (isSame || !isEditable(heir.state) || pairs.length === 0) return [];
		return [{ aspect: 'units', changedAt, to: { pairs, collectives } }];
	},
	measure: ({ former: { measure: to }, heir }, changedAt) =>
		to === heir.measure || !isEditable(heir.state) ? [] : [{ aspect: 'measure', changedAt, to }]
};

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
