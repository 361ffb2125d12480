import type { ImportDecisions } from '$lib/domain/list/decisions.ts';
import type { DeadlineChoice, UnitChoice } from '$lib/domain/list/list-choices.ts';
import type { ListTask } from '$lib/domain/list/list-task.ts';
import { reopenDuplicate } from '$lib/domain/match/settle-duplicate.ts';
import { dateText } from '$lib/words/format.ts';
import { stepWords } from '$lib/words/import-step.ts';

/** An answer that was given and can be taken back. */
export type Settled = { id: string; text: string };

const words = stepWords.problems;

/** The rows of which an answer says something, so that their tasks can be named. */
export function settledRows({ match }: ImportDecisions): number[] {
	return [...(match.distinct ?? []), ...Object.keys(match.pairs ?? {}).map(Number)];
}

/** What was answered about single rows and cells; what holds for the list stands in its own step. */
export function settledIn(
	{ list, match }: ImportDecisions,
	taskOf: (row: number) => ListTask | undefined,
	unitNames: ReadonlyMap<string, string>,
	sheet: string
): Settled[] {
	const rowWords = (row: number) => words.inRow(row, taskOf(row)?.number ?? null);
	return [
		...Object.entries(list.problems ?? {}).flatMap(([key, said]): Settled[] => {
			const cell = words.cell(key.slice(key.indexOf(' ') + 1), sheet);
			if (said.as === 'units') {
				return [
					{ id: `problem ${key}`, text: words.said(cell, unitWords(said.choice, unitNames)) }
				];
			}
			if (said.as === 'deadline') {
				return [{ id: `problem ${key}`, text: words.said(cell, dayWords(said.choice)) }];
			}
			// a row that was called a task of its own stands below
			const isRow = said.row !== undefined;
			return isRow ? [] : [{ id: `problem ${key}`, text: words.said(cell, words.accept) }];
		}),
		...(match.distinct ?? []).map((row) => ({
			id: `distinct ${row}`,
			text: words.said(rowWords(row), stepWords.diff.both)
		})),
		...Object.entries(match.pairs ?? {}).map(([row, said]) => ({
			id: `pair ${row}`,
			text: words.said(rowWords(Number(row)), pairWords(said))
		})),
		...(list.skippedRows ?? []).map((row) => ({
			id: `skip ${row}`,
			text: words.said(words.inRow(row, null), words.skip)
		})),
		...(list.keptRows ?? []).map((row) => ({
			id: `kept ${row}`,
			text: words.said(words.inRow(row, null), words.kept)
		}))
	];
}

/** Takes an answer back: it is asked again. */
export function reopen(decisions: ImportDecisions, id: string): ImportDecisions {
	const { list, match } = decisions;
	const [kind = '', ...rest] = id.split(' ');
	const row = Number(rest[0]);
	const without = (rows: readonly number[] = []) => rows.filter((each) => each !== row);
	if (kind === 'distinct') return reopenDuplicate(decisions, row);
	if (kind === 'skip') {
		return { ...decisions, list: { ...list, skippedRows: without(list.skippedRows) } };
	}
	if (kind === 'kept') return { ...decisions, list: { ...list, keptRows: without(list.keptRows) } };
	if (kind === 'pair') {
		const pairs = Object.entries(match.pairs ?? {}).filter(([each]) => Number(each) !== row);
		return { ...decisions, match: { ...match, pairs: Object.fromEntries(pairs) } };
	}
	if (kind !== 'problem') return decisions;
	const key = rest.join(' ');
	const problems = Object.entries(list.problems ?? {}).filter(([each]) => each !== key);
	return { ...decisions, list: { ...list, problems: Object.fromEntries(problems) } };
}

function unitWords(choice: UnitChoice, names: ReadonlyMap<string, string>): string {
	const { units } = stepWords;
	if (choice.as === 'unit') return names.get(choice.unitId) ?? units.unit;
	if (choice.as === 'new') return `${units.new} ${choice.name}`;
	return choice.as === 'joint' ? units.jointOf(choice.names) : units[choice.as];
}

function dayWords(choice: DeadlineChoice): string {
	return choice.as === 'day' ? dateText(choice.on) : stepWords.deadlines[choice.as];
}

function pairWords(said: { taskId: string } | 'new' | 'skip'): string {
	if (said === 'new') return stepWords.diff.isNew;
	return said === 'skip' ? stepWords.diff.skip : stepWords.diff.isKnown;
}
