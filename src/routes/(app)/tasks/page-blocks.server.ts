import type { RowGroup } from '$lib/domain/ledger/group-rows.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { LedgerView } from '$lib/domain/ledger/ledger-view.ts';
import { taskStandings } from '$lib/domain/standing.ts';
import { periodText } from '$lib/words/format.ts';
import { ledgerWords as words } from '$lib/words/ledger.ts';
import { standingWords } from '$lib/words/standing.ts';
import type { Choices } from './choices.server.ts';

/** A group, or that part of it which stands on a page; `count` is the whole group's. */
export type Block = { label: string; count: number; rows: LedgerRow[] };

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
		blocks: [...Map.groupBy(shown, ({ group }) => group)].map(([group, own]): Block => ({
			label: labelOf(group.key, view, choices),
			count: group.rows.length,
			rows: own.map(({ row }) => row)
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
