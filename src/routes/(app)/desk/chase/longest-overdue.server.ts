import { daysBetween } from '$lib/domain/date.ts';
import { ledgerHere } from '../../tasks/ledger-here.server.ts';

/** How many late tasks a leader hears of. */
const mostOverdue = 3;

/** What is late longest, for a word to the leader. */
export async function longestOverdue(locals: App.Locals) {
	const ledger = await ledgerHere(locals, null);
	if (!ledger) return [];
	return ledger.rows
		.flatMap(({ number, measure, dueOn, standing, units }) =>
			standing === 'overdue' && dueOn !== null
				? [
						{
							...{ number, title: measure, days: daysBetween(dueOn, ledger.day) },
							unit: units[0]?.name ?? ''
						}
					]
				: []
		)
		.sort((one, other) => other.days - one.days)
		.slice(0, mostOverdue);
}
