import type { ImportSource } from '$lib/server/operations/begin-import.ts';

/**
 * The chosen file where there is one, also an empty one, else what was pasted with its table. A browser
 * sends a file without a name where none was chosen.
 */
export async function sourceIn(form: FormData): Promise<ImportSource> {
	const file = form.get('file');
	if (file instanceof File && (file.size > 0 || file.name !== '')) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		return { kind: 'file', fileName: file.name, bytes };
	}
	const words = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return { kind: 'paste', text: words('text'), html: words('html') };
}
