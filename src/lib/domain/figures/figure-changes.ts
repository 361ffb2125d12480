import type { Counted, FigureCode } from './figure.ts';
import { figureRules, type CountedFigures, type MonthFigures } from './month-figures.ts';

/** A figure that is another one in another snapshot; null where the unit had none there. */
export type FigureChange = {
	/** Null: of the whole district. */
	unitId: string | null;
	name: string;
	code: FigureCode;
	before: Counted | null;
	after: Counted | null;
};

/** What is other in the figures of a month, the district first and then by unit. */
export function figureChanges(before: MonthFigures, after: MonthFigures): FigureChange[] {
	const names = new Map(
		[...before.units, ...after.units].map(({ unitId, name }) => [unitId, name])
	);
	const of = ({ units }: MonthFigures, id: string) =>
		units.find(({ unitId }) => unitId === id)?.figures;
	return [
		...changesOf({ unitId: null, name: '' }, before.district, after.district),
		...Array.from(names, ([unitId, name]) =>
			changesOf({ unitId, name }, of(before, unitId), of(after, unitId))
		).flat()
	];
}

function changesOf(
	whose: Pick<FigureChange, 'unitId' | 'name'>,
	before: CountedFigures | undefined,
	after: CountedFigures | undefined
): FigureChange[] {
	return Object.values(figureRules).flatMap(({ code }) => {
		const [was, is] = [before?.[code] ?? null, after?.[code] ?? null];
		const isSame = was?.n === is?.n && was?.d === is?.d;
		return isSame ? [] : [{ ...whose, code, before: was, after: is }];
	});
}
