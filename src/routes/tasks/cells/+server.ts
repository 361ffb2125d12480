import { error, json } from '@sveltejs/kit';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { editCells } from '$lib/server/operations/tasks/edit-cells.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { personText } from '$lib/words/actor.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { errorSentence } from '$lib/words/error.ts';
import { explain } from '$lib/words/problem.ts';
import { deedMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { RequestHandler } from './$types';
import { readTyped } from './typed.server.ts';

/** Cells that were typed or pasted into the grid, looked at or written. */
export const POST: RequestHandler = async (event) => {
	const { locals, request } = event;
	const { actor } = whoIsHere(locals);
	const typed = readTyped(await request.json().catch(() => null));
	if (typed === null) error(400, errorSentence(400));
	const answered = await editCells(locals.db, actor, typed, await deedMoment(locals));
	if (!answered.ok) {
		const [first] = await refusalOf(event, answered.problems);
		const isForbidden = answered.problems.some(({ code }) => code === 'right.missing');
		error(isForbidden ? 403 : 404, first?.message ?? errorSentence(404));
	}
	const { act, cells, conflicts, problems, needsReason } = answered.value;
	const names =
		conflicts.length === 0 ? null : await findAuditNames(locals.db, actor.jurisdictionId);
	return json({
		...{ act, cells, needsReason },
		conflicts: conflicts.map(({ at, now, by, when }) => ({
			...{ at, now, isOwn: by === actor.id },
			by: names && personText(by, names),
			when: when && fullInstantText(when)
		})),
		problems: problems.map(({ at, problem }) => ({
			...{ at, level: levelOf(problem.code), message: explain(problem) }
		}))
	});
};
