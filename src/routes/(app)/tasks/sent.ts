import type { FormError } from '$lib/words/problem.ts';

/** A deadline as it was read. */
export type Due = { dueOn: string | null; ongoing: boolean };

export type NumberedTask = { id: string; number: string; title?: string };

/** What was done. */
export type Done = {
	deed: string;
	act: string | null;
	count: number;
	due?: Due | null;
	/** Of them those that were so already. */
	same?: number;
	/** Tasks that name nobody to ask. */
	nobody?: readonly NumberedTask[];
	/** Where it led: the parts of a task, the one that another went into. */
	came?: readonly NumberedTask[];
	/** Tasks that somebody changed since they were shown: this was not done to them. */
	moved?: readonly NumberedTask[];
	/** What was said of those that it was not done to. */
	left?: string;
	/** Of a taking back: it did the thing again. */
	isRestored?: boolean;
};

/** What came of a form about tasks, whichever it was. */
export type Sent = {
	at: string;
	errors: FormError[];
	typed: Record<
		| ('day' | 'deadline' | 'ongoing' | 'confirmed' | 'reason' | 'document' | 'note' | 'summary')
		| ('responsiblePeople' | 'contactPeople')
		| ('into' | 'to' | 'from' | 'role' | 'value'),
		string
	> | null;
	/** What the form says it was made on when it is sent again. */
	seen?: Readonly<Record<string, string>> | null;
	done: Done | null;
};

/** What a field of such a form needs: its id, what was typed, and what is wrong with it. */
export type FormField = (name: keyof NonNullable<Sent['typed']>) => {
	id: string;
	name: string;
	value: string;
	error: string | undefined;
};
