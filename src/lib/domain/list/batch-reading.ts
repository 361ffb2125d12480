import type { MatchReading } from '../match/match-reading.ts';
import type { Problem } from '../problem.ts';
import type { SourceForm } from './grid.ts';
import type { ListTask } from './list-task.ts';
import type { ChooseList, ListProblem, ReadyList, RefusedList } from './list-reading.ts';
import type { MatchItem } from '../match/match-reading.ts';

/** The match without its rows, which stand one by one beside their tasks. */
export type MatchSummary = Omit<MatchReading, 'items'>;

/** What a batch holds of its reading; the tasks themselves are its rows. */
export type BatchReading =
	| { status: 'unopened'; problems: Problem[] }
	| (RefusedList & { form: SourceForm; notes: Problem[] })
	| (ChooseList & { form: SourceForm; notes: Problem[] })
	| (Omit<ReadyList, 'tasks' | 'problems'> & {
			form: SourceForm;
			notes: Problem[];
			problems: ListProblem[];
			match: MatchSummary;
	  });

/** One row of a batch: a task of the list, and what it is to the ledger. */
export type BatchRow = { task: ListTask; item: MatchItem };
