const beside = 12;
const longest = 60;

/**
 * The part of a text in which it differs from another, with a few signs before and behind, so that two
 * long texts that begin alike are told apart.
 */
export function changedPart(text: string, other: string): string {
	const [signs, others] = [signsOf(text), signsOf(other)];
	if (signs.length <= longest && others.length <= longest) return signs.join('');
	const alike = signs.findIndex((sign, at) => sign !== others[at]);
	const first = alike === -1 ? Math.min(signs.length, others.length) : alike;
	const least = Math.min(signs.length, others.length) - first;
	let behind = 0;
	while (behind < least && signs.at(-1 - behind) === others.at(-1 - behind)) behind++;
	const from = Math.max(0, first - beside);
	const to = Math.min(signs.length, signs.length - behind + beside, from + longest);
	return `${from > 0 ? '…' : ''}${signs.slice(from, to).join('')}${to < signs.length ? '…' : ''}`;
}

function signsOf(text: string): string[] {
	return Array.from(text.replace(/\s+/g, ' ').trim());
}
