import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { isReached } from '$lib/domain/indicator.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskNumber, maskPhones } from '$lib/domain/phone.ts';
import { courseVerbsFor, isEditable } from '$lib/domain/task-course.ts';
import { isTaskVerb, type TaskVerb } from '$lib/domain/task-verb.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listTaskClaims } from '$lib/server/db/claims.ts';
import { listContacts } from '$lib/server/db/contacts.ts';
import { listExtensions } from '$lib/server/db/extensions.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { findFileNames } from '$lib/server/db/import-batches.ts';
import { listSections } from '$lib/server/db/plans.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { findLastAct } from '$lib/server/db/task-acts.ts';
import { findTaskHistory } from '$lib/server/db/task-history.ts';
import { listIndicators, listMilestones } from '$lib/server/db/task-measures.ts';
import { listTaskReports } from '$lib/server/db/task-reports.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { reasonText } from '$lib/words/ledger.ts';
import { contactRoleWords } from '$lib/words/unit-people.ts';
import { runDeed, type Deed } from '../deeds.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { conversationActions } from './conversation-actions.server.ts';
import { loadConversation } from './directives.server.ts';
import { eventsOf, withoutNames } from './history.server.ts';
import { monthsOf } from './months.server.ts';
import { taskOf } from './task.server.ts';
import { waitingOf } from './waiting.server.ts';

/** One task with all that is known of it. */
export const load: PageServerLoad = async (event) => {
	const { actor, plan, detail, row, unitIds, now } = await taskOf(event);
	const { jurisdictionId } = actor;
	const { db } = event.locals;
	const on = shanghaiDay(now);
	const sees = can(actor, 'phone.see', { unitIds });
	/** A number within somebody's words is a number too. */
	const shown = <Text extends string | null>(text: Text) =>
		(sees || text === null ? text : maskPhones(text)) as Text;
	const of = [db, jurisdictionId, detail.id] as const;
	const [sections, names, contacts, reports, milestones, indicators] = await Promise.all([
		listSections(db, jurisdictionId, plan.id),
		findAuditNames(db, jurisdictionId),
		listContacts(db, jurisdictionId, { on, taskId: detail.id }),
		listTaskReports(...of),
		listMilestones(...of),
		listIndicators(...of)
	]);
	const [history, changes, settings, claims, extensions, lastAct, units] = await Promise.all([
		findTaskHistory(...of),
		listFieldChanges(db, jurisdictionId, 'task', detail.id),
		findSettings(db, jurisdictionId, on),
		listTaskClaims(...of),
		listExtensions(db, jurisdictionId, { taskId: detail.id }),
		findLastAct(...of),
		listUnits(db, jurisdictionId)
	]);
	const batches = [...changes.map(({ batchId }) => batchId), detail.source?.batchId];
	const batchIds = [...new Set(batches.flatMap((id) => id ?? []))];
	const files = await findFileNames(db, jurisdictionId, batchIds);
	const unitName = (id: string | null) => names.units.get(id ?? '') ?? '';
	const mayEdit = can(actor, 'task.edit', {});
	const source = detail.source && {
		...{ at: detail.createdAt, file: files.get(detail.source.batchId) ?? '' },
		...{ sheet: detail.source.sheet, row: detail.source.row }
	};
	return {
		conversation: await loadConversation(db, actor, detail.id, on),
		plan: plan.title,
		day: on,
		task: {
			...{ id: row.id, number: row.number, measure: shown(row.measure), state: row.state },
			section: sections.find(({ id }) => id === row.sectionId)?.title ?? null,
			...{ deadlineText: row.deadlineText, dueOn: row.dueOn, ongoing: row.ongoing },
			originalDueOn: row.originalDueOn === row.dueOn ? null : row.originalDueOn,
			...{ addedOn: detail.addedOn, standing: row.standing, light: row.light },
			percent: row.state === 'done' ? 100 : row.percent,
			reasons: row.reasons.map(reasonText),
			units: row.units,
			collectives: row.collectives,
			extra: Object.entries(detail.extra).map(
				([heading, value]) => [heading, shown(value)] as const
			),
			importedProgress: shown(detail.importedProgress),
			importedProblem: shown(detail.importedProblem),
			/** The cells of the list that it was read from. */
			cells: detail.source?.cells ?? {}
		},
		waiting: waitingOf(actor, {
			row,
			claims,
			extensions: extensions.map((asked) => ({ ...asked, reason: shown(asked.reason) })),
			unitName
		}),
		mayEdit,
		isEditable: isEditable(row.state),
		verbs: mayEdit ? courseVerbsFor(row.state) : [],
		/** What can be taken back from here: the last thing that was done, while nobody went on. */
		lastAct:
			mayEdit &&
			lastAct?.versionAfter === detail.version &&
			isTaskVerb(lastAct.verb) &&
			!takenBackElsewhere.includes(lastAct.verb)
				? { id: lastAct.id, verb: lastAct.verb, tasks: lastAct.tasks }
				: null,
		units: mayEdit
			? units
					.filter(({ validTo }) => validTo === null || validTo >= on)
					.map(({ id, name }) => ({ value: id, label: name }))
			: [],
		people: contacts.map((person) => {
			const own = can(actor, 'phone.see', { unitIds: [person.unitId] });
			return {
				id: person.id,
				unit: unitName(person.unitId),
				unitId: person.unitId,
				name: own || !settings.maskNames ? person.name : maskName(person.name),
				post: contactRoleWord(person.role),
				phone: person.phone === null || own ? person.phone : maskNumber(person.phone),
				isMasked: person.phone !== null && !own
			};
		}),
		milestones,
		indicators: indicators.map(({ readings, ...indicator }) => {
			const [latest] = readings;
			return {
				...indicator,
				latest: latest
					? {
							...{ period: latest.period, value: latest.value },
							unit: unitName(latest.unitId),
							isReached: isReached(indicator.comparison, indicator.target, latest.value)
						}
					: null
			};
		}),
		months: monthsOf(reports, unitName, shown),
		events: eventsOf(
			{
				...history,
				changes: sees || !settings.maskNames ? changes : changes.map(withoutNames),
				...{ extensions, source }
			},
			{ ...names, files }
		).map((event) => ({
			...event,
			text: shown(event.text),
			notes: event.notes.map(shown)
		})),
		trace:
			can(actor, 'import.make', {}) && detail.source && detail.source.row !== null
				? `/import/${detail.source.batchId}/trace?row=${detail.source.row}`
				: null
	};
};

