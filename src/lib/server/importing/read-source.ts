import type { Opened } from '../../domain/list/grid.ts';
import type { SourceKind } from '../../domain/list/batch.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { openFile, openPaste } from '../workbook/read-workbook.ts';

/** Opens what was kept of a list: the bytes of its file, or what the clipboard held. */
export function readSource(
	bytes: Uint8Array,
	kind: SourceKind,
	fileName: string
): Result<Opened & { notes: Problem[] }> {
	if (kind === 'file') return openFile(bytes, fileName);
	const pasted: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
	const part = (name: string) => {
		const value: unknown =
			typeof pasted === 'object' && pasted !== null ? Reflect.get(pasted, name) : '';
		return typeof value === 'string' ? value : '';
	};
	const html = part('html');
	return openPaste({ text: part('text'), ...(html === '' ? {} : { html }) });
}
