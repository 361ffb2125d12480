import { addDays, endOfDay, isBefore, isDay, lastDayBefore, shanghaiDay } from '../date.ts';
import type { Problem } from '../problem.ts';
import { exceptionKinds, type ExceptionKind } from './exception.ts';

/** An exception as it was typed. */
export type TypedException = {
	kind: string;
	/** The last day, to its end; of an exemption none is asked. */
	until: string;
};

export type ReadException =
	{ ok: true; kind: ExceptionKind; untilAt: string | null } | { ok: false; problems: Problem[] };

type Month = { period: string; cutoffAt: string; closedAt: string | null };

/**
 * An exception as it may be kept, or why not. More time goes beyond the month's cutoff; a closed month is
 * opened again from today on. What is exempt or had more time in a closed month changes its figures with
 * the next 更正 only: so an 异议 that came after the closing is put right.
 */
export function readException(
	{ kind: typed, until }: TypedException,
	month: Month,
	now: string
): ReadException {
	const kind = exceptionKinds.find((each) => each === typed);
	if (!kind) return refused({ code: 'field.unreadable', facts: { field: 'kind' }, at: at('kind') });
	const { period, cutoffAt } = month;
	if (kind === 'exempt') return { ok: true, kind, untilAt: null };
	if (kind === 'reopen' && month.closedAt === null)
		return refused({ code: 'period.not-closed', facts: { period } });
	const day = until.trim();
	const fault = dayFault(day, { kind, cutoffAt }, now);
	return fault
		? refused({ ...fault, at: at('until') })
		: { ok: true, kind, untilAt: endOfDay(day) };
}

function dayFault(
	day: string,
	{ kind, cutoffAt }: { kind: ExceptionKind; cutoffAt: string },
	now: string
): Problem | undefined {
	if (day === '') return { code: 'field.empty', facts: { field: 'until' } };
	if (!isDay(day)) return { code: 'field.unreadable', facts: { field: 'until' } };
	if (!isBefore(cutoffAt, endOfDay(day))) return { code: 'exception.early', facts: { cutoffAt } };
	const today = shanghaiDay(now);
	if (kind === 'reopen' && day < today) return { code: 'exception.past', facts: { today } };
	const ends = lastDayBefore(cutoffAt);
	// a month is opened again at any time after it, for as long as one that has just ended
	const lastDay = addDays(kind === 'reopen' && ends < today ? today : ends, mostDays);
	return day > lastDay ? { code: 'exception.late', facts: { lastDay } } : undefined;
}

/** More time than a season is none of a month any more: a slip in the year. */
const mostDays = 90;

const at = (field: string) => ({ field });

function refused(problem: Problem): ReadException {
	return { ok: false, problems: [problem] };
}
