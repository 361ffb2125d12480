import { icons } from './icons.ts';

/**
 * Every drawing, once a page, put into its shell by the server: Icon refers to it, so that a hundred
 * rows cost a hundred words, and no script carries what the page has already.
 */
export function iconSprite(): string {
	const symbols = Object.entries(icons).map(([name, drawing]) => {
		const path =
			'fill' in drawing
				? `<path d="${drawing.fill}" fill="currentColor" fill-rule="evenodd"/>`
				: `<path d="${drawing.line}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`;
		return `<symbol id="icon-${name}" viewBox="0 0 16 16">${path}</symbol>`;
	});
	return `<svg aria-hidden="true" width="0" height="0" style="position: absolute">${symbols.join('')}</svg>`;
}
