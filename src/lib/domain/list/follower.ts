import { unfinishedStates, type BatchState } from './batch.ts';

/** What tells imports of one list from others. */
export type Sourced = {
	id: string;
	state: BatchState;
	sha256: string | null;
	/** Null while it is not read: a later one may still turn out to be of this list. */
	sheet: string | null;
	titleYear: number | null;
	createdAt: string;
	committedAt: string | null;
};

/**
 * The later import of the same list, in which what waited here goes on: one that is in the ledger
 * before one that is still on its way. Another sheet or year of the same file is another list, and
 * what was refused, given up or undone brought nothing in.
 */
export function followerOf<Batch extends Sourced>(
	batch: Sourced,
	all: readonly Batch[]
): Batch | undefined {
	const later = all.filter((other) => isOfSameList(batch, other) && isLater(batch, other));
	return later.find(({ state }) => state === 'committed') ?? later[0];
}

function isOfSameList(batch: Sourced, other: Sourced): boolean {
	if (other.id === batch.id || batch.sha256 === null || other.sha256 !== batch.sha256) return false;
	const isSame = (one: string | number | null, two: string | number | null) =>
		one === null || two === null || one === two;
	return isSame(batch.sheet, other.sheet) && isSame(batch.titleYear, other.titleYear);
}

function isLater(batch: Sourced, other: Sourced): boolean {
	if (other.state === 'committed') {
		return (other.committedAt ?? '') > (batch.committedAt ?? batch.createdAt);
	}
	const isUnfinished = unfinishedStates.some((state) => state === other.state);
	return isUnfinished && other.createdAt >= (batch.committedAt ?? batch.createdAt);
}
