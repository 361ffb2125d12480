import { shanghaiDay } from '../../../domain/date.ts';
import type { ReportFacts, SaidBefore } from '../../../domain/report/report-facts.ts';
import type { Settings } from '../../../domain/setting.ts';
import type { ReportVersion } from '../../db/report-versions.ts';
import type { QueueRow } from './queue-row.ts';
import { bareOnce, weighOnce } from './weigh-once.ts';

export type ToWeigh = {
	row: QueueRow;
	words: ReportVersion;
	/** Whose other tasks it is compared with. */
	filerId: string;
	before: readonly SaidBefore[];
	task: { dueOn: string | null; startsOn: string; isDone: boolean };
};

/**
 * Puts into the rows what is remarkable about what stands, as facts-of.ts weighs it for
 * the unit: by the day on which it was submitted, so that nothing becomes doubtful by waiting.
 */
export function weighQueue(
	all: readonly ToWeigh[],
	{ behindBy, farBehindBy, leastText }: Pick<Settings, 'behindBy' | 'farBehindBy' | 'leastText'>
): void {
	const { bareOf, twins } = twinsAmong(all);
	for (const each of all) {
		const { row, words, before, task } = each;
		const alike = (twins.get(bareOf.get(each) ?? '') ?? []).filter((other) => other !== each);
		row.doubts = weighOnce(words.entry, {
			// goals make no doubt: a figure that cannot be read is not submitted
			task: { ...task, milestones: [], indicators: [] },
			...{ before, evidence: row.evidence },
			returned: unchangedOf(words),
			others: alike.map((other) => ({
				...{ number: other.row.number, progress: other.words.progress ?? '' }
			})),
			...{ today: shanghaiDay(words.submittedAt), rules: { behindBy, farBehindBy, leastText } }
		});
	}
}

/** Why nothing was changed after a return is told only of what was the same then. */
function unchangedOf({ reasons, entry }: ReportVersion): ReportFacts['returned'] {
	return reasons['same-as-returned'] === undefined ? null : { entry, hasNewEvidence: false };
}

/**
 * Reports of a unit that say the same, in the order of the list. Found at once: each compared with each
 * would be millions of pairs.
 */
function twinsAmong(all: readonly ToWeigh[]) {
	const said = all.filter(({ words }) => (words.progress ?? '') !== '');
	const inOrder = said.sort((a, b) => a.row.place - b.row.place);
	const bareOf = new Map(
		inOrder.map((each) => [each, `${each.filerId} ${bareOnce(each.words.progress ?? '')}`])
	);
	return { bareOf, twins: Map.groupBy(inOrder, (each) => bareOf.get(each) ?? '') };
}
