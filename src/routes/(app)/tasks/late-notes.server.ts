import { can, type Actor } from '$lib/domain/actor.ts';
import { daysBetween } from '$lib/domain/date.ts';
import { directiveStateOn, lateDays, owingUnits } from '$lib/domain/directive/directive.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { excerptOf } from '$lib/domain/search/excerpt.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { listOpenAsks } from '$lib/server/db/asks.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listDirectives } from '$lib/server/db/directives.ts';
import { listExtensions } from '$lib/server/db/extensions.ts';
import { listLastSaid } from '$lib/server/db/task-reports.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { directiveTitle } from '$lib/words/directive.ts';
import { lateNoteWords as words } from '$lib/words/late-note.ts';
import { reasonText } from '$lib/words/ledger.ts';
import { waitNoteWords } from '$lib/words/wait-note.ts';
import type { RowNotes } from './wait-notes.server.ts';

/** More of them are on the task's page. */
const problemsAtOnce = 2;

/**
 * In a list of what is late or in danger: why each of its tasks is. What units raised, asked for and
 * owe is told to whoever reads all tasks, and to a unit of itself alone.
 */
export async function lateNotes(
	db: Db,
	actor: Actor,
	rows: readonly LedgerRow[],
	day: string
): Promise<RowNotes> {
	const of = [db, actor.jurisdictionId] as const;
	const taskIds = rows.map(({ id }) => id);
	const [said, asks, directives, extensions, names, lines] = await Promise.all([
		listLastSaid(...of, taskIds),
		listOpenAsks(...of, taskIds),
		listDirectives(...of, { taskIds }),
		listExtensions(...of, { waiting: true }),
		findAuditNames(...of),
		listSuccessions(...of)
	]);
	const unitName = (id: string) => names.units.get(id) ?? '';
	const isTold = (unitId: string) =>
		unitWithHeirs(unitId, lines).some((id) => can(actor, 'task.read', { unitIds: [id] }));
	const linesOf = (row: LedgerRow): string[] => {
		const isOfRow = ({ taskId }: { taskId: string }) => taskId === row.id;
		const sees = can(actor, 'phone.see', { unitIds: row.units.map(({ unitId }) => unitId) });
		const shown = (text: string) => (sees ? text : maskPhones(text));
		const own = said.filter(isOfRow);
		// who fell silent long ago is not what the task says last
		const last = own.reduce((latest, { period }) => (period > latest ? period : latest), '');
		const problems = asks.filter((ask) => isOfRow(ask) && isTold(ask.unitId));
		return [
			words.why(
				row.reasons.map(reasonText),
				own
					.filter(({ period }) => period === last)
					.map((one) => ({ ...one, unit: unitName(one.unitId) }))
			),
			...problems
				.slice(0, problemsAtOnce)
				.map(({ unitId, raisedPeriod, body }) =>
					words.problem(unitName(unitId), raisedPeriod, excerptOf(shown(body), ''))
				),
			...(problems.length > problemsAtOnce
				? [words.moreProblems(problems.length - problemsAtOnce)]
				: []),
			...directives.filter(isOfRow).flatMap((one) => {
				const owing = owingUnits(one).filter(isTold);
				const isLate = one.kind === 'supervision' && directiveStateOn(one, day) === 'overdue';
				if (!isLate || owing.length === 0) return [];
				const days = lateDays(one.dueOn, day);
				return [words.supervision(directiveTitle(one), one.dueOn, days, owing.map(unitName))];
			}),
			...extensions
				.filter((asked) => isOfRow(asked) && isTold(asked.unitId))
				.map(({ unitId, askedDueOn, reason }) => {
					const more = row.dueOn === null ? 0 : daysBetween(row.dueOn, askedDueOn);
					const why = excerptOf(shown(reason), '');
					return waitNoteWords.extension(unitName(unitId), row.dueOn, askedDueOn, more, why);
				})
		];
	};
	return new Map(rows.map((row) => [row.id, linesOf(row)]));
}
