import { listExtensions, type Extension } from '../../lib/server/db/extensions.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import {
	grantExtension,
	refuseExtension
} from '../../lib/server/operations/tasks/answer-extension.ts';
import {
	askExtension,
	withdrawExtension
} from '../../lib/server/operations/tasks/ask-extension.ts';
import { extendDeadline } from '../../lib/server/operations/tasks/extend-deadline.ts';
import { flagIn, neededIn, textIn } from './fields.ts';
import { taskNamed } from './named-task.ts';
import { unitMeant, unitSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

/** 延期, asked for by a unit or set by the office. */
export const deadlineVerbs = {
	'task.extend': async (turn) => {
		const { fields } = turn;
		const { id } = await taskNamed(turn);
		const extension = {
			...{
				taskIds: [id],
				deadline: textIn(fields, 'deadline'),
				ongoing: flagIn(fields, 'ongoing')
			},
			...{ reason: textIn(fields, 'reason'), document: textIn(fields, 'document') }
		};
		return extendDeadline(turn.db, turn.actor, extension, turn.now);
	},
	'extension.ask': async (turn) => {
		const task = await taskNamed(turn);
		const unitId = await unitMeant(turn, task);
		const dueOn = neededIn(turn.fields, 'deadline');
		const asked = { taskId: task.id, unitId, dueOn, reason: textIn(turn.fields, 'reason') };
		return askExtension(turn.db, turn.actor, asked, turn.now);
	},
	'extension.grant': async (turn) => {
		const { id, askedDueOn } = await waiting(turn);
		const dueOn = textIn(turn.fields, 'deadline') || askedDueOn;
		const granted = { id, dueOn, note: textIn(turn.fields, 'note') };
		return grantExtension(turn.db, turn.actor, granted, turn.now);
	},
	'extension.refuse': async (turn) => {
		const { id } = await waiting(turn);
		const note = textIn(turn.fields, 'note') || textIn(turn.fields, 'reason');
		return refuseExtension(turn.db, turn.actor, { id, note }, turn.now);
	},
	'extension.withdraw': async (turn) => {
		const { id } = await waiting(turn);
		return withdrawExtension(turn.db, turn.actor, id, turn.now);
	}
} satisfies Verbs;

/** The request that waits: of the unit that is named or acts, else the only one. */
async function waiting(turn: Turn): Promise<Extension> {
	const task = await taskNamed(turn);
	const said = (await unitSaid(turn)) ?? turn.actor.unitIds[0];
	const of = { taskId: task.id, waiting: true };
	const asked = (await listExtensions(turn.db, turn.actor.jurisdictionId, of)).filter(
		({ unitId }) => said === undefined || unitId === said
	);
	const [request, ...others] = asked;
	if (request && others.length === 0) return request;
	const facts = { number: task.number, units: task.units.map(({ name }) => name) };
	return insist<Extension>({
		ok: false,
		problems: [
			request ? { code: 'apply.unit-unsaid', facts } : { code: 'extension.absent', facts: {} }
		]
	});
}
