import * as v from 'valibot';
import { moment, names, period } from './fields.ts';

const evidence = v.array(v.strictObject({ label: v.string(), reference: v.string() }));

const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

const month = v.strictObject({
	/** Left out: on the line between the months before and after. Null: the task has no percent. */
	percent: v.optional(v.nullable(percent)),
	progress: v.string(),
	next: v.optional(v.string()),
	evidence: v.optional(evidence, []),
	milestones: v.optional(names, []),
	/** Why the percent is lower than last month's. */
	reason: v.optional(v.string())
});

const problem = v.strictObject({
	from: period,
	to: period,
	text: v.string(),
	/** What the months after the first one say, where not the same. */
	again: v.optional(v.string()),
	coordinate: v.optional(v.strictObject({ addressee: v.string(), body: v.string() }))
});

/** What one unit said of one task over the year. */
export const pairYear = v.strictObject({
	task: v.string(),
	/** Left out where the task has only one unit that files. */
	unit: v.optional(v.string()),
	months: v.record(period, month),
	problems: v.optional(v.array(problem), []),
	readings: v.optional(v.record(v.string(), v.record(period, v.string())), {})
});

const first = v.strictObject({
	progress: v.string(),
	percent: v.optional(percent),
	problem: v.optional(v.string())
});
const returnCode = v.picklist(['vague', 'same', 'evidence', 'percent', 'cause', 'other']);
const where = { period, unit: v.string() };
const oneTask = { ...where, task: v.string() };
/** Every task of the unit, unless one is named. */
const someTasks = { ...where, task: v.optional(v.string()) };

/** A filing out of the ordinary, by how it went. */
export const filingException = v.variant('how', [
	v.strictObject({ ...someTasks, how: v.literal('late'), at: moment }),
	/** `enteredAt`: the office entered it after the closing (补报). */
	v.strictObject({ ...someTasks, how: v.literal('missing'), enteredAt: v.optional(moment) }),
	v.strictObject({ ...someTasks, how: v.literal('exempt'), at: moment, reason: v.string() }),
	v.strictObject({ ...someTasks, how: v.literal('noProgress'), reason: v.string() }),
	v.strictObject({ ...someTasks, how: v.literal('onBehalf'), at: moment }),
	v.strictObject({ ...someTasks, how: v.literal('draft'), at: moment }),
	v.strictObject({ ...someTasks, how: v.literal('unreviewed') }),
	/** `first`: what was returned. `sameAsLast`: it was last month's text, with this excuse. */
	v.strictObject({
		...oneTask,
		how: v.picklist(['returned', 'leftReturned']),
		code: returnCode,
		reason: v.string(),
		first: v.optional(first),
		sameAsLast: v.optional(v.string()),
		evidence: v.optional(evidence)
	}),
	/** Last month's text filed again, with this reason, and let pass. */
	v.strictObject({ ...oneTask, how: v.literal('same'), reason: v.string() }),
	v.strictObject({
		...oneTask,
		how: v.literal('returnTakenBack'),
		code: returnCode,
		reason: v.string(),
		takenBackReason: v.string()
	}),
	/** Submitted, withdrawn before anybody read it, submitted again. */
	v.strictObject({ ...oneTask, how: v.literal('withdrawn'), first })
]);

export type PairYear = v.InferOutput<typeof pairYear>;
export type Month = v.InferOutput<typeof month>;
export type FilingException = v.InferOutput<typeof filingException>;
