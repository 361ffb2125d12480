/** A piece of a page, written on the server: whatever was put into it was escaped. */
export type Markup = { readonly html: string };

type Piece = string | number | Markup | readonly Markup[];

/**
 * Writes rows of a table by the hundred where a component for each would cost more than all that the
 * page is about. A text stands in it as it is read; only markup made here stands as markup.
 */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
	let html = parts[0] ?? '';
	pieces.forEach((piece, at) => {
		html += written(piece) + (parts[at + 1] ?? '');
	});
	return { html };
}

export const noMarkup: Markup = { html: '' };

function written(piece: Piece): string {
	if (typeof piece === 'string') return escaped(piece);
	if (typeof piece === 'number') return String(piece);
	if ('html' in piece) return piece.html;
	return piece.map(({ html }) => html).join('');
}

const marks: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** For text and for attributes in quotes alike. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}
