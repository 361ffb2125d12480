import { compact } from '../printed.ts';

/**
 * Takes the number from the front of a measure: 44.实现…, ４４、…, （44）…, 1.2 …. A number that is part
 * of the text (2021年…, 12345热线, 3.15消费者) is none.
 */
export function splitSerial(text: string): { number: string | null; rest: string } {
	const match = inFront.exec(text);
	const found = match?.[1] ?? match?.[2] ?? match?.[3];
	if (!match || found === undefined) return { number: null, rest: text.trim() };
	return { number: compact(found), rest: text.slice(match[0].length).trim() };
}

/** What a cell in the column of numbers holds: 44 for 44., （４４） and a number cell. */
export function readSerial(shown: string): string {
	const plain = compact(shown);
	return /^\(?第?(.*?)[项条号]?\)?[.、,:]?$/.exec(plain)?.[1] ?? plain;
}

const digit = '[0-9０-９]';
const blank = '[^\\S\\r\\n]*';
const plain = `${digit}(?:${blank}${digit}){0,4}(?:-${digit}{1,3})?`;
const levels = `${digit}{1,3}(?:[.．]${digit}{1,3}){1,3}`;
const inFront = new RegExp(
	`^\\s*(?:第?${blank}[（(]${blank}(${plain}|${levels})${blank}[)）]${blank}[.．、,，]?` +
		`|(${plain})${blank}(?:[、,，:：]|[.．](?!${digit}))` +
		`|(${levels})(?:[.．、]|[^\\S\\r\\n]+))\\s*`
);
