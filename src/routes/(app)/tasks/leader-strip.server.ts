import {
	ledgerViewIn,
	planSearch,
	searchOf,
	type LedgerView,
	type Order
} from '$lib/domain/ledger/ledger-view.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { TodoTask } from '$lib/domain/ledger/todos.ts';
import type { HeldLedger } from '$lib/server/db/held-ledger.ts';
import { ledgerWords as words } from '$lib/words/ledger.ts';
import { standingWords } from '$lib/words/standing.ts';
import { todoStrip, type StripItem } from './todo-strip.server.ts';

/**
 * What a leader looks at first, worst first: of the list at the screen what is late, far behind, and
 * waits for an answer to 延期申请, and over all lists the own 批示 without an answer. Each leads to
 * exactly the rows that it counts; what there is none of is left out.
 */
export function leaderStrip(
	rows: readonly LedgerRow[],
	said: readonly TodoTask[],
	here: Pick<HeldLedger, 'plans' | 'running'>,
	plan: string | null
): StripItem[] {
	const whole = ledgerViewIn(new URLSearchParams(planSearch(plan)));
	const item = (text: string, asks: Partial<LedgerView>, count: number): StripItem[] =>
		count === 0
			? []
			: [{ text: words.waitCount(text, count), href: `/tasks${searchOf({ ...whole, ...asks })}` }];
	const ofStanding = (standing: 'overdue' | 'farBehind', order: Order) =>
		item(
			standingWords[standing],
			// over all sections: the worst of the district stands first
			{ standing, order, group: 'standing' },
			rows.filter((row) => row.standing === standing).length
		);
	return [
		...ofStanding('overdue', 'overdue'),
		...ofStanding('farBehind', 'percent'),
		...item(
			words.waits.extension,
			{ wait: 'extension' },
			rows.filter((row) => row.waits.includes('extension')).length
		),
		...todoStrip(said, here, null)
	];
}
