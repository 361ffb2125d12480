import type { DoubtCode } from './doubt.ts';

/** What a unit types of a report. Every field is text as it was typed, so that nothing typed is lost. */
export const entryFields = [
	...(['status', 'percent', 'doneOn', 'progress', 'problem', 'nextStep', 'expectedOn'] as const),
	...(['noProgress', 'noProgressNote', 'askOf', 'ask'] as const)
] as const;
export type EntryField = (typeof entryFields)[number];

/** What a report has as often as its task has parts or doubts: a 阶段目标 reached, a reading, an answer. */
export type PartField = `milestone.${string}` | `reading.${string}` | `reason.${DoubtCode}`;

/** A field that is not there is empty. */
export type Entry = { readonly [Field in EntryField | PartField]?: string };

/** How far a unit says its task is. */
export const statusClaims = ['underway', 'atRisk', 'done', 'notStarted'] as const;
export type StatusClaim = (typeof statusClaims)[number];

/** Why there is nothing new in a month. What is none of the first is told in words. */
export const noProgressReasons = ['waiting', 'conditions', 'kept', 'other'] as const;
export type NoProgressReason = (typeof noProgressReasons)[number];

/** What was said, once what was typed could be read. */
export type Said = {
	status: StatusClaim | null;
	/** Null: the last one stands. */
	percent: number | null;
	doneOn: string | null;
	progress: string | null;
	problem: string | null;
	nextStep: string | null;
	/** By when a task that is late is expected to be done. */
	expectedOn: string | null;
	noProgress: { reason: NoProgressReason; note: string | null } | null;
	/** 需要协调: of whom, and what. */
	ask: { addressee: string | null; body: string } | null;
	/** The ids of the 阶段目标 that were reached. */
	milestones: string[];
	readings: { indicatorId: string; value: string }[];
	reasons: { [Code in DoubtCode]?: string };
};

const fixed: readonly string[] = entryFields;

/** Whether a form may hold a field of this name; what is none is left alone. */
export function isEntryField(name: string): name is EntryField | PartField {
	return fixed.includes(name) || /^(milestone|reading|reason)\.[\w-]{1,40}$/.test(name);
}

/** Whether nothing at all was typed: what is carried over from last month is no beginning. */
export function isBlank(entry: Entry): boolean {
	return Object.values(entry).every((value) => (value ?? '').trim() === '');
}
