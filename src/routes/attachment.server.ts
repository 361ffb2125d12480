/**
 * The header that names a file to be kept (RFC 6266): `plain` for browsers that read no more than
 * ASCII, and the name as it is meant.
 */
export function attachment(name: string, plain: string): string {
	const encoded = encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`;
}
