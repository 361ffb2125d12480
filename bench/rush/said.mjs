import { vocabulary } from '../ledger/texts.mjs';
import { seeded } from './seeded.mjs';

/** What a unit says of a task in a month: about 120 characters, and of no other task or month the same. */
export function saidOf(at, month) {
	const chance = seeded(at * 31 + month * 7 + 1);
	let text = `本月第${at + 1}次会商，`;
	while (text.length < 120) text += vocabulary[Math.floor(chance() * vocabulary.length)];
	return `${text}。`;
}
