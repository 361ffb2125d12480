import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pooled, valueOf, type Counted } from './figure.ts';
import { filingSets, type FilingRow } from './filing-sets.ts';
import { filingFigures, monthFigures } from './month-figures.ts';

const cutoffAt = '2021-09-26T16:00:00.000Z';
const asOf = '2021-09-30T09:00:00.000Z';
const first = { timelyBy: 'first' } as const;

const inTime = '2021-09-26T15:59:59.999Z';
let tasks = 0;
const row = (given: Partial<FilingRow> = {}): FilingRow => ({
	...{ taskId: `t${tasks++}`, unitId: 'u1', cutoffAt, reviews: [] },
	...{ firstSubmittedAt: inTime, submittedAt: given.firstSubmittedAt ?? inTime },
	...given
});
const times = (count: number, given: Partial<FilingRow>) =>
	Array.from({ length: count }, () => row(given));

/** 区政数局 in September 2021, as domain.md §6.1 works it out. */
const example = [
	...times(7, { reviews: ['approved'] }),
	row({ reviews: ['returned', 'approved'], firstSubmittedAt: '2021-09-26T16:00:00.000Z' }),
	row({ reviews: ['returned'], firstSubmittedAt: '2021-09-28T01:00:00.000Z' }),
	row(),
	row({ firstSubmittedAt: null, submittedAt: null })
];

test('the worked example', () => {
	const figures = filingFigures(example, first, asOf);
	const percent = Object.values(figures).map((figure) => {
		const value = valueOf(figure);
		return figure.d === null || value === null ? value : Math.round(value * 1000) / 10;
	});
	expect(percent).toEqual([10, 90.9, 72.7, 80, 77.8, 88.9]);
	expect(Object.values(figures).map(({ n, d }) => [n, d])).toEqual([
		...[
			[10, null],
			[10, 11],
			[8, 11],
			[8, 10],
			[7, 9],
			[8, 9]
		]
	]);
	expect(figures.timeliness).toMatchObject({ code: 'timeliness', asOf, version: 1 });
	expect(figures.qualification.rows.n).toEqual(example.slice(0, 7));
	expect(figures.qualification.rows.d).toEqual(example.slice(0, 9));
	expect(figures.volume.rows).toEqual({ n: example.slice(0, 10), d: null });
});

test('over nothing a rate is unknown, a count is 0', () => {
	const figures = filingFigures([], first, asOf);
	expect(Object.values(figures).map(valueOf)).toEqual([0, null, null, null, null, null]);
	const unreviewed = filingFigures([row()], first, asOf);
	expect(valueOf(unreviewed.qualification)).toBeNull();
	expect(valueOf(unreviewed.coverage)).toBe(1);
});

describe('what is in time', () => {
	const mended = row({ submittedAt: '2021-09-28T01:00:00.000Z' });
	test.each([
		['the first submission decides', mended, 'first', 1],
		['or the last, where the office wants that', mended, 'last', 0],
		['the cutoff itself is late', row({ firstSubmittedAt: cutoffAt }), 'first', 0],
		[
			'who was given more time has its own cutoff',
			row({ firstSubmittedAt: cutoffAt, cutoffAt: '2021-09-28T16:00:00.000Z' }),
			'first',
			1
		]
	] as const)('%s', (_, filed, timelyBy, count) => {
		expect(filingSets([filed], { timelyBy }).T).toHaveLength(count);
	});
});

test('what was approved and returned after all is approved in no way', () => {
	const { A1, A, R } = filingSets([row({ reviews: ['approved', 'returned'] })], first);
	expect([A1.length, A.length, R.length]).toEqual([0, 0, 1]);
});

const instant = fc
	.integer({ min: Date.parse('2021-09-01'), max: Date.parse('2021-10-05') })
	.map((at) => new Date(at).toISOString());
const anyRow: fc.Arbitrary<FilingRow> = fc.record({
	...{ taskId: fc.uuid(), unitId: fc.constantFrom('u1', 'u2', 'u3') },
	...{ firstSubmittedAt: fc.option(instant), submittedAt: fc.option(instant) },
	cutoffAt: instant,
	reviews: fc.array(fc.constantFrom('approved' as const, 'returned' as const), { maxLength: 4 })
});
const anyMonth = [fc.array(anyRow), fc.constantFrom('first' as const, 'last' as const)] as const;

test('no set is greater than the one that it lies in', () => {
	fc.assert(
		fc.property(...anyMonth, (rows, timelyBy) => {
			const sets = filingSets(rows, { timelyBy });
			const within = [
				...([
					['T', 'S'],
					['S', 'E'],
					['A1', 'A'],
					['A', 'R'],
					['R', 'S']
				] as const)
			];
			for (const [part, whole] of within) {
				expect(sets[whole]).toEqual(expect.arrayContaining([...sets[part]]));
			}
			for (const figure of Object.values(filingFigures(rows, { timelyBy }, asOf))) {
				const value = valueOf(figure);
				if (figure.d !== null && value !== null) expect(value).toBeLessThanOrEqual(1);
			}
		})
	);
});

test('the district is what its units add up to', () => {
	fc.assert(
		fc.property(...anyMonth, (rows, timelyBy) => {
			const named = rows.map((each) => ({ ...each, unitName: each.unitId }));
			const { district, units } = monthFigures(named, { timelyBy }, asOf);
			const all = (code: Counted['code']) => units.map(({ figures }) => figures[code]);
			if (units.length === 0) return;
			for (const { code, n, d } of Object.values(district)) {
				expect(pooled(all(code))).toEqual({ n, d });
			}
		})
	);
});

test('a group is no mean of rates', () => {
	const rate = (n: number, d: number): Counted => ({ code: 'coverage', n, d, version: 1 });
	expect(valueOf(pooled([rate(1, 1), rate(0, 9), rate(0, 0)]))).toBe(0.1);
});
