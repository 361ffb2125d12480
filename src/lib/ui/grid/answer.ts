import type { CellEdit } from './fill-plan.ts';
import type { CellMark } from './sheet.ts';

export type CellProblem = {
	/** Which edit it is about; null is about all of them. */
	at: number | null;
	level: 'error' | 'warning' | 'note';
	message: string;
};

/** Somebody else has changed a cell since its text came to the screen. */
/** What stands where something else was typed. `isOwn`: written by the same person, in another window. */
export type Conflict = { at: number; now: string; by: string; isOwn: boolean; when: string };

export type Answered = {
	kind: 'answered';
	/** Under which it can be taken back; null where nothing was written. */
	act: string | null;
	cells: readonly {
		taskId: string;
		field: string;
		text: string;
		/** How its words are understood, where they say more than a day. */
		reading?: string | null;
	}[];
	conflicts: readonly Conflict[];
	problems: readonly CellProblem[];
	needsReason: boolean;
	/** What is still to be mended in the rows that were written; without it nothing is known of that. */
	marks?: readonly CellMark[];
	/** When it was written, as the clock shows it. */
	at?: string;
};

/** What came of asking the server: its answer, or why there is none. */
export type Answer =
	Answered | { kind: 'unreached' } | { kind: 'expired' } | { kind: 'refused'; message: string };

export type Trouble = Exclude<Answer, { kind: 'answered' }>;

/** The only ways of the grid to the server; `look` writes nothing and tells how texts would be read. */
export type Server = {
	/** Whatever is typed is kept as it is: a single row need not be looked at before it is written. */
	takesAll?: boolean;
	change: (edits: readonly CellEdit[], reason: string, look: boolean) => Promise<Answer>;
	undo: (act: string) => Promise<Answer>;
};

/** Cells that are worth a look before they are written, those of one kind as one. */
export type Question = {
	/** Their places among the edits; none where it is about all of them. */
	places: number[];
	isError: boolean;
	message: string | null;
	/** Typed and read, where the server reads a text differently. */
	reading: { field: string; typed: string; read: string } | null;
};

/** What of an answer somebody has to look at. */
export function questionsOf(edits: readonly CellEdit[], answer: Answered): Question[] {
	const read = new Map(answer.cells.map((cell) => [`${cell.taskId} ${cell.field}`, cell]));
	const found = new Map<string, Question>();
	const add = (at: number | null, question: Omit<Question, 'places'>) => {
		const key = JSON.stringify(question);
		const known = found.get(key) ?? { ...question, places: [] };
		if (at !== null) known.places.push(at);
		found.set(key, known);
	};
	for (const { at, level, message } of answer.problems) {
		add(at, { isError: level === 'error', message, reading: null });
	}
	// a message tells how it is read itself
	const told = new Set(answer.problems.map(({ at }) => at));
	edits.forEach(({ taskId, field, to }, at) => {
		if (told.has(at)) return;
		const cell = read.get(`${taskId} ${field}`);
		const text = cell?.reading ?? cell?.text;
		if (text === undefined || isSame(text, to)) return;
		add(at, { isError: false, message: null, reading: { field, typed: to, read: text } });
	});
	return [...found.values()].sort((a, b) => Number(b.isError) - Number(a.isError));
}

/** How many cells are meant; what is about all of them counts as one. */
export function countQuestions(questions: readonly Question[]): number {
	const places = new Set(questions.flatMap((question) => question.places));
	return places.size + questions.filter((question) => question.places.length === 0).length;
}

function isSame(read: string, typed: string): boolean {
	return read === typed.replace(/\r\n?/g, '\n').trim();
}

/** The places of edits that nothing stands against. */
export function soundPlaces(edits: readonly CellEdit[], answer: Answered): number[] {
	const wrong = new Set<number | null>([
		...answer.problems.flatMap(({ at, level }) => (level === 'error' ? [at] : [])),
		...answer.conflicts.map(({ at }) => at)
	]);
	return wrong.has(null) ? [] : edits.flatMap((_, at) => (wrong.has(at) ? [] : [at]));
}

/**
 * The places of edits that are as they shall be already: somebody typed the very same, or the answer
 * to a write got lost and it was sent again. They are no conflict, and need not be written.
 */
export function donePlaces(edits: readonly CellEdit[], { conflicts }: Answered): number[] {
	return conflicts.flatMap(({ at, now }) => (isSame(now, edits[at]?.to ?? '') ? [at] : []));
}

export function hasErrors({ problems }: Answered): boolean {
	return problems.some(({ level }) => level === 'error');
}
