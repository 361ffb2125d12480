import { can } from '$lib/domain/actor.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listTaskNews } from '$lib/server/db/task-news.ts';
import { taskName } from '$lib/words/task-name.ts';
import { whoIsHere } from '../../who.server.ts';
import { newsItem } from './news.server.ts';

/** Of so many tasks the list itself says what is new; each says it in full on its own page. */
const mostTold = 10;
const mostOpen = 3;

/** The units that whoever is here signs for, each with the tasks that it has still to sign, and why. */
export async function signingOf(
	locals: App.Locals,
	rows: readonly LedgerRow[],
	marks: Readonly<Record<string, string>>
) {
	const { actor } = whoIsHere(locals);
	const names = new Map(
		rows.flatMap(({ units }) => units.map(({ unitId, name }) => [unitId, name] as const))
	);
	const signing = [...names].flatMap(([unitId, name]) => {
		if (!can(actor, 'task.acknowledge', { unitId })) return [];
		const tasks = rows.filter(({ unsigned }) => unsigned.includes(unitId));
		return tasks.length === 0 ? [] : [{ unitId, name, tasks }];
	});
	if (signing.length === 0) return [];
	const asked = signing.flatMap(({ tasks }) => tasks.slice(0, mostTold).map(({ id }) => id));
	const [news, accounts] = await Promise.all([
		listTaskNews(locals.db, actor.jurisdictionId, asked),
		findAuditNames(locals.db, actor.jurisdictionId)
	]);
	return signing.map(({ unitId, name, tasks }) => ({
		...{ unitId, name, taskIds: tasks.map(({ id }) => id) },
		seen: Object.fromEntries(tasks.map(({ id }) => [id, marks[id] ?? ''])),
		told: tasks.slice(0, mostTold).map(({ id, number, units }) => {
			const own = news.find((each) => each.taskId === id && each.unitId === unitId);
			const sees = can(actor, 'phone.see', { unitIds: units.map((unit) => unit.unitId) });
			const shown = (text: string) => (sees ? text : maskPhones(text));
			const items = own?.news.map((each) => newsItem(each, accounts, shown)) ?? [];
			return { id, task: taskName(number), isNew: !own?.since, items };
		}),
		/** Few are read at once; of many the list would push the ledger out of sight. */
		isOpen: tasks.length <= mostOpen,
		more: Math.max(0, tasks.length - mostTold)
	}));
}
