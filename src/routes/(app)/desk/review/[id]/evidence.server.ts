import type { Evidence } from '$lib/server/db/evidence.ts';
import { bytesText } from '$lib/words/format.ts';
import { evidenceWords } from '$lib/words/evidence.ts';

/** A piece of evidence as it is shown: a picture, a file to be opened, an address or a document number. */
export function evidenceTold({ id, kind, label, reference, size, mediaType }: Evidence) {
	const isFile = kind === 'file' || kind === 'photo';
	return {
		...{ id, label, kind: evidenceWords.kinds[kind], reference },
		href: isFile ? `/evidence/${id}` : kind === 'link' ? addressOf(reference ?? label) : null,
		isPicture: mediaType?.startsWith('image/') === true,
		size: size === null ? null : bytesText(size)
	};
}

export type EvidenceTold = ReturnType<typeof evidenceTold>;

/** Nothing but what a browser opens as a page: an address is somebody's typing. */
function addressOf(reference: string): string | null {
	return /^https?:\/\//i.test(reference) ? reference : null;
}
