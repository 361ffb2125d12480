import { endOfDay, isBefore, isDay, shanghaiDay } from '../date.ts';
import { isFarDay } from '../far-day.ts';
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
 * An exception as it may be kept, or why not. More time is given before a month is closed and goes beyond
 * its cutoff; a closed one is opened again from today on. What is exempt in a closed month changes its
 * figures with the next 更正 only.
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
	if (kind === 'later' && month.closedAt !== null)
		return refused({ code: 'period.closed', facts: { period } });
	if (kind === 'reopen' && month.closedAt === null)
		return refused({ code: 'period.not-closed', facts: { period } });
	const day = until.trim();
	const fault = dayFault(day, { kind, cutoffAt, period }, now);
	return fault
		? refused({ ...fault, at: at('until') })
		: { ok: true, kind, untilAt: endOfDay(day) };
}

function dayFault(
	day: string,
	{ kind, cutoffAt, period }: { kind: ExceptionKind; cutoffAt: string; period: string },
	now: string
): Problem | undefined {
	if (day === '') return { code: 'field.empty', facts: { field: 'until' } };
	if (!isDay(day)) return { code: 'field.unreadable', facts: { field: 'until' } };
	if (isFarDay(day, Number(period.slice(0, 4)))) {
		return { code: 'field.far-day', facts: { value: day } };
	}
	if (!isBefore(cutoffAt, endOfDay(day))) return { code: 'exception.early', facts: { cutoffAt } };
	const today = shanghaiDay(now);
	const isOver = kind === 'reopen' && day < today;
	return isOver ? { code: 'exception.past', facts: { today } } : undefined;
}

const at = (field: string) => ({ field });

function refused(problem: Problem): ReadException {
	return { ok: false, problems: [problem] };
}
