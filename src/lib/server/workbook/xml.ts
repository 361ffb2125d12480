/**
 * Text as it may stand in a workbook's XML. What XML cannot hold is written the way spreadsheets
 * write it (`_x000B_`), and text that looks like that already is kept from being read so.
 */
export function xmlText(text: string): string {
	return text
		.toWellFormed()
		.replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x')
		.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, (character) => {
			const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
			return `_x${code}_`;
		})
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
