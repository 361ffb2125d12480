import { redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskNumber, maskPhones } from '$lib/domain/phone.ts';
import { shownTask } from '$lib/domain/seen-task.ts';
import { courseVerbsFor, isEditable } from '$lib/domain/task-course.ts';
import type { TaskVerb } from '$lib/domain/task-verb.ts';
import { isMoved } from '$lib/domain/ledger/moved-deadline.ts';
import { firstSentence } from '$lib/domain/list/resolve-task.ts';
import { listAsks } from '$lib/server/db/asks.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listTaskClaims } from '$lib/server/db/claims.ts';
import { listContacts } from '$lib/server/db/contacts.ts';
import { listExtensions } from '$lib/server/db/extensions.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import { findFileNames, listUndoneBatches } from '$lib/server/db/import-batches.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { findLastAct } from '$lib/server/db/task-acts.ts';
import { findTaskDetail, type TaskDetail } from '$lib/server/db/task-detail.ts';
import { listTaskNews } from '$lib/server/db/task-news.ts';
import { findTaskHistory } from '$lib/server/db/task-history.ts';
import { listIndicators, listMilestones } from '$lib/server/db/task-goals.ts';
import { listTaskReports } from '$lib/server/db/task-reports.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { reasonText } from '$lib/words/ledger.ts';
import { cellWords } from '$lib/words/place.ts';
import { contactRoleWords } from '$lib/words/unit-people.ts';
import { readDifferences } from '$lib/server/operations/tasks/read-differences.ts';
import { readTakingBack } from '$lib/server/operations/tasks/read-taking-back.ts';
import { whoIsHere } from '../../../who.server.ts';
import { runDeed, type Deed } from '../deeds.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { arrivedOf } from './arrived.server.ts';
import { answersOf } from './answers.server.ts';
import { chainOf } from './chain.server.ts';
import { conversationActions } from './conversation-actions.server.ts';
import { leadToPast } from './lead-to-past.server.ts';
import { loadConversation } from './directives.server.ts';
import { toldDifferences } from '../differences.server.ts';
import { newsItem } from '../news.server.ts';
import { doubtsOf } from './doubts.server.ts';
import { endedOf } from './ended.server.ts';
import { signMarksOf } from '../sign-marks.server.ts';
import { namedIn, withoutNames } from './acts-told.server.ts';
import { eventsOf } from './history.server.ts';
import { goalsOf } from './goals.server.ts';
import { monthsOf } from './months.server.ts';
import { readableTasks } from './readable.server.ts';
import { renamedNote } from './renamed.server.ts';
import { originsOf, sourcesOf } from './sources.server.ts';
import { taskOf } from './task.server.ts';
import { waitingOf } from './waiting.server.ts';

