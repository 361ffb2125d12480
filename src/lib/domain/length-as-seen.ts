/**
 * How many characters a person counts: each Chinese character, letter, digit or mark once, an
 * emoji once, spaces and line breaks not at all. The form and the rule count alike.
 */
export function lengthAsSeen(text: string): number {
	const visible = text.replace(/\s/g, '');
	return segments ? [...segments.segment(visible)].length : [...visible].length;
}

// some browsers that must work have no Segmenter
const segments = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-CN') : undefined;
