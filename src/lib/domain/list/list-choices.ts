import type { ListField } from './list-task.ts';

/** What a column is used for: a field, kept under its heading, or left out (and said to be). */
export type ColumnUse = ListField | 'extra' | 'ignore';

/** What a person said a printed unit stands for. */
export type UnitChoice =
	| { as: 'unit'; unitId: string }
	| { as: 'new'; name: string }
	/** Several units in one breath: 区司法局和区审计局. */
	| { as: 'joint'; names: readonly string[] }
	| { as: 'collective' }
	| { as: 'unassigned' };

/** What a person said a printed deadline means. */
export type DeadlineChoice = { as: 'day'; on: string } | { as: 'ongoing' } | { as: 'undated' };

/** What a person said to one problem of one cell. */
export type ProblemChoice =
	/** Looked at and right as it stands: two equal tasks are two. `row` is that of the later one. */
	| { as: 'accepted'; row?: number }
	/** For a unit or deadline cell that is blank or means something else here than elsewhere. */
	| { as: 'units'; choice: UnitChoice }
	| { as: 'deadline'; choice: DeadlineChoice };

/** Everything that people have decided about a list, as data; it is stored with the batch. */
export type ListChoices = {
	sheet?: string;
	headerRows?: { first: number; last: number };
	/** By the number of the column. What is not named here is recognised. */
	columns?: Readonly<Record<number, ColumnUse>>;
	titleYear?: number;
	/** The day the plan begins; a deadline before it is marked. */
	planStart?: string;
	/** By the printed unit cell, or by a piece of one. */
	units?: Readonly<Record<string, UnitChoice>>;
	/** By the printed deadline. */
	deadlines?: Readonly<Record<string, DeadlineChoice>>;
	/** One for all blank deadlines, marked 由营商办设定. */
	blankDeadlines?: DeadlineChoice;
	/** By `problemKey`. */
	problems?: Readonly<Record<string, ProblemChoice>>;
	/** The first rows of tasks that are not to be imported. */
	skippedRows?: readonly number[];
	/** Rows that look like a note or a total, and belong to the list all the same. */
	keptRows?: readonly number[];
};
