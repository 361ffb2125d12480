import type { FilledRow } from './filled-row.ts';
import { isNoText } from './no-text.ts';
import { textByUnit } from './text-by-unit.ts';

/** Whose word a row is, and what is not plain about that. */
export type RowUnit<Pair> = {
	pair: Pair;
	progress: string;
	problem: string | null;
	mark: 'no-unit' | 'other-unit' | 'joint' | null;
};

type Pairs = { unitId: string; filerId: string };
type How = { unitId: string | null; unitNamed: (printed: string) => string | null };

/**
 * The units of a task that a row speaks for. Of a sheet of one unit that one; else those of its unit
 * cell. A text of several units at once is each one's only where it names them one by one.
 */
export function rowUnits<Pair extends Pairs>(
	row: Pick<FilledRow, 'units' | 'progress' | 'problem' | 'cells'>,
	asked: readonly Pair[],
	{ unitId, unitNamed }: How
): RowUnit<Pair>[] {
	const isOf = (id: string) => (pair: Pair) => pair.unitId === id || pair.filerId === id;
	const whole = { progress: row.progress ?? '', problem: row.problem };
	const own = textsOf(row, asked, unitNamed);
	if (unitId !== null) {
		return asked.filter(isOf(unitId)).flatMap((pair) => said(pair, own, whole, null));
	}
	const named = row.units.flatMap((unit) => unit.unitId ?? []);
	const isPlain = named.length > 0 && named.length === row.units.length;
	const isAlone = row.units.length === 0 && asked.length === 1;
	const meant = asked.filter((pair) => isAlone || named.some((id) => isOf(id)(pair)));
	if (meant.length === 0) {
		const mark = isPlain ? 'other-unit' : 'no-unit';
		return asked.flatMap((pair) => said(pair, own, whole, mark));
	}
	if (!isPlain && !isAlone) return meant.flatMap((pair) => said(pair, own, whole, 'no-unit'));
	return meant.flatMap((pair) => said(pair, own, whole, meant.length > 1 ? 'joint' : null));
}

type Texts = { progress: string; problem: string | null };

/** What each unit says by the words of the cell; null where the cell names none, or somebody else. */
function textsOf<Pair extends Pairs>(
	{ progress, problem }: Pick<FilledRow, 'progress' | 'problem'>,
	asked: readonly Pair[],
	unitNamed: How['unitNamed']
): ((pair: Pair) => Texts | null) | null {
	const said = textByUnit(progress ?? '', unitNamed);
	const isOfTask = (id: string) => asked.some((pair) => [pair.unitId, pair.filerId].includes(id));
	if (!said || !Array.from(said.keys()).every(isOfTask)) return null;
	const problems = isNoText(problem)
		? new Map<string, string>()
		: textByUnit(problem ?? '', unitNamed);
	// a problem that is nobody's own leaves the whole row to a person
	if (!problems) return null;
	return ({ unitId, filerId }) => {
		const own = said.get(unitId) ?? said.get(filerId);
		if (own === undefined || isNoText(own)) return null;
		return { progress: own, problem: problems.get(unitId) ?? problems.get(filerId) ?? null };
	};
}

function said<Pair>(
	pair: Pair,
	own: ((pair: Pair) => Texts | null) | null,
	whole: Texts,
	mark: RowUnit<Pair>['mark']
): RowUnit<Pair>[] {
	if (own === null) return [{ pair, ...whole, mark }];
	const texts = own(pair);
	return texts === null ? [] : [{ pair, ...texts, mark: null }];
}
