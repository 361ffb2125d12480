import * as v from 'valibot';

import { day, moment, names, period } from './fields.ts';

const headings = v.tupleWithRest([v.string()], v.string());

export const district = v.strictObject({
	name: v.string(),
	city: v.string(),
	prefix: v.string(),
	office: v.string(),
	plan: v.strictObject({
		year: v.number(),
		title: v.string(),
		docNo: v.string(),
		issuedOn: day,
		startsOn: day,
		importedAt: moment
	}),
	sheet: v.string(),
	firstPeriod: period,
	lastPeriod: period,
	/** The moment as of which the demo is shown: nothing later has happened. */
	shownAt: moment
});

/** The form of the list: what each column is headed with, first the heading that we print. */
export const form = v.strictObject({
	form: v.string(),
	columns: v.strictObject({
		section: headings,
		measure: headings,
		unit: headings,
		person: headings,
		phone: headings,
		progress: headings,
		problem: headings,
		deadline: headings
	}),
	people: v.strictObject({ responsiblePerson: v.string(), contactPerson: v.string() })
});

export const unit = v.strictObject({
	name: v.string(),
	kind: v.picklist(['department', 'vertical', 'enterprise', 'court']),
	aliases: names,
	/** When it usually files, and what it writes where there is no problem. */
	files: v.strictObject({
		workdaysBefore: v.number(),
		at: v.string(),
		none: v.optional(v.string())
	}),
	renamed: v.optional(
		v.strictObject({
			to: v.string(),
			aliases: names,
			on: day,
			decidedAt: moment,
			document: v.string()
		})
	)
});

export const person = v.strictObject({
	unit: v.string(),
	name: v.string(),
	post: v.string(),
	phone: v.pipe(v.string(), v.regex(/^(1[3-9]\d{9}|0\d{2,3}-\d{7,8})$/))
});

/** Those who belong to no unit: the office, the leader, the administrators. */
export const officer = v.strictObject({
	name: v.string(),
	role: v.picklist(['office', 'leader', 'evaluator', 'admin', 'security', 'auditor']),
	phone: person.entries.phone
});

const task = v.strictObject({
	number: v.string(),
	measure: v.string(),
	units: v.strictObject({
		lead: v.optional(names, []),
		support: v.optional(names, []),
		responsible: v.optional(names, []),
		collectives: v.optional(names, []),
		mustFile: v.optional(names, [])
	}),
	/** The unit cell as printed, where it is not simply the units' names. */
	cell: v.optional(v.string()),
	deadline: v.nullable(
		v.union([
			v.string(),
			v.strictObject({
				date: day,
				format: v.optional(v.picklist(['iso', 'chinese']), 'iso')
			})
		])
	),
	people: v.strictObject({ responsible: v.optional(v.string()), contacts: names }),
	progress: v.optional(v.string()),
	problem: v.optional(v.string()),
	indicators: v.optional(
		v.array(
			v.strictObject({
				name: v.string(),
				comparison: v.picklist(['≥', '≤', '=']),
				target: v.string(),
				measuredIn: v.string(),
				dueOn: day,
				baseline: v.nullable(v.string())
			})
		),
		[]
	),
	milestones: v.optional(
		v.array(
			v.strictObject({ title: v.string(), dueOn: day, aspirational: v.optional(v.boolean()) })
		),
		[]
	)
});

export const section = v.strictObject({
	ordinal: v.number(),
	heading: v.string(),
	title: v.string(),
	tasks: v.array(task)
});

export type SectionEntry = v.InferOutput<typeof section>;
export type TaskEntry = v.InferOutput<typeof task>;
export type PersonEntry = v.InferOutput<typeof person>;
export type UnitEntry = v.InferOutput<typeof unit>;
export type ListForm = v.InferOutput<typeof form>;
