import type { FilingRow, FilingSetName, FilingSets } from './filing-sets.ts';

export type FigureCode =
	| 'volume'
	| 'coverage'
	| 'timeliness'
	| 'timelinessOfFiled'
	| 'qualification'
	| 'qualificationFinal';

/** What a figure is: its sets, and the formula over them. Its words are made from this (words/figures.ts). */
export type FigureRule = {
	code: FigureCode;
	/** Raised when the formula changes, so that a printed figure tells by which one it was computed. */
	version: number;
	counted: FilingSetName;
	/** Null for a plain count. */
	over: FilingSetName | null;
	formula: <Row extends FilingRow>(sets: FilingSets<Row>) => Parts<Row>;
};

type Parts<Row> = { n: readonly Row[]; d: readonly Row[] | null };

/** A figure as it is kept; the denominator of a plain count is null. */
export type Counted = { code: FigureCode; n: number; d: number | null; version: number };

/** A figure with the moment it holds for and the rows behind it. */
export type Figure<Row extends FilingRow = FilingRow> = Counted & {
	asOf: string;
	rows: Parts<Row>;
};

/** The rule of a figure that counts one set, over another where it is a rate. */
export function figureRule(
	rule: Pick<FigureRule, 'code' | 'version' | 'counted' | 'over'>
): FigureRule {
	const { counted, over } = rule;
	return {
		...rule,
		formula: (sets) => ({ n: sets[counted], d: over === null ? null : sets[over] })
	};
}

export function figureOf<Row extends FilingRow>(
	{ code, version, formula }: FigureRule,
	sets: FilingSets<Row>,
	asOf: string
): Figure<Row> {
	const rows = formula(sets);
	return { code, n: rows.n.length, d: rows.d?.length ?? null, asOf, version, rows };
}

/** A count is itself; a rate over nothing is unknown: neither 0 nor 1. */
export function valueOf({ n, d }: Pick<Counted, 'n' | 'd'>): number | null {
	if (d === null) return n;
	return d === 0 ? null : n / d;
}

/** Of a group the numerators and the denominators are added: it is never the mean of the rates. */
export function pooled(figures: readonly Counted[]): Pick<Counted, 'n' | 'd'> {
	const sum = (of: (figure: Counted) => number) =>
		figures.reduce((total, figure) => total + of(figure), 0);
	const isCount = figures.length > 0 && figures.every(({ d }) => d === null);
	return { n: sum(({ n }) => n), d: isCount ? null : sum(({ d }) => d ?? 0) };
}
