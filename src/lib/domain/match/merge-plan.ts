import type { ListTask } from '../list/list-task.ts';
import type { TaskState } from '../task.ts';
import type { FieldChange } from './field-change.ts';
import type { RowAccount } from './match-reading.ts';

/** What the boxes of the preview say; what is not in it goes by the default. */
export type MergeDecisions = {
	/** By first row: false leaves a new task out, or a whole task unchanged. */
	rows?: Record<number, boolean>;
	/** By first row and key of the change: whether the file's value is taken. */
	fields?: Record<number, Record<string, boolean>>;
	/** Rows that wait for another reason: a unit or a deadline that a person must settle. */
	waiting?: readonly number[];
};

/** Why a row writes nothing. */
export type SkipReason = 'waiting' | 'question' | 'duplicate' | 'chosen' | 'declined';

/** The exact list of writes. Whoever executes it decides nothing any more. */
export type MergePlan = {
	inserts: { row: number; task: ListTask; position: number }[];
	/** One per field; never a position, which `positions` has for all tasks. */
	updates: { taskId: string; row: number; change: FieldChange }[];
	/** Tasks that the file has elsewhere, and that go there. */
	moved: { taskId: string; row: number }[];
	/** Tasks that stand elsewhere now, also those that made room for others. */
	positions: { taskId: string; from: number; to: number }[];
	/** Cancelled or merged tasks that came again, and of which a person said that they are the row. */
	revived: { taskId: string; from: TaskState }[];
	/** Rows without a write, but for those that are the same. */
	skipped: { row: number; reason: SkipReason }[];
	/** Rows that the ledger has already, as they are. */
	unchanged: number[];
	/** Tasks that the file does not have. They stay: to cancel one takes a document. */
	left: string[];
	account: RowAccount;
};

/** The tasks that a plan changes, each once. Who only makes room for others is not changed. */
export function changedTasks({
	updates,
	moved,
	revived
}: Pick<MergePlan, 'updates' | 'moved' | 'revived'>): Set<string> {
	return new Set([...updates, ...moved, ...revived].map(({ taskId }) => taskId));
}
