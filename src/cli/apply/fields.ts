import { insist } from '../../lib/server/operations/half-done.ts';

/** What a line says, by the names it is written under. */
export type Fields = { readonly [name: string]: unknown };

/** A text, or a number as it is written; empty where there is none. What is neither ends the line. */
export function textIn(fields: Fields, name: string): string {
	const value = fields[name];
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	return typeof value === 'number' ? String(value) : unread(name, value);
}

/** The same of what has to be there. */
export function neededIn(fields: Fields, name: string): string {
	const text = textIn(fields, name);
	return text.trim() === '' ? missing(name) : text;
}

/** One of some words; undefined where there is none. */
export function wordIn<Word extends string>(
	fields: Fields,
	name: string,
	words: readonly Word[]
): Word | undefined {
	const text = textIn(fields, name);
	if (text === '') return undefined;
	return words.find((word) => word === text) ?? unread(name, text);
}

export function flagIn(fields: Fields, name: string): boolean {
	const value = fields[name] ?? false;
	return typeof value === 'boolean' ? value : unread(name, value);
}

/** The same of what has to be said one way or the other. */
export function neededFlagIn(fields: Fields, name: string): boolean {
	return fields[name] === undefined ? missing(name) : flagIn(fields, name);
}

export function textsIn(fields: Fields, name: string): string[] {
	return listIn(fields, name).map((each) => (typeof each === 'string' ? each : unread(name, each)));
}

export function objectsIn(fields: Fields, name: string): Fields[] {
	return listIn(fields, name).map((each) => asFields(each) ?? unread(name, each));
}

export function objectIn(fields: Fields, name: string): Fields | undefined {
	const value = fields[name];
	if (value === undefined || value === null) return undefined;
	return asFields(value) ?? unread(name, value);
}

/** Ends the line: what is written there can be nothing of what is meant. */
export function unread(name: string, value: unknown): never {
	const shown = typeof value === 'string' ? value : JSON.stringify(value);
	const problem = { code: 'apply.value' as const, facts: { name, value: shown } };
	return insist<never>({ ok: false, problems: [problem] });
}

export function missing(name: string): never {
	return insist<never>({ ok: false, problems: [{ code: 'apply.missing', facts: { name } }] });
}

function listIn(fields: Fields, name: string): unknown[] {
	const value = fields[name] ?? [];
	return Array.isArray(value) ? value : unread(name, value);
}

function asFields(value: unknown): Fields | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
