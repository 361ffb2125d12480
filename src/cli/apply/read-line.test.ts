import { expect, test } from 'vitest';
import { readLine } from './read-line.ts';

const sound = { at: '2026-03-01T09:00:00+08:00', as: 'office', do: 'period.open' };
const read = (line: unknown) => readLine(typeof line === 'string' ? line : JSON.stringify(line));

test('a line says when, who, what, and the rest of it', () => {
	expect(read({ ...sound, period: '2026-03' })).toMatchObject({
		ok: true,
		value: {
			...{ now: '2026-03-01T01:00:00.000Z', as: { role: 'office' }, verb: 'period.open' },
			fields: { period: '2026-03' }
		}
	});
});

test.each([
	['a role', 'auditor', { role: 'auditor' }],
	['the clerk of a unit', 'unit: 区水利局', { role: 'clerk', unit: '区水利局' }],
	['its approver', 'approver:区水利局', { role: 'approver', unit: '区水利局' }]
])('it acts as %s', (_, as, named) => {
	expect(read({ ...sound, as })).toMatchObject({ ok: true, value: { as: named } });
});

test.each([
	['no JSON', '{"at"', 'apply.unread', {}],
	['no object', '[1]', 'apply.unread', {}],
	['null', 'null', 'apply.unread', {}],
	['no moment', { ...sound, at: undefined }, 'apply.moment', { value: null }],
	['a number as a moment', { ...sound, at: 20260301 }, 'apply.moment', { value: '20260301' }],
	...['2026-03-01T09:00:00', '2026-02-30T09:00:00+08:00', '0026-03-01T09:00:00Z'].map(
		(at) =>
			[`no moment that there is: ${at}`, { ...sound, at }, 'apply.moment', { value: at }] as const
	),
	['nobody', { ...sound, as: undefined }, 'apply.actor', { value: null }],
	['somebody unknown', { ...sound, as: 'mayor' }, 'apply.actor', { value: 'mayor' }],
	['a unit without a name', { ...sound, as: 'unit:' }, 'apply.actor', { value: 'unit:' }],
	['nothing to do', { ...sound, do: 7 }, 'apply.verb', { value: '7' }]
] as const)('%s is refused', (_, line, code, facts) => {
	expect(read(line)).toEqual({ ok: false, problems: [{ code, facts }] });
});
