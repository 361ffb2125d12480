import { can, type Actor } from '../../domain/actor.ts';
import { directoryAmong } from '../../domain/directory-sheet.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { problemOfEnd, runWorker } from '../importing/run-worker.ts';

/** A sheet of units and people has a few hundred rows. */
const mostMegabytes = 10;

/** What a file of units and people says, and what a person should know about its opening. */
export type DirectoryFile = { text: string; notes: Problem[] };

/**
 * Opens a file of units and people as the text that could have been pasted instead: .xlsx, .ods, .docx
 * or .csv, known by its content. It is read in a process of its own, like every file from outside.
 */
export async function readDirectoryFile(
	database: string,
	actor: Actor,
	{ bytes, fileName }: { bytes: Uint8Array; fileName: string }
): Promise<Result<DirectoryFile>> {
	// nobody without the right has the server start a process
	if (!can(actor, 'unit.edit', {})) return refused({ code: 'right.missing', facts: {} });
	const now = Math.ceil(bytes.length / 2 ** 20);
	if (now > mostMegabytes) {
		const facts = { most: mostMegabytes, now };
		return refused({ code: 'file.too-large', facts, at: { field: 'file' } });
	}
	const ended = await runWorker({ do: 'texts', database, bytes, fileName });
	if (!ended.ok) return refused({ ...problemOfEnd(ended.why), at: { field: 'file' } });
	const { answer } = ended;
	if (!answer.ok) {
		return {
			ok: false,
			problems: answer.problems.map((each) => ({ ...each, at: { field: 'file' } }))
		};
	}
	const { sheets, notes } = answer.texts ?? { sheets: [], notes: [] };
	const { read, others } = directoryAmong(sheets);
	const facts = { read: read.name, others };
	const left: Problem[] = others.length > 0 ? [{ code: 'sheet.others-left', facts }] : [];
	return { ok: true, value: { text: read.text, notes: [...notes, ...left] } };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
