import type { ListField } from '../list/list-task.ts';
import type { TaskState } from '../task.ts';
import type { FieldChange } from './field-change.ts';

/** What a person has said about a match. Rows are named by the first row of their task. */
export type MatchChoices = {
	/** Which task of the ledger a row is; 'new' for none, 'skip' to leave the row out. */
	pairs?: Record<number, { taskId: string } | 'new' | 'skip'>;
	/** Rows that look like an earlier one, and are tasks of their own all the same. */
	distinct?: readonly number[];
	/**
	 * The columns that the file has: what it has not is no blank cell. Without it a field that no
	 * row fills counts as a column that is not there.
	 */
	columns?: readonly ListField[];
};

/** `changed` outranks `renumbered`, which outranks `moved`; `changes` holds all of them. */
export type MatchKind = 'same' | 'changed' | 'renumbered' | 'moved' | 'new' | 'skipped';

/** What two tasks have in common. `text` says the same words; `likeness` nearly the same. */
export type MatchCue = 'text' | 'likeness' | 'number' | 'units' | 'section' | 'choice';

/** 准 / 可能 / 请确认. */
export type Certainty = 'sure' | 'likely' | 'ask';

/** One task of the file, and what it is to the ledger. */
export type MatchItem = {
	/** The first row of the task in the file. */
	row: number;
	kind: MatchKind;
	/** The task that it is, or that a question proposes. */
	taskId: string | null;
	/** 0 to 100; always 100 where the ledger has none like it. */
	confidence: number;
	certainty: Certainty;
	by: MatchCue[];
	/** How alike the two texts are, 0 to 1; null without a task. */
	likeness: number | null;
	changes: FieldChange[];
	/** The row waits for an answer, so it is not imported yet. */
	waits: 'question' | 'duplicate' | null;
	/** Left out because a person said so. */
	skippedBy: 'choice' | null;
};

/**
 * Why a row asks. `renumbered`: 看起来是第 45 项改了序号. `rewritten`: the number stayed, the text did
 * not. `other-units`: the text of a task, but of other units. `several`: more than one task fits.
 * `ended`: the task was cancelled, or merged into another.
 */
export type QuestionKind = 'renumbered' | 'rewritten' | 'other-units' | 'several' | 'ended';

export type MatchQuestion = {
	row: number;
	kind: QuestionKind;
	/** Best first. Whoever answers chooses one of them, or 'new', or 'skip'. */
	candidates: { taskId: string; number: string; state: TaskState; confidence: number }[];
};

/**
 * Rows that may be one task written twice: the same number, or the same text with the same section
 * and units. The same text with other units is another task (72 and 73).
 */
export type Duplicate = {
	kind: 'number' | 'text';
	/** The number, or the beginning of the text. */
	shown: string;
	rows: [first: number, ...others: number[]];
};

/** 文件 n 项 = 导入 + 跳过; what waits for an answer is skipped until it has one. */
export type RowAccount = { file: number; imported: number; skipped: number };

/** A list held against the ledger. Every row stands in `items` once, every task in it at most once. */
export type MatchReading = {
	/** In the order of the file. */
	items: MatchItem[];
	/** Tasks of the ledger that the file does not have, in their order. They stay unless decided. */
	gone: { taskId: string; number: string }[];
	questions: MatchQuestion[];
	duplicates: Duplicate[];
	/** Of rows; the first seven add up to `file`. `waiting` are those with a question or a duplicate. */
	counts: Record<MatchKind, number> & {
		waiting: number;
		gone: number;
		/** Rows with a conflict, with a blank that could erase. */
		conflicts: number;
		erasures: number;
	};
	account: RowAccount;
};
