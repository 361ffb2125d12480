import { can } from '$lib/domain/actor.ts';
import { listAddressedTasks } from '$lib/server/db/addressed-tasks.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listNotices } from '$lib/server/db/task-notices.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { whoText } from '$lib/words/actor.ts';
import { newsWords } from '$lib/words/news.ts';
import { noticeWords as words } from '$lib/words/notice.ts';
import { whoIsHere } from '../../who.server.ts';
import { standHere } from './ledger-here.server.ts';
import { lostBy } from './past/lost.server.ts';

/** What the units of whoever is here are told of tasks, some of which they do not find in their list. */
export async function noticesHere(locals: App.Locals) {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const own = actor.unitIds.filter((unitId) => can(actor, 'task.acknowledge', { unitId }));
	const told = await listNotices(locals.db, jurisdictionId, own);
	if (told.length === 0) return [];
	const [tasks, names, lost] = await Promise.all([
		listAddressedTasks(
			locals.db,
			jurisdictionId,
			told.map(({ taskId }) => taskId)
		),
		findAuditNames(locals.db, jurisdictionId),
		lostBy(locals.db, actor, await standHere(locals))
	]);
	return told.map(({ id, taskId, number, kind, unitId, by, at, into }) => {
		const units = tasks.get(taskId)?.units ?? [];
		const unit = names.units.get(unitId) ?? '';
		const texts = {
			moved: () =>
				words.moved(
					number,
					unit,
					units.map(({ name }) => name)
				),
			merged: () => words.merged(number, into?.number ?? null),
			claim: () => words.claim(number, unit)
		};
		const mayRead = can(actor, 'task.read', { unitIds: units.map((one) => one.id) });
		const shown = kind === 'merged' ? (into?.id ?? null) : mayRead ? taskId : null;
		const isFiled = shown === null && lost.some((one) => one.id === taskId);
		return {
			...{ id, text: texts[kind](), who: newsWords.who(whoText(by, names), fullInstantText(at)) },
			/** The task that there is to look at. */
			taskId: shown,
			/** The same with what the unit filed for it alone, where it is another's now. */
			pastId: isFiled ? taskId : null
		};
	});
}
