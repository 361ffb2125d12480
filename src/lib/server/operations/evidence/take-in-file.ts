import { mostFileBytes } from '../../../domain/evidence/evidence.ts';
import { fileKinds, isPicture, type FileKind } from '../../../domain/evidence/file-kind.ts';
import { keptName, shownName } from '../../../domain/evidence/file-name.ts';
import { toldFile } from '../../../domain/evidence/told-file.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { evidenceWords } from '../../../words/evidence.ts';
import { storeBlob, type StoredBlob } from '../../evidence/blobs.ts';
import { scan, type ScanCommand } from '../../evidence/scan.ts';
import { stripLocation } from '../../evidence/strip-location.ts';

/** Where files are kept, and what looks for viruses in them. */
export type Store = { dataFolder: string; scanner: ScanCommand | null };

export type TakenIn = {
	kind: FileKind;
	name: string;
	blob: StoredBlob & { mediaType: string; scanResult: string | null };
};

/** A file as it may be kept: known by its bytes, looked at for viruses, without its place, stored. */
export async function takeInFile(
	{ dataFolder, scanner }: Store,
	typedName: string,
	bytes: Uint8Array
): Promise<Result<TakenIn>> {
	const given = shownName(typedName, evidenceWords.unnamed);
	if (bytes.length === 0) return refused({ code: 'evidence.empty', facts: { name: given } });
	if (bytes.length > mostFileBytes) return refused(tooLarge(given, bytes));
	const told = toldFile(bytes, given);
	if (told.kind === null) {
		return refused({ code: 'evidence.type', facts: { name: given, why: told.why } });
	}
	const { kind } = told;
	const name = keptName(typedName, kind, evidenceWords.unnamed);
	// as it came: what is taken out below must not be what hides from the scanner
	const scanned = await scan(scanner, dataFolder, bytes);
	if (scanned.result === 'infected') return refused({ code: 'evidence.infected', facts: { name } });
	if (scanned.result === 'unscanned') {
		return refused({ code: 'evidence.unscanned', facts: { name, why: scanned.why } });
	}
	const kept = isPicture(kind) ? stripLocation(bytes, kind) : bytes;
	if (kept === null) return refused({ code: 'evidence.damaged', facts: { name } });
	const stored = await storeBlob(dataFolder, kept);
	const blob = { ...stored, mediaType: fileKinds[kind].mediaType, scanResult: scanned.result };
	return { ok: true, value: { kind, name, blob } };
}

function tooLarge(name: string, bytes: Uint8Array): Problem {
	const [now, most] = [bytes.length, mostFileBytes].map((size) => Math.ceil(size / 2 ** 20));
	const told = toldFile(bytes.subarray(0, 4096), name);
	const isOfPicture = told.kind === null ? told.why === 'picture' : isPicture(told.kind);
	return {
		code: 'evidence.large',
		facts: { name, now: now ?? 0, most: most ?? 0, isPicture: isOfPicture }
	};
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [{ ...problem, at: { field: 'file' } }] };
}
