import type { MonthRules } from '../period/month-rules.ts';
import { coverage } from './coverage.ts';
import { figureOf, type Counted, type Figure, type FigureCode, type FigureRule } from './figure.ts';
import { filingSets, type FilingRow } from './filing-sets.ts';
import { qualification, qualificationFinal } from './qualification.ts';
import { timeliness, timelinessOfFiled } from './timeliness.ts';
import { volume } from './volume.ts';

/** Every figure of filing, in the order of the page. */
export const figureRules: { readonly [Code in FigureCode]: FigureRule } = {
	volume,
	coverage,
	timeliness,
	timelinessOfFiled,
	qualification,
	qualificationFinal
};

export type FilingFigures<Row extends FilingRow = FilingRow> = {
	[Code in FigureCode]: Figure<Row>;
};

/** The figures of expected reports as they stood at a moment. */
export function filingFigures<Row extends FilingRow>(
	rows: readonly Row[],
	rules: Pick<MonthRules, 'timelyBy'>,
	asOf: string
): FilingFigures<Row> {
	const sets = filingSets(rows, rules);
	return mapRules((rule) => figureOf(rule, sets, asOf));
}

export type CountedFigures = { [Code in FigureCode]: Counted };

/** The figures of a month as a snapshot keeps them: of the district, and of each unit. */
export type MonthFigures = {
	asOf: string;
	district: CountedFigures;
	units: { unitId: string; name: string; figures: CountedFigures }[];
};

/** Units come in the order of their first row. */
export function monthFigures(
	rows: readonly (FilingRow & { unitName: string })[],
	rules: Pick<MonthRules, 'timelyBy'>,
	asOf: string
): MonthFigures {
	const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
	return {
		asOf,
		district: counted(filingFigures(rows, rules, asOf)),
		units: Array.from(byUnit, ([unitId, own]) => ({
			...{ unitId, name: own[0]?.unitName ?? '' },
			figures: counted(filingFigures(own, rules, asOf))
		}))
	};
}

/** Without the rows behind them, which stand elsewhere. */
function counted(figures: FilingFigures): CountedFigures {
	return mapRules(({ code }) => {
		const { n, d, version } = figures[code];
		return { code, n, d, version };
	});
}

function mapRules<Value>(of: (rule: FigureRule) => Value): { [Code in FigureCode]: Value } {
	return {
		volume: of(volume),
		coverage: of(coverage),
		timeliness: of(timeliness),
		timelinessOfFiled: of(timelinessOfFiled),
		qualification: of(qualification),
		qualificationFinal: of(qualificationFinal)
	};
}
