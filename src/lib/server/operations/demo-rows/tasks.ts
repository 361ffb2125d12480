import { addDays, shanghaiDay } from '../../../domain/date.ts';
import type { RowsByTable } from '../../db/all-rows.ts';
import type { Ledger } from '../../demo/ledger.ts';
import type { Naming } from './district.ts';

/** Plan, sections, tasks, who answers for them, and how they run. */
export function taskRows(naming: Naming, ledger: Ledger): RowsByTable {
	return {
		...planRows(naming, ledger),
		...answeringRows(naming, ledger),
		...courseRows(naming, ledger)
	};
}

function planRows({ own, id }: Naming, { plan, sections, tasks }: Ledger): RowsByTable {
	if (!plan) return {};
	return {
		plan: [
			{
				...own,
				id: id('plan'),
				year: plan.year,
				title: plan.title,
				doc_no: plan.docNo,
				issued_on: plan.issuedOn,
				starts_on: plan.startsOn,
				created_at: plan.createdAt
			}
		],
		section: sections.map((section) => ({
			...own,
			id: id('section', section.ordinal),
			plan_id: id('plan'),
			position: section.ordinal,
			ordinal: section.ordinal,
			printed_heading: section.printedHeading,
			title: section.title
		})),
		task: tasks.map((task) => ({
			...own,
			id: id('task', task.number),
			plan_id: id('plan'),
			section_id: id('section', task.section),
			number: task.number,
			position: task.position,
			measure: task.measure,
			title: task.title,
			deadline_text: task.deadlineText,
			due_on: task.dueOn,
			original_due_on: task.originalDueOn,
			ongoing: task.ongoing ? 1 : 0,
			added_on: task.addedOn,
			state: task.state,
			imported_progress: task.importedProgress,
			imported_problem: task.importedProblem,
			source_sheet: task.source?.sheet ?? null,
			source_row: task.source?.row ?? null,
			source_rows: task.source?.rows ?? null,
			merged_into_id: task.mergedInto === null ? null : id('task', task.mergedInto),
			created_at: task.createdAt,
			updated_at: task.updatedAt
		}))
	};
}

function answeringRows({ own, id }: Naming, { pairs, collectives, contacts }: Ledger): RowsByTable {
	return {
		task_unit: pairs.map((pair) => ({
			...own,
			id: id('pair', pair.task, pair.unit, pair.sinceOn),
			task_id: id('task', pair.task),
			unit_id: id('unit', pair.unit),
			role: pair.role,
			printed: pair.printed,
			note: pair.note,
			position: pair.position,
			must_file: pair.mustFile === null ? null : pair.mustFile ? 1 : 0,
			since_on: pair.sinceOn,
			until_on: pair.untilOn,
			...signatureOf(pair)
		})),
		task_collective: collectives.map((collective) => ({
			...own,
			task_id: id('task', collective.task),
			position: collective.position,
			role: collective.role,
			printed: collective.printed
		})),
		contact: contacts.map((contact) => ({
			...own,
			id: id('contact', contact.task, contact.position),
			task_id: id('task', contact.task),
			unit_id: contact.unit === null ? null : id('unit', contact.unit),
			role: contact.role,
			name: contact.name,
			phone: contact.phone,
			position: contact.position
		}))
	};
}

function courseRows({ own, id }: Naming, ledger: Ledger): RowsByTable {
	const { stateChanges, claims, milestones, indicators, indicatorReadings } = ledger;
	return {
		deadline_change: deadlineRows({ own, id }, ledger),
		task_state_change: stateChanges.map((change) => ({
			...own,
			id: id('state', change.task, change.changedAt, change.state),
			task_id: id('task', change.task),
			state: change.state,
			since_on: change.sinceOn,
			reason: change.reason,
			document: change.document,
			changed_by: change.changedBy,
			changed_at: change.changedAt
		})),
		done_claim: claims.map((claim) => ({
			...own,
			id: id('claim', claim.task, claim.unit, claim.claimedAt),
			task_id: id('task', claim.task),
			unit_id: id('unit', claim.unit),
			state: claim.state,
			done_on: claim.doneOn,
			claimed_by: claim.claimedBy,
			claimed_at: claim.claimedAt,
			decided_on: claim.decidedOn,
			decided_by: claim.decidedBy,
			decided_at: claim.decidedAt,
			reason: claim.reason
		})),
		extension_request: ledger.extensions.map((asked) => ({
			...own,
			id: id('extension', asked.task, asked.unit, asked.askedAt),
			task_id: id('task', asked.task),
			unit_id: id('unit', asked.unit),
			state: 'waiting',
			asked_due_on: asked.askedDueOn,
			reason: asked.reason,
			asked_by: asked.askedBy,
			asked_at: asked.askedAt
		})),
		milestone: milestones.map((milestone) => ({
			...own,
			id: id('milestone', milestone.task, milestone.position),
			task_id: id('task', milestone.task),
			position: milestone.position,
			title: milestone.title,
			due_on: milestone.dueOn,
			aspirational: milestone.aspirational ? 1 : 0,
			done_on: milestone.doneOn,
			done_by: milestone.doneBy,
			done_at: milestone.doneAt
		})),
		indicator: indicators.map((indicator) => ({
			...own,
			id: id('indicator', indicator.task, indicator.name),
			task_id: id('task', indicator.task),
			position: indicator.position,
			name: indicator.name,
			comparison: indicator.comparison,
			target: indicator.target,
			measured_in: indicator.measuredIn,
			due_on: indicator.dueOn,
			baseline: indicator.baseline
		})),
		indicator_reading: indicatorReadings.map((reading) => ({
			...own,
			id: id('reading', reading.task, reading.indicator, reading.unit, reading.period),
			indicator_id: id('indicator', reading.task, reading.indicator),
			unit_id: id('unit', reading.unit),
			period: reading.period,
			value: reading.value,
			read_by: reading.readBy,
			read_at: reading.readAt
		}))
	};
}

/** Every deadline a task ever had, each with its first day: figures of a past day need the one then. */
function deadlineRows({ own, id }: Naming, { tasks, fieldChanges }: Ledger) {
	return tasks.flatMap((task) => {
		const row = { ...own, task_id: id('task', task.number), ongoing: flag(task.ongoing) };
		const later = fieldChanges.filter(
			(change) =>
				change.noun === 'task' && change.field === 'dueOn' && change.object === task.number
		);
		return [
			{
				...row,
				id: id('deadline', task.number, 0),
				due_on: task.originalDueOn,
				since_on: task.addedOn,
				changed_by: task.createdBy,
				changed_at: task.createdAt
			},
			...later.map((change, index) => ({
				...row,
				id: id('deadline', task.number, index + 1),
				due_on: change.to,
				since_on: shanghaiDay(change.changedAt),
				reason: change.reason,
				changed_by: change.changedBy,
				changed_at: change.changedAt
			}))
		];
	});
}

function flag(value: boolean): 0 | 1 {
	return value ? 1 : 0;
}

/** The last day whose tasks are signed; what came after it waits for its units. */
const signedUntil = '2026-07-01';

/** 签收: in the demo every unit signs on the second day, but for what came late in its year. */
function signatureOf({ unit, sinceOn }: Ledger['pairs'][number]) {
	if (sinceOn > signedUntil) return { acknowledged_by: null, acknowledged_at: null };
	return {
		acknowledged_by: `unit:${unit}`,
		acknowledged_at: `${addDays(sinceOn, 1)}T01:30:00.000Z`
	};
}
