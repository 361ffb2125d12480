/** What every field says about itself. */
export type FieldWords = {
	label: string;
	/** One line below, written as an example. */
	hint?: string;
	/** What is wrong and how to mend it; the same words as in the summary. */
	error?: string;
	required?: boolean;
};
/** What the control must carry, so that its words are read with it. */
export type FieldMarks = {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
	'aria-required': 'true' | undefined;
};
