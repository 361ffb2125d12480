import type { TaskRole, TaskState } from '../task.ts';
import type { TaskStand } from './standing-of.ts';
import type { Wait } from './waits.ts';

/** A task as the ledger lists it. */
export type LedgerRow = TaskStand & {
	id: string;
	/** As printed, empty where the list has none. */
	number: string;
	sectionId: string | null;
	measure: string;
	deadlineText: string | null;
	dueOn: string | null;
	originalDueOn: string | null;
	ongoing: boolean;
	state: TaskState;
	units: readonly { unitId: string; name: string; role: TaskRole }[];
	collectives: readonly { printed: string; role: TaskRole }[];
	waits: readonly Wait[];
	/** The units that have not signed it as it is now. */
	unsigned: readonly string[];
};
