import { isShown } from '$lib/domain/evidence/file-kind.ts';
import { named } from '../../attachment.server.ts';

type File = { name: string; sha256: string; bytes: Buffer; mediaType: string };

/**
 * A file that came from somebody's disk: whatever it holds, it runs nothing here, and what browsers do
 * not show by themselves is only handed over. They may keep it, but ask each time whether it is still
 * theirs to see; `known` is what they have of it.
 */
export function answerOf({ name, sha256, bytes, mediaType }: File, known: string | null): Response {
	const etag = `"${sha256}"`;
	const headers = {
		'content-type': mediaType,
		'content-disposition': named(isShown(mediaType) ? 'inline' : 'attachment', name, 'evidence'),
		'content-security-policy':
			"sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache',
		etag
	};
	if (known === etag) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(bytes), { headers });
}