/** One task with all that is known of it. */
export const load: PageServerLoad = async (event) => {
	// read before the task: what comes between is not signed
	const marks = await signMarksOf(event.locals, [event.params.id]);
	await leadToPast(event.locals.db, whoIsHere(event.locals).actor, event.params.id);
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
	const [history, changes, settings, claims, extensions, lastAct, units, lines] = await Promise.all(
		[
			findTaskHistory(...of),
			listFieldChanges(db, jurisdictionId, 'task', detail.id),
			findSettings(db, jurisdictionId, on),
			listTaskClaims(...of),
			listExtensions(db, jurisdictionId, { taskId: detail.id }),
			findLastAct(...of),
			listUnits(db, jurisdictionId),
			listSuccessions(db, jurisdictionId)
		]
	);
	const batches = [...changes.map(({ batchId }) => batchId), detail.source?.batchId];
	const batchIds = [...new Set(batches.flatMap((id) => id ?? []))];
	const files = await findFileNames(db, jurisdictionId, batchIds);
	const undone = await listUndoneBatches(db, jurisdictionId, batchIds);
	const isUndone = ({ batchId }: { batchId?: string | null }) => undone.includes(batchId ?? '');
	const news = row.unsigned.length > 0 ? await listTaskNews(db, jurisdictionId, [row.id]) : [];
	const running = await findCurrentPlan(db, jurisdictionId, on);
	const named = namedIn(changes).map(({ id }) => id);
	const tasks = await readableTasks(db, actor, named);
	const ended = endedOf(row.state, history.states, changes, names);
	const asks = await listAsks(db, jurisdictionId, { taskId: detail.id });
	const conversation = await loadConversation(db, actor, detail.id, on);
	const goals = goalsOf(
		actor,
		{ milestones, indicators, units: row.units, state: row.state, shown },
		names
	);
	const unitName = (id: string | null) => names.units.get(id ?? '') ?? '';
	const section = sections.find(({ id }) => id === row.sectionId)?.title ?? null;
	const noteOf = renamedNote(lines, unitName);
	const mayEdit = can(actor, 'task.edit', {});
	const last = mayEdit && lastAct?.versionAfter === detail.version ? lastAct.id : null;
	const back = last === null ? null : await readTakingBack(db, jurisdictionId, last);
	const seen = sees || !settings.maskNames ? changes : changes.map(withoutNames);
	const sources = sourcesOf({
		...{ source: detail.source, changes: seen.filter((change) => !isUndone(change)), files },
		now: {
			...{ number: row.number, measure: row.measure },
			...{ section: section ?? '', deadline: row.deadlineText ?? row.dueOn ?? '' },
			units: row.units.map(({ name }) => name).join('、')
		}
	});
	const origins = originsOf(sources);
	const source = detail.source && {
		...{ at: detail.createdAt, file: files.get(detail.source.batchId) ?? '' },
		...{ sheet: detail.source.sheet, row: detail.source.row }
	};
	return {
		arrived: await arrivedOf(db, actor, event.url.searchParams, {
			taskId: detail.id,
			lastVerb: lastAct?.verb
		}),
		chain: await chainOf(db, actor, row),
		differences: await toldDifferences(
			db,
			actor,
			await readDifferences(db, jurisdictionId, { taskId: detail.id }, on)
		),
		conversation,
		/** Of which list it is, where that is not the one in force. */
		list: running?.id === plan.id ? null : { plan: plan.id, year: plan.year },
		ended: ended && {
			text: shown(ended.text),
			// whose it is not finds no link
			into: ended.into && tasks.has(ended.into.id) ? ended.into : null
		},
		day: on,
		titleYear: plan.year,
		task: {
			...{ id: row.id, number: row.number, measure: shown(row.measure), state: row.state },
			title: firstSentence(shown(row.measure)),
			section,
			...{ deadlineText: row.deadlineText, dueOn: row.dueOn, ongoing: row.ongoing },
			originalDueOn: row.originalDueOn === row.dueOn ? null : row.originalDueOn,
			isMoved: isMoved(row, plan.year),
			...{ addedOn: detail.addedOn, standing: row.standing, light: row.light },
			percent: row.state === 'done' ? 100 : row.percent,
			reasons: row.reasons.map(reasonText),
			units: row.units.map((unit) => ({ ...unit, note: noteOf(unit.unitId) })),
			collectives: row.collectives,
			extra: Object.entries(detail.extra).map(
				([heading, value]) => [heading, shown(value)] as const
			),
			importedProgress: shown(detail.importedProgress),
			importedProblem: shown(detail.importedProblem)
		},
		/** The cells of the list that its values were read from. */
		sources: Object.fromEntries(
			Object.entries(sources).map(([field, place]) => [
				field,
				place.since ? { ...place, since: { ...place.since, was: shown(place.since.was) } } : place
			])
		),
		/** What its forms say they were made on. */
		shown: shownTask(row),
		signMark: marks[row.id] ?? '',
		waiting: waitingOf(actor, {
			row,
			claims,
			extensions: extensions.map((asked) => ({ ...asked, reason: shown(asked.reason) })),
			news: news.map(({ unitId, since, news: items }) => ({
				...{ unitId, since },
				items: items.map((item) => newsItem(item, names, shown))
			})),
			answers: answersOf(actor, extensions, history.deadlines, { names, unitName, shown }),
			doubts: (unitId) => doubtsOf(unitId, { reports, asks, goals, day: on }),
			...{ shown, unitName }
		}),
		mayEdit,
		isEditable: isEditable(row.state),
		verbs: mayEdit ? courseVerbsFor(row.state) : [],
		/** What can be taken back from here: the last thing that was done, while nobody went on. */
		lastAct:
			back && back.problems.length === 0 && !takenBackElsewhere.includes(back.verb)
				? {
						...{ id: back.id, verb: back.verb, isTakingBack: back.isTakingBack },
						...{ madeAt: back.madeAt, count: back.tasks.length }
					}
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
				isMasked: person.phone !== null && !own,
				source: peopleSource(detail.source, person.sourceCell, files)
			};
		}),
		goals,
		months: monthsOf(
			reports,
			{
				...{ ids: units.map(({ id }) => id), name: unitName, note: noteOf },
				role: (id) => row.units.find(({ unitId }) => unitId === id)?.role ?? null
			},
			shown
		),
		events: eventsOf(
			{
				...history,
				changes: seen,
				...{ extensions, source }
			},
			{ ...names, files, undone: new Set(undone), tasks }
		).map((event) => ({
			...event,
			text: shown(event.text),
			notes: [...event.notes, ...(origins.get(event.anchor ?? '') ?? [])].map(shown)
		})),
		trace:
			can(actor, 'import.make', {}) && detail.source && detail.source.row !== null
				? `/import/${detail.source.batchId}/trace?row=${detail.source.row}`
				: null
	};
};

/** A person stands in a cell of their own; whoever was entered by hand in none. */
function peopleSource(
	source: TaskDetail['source'],
	cell: string | null,
	files: ReadonlyMap<string, string>
) {
	if (!source || cell === null) return undefined;
	const sheet = source.sheet ?? '';
	const place = { file: files.get(source.batchId) ?? '', sheet, cell: cellWords(cell, sheet) };
	return { ...place, since: null };
}

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
		const sent = await runDeed(event, deed, () => [row.id]);
		// a task that went with what was taken back has no page any more
		const { jurisdictionId } = whoIsHere(event.locals).actor;
		const isThere = await findTaskDetail(event.locals.db, jurisdictionId, row.id);
		const act = 'done' in sent ? sent.done?.act : undefined;
		if (!isThere && deed === 'undo' && act) redirect(303, `/tasks/acts/${act}?done`);
		if (!isThere) redirect(303, `/tasks${row.state === 'draft' ? '/drafts' : ''}`);
		return sent;
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
	seeAnswer: run('seeAnswer'),
	grant: run('grant'),
	refuse: run('refuse'),
	undo: run('undo'),
	accept: run('accept'),
	discard: run('discard'),
	suspend: run('suspend'),
	resume: run('resume'),
	cancel: run('cancel'),
	reopen: run('reopen'),
	extend: run('extend'),
	transfer: run('transfer'),
	addUnit: run('addUnit'),
	merge: run('merge'),
	reach: run('reach'),
	record: run('record'),
	strike: run('strike'),
	follow: run('follow'),
	leave: run('leave')
} satisfies Actions;
