import { maskPhones } from '../../domain/phone.ts';

const secret = /pass(word)?|secret|token|cookie|authorization|^key$/i;

/**
 * What may stand in the log of a value: secrets by their name are left out, telephones masked,
 * line breaks and control characters made visible, so that no user text can forge a line.
 */
export function redact(value: unknown, name = '', depth = 0): unknown {
	if (secret.test(name)) return '***';
	if (typeof value === 'string') return visible(maskPhones(value)).slice(0, 2000);
	if (typeof value !== 'object' || value === null) return value;
	if (depth === 5) return '…';
	if (value instanceof Error) return redact(errorFacts(value), name, depth);
	if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, '', depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, redact(inner, key, depth + 1)])
	);
}

/** What the errors of Node, SQLite and PostgreSQL tell besides, and the parts of a compound one. */
const detailed = ['code', 'errcode', 'detail', 'errors', 'cause'];

function errorFacts(error: Error) {
	const { name, message, stack } = error;
	const more = detailed
		.filter((key) => key in error)
		.map((key) => [key, Reflect.get(error, key) as unknown]);
	return { name, message, stack, ...(Object.fromEntries(more) as Record<string, unknown>) };
}

function visible(text: string): string {
	return text.replace(
		/(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
