import { uiWords } from '../../words/ui.ts';
import { seemsToFit } from '../measure-clamps.ts';
import { markup, type Markup } from './markup.ts';

/** So short a text fits into two lines of any column that it stands in. */
const surelyShort = 16;

/** A text as Clamp.svelte shows it. `id` is the page's own, `of` is whose text it is. */
export function clampMarkup(text: string, id: string, of: string): Markup {
	if (text.length <= surelyShort) return markup`<span class="text">${text}</span>`;
	const { expand, expandFull, collapse } = uiWords;
	return markup`<span class="clamp${seemsToFit(text) ? ' fits' : ''}"><input id="${id}" type="checkbox" class="visually-hidden" aria-label="${of}${expandFull}"><span class="text">${text}</span><label for="${id}" aria-hidden="true" data-more="${expand}" data-less="${collapse}"></label></span>`;
}
