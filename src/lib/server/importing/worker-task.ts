import type { Actor } from '../../domain/actor.ts';
import type { NamedSheet } from '../../domain/directory-sheet.ts';
import type { SourceForm } from '../../domain/list/grid.ts';
import type { ImportDecisions } from '../../domain/list/decisions.ts';
import type { SourceKind } from '../../domain/list/batch.ts';
import type { ListReading, ReadyList } from '../../domain/list/list-reading.ts';
import type { ListTask } from '../../domain/list/list-task.ts';
import type { FilledWorkbook } from '../../domain/report/workbook/filled-workbook.ts';
import type { Looked } from './look.ts';
import type { Problem } from '../../domain/problem.ts';

/** One piece of work on a batch, as handed to its own process. */
export type BatchTask = {
	do: 'read' | 'commit' | 'undo';
	/** As in the environment of the server: the process opens the same data. */
	database: string;
	dataFolder: string;
	actor: Actor;
	batchId: string;
	now: string;
};

/** A file to be looked at, of which nothing is kept. */
export type PeekTask = {
	do: 'peek';
	database: string;
	/** Null on an empty data folder: then the list's title says which district it is of. */
	jurisdictionId: string | null;
	bytes: Uint8Array;
	/** A file, unless it is said to be a paste. */
	sourceKind?: SourceKind;
	fileName: string;
	decisions: ImportDecisions;
	today: string;
};

/** A list that a page shows as its file has it, or one task of it with its cells. */
export type LookTask = {
	do: 'look';
	database: string;
	dataFolder: string;
	sha256: string;
	sourceKind: SourceKind;
	fileName: string;
	/** Null for the first sheet. */
	sheet: string | null;
	/** Shown with a few rows before it. */
	headerRow: number | null;
	/** The task whose cells are wanted, and the reading that it is of. */
	traced: { task: ListTask; reading: Pick<ReadyList, 'sheet' | 'columns'> } | null;
};

/** Makes itself ready for a real piece of work, which follows. */
export type RehearseTask = { do: 'rehearse' };

/** A file of which a page wants the sheets as texts; nothing of it is kept. */
export type TextsTask = { do: 'texts'; database: string; bytes: Uint8Array; fileName: string };

/** A 填报表 that came back; nothing of it is kept. */
export type FilledTask = { do: 'filled'; database: string; bytes: Uint8Array; fileName: string };

export type WorkerTask = BatchTask | PeekTask | LookTask | TextsTask | FilledTask | RehearseTask;

export type Peeked = ListReading & { form: SourceForm; notes: Problem[] };

export type FileTexts = { sheets: NamedSheet[]; notes: Problem[] };

/** What came of it. What was done to a batch stands in the batch, where the pages find it. */
export type WorkerAnswer =
	| { ok: true; peeked?: Peeked; looked?: Looked; texts?: FileTexts; filled?: FilledWorkbook }
	| { ok: false; problems: Problem[] };

/** What the process says on its way. */
export type WorkerWord =
	| { kind: 'read' }
	| { kind: 'progress'; done: number; total: number }
	| { kind: 'answer'; answer: WorkerAnswer };
