import type { TaskRole, TaskState } from '../task.ts';

export type LedgerUnit = { unitId: string; name: string; printed: string; role: TaskRole };

export type LedgerPerson = {
	role: 'responsiblePerson' | 'contactPerson';
	name: string;
	phone: string | null;
};

/** A task as the ledger has it, with all that a list can say about it. */
export type LedgerSide = {
	id: string;
	/** Empty where the ledger holds none. */
	number: string;
	position: number;
	section: { ordinal: number | null; title: string; printed: string } | null;
	measure: string;
	deadlineText: string | null;
	dueOn: string | null;
	ongoing: boolean;
	state: TaskState;
	/** In their order, which the export gives back. */
	units: LedgerUnit[];
	collectives: { printed: string; role: TaskRole }[];
	people: LedgerPerson[];
	importedProgress: string | null;
	importedProblem: string | null;
	extra: Record<string, string>;
	/** What was filed for the latest period; null where nothing has been. */
	filed: { period: string; progress: string | null; problem: string | null } | null;
};
