import type { Traits } from './traits.ts';

/** A task of the list and the task of the ledger that it is taken for. */
export type Pair = {
	list: Traits;
	ledger: Traits;
	/** 0 to 1; null where a person paired two texts that differ. */
	likeness: number | null;
	confidence: number;
	chosen: boolean;
	/** Other tasks of the ledger that fit about as well, best first. */
	rivals: { ledger: Traits; confidence: number }[];
};

/** The pairs so far. Both sides are named by their index, and each is in one pair at most. */
export type Pairs = { byList: Map<number, Pair>; byLedger: Map<number, Pair> };

/** Enters a pair. Whoever calls has seen that both sides are free. */
export function join(pairs: Pairs, pair: Pair): void {
	pairs.byList.set(pair.list.index, pair);
	pairs.byLedger.set(pair.ledger.index, pair);
}
