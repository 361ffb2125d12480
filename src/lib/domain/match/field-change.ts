import type { ListSection } from '../list/list-task.ts';
import type { TaskRole } from '../task.ts';
import type { LedgerPerson } from './ledger-side.ts';

/** What a list and the ledger can differ in, with the value that would be written. */
export type FieldValues = {
	number: string;
	section: ListSection | null;
	/** Its place in the ledger, then its place in the file; both count from 1. */
	position: number;
	measure: string;
	/** Units and collectives stand in the same cells, so they change as one. */
	units: {
		/** `unitId` is null where the import creates the unit. */
		units: { unitId: string | null; name: string; printed: string; role: TaskRole }[];
		collectives: { printed: string; role: TaskRole }[];
	};
	deadline: { text: string | null; dueOn: string | null; ongoing: boolean };
	responsiblePeople: LedgerPerson[];
	contactPeople: LedgerPerson[];
	progress: string | null;
	problem: string | null;
	/** One column that means nothing to us, under its heading. */
	extra: { heading: string; value: string | null };
};

/**
 * `set`: the file has another value. `erase`: the file leaves the cell empty. `conflict-with-filed`:
 * the file differs from a report that was filed. `reading`: the same words, but the ledger holds
 * another day for them, because the office has set it (an extension, a choice).
 */
export type ChangeKind = 'set' | 'erase' | 'conflict-with-filed' | 'reading';

/** One field of one task, old and new, and what happens unless a person decides otherwise. */
export type FieldChange = {
	[Field in keyof FieldValues]: {
		/** Names the field within its task: measure, extra.备注. */
		key: string;
		field: Field;
		from: FieldValues[Field];
		to: FieldValues[Field];
		kind: ChangeKind;
		/** `take` only for `set`: nothing is erased and nothing filed is overwritten by itself. */
		decision: 'take' | 'keep';
		/** The report that a conflict is with. */
		period: string | null;
		/**
		 * A conflict with nothing new in it: the file still has the text of the earlier import, and
		 * the unit has filed since. Shown, but the task counts as unchanged.
		 */
		superseded: boolean;
	};
}[keyof FieldValues];
