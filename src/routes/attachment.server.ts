/** The header that names a file to be kept. */
export function attachment(name: string, plain: string): string {
	return named('attachment', name, plain);
}

/**
 * The header that names a file, kept or shown (RFC 6266): `plain` for browsers that read no more than
 * ASCII, and the name as it is meant.
 */
export function named(how: 'attachment' | 'inline', name: string, plain: string): string {
	const encoded = encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `${how}; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`;
}
