/**
 * Text as it is looked for: full-width signs are plain ones, letters are small, any blanks are one,
 * and what nobody sees (zero-width signs that come along when text is pasted) is gone.
 */
export function normalText(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\p{Cf}\p{Cs}]/gu, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}
