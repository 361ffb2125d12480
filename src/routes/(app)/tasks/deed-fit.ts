import type { ShownTask } from '$lib/domain/seen-task.ts';
import { courseVerbsFor, isCourseVerb, isEditable } from '$lib/domain/task-course.ts';
import { runWords as words } from '$lib/words/task-run.ts';

/** The tasks that a deed fits, and what its form says of the others. */
export type DeedFit = {
	shown: readonly ShownTask[];
	taskIds: readonly string[];
	scope: string;
	left: string;
	count: number;
};

export type Ticked = {
	shown: readonly ShownTask[];
	/** None where the page is that of one task. */
	taskIds: readonly string[];
	/** What they are called, where there are several. */
	numbers: Readonly<Record<string, string>>;
};

/** Of the ticked tasks those whose course allows a deed. */
export function fitOf(deed: string, { shown, taskIds, numbers }: Ticked): DeedFit {
	const fits = shown.filter(({ state }) =>
		isCourseVerb(deed) ? courseVerbsFor(state).includes(deed) : isEditable(state)
	);
	const left = shown.filter((task) => !fits.includes(task)).map(({ id }) => numbers[id] ?? '');
	return {
		shown: fits,
		taskIds: taskIds.length === 0 ? [] : fits.map(({ id }) => id),
		scope: left.length === 0 ? '' : words.fits(fits.length, shown.length),
		left: left.length === 0 ? '' : words.leftOut(left),
		count: fits.length
	};
}

/** Of several tasks those that the chosen unit is among, or is not among yet. */
export function withUnit(
	fit: DeedFit,
	unitId: string | undefined,
	isThere: boolean,
	{ shown, numbers }: Ticked
): DeedFit {
	if (fit.taskIds.length < 2 || !unitId) return fit;
	const fits = fit.shown.filter(
		({ units }) => units.some((unit) => unit.unitId === unitId) !== isThere
	);
	if (fits.length === 0 || fits.length === fit.shown.length) return fit;
	const out = fit.shown.filter((task) => !fits.includes(task));
	return {
		shown: fits,
		taskIds: fits.map(({ id }) => id),
		scope: words.fits(fits.length, shown.length),
		left:
			fit.left +
			words.unitLeft(
				out.map(({ id }) => numbers[id] ?? ''),
				isThere
			),
		count: fits.length
	};
}

export type Named = { taskId: string; unitId: string; name: string };

/** Whom the tasks of a handing over name for the unit that they leave. */
export function namedFor(named: readonly Named[], unitId: string, { shown }: DeedFit): string[] {
	const ids = shown.map(({ id }) => id);
	const leaving = named.filter((one) => one.unitId === unitId && ids.includes(one.taskId));
	return [...new Set(leaving.map(({ name }) => name))];
}
