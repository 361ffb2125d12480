import { expect, test } from 'vitest';
import { redact } from './redact.ts';

test('secrets are left out by name, at any depth', () => {
	expect(
		redact({ login: 'wang', password: 'x', nested: { sessionToken: 'y', Cookie: 'z', key: 'k' } })
	).toEqual({
		login: 'wang',
		password: '***',
		nested: { sessionToken: '***', Cookie: '***', key: '***' }
	});
});

test('telephones are masked wherever they stand', () => {
	expect(redact({ words: '联系15412341234', list: ['0840-5551028'] })).toEqual({
		words: '联系154****1234',
		list: ['0840-****028']
	});
});

test('an error keeps its stack and its cause, redacted', () => {
	const error = new Error('找不到15412341234', { cause: new Error('0840-5551028') });
	const told = redact(error) as { message: string; stack: string; cause: { message: string } };
	expect(told.message).toBe('找不到154****1234');
	expect(told.cause.message).toBe('0840-****028');
	expect(told.stack).toContain('redact.test');
	expect(told.stack).not.toContain('15412341234');
});

test('no text can forge a line or turn the reading direction', () => {
	expect(redact('a\u001b[31mb\r\u202ec')).toBe('a\\u001b[31mb\\u000d\\u202ec');
});

test('an error keeps the codes of its source and its parts', () => {
	const part = Object.assign(new Error('联系15412341234'), { code: 'ECONNREFUSED', errcode: 11 });
	const told = redact(new AggregateError([part], 'all')) as { errors: unknown[] };
	expect(told.errors[0]).toMatchObject({
		code: 'ECONNREFUSED',
		errcode: 11,
		message: '联系154****1234'
	});
});

test('every mark that turns the reading direction is made visible', () => {
	expect(redact('\u2066a\u2069\u200e\u200f\u061c')).toBe('\\u2066a\\u2069\\u200e\\u200f\\u061c');
});

test('a ring ends', () => {
	const ring: Record<string, unknown> = {};
	ring.self = ring;
	expect(JSON.stringify(redact(ring)).length).toBeLessThan(200);
});
