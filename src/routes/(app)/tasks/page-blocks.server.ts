import type { RowGroup } from '$lib/domain/ledger/group-rows.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { LedgerView } from '$lib/domain/ledger/ledger-view.ts';
import { taskStandings } from '$lib/domain/standing.ts';
import { periodText } from '$lib/words/format.ts';
import { ledgerWords as words, reasonText } from '$lib/words/ledger.ts';
import { standingWords } from '$lib/words/standing.ts';
import type { Choices } from './choices.server.ts';

/** So many lines on a page; a group that goes on shows its heading again. */
const linesAtOnce = 100;

/** The groups of the page that is asked for, each with what it holds in all. */
export function blocksOnPage(groups: readonly RowGroup[], view: LedgerView, choices: Choices) {
	const lines = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
	const pages = Math.max(1, Math.ceil(lines.length / linesAtOnce));
	const page = Math.min(view.page, pages);
	const from = (page - 1) * linesAtOnce;
	const shown = lines.slice(from, from + linesAtOnce);
	return {
		...{ page, pages, lines: lines.length, from, atOnce: linesAtOnce },
		blocks: [...Map.groupBy(shown, ({ group }) => group)].map(([group, own]) => ({
			key: group.key,
			label: labelOf(group.key, view, choices),
			count: group.rows.length,
			rows: own.map(({ row }) => asShown(row))
		}))
	};
}

/** The heading of a group: the section, the unit, the status or the month. */
export function labelOf(key: string | null, { group }: LedgerView, choices: Choices): string {
	if (group === 'month') return key === null ? words.noMonth : periodText(key);
	if (group === 'standing') {
		const standing = taskStandings.find((each) => each === key);
		return standing ? standingWords[standing] : '';
	}
	const of = group === 'section' ? choices.sections : choices.units;
	return of.find(({ value }) => value === (key ?? 'none'))?.label ?? '';
}

function asShown(row: LedgerRow) {
	const { id, number, measure, deadlineText, dueOn, originalDueOn, ongoing } = row;
	return {
		...{ id, number, measure, ongoing, deadlineText, dueOn },
		originalDueOn: originalDueOn === dueOn ? null : originalDueOn,
		...{ standing: row.standing, light: row.light },
		// what the office has confirmed is done, whatever its units said last
		percent: row.state === 'done' ? 100 : row.percent,
		reasons: row.reasons.map(reasonText),
		hasProblem: row.hasProblem,
		units: row.units.map(({ name, role }) => ({ name, role })),
		collectives: row.collectives
	};
}
