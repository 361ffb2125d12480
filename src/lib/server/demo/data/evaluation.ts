import * as v from 'valibot';
import { count, day, moment, names } from './fields.ts';

const leaf = v.strictObject({
	code: v.string(),
	name: v.string(),
	weight: v.number(),
	scoring: v.picklist(['linear', 'target', 'step', 'yesNo', 'graded', 'survey']),
	parameters: v.record(v.string(), v.unknown()),
	source: v.string()
});
const branch = v.strictObject({
	code: v.string(),
	name: v.string(),
	weight: v.number(),
	children: v.array(leaf)
});

export const evaluation = v.strictObject({
	scheme: v.strictObject({
		year: v.number(),
		name: v.string(),
		missingReading: v.picklist(['exclude', 'zero', 'carry']),
		indicators: v.array(branch)
	}),
	round: v.strictObject({
		title: v.string(),
		evaluator: v.string(),
		dataUntilOn: day,
		openedAt: moment,
		enteredFrom: moment,
		publishedAt: moment,
		subjects: names,
		/** By indicator and unit. A unit left out has no reading. */
		readings: v.record(v.string(), v.record(v.string(), v.string()))
	})
});

export const survey = v.strictObject({
	policy: v.string(),
	heldOn: day,
	enteredAt: moment,
	source: v.string(),
	strata: v.array(
		v.strictObject({
			name: v.string(),
			population: count,
			sent: count,
			/** By question and answer: how many respondents, or enterprises of the register. */
			answers: v.record(v.string(), v.record(v.string(), count))
		})
	)
});

export type EvaluationEntry = v.InferOutput<typeof evaluation>;
export type SurveyEntry = v.InferOutput<typeof survey>;
