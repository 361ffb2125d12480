import type { LedgerSide } from './ledger-side.ts';
import type { MatchItem, MatchQuestion, QuestionKind } from './match-reading.ts';
import type { Pair, Pairs } from './pairs.ts';

/** What a person must say before the unclear rows are imported, in the order of the file. */
export function questionsOf(
	items: readonly MatchItem[],
	ledger: readonly LedgerSide[],
	pairs: Pairs
): MatchQuestion[] {
	return items.flatMap((item, index) => {
		const pair = pairs.byList.get(index);
		if (item.certainty !== 'ask' || !pair) return [];
		const fits = [{ ledger: pair.ledger, confidence: pair.confidence }, ...pair.rivals];
		const candidates = fits.slice(0, most).flatMap(({ ledger: { index: place }, confidence }) => {
			const task = ledger[place];
			if (!task) return [];
			return [{ taskId: task.id, number: task.number, state: task.state, confidence }];
		});
		return [{ row: item.row, kind: kindOf(pair), candidates }];
	});
}

const most = 4;

function kindOf({ list, ledger, rivals, likeness }: Pair): QuestionKind {
	if (ledger.ended) return 'ended';
	if (rivals.length > 0) return 'several';
	const sameUnits = list.units === ledger.units;
	const numbered = list.number !== '' && ledger.number !== '';
	if (!sameUnits && (likeness ?? 0) >= 0.5) return 'other-units';
	return numbered && list.number !== ledger.number ? 'renumbered' : 'rewritten';
}
