import { firstSentence } from '../../list/resolve-task.ts';
import { comparable } from '../../match/comparable.ts';
import { certaintyOf } from '../../match/confidence.ts';
import type { LedgerSide } from '../../match/ledger-side.ts';
import { makeLikeness, type Likeness } from '../../match/likeness.ts';
import { pairTasks } from '../../match/pair-tasks.ts';
import type { Pair } from '../../match/pairs.ts';
import { traitsOf, type Traits } from '../../match/traits.ts';
import type { FilledRow } from './filled-row.ts';

/** The task that a row is of; one that is not sure is asked about, and never taken by itself. */
export type RowMatch = { taskId: string; isSure: boolean };

type Side = Pick<
	LedgerSide,
	'id' | 'number' | 'section' | 'measure' | 'units' | 'collectives' | 'state'
>;

/**
 * Finds the task of every row: by number and words together, as an import does. A number whose words
 * are others is asked about; a list that writes a joint task once for each unit names it several times.
 */
export function matchRows(
	rows: readonly FilledRow[],
	ledger: readonly Side[]
): (RowMatch | null)[] {
	const traits = traitsOf(rows, ledger);
	const { byList } = pairTasks(traits, rows, ledger, {}, new Set());
	const hold = makeLikeness();
	return traits.list.map((row, index) => {
		const pair = byList.get(index);
		const isPaired = pair !== undefined && isPlain(pair);
		// an import gives each task to one row; here another unit's row of the same task is that task too
		const other = isPaired ? undefined : namesake(row, traits.ledger, hold(row.text));
		const isNamed =
			other !== undefined &&
			(hold(row.text)(other.text) >= much || isTitle(rows[index], ledger[other.index]));
		const found = isNamed ? other : (pair?.ledger ?? other);
		const taskId = found && ledger[found.index]?.id;
		return taskId === undefined ? null : { taskId, isSure: isPaired || isNamed };
	});
}

/**
 * Whether a row has the title of a task where its measure stands, as pages of this program show it:
 * 63.建立外贸企业联络员制度, the first sentence of the measure.
 */
function isTitle(row: FilledRow | undefined, task: Side | undefined): boolean {
	if (!row || !task) return false;
	const title = comparable(firstSentence(unnumbered(task.measure)));
	return title !== '' && comparable(firstSentence(unnumbered(row.measure))) === title;
}

/** A measure without the number that a list prints in front of it. */
function unnumbered(measure: string): string {
	return measure.replace(/^\s*\d+\s*[.．、]\s*/, '');
}

function isPlain({ ledger, rivals, confidence }: Pair): boolean {
	return !ledger.ended && rivals.length === 0 && certaintyOf(confidence) !== 'ask';
}

/** Of the tasks with a row's number, or its very words, the one that is most like it. */
function namesake(row: Traits, ledger: readonly Traits[], likeness: Likeness): Traits | undefined {
	const numbered = ledger.filter(
		({ number, ended }) => !ended && number !== '' && number === row.number
	);
	const worded = ledger.filter(
		({ textId, ended }) => !ended && row.text !== '' && textId === row.textId
	);
	const named = numbered.length > 0 ? numbered : worded.length === 1 ? worded : [];
	const alike = new Map(named.map((task) => [task, likeness(task.text)]));
	return named.toSorted((one, other) => (alike.get(other) ?? 0) - (alike.get(one) ?? 0))[0];
}

const much = 0.6;
