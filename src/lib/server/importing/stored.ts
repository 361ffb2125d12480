import type { BatchReading } from '../../domain/list/batch-reading.ts';
import { noDecisions, type ImportDecisions } from '../../domain/list/decisions.ts';
import type { TaskBundle } from '../db/task-bundle.ts';

/** What this program has itself put into a batch comes back as what it was. */
export function storedReading(text: string | null): BatchReading | null {
	return text === null ? null : (JSON.parse(text) as BatchReading);
}

export function storedDecisions(text: string | null): ImportDecisions {
	return text === null ? noDecisions : { ...noDecisions, ...(JSON.parse(text) as ImportDecisions) };
}

/** A task before an import changed it, and the version that the import left it at. */
export type BeforeTask = { bundle: TaskBundle; versionAfter: number };

export function storedBefore(text: string): BeforeTask {
	return JSON.parse(text) as BeforeTask;
}

/** A task as it was before an act. */
export function storedBundle(text: string): TaskBundle {
	return JSON.parse(text) as TaskBundle;
}
