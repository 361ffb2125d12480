import type { EntryField, PartField } from './entry.ts';

/**
 * What is remarkable about a report before it is submitted, with what the message needs to know. The
 * first ones (P1 to P13) weigh what was said, the others say what could not be read.
 */
export type DoubtFacts = {
	/** P1 */ 'text-thin': { why: 'missing' | 'short' | 'empty-words'; least: number };
	/** P2 */ 'percent-falls': { from: number; to: number; period: string };
	/** P3 */ 'same-text': { period: string; isEqual: boolean };
	/** P4 */ 'no-evidence': Record<never, never>;
	/** P5 */ 'done-percent': { says: 'done' | 'hundred' | 'kept'; percent: number | null };
	/** P6 */ 'done-late': { dueOn: string; doneOn: string; days: number };
	/** P7 */ 'past-deadline': { dueOn: string; expectedOn: string | null };
	/** P8 */ 'percent-still': { percent: number; months: number };
	/** P9 */ 'percent-jumps': { from: number; to: number; period: string };
	/** P10 */ 'text-twice': { number: string };
	/** P11 */ behind: { percent: number; planned: number; isFar: boolean };
	/** P12 */ 'risk-unexplained': Record<never, never>;
	/** P13 */ sensitive: { what: 'id-card' | 'bank-card' | 'secret'; found: string };
	/** After a return nothing at all was changed. */
	'same-as-returned': Record<never, never>;
	'status-unread': { value: string };
	'percent-unread': { value: string; offer: number | null };
	'day-unread': { value: string };
	'done-day-missing': Record<never, never>;
	'done-day-future': { today: string };
	'expected-day-missing': Record<never, never>;
	'expected-day-past': { today: string };
	'no-progress-unexplained': { least: number };
	/** Two months running, which takes words of its own. */
	'no-progress-again': { period: string; least: number };
	'ask-empty': Record<never, never>;
	'reading-unread': { name: string; value: string };
	'reason-thin': { code: DoubtCode; least: number };
	'field-long': { field: EntryField | PartField; most: number; now: number };
	'field-unreadable': { field: EntryField | PartField };
};
export type DoubtCode = keyof DoubtFacts;

/** 拦, 说, 提: it must be mended; it takes a reason; it is shown to the unit and the office. */
export type DoubtLevel = 'stop' | 'explain' | 'show';

export const doubtLevels = {
	'text-thin': 'stop',
	'percent-falls': 'explain',
	'same-text': 'explain',
	'no-evidence': 'explain',
	'done-percent': 'stop',
	'done-late': 'show',
	'past-deadline': 'explain',
	'percent-still': 'show',
	'percent-jumps': 'show',
	'text-twice': 'show',
	behind: 'show',
	'risk-unexplained': 'stop',
	sensitive: 'explain',
	'same-as-returned': 'explain',
	'status-unread': 'stop',
	'percent-unread': 'stop',
	'day-unread': 'stop',
	'done-day-missing': 'stop',
	'done-day-future': 'stop',
	'expected-day-missing': 'stop',
	'expected-day-past': 'stop',
	'no-progress-unexplained': 'stop',
	'no-progress-again': 'stop',
	'ask-empty': 'stop',
	'reading-unread': 'stop',
	'reason-thin': 'stop',
	'field-long': 'stop',
	'field-unreadable': 'stop'
} as const satisfies { [Code in DoubtCode]: DoubtLevel };

/** What takes a reason. */
export type ExplainedCode = {
	[Code in DoubtCode]: (typeof doubtLevels)[Code] extends 'explain' ? Code : never;
}[DoubtCode];

/** What must be mended first, then what takes a reason, then what is only shown. */
export const levelsInOrder: readonly DoubtLevel[] = ['stop', 'explain', 'show'];

/** Listed, so that the order of messages is that of the rules. */
export const explainedCodes = [
	...(['percent-falls', 'same-text', 'no-evidence', 'past-deadline', 'sensitive'] as const),
	'same-as-returned'
] as const satisfies readonly ExplainedCode[];

/** Takes a doubt that was found, and the reading goes on. */
export type Say = (told: Doubt) => void;

/** What one click puts into fields to settle a doubt. */
export type Mend = { fields: { readonly [Field in EntryField]?: string } };

export type DoubtOf<Code extends DoubtCode> = {
	[Each in Code]: {
		code: Each;
		facts: DoubtFacts[Each];
		/** Where it is to be mended. */
		field: EntryField | PartField;
		mends: Mend[];
	};
}[Code];
export type Doubt = DoubtOf<DoubtCode>;

export function doubt<Code extends DoubtCode>(
	code: Code,
	facts: DoubtFacts[Code],
	field: EntryField | PartField,
	mends: Mend[] = []
): DoubtOf<Code> {
	return { code, facts, field, mends };
}

/** Whether a report with these doubts can be submitted: nothing to mend, and every reason given. */
export function isReady(
	doubts: readonly Doubt[],
	reasons: { readonly [Code in DoubtCode]?: string }
): boolean {
	return doubts.every(({ code }) => {
		const level = doubtLevels[code];
		return level === 'show' || (level === 'explain' && reasons[code] !== undefined);
	});
}
