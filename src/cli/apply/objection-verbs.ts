import { markKinds } from '../../lib/domain/report/mark.ts';
import { listObjections } from '../../lib/server/db/objections.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { answerObjection } from '../../lib/server/operations/objection/answer-objection.ts';
import { raiseObjection } from '../../lib/server/operations/objection/raise-objection.ts';
import { missing, neededFlagIn, neededIn, textIn, wordIn } from './fields.ts';
import { pairAsked } from './named-report.ts';
import { taskNamed } from './named-task.ts';
import { lineOf, unitSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

/** 异议 against a mark of a month, and the office's answer. */
export const objectionVerbs = {
	'objection.raise': async (turn) => {
		const { db, actor, fields, now } = turn;
		const mark = wordIn(fields, 'mark', markKinds) ?? missing('mark');
		const { key } = await pairAsked(turn);
		return raiseObjection(db, actor, { ...key, mark, body: textIn(fields, 'body') }, now);
	},
	'objection.answer': async (turn) => {
		const { db, actor, fields, now } = turn;
		const accepted = neededFlagIn(fields, 'accepted');
		const id = await objectionMeant(turn);
		return answerObjection(db, actor, { id, accepted, answer: textIn(fields, 'answer') }, now);
	}
} satisfies Verbs;

/** The one that waits, of the unit and the mark that are named where there are several; else the last. */
async function objectionMeant(turn: Turn): Promise<string> {
	const { db, actor, fields } = turn;
	const period = neededIn(fields, 'period');
	const mark = wordIn(fields, 'mark', markKinds);
	const task = await taskNamed(turn, { period });
	const said = await unitSaid(turn);
	const line = said === undefined ? null : await lineOf(turn, said);
	const raised = (await listObjections(db, actor.jurisdictionId, { period })).filter(
		(each) =>
			each.taskId === task.id &&
			(mark ?? each.mark) === each.mark &&
			(line?.includes(each.unitId) ?? true)
	);
	const waiting = raised.filter(({ accepted }) => accepted === null);
	const [first, ...others] = waiting.length > 0 ? waiting : raised.slice(0, 1);
	if (first && others.length === 0) return first.id;
	if (!first) return insist<string>(absent);
	if (waiting.some((each) => each.unitId !== first.unitId)) {
		const facts = { number: task.number, units: task.units.map(({ name }) => name) };
		return insist<string>({ ok: false, problems: [{ code: 'apply.unit-unsaid', facts }] });
	}
	return missing('mark');
}

const absent = {
	ok: false as const,
	problems: [{ code: 'objection.absent' as const, facts: {} }]
};
