import type { DraftFields } from './draft-fields.ts';
import type { Entry, PartField } from './entry.ts';
import type { SaidBefore } from './report-facts.ts';

/**
 * What stands in the form before anybody typed: of a returned report what was said, else the figures of
 * last month. Its text is quoted beside the form and not carried, so that to repeat it is a choice.
 * `revision` is the one that the draft stands at, so that who typed before that is asked.
 */
export function startFields(
	said: Entry | null,
	before: SaidBefore | undefined,
	revision = 0
): DraftFields {
	const start: Entry = said ?? {
		...(before?.percent == null ? {} : { percent: String(before.percent) }),
		// what was done last month is done: 已完成 is said anew, with a day
		...(before?.status == null || before.status === 'done' ? {} : { status: before.status })
	};
	// why nothing was changed after one return says nothing of the next
	const filled = Object.entries(start).filter(
		([name, value]) => (value ?? '') !== '' && name !== unchangedReason
	);
	return Object.fromEntries(
		filled.map(([name, value]) => [name, [value ?? '', revision] as const])
	);
}

const unchangedReason: PartField = 'reason.same-as-returned';

/** What was said, as it would have been typed: for versions that were not typed into a form. */
export function typedEntry(version: {
	progress: string | null;
	problem: string | null;
	nextStep: string | null;
	percent: number | null;
	status: string | null;
	doneOn: string | null;
	expectedOn: string | null;
	noProgress: string | null;
}): Entry {
	const { progress, problem, nextStep, percent, status, doneOn, expectedOn, noProgress } = version;
	const typed = {
		...{ progress, problem, nextStep, status, doneOn, expectedOn },
		percent: percent === null ? null : String(percent),
		noProgress: noProgress === null ? null : 'other',
		noProgressNote: noProgress
	};
	return Object.fromEntries(
		Object.entries(typed).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
	);
}
