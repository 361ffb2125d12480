import type { TaskRole, TaskState } from './task.ts';

/** The sides of a task that a deed can change. */
export const taskSides = ['course', 'deadline', 'units'] as const;
export type TaskSide = (typeof taskSides)[number];

/** A task as far as deeds change it. */
export type SeenTask = {
	state: TaskState;
	dueOn: string | null;
	ongoing: boolean;
	units: readonly { unitId: string; role: TaskRole }[];
};

export type ShownTask = SeenTask & { id: string };

/** A task of a page as its forms say it was. */
export function shownTask({ id, state, dueOn, ongoing, units }: ShownTask): ShownTask {
	return { id, state, dueOn, ongoing, units: units.map(({ unitId, role }) => ({ unitId, role })) };
}

/** What a deed changes, or builds on: a part of a split task begins with its units and deadline. */
const sidesOf = {
	...{ suspend: ['course'], resume: ['course'], cancel: ['course'], reopen: ['course'] },
	...{ extend: ['deadline'], grant: ['deadline'] },
	...{ transfer: ['units'], addUnit: ['units'], merge: ['course', 'units'] },
	split: taskSides
} as const satisfies Record<string, readonly TaskSide[]>;
export type SeenDeed = keyof typeof sidesOf;

export function isSeenDeed(deed: string): deed is SeenDeed {
	return deed in sidesOf;
}

/**
 * What a form says it was made on, of one task: only what its deed touches. Held against a version
 * it would be refused for a comment or a signature as well, which no deed writes over.
 */
export function seenMark(deed: SeenDeed, task: SeenTask): string {
	return sidesOf[deed].map((side) => marks[side](task)).join('/');
}

const marks: Record<TaskSide, (task: SeenTask) => string> = {
	course: ({ state }) => state,
	deadline: ({ dueOn, ongoing }) => `${dueOn ?? ''}${ongoing ? '+' : ''}`,
	units: ({ units }) =>
		units
			.map(({ unitId, role }) => `${unitId}:${role}`)
			.sort()
			.join(',')
};

/** The sides of a task that are not any more what the form was made on. */
export function movedSides(deed: SeenDeed, mark: string, task: SeenTask): TaskSide[] {
	const parts = mark.split('/');
	return sidesOf[deed].filter((side, index) => parts[index] !== marks[side](task));
}

/**
 * The tasks of several that a unit was among when the form was made, or was not: whom a handing over
 * or a further unit does not fit is left out. What changed since is refused by its mark; a task of
 * which the form says nothing fits both, so that it is refused as well and not left out for a reason
 * that nobody knows.
 */
export function tasksWithUnit(
	taskIds: readonly string[],
	seen: ReadonlyMap<string, string>,
	unitId: string
): { with: string[]; without: string[] } {
	const has = (id: string) =>
		seen
			.get(id)
			?.split(',')
			.some((pair) => pair.startsWith(`${unitId}:`));
	return {
		with: taskIds.filter((id) => has(id) !== false),
		without: taskIds.filter((id) => has(id) !== true)
	};
}
