import { exceptionKinds, isRunning } from '../../lib/domain/period/exception.ts';
import { listExceptions } from '../../lib/server/db/exceptions.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { openPeriod, takeBackPeriod } from '../../lib/server/operations/open-period.ts';
import { closePeriod } from '../../lib/server/operations/period/close-period.ts';
import { correctPeriod } from '../../lib/server/operations/period/correct-period.ts';
import { endException } from '../../lib/server/operations/period/end-exception.ts';
import { grantException } from '../../lib/server/operations/period/grant-exception.ts';
import { flagIn, missing, neededIn, textIn, wordIn } from './fields.ts';
import { taskNamed } from './named-task.ts';
import { lineOf, unitSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

/** Months: opened, made other for somebody, closed, corrected. */
export const periodVerbs = {
	'period.open': ({ db, actor, fields, now }) =>
		openPeriod(db, actor, neededIn(fields, 'period'), now),
	'period.takeBack': ({ db, actor, fields, now }) =>
		takeBackPeriod(db, actor, neededIn(fields, 'period'), now),
	'period.close': ({ db, actor, fields, now }) => {
		const closing = { period: neededIn(fields, 'period'), anyway: flagIn(fields, 'anyway') };
		return closePeriod(db, actor, closing, now);
	},
	'period.correct': ({ db, actor, fields, now }) => {
		const reason = textIn(fields, 'reason');
		return correctPeriod(db, actor, { period: neededIn(fields, 'period'), reason }, now);
	},
	'period.except': async (turn) => {
		const { db, actor, fields, now } = turn;
		const exception = {
			...{ period: neededIn(fields, 'period'), kind: neededIn(fields, 'kind') },
			...{ unitId: (await unitSaid(turn)) ?? '', task: textIn(fields, 'task') },
			...{ until: textIn(fields, 'until'), reason: textIn(fields, 'reason') }
		};
		return grantException(db, actor, exception, now);
	},
	'period.endException': async (turn) =>
		endException(turn.db, turn.actor, await exceptionMeant(turn), turn.now)
} satisfies Verbs;

/** The one that runs for the unit and the task as they were said when it was granted; the last of several. */
async function exceptionMeant(turn: Turn): Promise<string> {
	const { db, actor, fields, now } = turn;
	const period = neededIn(fields, 'period');
	const kind = wordIn(fields, 'kind', exceptionKinds) ?? missing('kind');
	const said = await unitSaid(turn);
	const line = said === undefined ? null : await lineOf(turn, said);
	const taskId = textIn(fields, 'task') === '' ? null : (await taskNamed(turn, { period })).id;
	const running = (await listExceptions(db, actor.jurisdictionId, period)).filter(
		(each) => each.kind === kind && each.taskId === taskId && isRunning(each, now)
	);
	const own = running.findLast(({ unitId }) =>
		unitId === null ? line === null : line?.includes(unitId)
	);
	// one of a task that was granted for its only unit
	const only = line === null && running.length === 1 ? running[0] : undefined;
	const found = own ?? only;
	if (found) return found.id;
	return insist<string>({ ok: false, problems: [{ code: 'exception.absent', facts: {} }] });
}
