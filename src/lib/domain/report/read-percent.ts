import { numeralIn } from '../numeral.ts';
import { compact } from '../printed.ts';

/**
 * 60, 60% and ６０％ are 60. Of anything else no percent is taken, but one that it probably means is
 * offered: 60 for 60％左右 and 百分之六十, 66 for 65.5, 60 for the 0.6 of a sheet. Where nobody can tell
 * (60-70, -5, 120), there is none.
 */
export function readPercent(typed: string): { percent: number } | { offer: number | null } {
	const text = compact(typed);
	const whole = /^(\d{1,3})%?$/.exec(text);
	if (whole && Number(whole[1]) <= 100) return { percent: Number(whole[1]) };
	return { offer: offered(text) };
}

function offered(text: string): number | null {
	const words =
		/^(?:约|大约|大概)?(?:百分之)([〇零一二两三四五六七八九十百]+)(?:左右|以上|多)?$/.exec(text);
	const inWords = words?.[1] === undefined ? null : numeralIn(words[1]);
	if (inWords !== null) return inWords <= 100 ? inWords : null;
	const numbers = text.match(/-?\d+(?:\.\d+)?/g) ?? [];
	const [number] = numbers;
	if (number === undefined || numbers.length > 1 || number.startsWith('-')) return null;
	const value = Number(number);
	if (value > 0 && value < 1 && text === number) return Math.round(value * 100);
	return value <= 100 ? Math.round(value) : null;
}
