import type { ImportBatch } from '../db/import-batches.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { problemOfEnd, runWorker } from './run-worker.ts';
import { keepSpare } from './spare-process.ts';
import type { Looked } from './look.ts';
import type { LookTask } from './worker-task.ts';

type Place = { database: string; dataFolder: string };
type Wanted = Pick<LookTask, 'sheet' | 'headerRow' | 'traced'>;

/** The source of a batch as a page shows it, opened in a process of its own like every reading. */
export async function lookInto(
	{ database, dataFolder }: Place,
	{ sha256, sourceKind, fileName }: Pick<ImportBatch, 'sha256' | 'sourceKind' | 'fileName'>,
	wanted: Wanted
): Promise<Result<Looked>> {
	if (sha256 === null) return refused({ code: 'import.source-gone', facts: {} });
	const source = { sha256, sourceKind, fileName };
	const ended = await runWorker({ do: 'look', database, dataFolder, ...source, ...wanted });
	keepSpare();
	if (!ended.ok) return refused(problemOfEnd(ended.why));
	const { answer } = ended;
	if (!answer.ok) return answer;
	if (!answer.looked) return refused({ code: 'import.broke', facts: {} });
	return { ok: true, value: answer.looked };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
