import * as v from 'valibot';
import { directiveLevels } from '$lib/domain/directive/directive.ts';
import { day, moment, names } from './fields.ts';

export const claim = v.strictObject({
	task: v.string(),
	/** Left out where the task has one unit that leads or is responsible. */
	unit: v.optional(v.string()),
	on: day,
	claimedAt: moment,
	confirmedAt: v.optional(moment),
	/** The day of completion as the office corrected it. */
	correctedOn: v.optional(day),
	returnedAt: v.optional(moment),
	reason: v.optional(v.string())
});

const byOffice = { at: moment, as: v.literal('office'), task: v.string() };
const withReason = { ...byOffice, reason: v.string() };
const newTask = {
	...withReason,
	section: v.number(),
	measure: v.string(),
	units: v.array(
		v.strictObject({
			unit: v.string(),
			role: v.picklist(['lead', 'support', 'responsible'])
		})
	),
	deadlineText: v.nullable(v.string()),
	deadline: v.nullable(day),
	ongoing: v.boolean()
};

const asking = { task: v.string(), units: names, body: v.string(), dueOn: day };
const byUnit = v.custom<`unit:${string}`>(
	(value) => typeof value === 'string' && value.startsWith('unit:')
);

/** What happened to tasks, in the shape of operations. */
export const event = v.variant('do', [
	v.strictObject({ ...newTask, do: v.literal('task.add') }),
	v.strictObject({ ...newTask, do: v.literal('task.propose') }),
	v.strictObject({ ...withReason, do: v.literal('task.suspend') }),
	v.strictObject({ ...withReason, do: v.literal('task.resume') }),
	v.strictObject({ ...withReason, do: v.literal('task.reopen') }),
	v.strictObject({ ...withReason, do: v.literal('task.cancel'), document: v.string() }),
	v.strictObject({ ...withReason, do: v.literal('task.merge'), into: v.string() }),
	v.strictObject({ ...withReason, do: v.literal('task.extend'), deadline: day }),
	v.strictObject({
		...{ at: moment, task: v.string(), do: v.literal('extension.ask') },
		...{ unit: v.string(), deadline: day, reason: v.string() }
	}),
	v.strictObject({ ...byOffice, do: v.literal('problem.solve'), unit: v.string() }),
	v.strictObject({ ...byOffice, do: v.literal('milestone.add'), title: v.string(), dueOn: day }),
	v.strictObject({
		...{ at: moment, as: v.literal('leader'), do: v.literal('directive.instruct') },
		...{ ...asking, name: v.string(), saidBy: v.string() }
	}),
	v.strictObject({
		...{ at: moment, as: v.literal('office'), do: v.literal('directive.supervise') },
		...{ ...asking, number: v.string(), level: v.picklist(directiveLevels) }
	}),
	v.strictObject({
		...{ at: moment, as: byUnit, do: v.literal('directive.reply') },
		...{ name: v.string(), body: v.string() }
	}),
	v.strictObject({
		...{ at: moment, as: v.literal('office'), do: v.literal('directive.close') },
		...{ name: v.string(), note: v.string() }
	}),
	v.strictObject({
		...{ at: moment, do: v.literal('comment.write') },
		as: v.union([v.literal('office'), v.literal('leader'), byUnit]),
		...{ task: v.string(), body: v.string(), by: v.string() }
	})
]);

export type ClaimEntry = v.InferOutput<typeof claim>;
export type EventEntry = v.InferOutput<typeof event>;
