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

/** A file that was chosen, or what was pasted from a sheet or a document. */
export type SourceKind = 'file' | 'paste';

/** How long a draft that nobody touches is kept. */
export const draftDays = 30;
