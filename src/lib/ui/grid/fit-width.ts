/** The width that texts ask for in a font, up to a line of a screen; a break begins a new line. */
export function fitWidth(texts: Iterable<string>, font: string): number {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return 160;
	pen.font = font;
	let width = 0;
	for (const text of texts) {
		for (const line of text.split('\n')) {
			// a longer line is wrapped anyway, and measuring it costs
			width = Math.max(width, pen.measureText(line.slice(0, 40)).width);
		}
	}
	return Math.min(Math.ceil(width) + 20, 480);
}
