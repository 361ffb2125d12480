import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { isReached } from '$lib/domain/indicator.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskNumber, maskPhones } from '$lib/domain/phone.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listContacts } from '$lib/server/db/contacts.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { findPlan, listSections } from '$lib/server/db/plans.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { findTaskDetail } from '$lib/server/db/task-detail.ts';
import { findTaskHistory } from '$lib/server/db/task-history.ts';
import { listIndicators, listMilestones } from '$lib/server/db/task-measures.ts';
import { listTaskReports } from '$lib/server/db/task-reports.ts';
import { errorSentence } from '$lib/words/error.ts';
import { reasonText } from '$lib/words/ledger.ts';
import { contactRoleWords } from '$lib/words/unit-people.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { conversationActions } from './conversation-actions.server.ts';
import { loadConversation } from './directives.server.ts';
import { eventsOf, withoutNames } from './history.server.ts';
import { monthsOf } from './months.server.ts';

/** One task with all that is known of it. Whose task it is not finds no such page. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const { db } = locals;
	const detail = await findTaskDetail(db, jurisdictionId, params.id);
	const plan = detail && (await findPlan(db, jurisdictionId, detail.planId));
	if (!detail || !plan) error(404, errorSentence(404));
	const now = await ledgerMoment(locals);
	const rows = await listLedger(db, jurisdictionId, plan, now);
	const row = rows.find(({ id }) => id === detail.id);
	const unitIds = row?.units.map(({ unitId }) => unitId) ?? [];
	if (!row || !can(actor, 'task.read', { unitIds })) error(404, errorSentence(404));

	const on = shanghaiDay(now);
	const sees = can(actor, 'phone.see', { unitIds });
	/** A number within somebody's words is a number too. */
	const shown = <Text extends string | null>(text: Text) =>
		(sees || text === null ? text : maskPhones(text)) as Text;
	const [sections, names, contacts, reports, milestones, indicators, history, changes, settings] =
		await Promise.all([
			listSections(db, jurisdictionId, plan.id),
			findAuditNames(db, jurisdictionId),
			listContacts(db, jurisdictionId, { on, taskId: detail.id }),
			listTaskReports(db, jurisdictionId, detail.id),
			listMilestones(db, jurisdictionId, detail.id),
			listIndicators(db, jurisdictionId, detail.id),
			findTaskHistory(db, jurisdictionId, detail.id),
			listFieldChanges(db, jurisdictionId, 'task', detail.id),
			findSettings(db, jurisdictionId, on)
		]);
	const unitName = (id: string | null) => names.units.get(id ?? '') ?? '';
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
			importedProblem: shown(detail.importedProblem)
		},
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
			history,
			sees || !settings.maskNames ? changes : changes.map(withoutNames),
			names
		).map((event) => ({
			...event,
			text: shown(event.text),
			notes: event.notes.map(shown)
		})),
		source: detail.source && {
			...{ sheet: detail.source.sheet, row: detail.source.row },
			trace:
				can(actor, 'import.make', {}) && detail.source.row !== null
					? `/import/${detail.source.batchId}/trace?row=${detail.source.row}`
					: null
		}
	};
};

export const actions = { ...conversationActions } satisfies Actions;

function contactRoleWord(role: string): string {
	if (role === 'responsiblePerson') return contactRoleWords.responsiblePerson;
	return role === 'contactPerson' ? contactRoleWords.contactPerson : '';
}
