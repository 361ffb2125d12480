import { error, json } from '@sveltejs/kit';
import { listCellTexts } from '$lib/server/operations/tasks/list-cell-texts.ts';
import { undoAct } from '$lib/server/operations/tasks/undo-act.ts';
import { errorSentence } from '$lib/words/error.ts';
import { explain } from '$lib/words/problem.ts';
import { deedMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { RequestHandler } from './$types';

/** Takes back what was done to tasks in one go, or does again what was taken back. */
export const POST: RequestHandler = async (event) => {
	const { locals, request } = event;
	const { actor } = whoIsHere(locals);
	const sent: unknown = await request.json().catch(() => null);
	const act: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'act') : null;
	if (typeof act !== 'string') error(400, errorSentence(400));
	const undone = await undoAct(locals.db, actor, act, await deedMoment(locals));
	if (!undone.ok) {
		const [first] = await refusalOf(event, undone.problems);
		if (undone.problems.some(({ code }) => code === 'right.missing')) {
			error(403, first?.message ?? errorSentence(403));
		}
		const problems = undone.problems.map((problem) => ({
			...{ at: null, level: 'error', message: explain(problem) }
		}));
		return json({ act: null, cells: [], conflicts: [], problems, needsReason: false });
	}
	const { act: next, taskIds } = undone.value;
	const cells = await listCellTexts(locals.db, actor, taskIds, locals.now);
	return json({ act: next, cells, conflicts: [], problems: [], needsReason: false });
};
