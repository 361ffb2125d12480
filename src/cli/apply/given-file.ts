import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Result } from '../../lib/domain/problem.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { neededIn } from './fields.ts';
import type { Turn } from './turn.ts';

export type GivenFile = { path: string; name: string; bytes: Uint8Array };
type ToFile = Pick<Turn, 'fields' | 'folder'>;

/** The file that a line names, from where the record lies. */
export function givenFile(turn: ToFile): GivenFile {
	const path = pathIn(turn);
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
		return insist<GivenFile>({
			ok: false,
			problems: [{ code: 'apply.no-file', facts: { path } }]
		});
	}
	return { path, name: basename(path), bytes: readFileSync(path) };
}

/**
 * Has a file made where a line wants it. Nothing that is there is written over, and where the operation
 * refuses there is none; whether there is room for it is asked first, for what is written in the
 * database is not taken back.
 */
export async function makeFile(
	turn: ToFile,
	make: () => Promise<Result<{ bytes: Uint8Array }>>
): Promise<Result<unknown>> {
	const path = pathIn(turn);
	const file = begun(path);
	let isMade = false;
	try {
		const made = await make();
		if (!made.ok) return made;
		const { bytes } = made.value;
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		isMade = true;
		return made;
	} finally {
		closeSync(file);
		if (!isMade) rmSync(path, { force: true });
	}
}

function begun(path: string): number {
	try {
		return openSync(path, 'wx');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		const why = code === 'EEXIST' ? 'there' : 'place';
		const problem = { code: 'apply.file-unmade', facts: { path, why } } as const;
		return insist<number>({ ok: false, problems: [problem] });
	}
}

function pathIn({ fields, folder }: ToFile): string {
	return resolve(folder, neededIn(fields, 'file'));
}
