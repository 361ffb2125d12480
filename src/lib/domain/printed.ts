/**
 * Printed text made comparable: full-width letters, digits and signs become half-width, and every
 * space, line break and invisible character goes, because offices put them between any two
 * characters to fill a cell. Only for reading; what is stored is the text as printed.
 */
export function compact(printed: string): string {
	return printed.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '');
}
