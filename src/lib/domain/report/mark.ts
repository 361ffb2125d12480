import { isBefore, shanghaiDay, daysBetween } from '../date.ts';
import type { PairFacts } from '../figures/pair-facts.ts';

/** What stands against a unit in a month: it came late, it was returned, it did not come. */
export const markKinds = ['late', 'returned', 'missing'] as const;
export type MarkKind = (typeof markKinds)[number];

export type Mark =
	| { kind: 'late'; cutoffAt: string; submittedAt: string; days: number }
	| { kind: 'returned'; times: number; at: string }
	| { kind: 'missing'; cutoffAt: string };

type Filed = Pick<
	PairFacts,
	'firstSubmittedAt' | 'submittedAt' | 'cutoffAt' | 'reviews' | 'reviewedAt'
>;

/** The marks of one expected report at a moment; each says by which facts it stands there. */
export function marksOf(
	{ firstSubmittedAt, submittedAt, cutoffAt, reviews, reviewedAt }: Filed,
	{ timelyBy, now }: { timelyBy: 'first' | 'last'; now: string }
): Mark[] {
	if (firstSubmittedAt === null) {
		return isBefore(now, cutoffAt) ? [] : [{ kind: 'missing', cutoffAt }];
	}
	const counted = timelyBy === 'last' ? (submittedAt ?? firstSubmittedAt) : firstSubmittedAt;
	const returns = reviewedAt.filter((_, at) => reviews[at] === 'returned');
	const [first] = returns;
	return [
		...(isBefore(counted, cutoffAt)
			? []
			: [
					{
						...({ kind: 'late', cutoffAt, submittedAt: counted } as const),
						days: lateDays(cutoffAt, counted)
					}
				]),
		...(first === undefined
			? []
			: [{ kind: 'returned', times: returns.length, at: first } as const])
	];
}

/** One minute after the end of the day is one day late. */
function lateDays(cutoffAt: string, submittedAt: string): number {
	const lastInTime = shanghaiDay(new Date(Date.parse(cutoffAt) - 1).toISOString());
	return Math.max(1, daysBetween(lastInTime, shanghaiDay(submittedAt)));
}

export function isMarkKind(text: string): text is MarkKind {
	return (markKinds as readonly string[]).includes(text);
}
