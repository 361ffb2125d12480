import { isBefore } from '../date.ts';
import type { PairFacts } from './pair-facts.ts';

/** Expected reports as they stood when a month was closed: what came or was answered later is not there yet. */
export function asAtClosing(rows: readonly PairFacts[], closedAt: string): PairFacts[] {
	const wasThen = (at: string | null) => at !== null && isBefore(at, closedAt);
	return rows.map((row) => {
		if (!wasThen(row.firstSubmittedAt)) {
			return {
				...{ ...row, state: 'missing', firstSubmittedAt: null, submittedAt: null },
				...{ reviews: [], reviewedAt: [], percent: null, noProgress: false, hasProblem: false },
				...{ onBehalf: false, lateEntry: false }
			};
		}
		return {
			...row,
			reviews: row.reviews.filter((_, at) => wasThen(row.reviewedAt[at] ?? null)),
			reviewedAt: row.reviewedAt.filter(wasThen)
		};
	});
}
