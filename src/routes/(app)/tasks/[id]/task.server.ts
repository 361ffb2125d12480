import { error, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { findPlan } from '$lib/server/db/plans.ts';
import { findTaskDetail } from '$lib/server/db/task-detail.ts';
import { errorSentence } from '$lib/words/error.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { noSuchTask } from '../no-such-task.server.ts';

/** The task of the address as it stands; whose it is not finds no such page. */
export async function taskOf({
	locals,
	params
}: Pick<RequestEvent<{ id: string }>, 'locals' | 'params'>) {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const detail = await findTaskDetail(locals.db, jurisdictionId, params.id);
	const plan = detail && (await findPlan(locals.db, jurisdictionId, detail.planId));
	if (!detail || !plan) error(404, errorSentence(404));
	const now = await ledgerMoment(locals);
	// what nobody confirmed is there for who answers it, and for nobody else
	const drafts = can(actor, 'task.edit', {});
	const rows = await listLedger(locals.db, jurisdictionId, plan, now, [detail.id], { drafts });
	const row = rows.find(({ id }) => id === detail.id);
	const unitIds = row?.units.map(({ unitId }) => unitId) ?? [];
	if (!row || !can(actor, 'task.read', { unitIds })) {
		return noSuchTask(locals.db, actor, detail.id);
	}
	return { actor, plan, detail, row, unitIds, now };
}
