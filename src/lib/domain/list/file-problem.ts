/** A file or a paste that was not opened, or opened only in part. */
export type FileProblemFacts = {
	'file.encrypted': Record<never, never>;
};

export const fileProblemLevels = {
	'file.encrypted': 'error'
} as const satisfies { [Code in keyof FileProblemFacts]: 'error' | 'warning' | 'note' };
