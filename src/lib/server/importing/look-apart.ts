import { runWorker, type Ended } from './run-worker.ts';
import type { FilledTask, PeekTask } from './worker-task.ts';

type Apart<Task> = Omit<Task, 'database'>;

/** How a file is looked into of which nothing is kept. */
export type LookIntoFile = (task: Apart<PeekTask> | Apart<FilledTask>) => Promise<Ended>;

/** In a process of its own, which ends when the file takes too much. */
export function lookApart(database: string): LookIntoFile {
	return (task) => runWorker({ ...task, database });
}
