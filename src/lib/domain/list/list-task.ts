import type { DeadlineReading, PrintedDeadline } from '../deadline.ts';
import type { TaskRole } from '../task.ts';
import type { ResolvedUnit } from '../unit.ts';

/** What a column of a list can stand for. `number` apart, or in front of the measure. */
export const listFields = [
	...(['section', 'number', 'measure', 'unit', 'lead', 'support'] as const),
	...(['person', 'responsiblePerson', 'contactPerson', 'phone'] as const),
	...(['progress', 'problem', 'deadline'] as const)
] as const;
export type ListField = (typeof listFields)[number];

export type ListSection = {
	/** 九.获得用水、用气, as the cell has it. */
	printed: string;
	/** 9; null where the heading has no number. */
	ordinal: number | null;
	title: string;
};

/** A unit of a task; several cells (牵头单位, 配合单位) may give one. */
export type ListUnit = ResolvedUnit & { role: TaskRole; cell: string };

export type ListPerson = {
	role: 'responsiblePerson' | 'contactPerson';
	name: string;
	phone: string | null;
	cell: string;
};

/** A line 联系人： without a name behind it: the place for a person is there, perhaps a telephone too. */
export type OpenPlace = Pick<ListPerson, 'role' | 'phone' | 'cell'>;

/** What 进展情况 claims in free words. It is shown to be taken over or not, and never taken. */
export type TaskOffer =
	| { kind: 'percent'; percent: number; words: string }
	| { kind: 'status'; status: 'done' | 'underway' | 'notStarted'; words: string };

/** One 改革措施 as a list has it. What the list leaves empty is null; texts are as printed. */
export type ListTask = {
	/** 44, widths and blanks apart; null where no number stands. */
	number: string | null;
	section: ListSection | null;
	/** Without its number in front. */
	measure: string;
	/** Its first sentence. */
	title: string;
	firstRow: number;
	rowCount: number;
	/** The unit cells as printed, by role, before they are resolved. */
	unitCells: { role: TaskRole; printed: string; cell: string }[];
	units: ListUnit[];
	collectives: { printed: string; role: TaskRole }[];
	people: ListPerson[];
	progress: string | null;
	problem: string | null;
	printedDeadline: PrintedDeadline | null;
	/** As printed; the ISO date for a date cell. Null where nothing stands. */
	deadlineText: string | null;
	deadline: DeadlineReading;
	/** The cell of each value, by field. */
	cells: Partial<Record<ListField, string>>;
	/** Columns that mean nothing to us, under their headings. */
	extra: Record<string, string>;
	/** Places for people that are still empty; they are nobody, and become no contact. */
	openPlaces?: OpenPlace[];
	offers?: TaskOffer[];
	/** A person filled in the blank deadline: 由营商办设定. */
	deadlineSetByOffice?: true;
};