function contactRoleWord(role: string): string {
	if (role === 'responsiblePerson') return contactRoleWords.responsiblePerson;
	return role === 'contactPerson' ? contactRoleWords.contactPerson : '';
}

/** A claim is sent back with a reason, a succession where it was entered. */
const takenBackElsewhere: readonly TaskVerb[] = ['claimDone', 'withdrawClaim', 'succeed'];

/** Whoever may not read the task finds none to do something to. */
function run(deed: Deed) {
	return async (event: Parameters<typeof taskOf>[0] & Parameters<typeof runDeed>[0]) => {
		const { row } = await taskOf(event);
		return runDeed(event, deed, () => [row.id]);
	};
}

export const actions = {
	...conversationActions,
	acknowledge: run('acknowledge'),
	claim: run('claim'),
	withdrawClaim: run('withdrawClaim'),
	confirm: run('confirm'),
	returnClaim: run('returnClaim'),
	ask: run('ask'),
	withdrawAsk: run('withdrawAsk'),
	grant: run('grant'),
	refuse: run('refuse'),
	undo: run('undo'),
	suspend: run('suspend'),
	resume: run('resume'),
	cancel: run('cancel'),
	reopen: run('reopen'),
	extend: run('extend'),
	transfer: run('transfer'),
	addUnit: run('addUnit'),
	merge: run('merge')
} satisfies Actions;
