/**
 * A list on its way into the ledger. reading: a process is at it; draft: waits for a person;
 * refused: not to be read; staging: its rows go in unseen; committed: seen; undone and dropped: out.
 */
export const batchStates = [
	...([
		'reading',
		'draft',
		'refused',
		'staging',
		'committed',
		'undoing',
		'undone',
		'dropped'
	] as const)
] as const;
export type BatchState = (typeof batchStates)[number];

/** Still on its way: somebody can go on with it. What was refused is over until another file comes. */
export const unfinishedStates = [
	...(['reading', 'draft', 'staging'] as const)
] as const satisfies readonly BatchState[];

/** What the history offers for an import: to go on with it, to read why it was refused, or to look. */
export function waysInto(state: BatchState): 'go on' | 'why' | 'look' {
	if (state === 'refused') return 'why';
	return unfinishedStates.some((unfinished) => unfinished === state) ? 'go on' : 'look';
}

/** A file that was chosen, or what was pasted from a sheet or a document. */
export type SourceKind = 'file' | 'paste';

/** How long a draft that nobody touches is kept. */
export const draftDays = 30;
