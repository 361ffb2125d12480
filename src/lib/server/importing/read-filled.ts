import type { Result } from '../../domain/problem.ts';
import type { ReadyList } from '../../domain/list/list-reading.ts';
import type { SourceKind } from '../../domain/list/batch.ts';
import type { LookIntoFile } from './look-apart.ts';
import { problemOfEnd } from './run-worker.ts';

type Source = { bytes: Uint8Array; sourceKind: SourceKind; fileName: string };
type Of = { jurisdictionId: string; today: string; sheet: string | null };

/** A filled list that was read, or the sheets of which one has to be named. */
export type FilledReading =
	{ kind: 'ready'; list: ReadyList } | { kind: 'choose'; sheets: string[] };

/** Reads a filled list; nothing of the file is kept. */
export async function readFilled(
	look: LookIntoFile,
	source: Source,
	{ sheet, ...of }: Of
): Promise<Result<FilledReading>> {
	// the list of one unit may do without a column of units
	const list = { columns: {}, ...(sheet === null ? {} : { sheet }) };
	const decisions = { list, match: {}, merge: {} };
	const ended = await look({ do: 'peek', ...source, ...of, decisions });
	if (!ended.ok) return { ok: false, problems: [problemOfEnd(ended.why)] };
	const { answer } = ended;
	if (!answer.ok) return answer;
	const { peeked } = answer;
	if (!peeked) return { ok: false, problems: [{ code: 'import.broke', facts: {} }] };
	if (peeked.status === 'ready') return { ok: true, value: { kind: 'ready', list: peeked } };
	if (peeked.status === 'choose' && peeked.choose === 'sheet') {
		const sheets = peeked.candidates.map((candidate) => candidate.sheet);
		return { ok: true, value: { kind: 'choose', sheets } };
	}
	return { ok: false, problems: peeked.problems };
}
