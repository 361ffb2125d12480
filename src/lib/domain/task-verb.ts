import type { FormerAspect } from './carry/former-aspect.ts';

/** What can be done to tasks, as the history and the log call it. */
export const taskVerbs = [
	...(['add', 'edit', 'split', 'merge', 'transfer', 'addUnit', 'carry', 'succeed'] as const),
	...(['reach', 'suspend', 'resume', 'cancel', 'reopen', 'extend', 'acknowledge'] as const),
	...(['claimDone', 'withdrawClaim', 'confirmDone', 'returnClaim', 'undo'] as const),
	...(['accept', 'discard', 'follow', 'leave'] as const)
] as const;
export type TaskVerb = (typeof taskVerbs)[number];

export function isTaskVerb(value: unknown): value is TaskVerb {
	return taskVerbs.some((verb) => verb === value);
}

/** Another task that an act was about, as it was called then. */
export type NamedTask = { id: string; number: string };

/** What somebody did to one task, beside the fields that changed; it is told in words/task-act.ts. */
export type TaskDeed = {
	verb: TaskVerb;
	/** The unit that it was about: who claims, who takes over. */
	unitId?: string | null;
	/** Where it went to or came from: transfer, merge, split. */
	toUnitId?: string;
	other?: string;
	/** The same, or all that came of it, so that a history can lead there. */
	tasks?: readonly NamedTask[];
	on?: string | null;
	ongoing?: boolean;
	document?: string | null;
	/** Of a deadline that a unit asked for: when it did, what the day was until then, what was answered. */
	askedOn?: string;
	fromOn?: string | null;
	note?: string | null;
	/** Of a carry-over: the year of the list that it came from, or went to. */
	fromYear?: number;
	toYear?: number;
	/** In what a task went along with the one that it was carried over from, or was left as it is. */
	aspect?: FormerAspect;
	/** Of an undoing: what was taken back, or done again. */
	of?: TaskVerb;
	/** Of an undoing: the act that it took back, whose lines of the history go by its id. */
	undoes?: string;
	again?: true;
};

/** The deed that a line of a history keeps; null where it keeps none that is known. */
export function deedIn(stored: string | null): TaskDeed | null {
	const value: unknown = JSON.parse(stored ?? 'null');
	if (typeof value !== 'object' || value === null || !('verb' in value)) return null;
	return isTaskVerb(value.verb) ? { ...value, verb: value.verb } : null;
}

/** The tasks that another one gained; what was kept before they had ids has only their numbers. */
export function gainedTasks(stored: string | null): { numbers: string; tasks: NamedTask[] } {
	if (!stored?.startsWith('[')) return { numbers: stored ?? '', tasks: [] };
	const value: unknown = JSON.parse(stored);
	const tasks = Array.isArray(value) ? value.filter(isNamed) : [];
	return { numbers: tasks.map(({ number }) => number).join('、'), tasks };
}

function isNamed(value: unknown): value is NamedTask {
	if (typeof value !== 'object' || value === null) return false;
	return (
		typeof Reflect.get(value, 'id') === 'string' && typeof Reflect.get(value, 'number') === 'string'
	);
}
