import { deedIn, gainedTasks, type NamedTask, type TaskVerb } from '$lib/domain/task-verb.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import { whoText } from '$lib/words/actor.ts';
import { changeText } from '$lib/words/field-change.ts';
import { changeFieldWords } from '$lib/words/import-step.ts';
import { deedText } from '$lib/words/task-deed.ts';
import { taskName } from '$lib/words/task-name.ts';
import { taskWords as words } from '$lib/words/task.ts';
import { because, type Event, type HistoryNames } from './told-event.ts';

export type Act = Event & { isDeed: boolean; verbs: TaskVerb[] };

/** What these did is told better by what they changed. */
const toldByFields: readonly TaskVerb[] = ['edit', 'reach'];

/** What was changed in one go is one sentence; what an import brought says where it stood. */
export function actsOf(
	changes: readonly FieldChange[],
	names: HistoryNames,
	/** The deadlines that there were, by when they were set. */
	days: ReadonlyMap<string, string | null>
): Act[] {
	const groups = Map.groupBy(changes, (change) => change.groupId ?? change);
	return [...groups.values()].flatMap((rows) => {
		const [first] = rows;
		if (!first) return [];
		const deeds = rows.flatMap(({ field, to }) => (field === 'deed' ? (deedIn(to) ?? []) : []));
		const fields = rows
			.filter(({ field }) => field !== 'deed')
			.toSorted((a, b) => placeOf(a.field) - placeOf(b.field));
		const said = deeds
			.filter(({ verb }) => !toldByFields.includes(verb) || fields.length === 0)
			.map((deed) => deedText(deed, (id) => names.units.get(id ?? '') ?? ''));
		const granted = deeds.find(({ askedOn }) => askedOn !== undefined);
		const documents = deeds.flatMap(({ document }) => document ?? []);
		const cells = fields.flatMap((change) => fromCell(change, names) ?? []);
		return {
			...{ at: first.changedAt, who: whoText(first.changedBy, names), isDeed: deeds.length > 0 },
			verbs: deeds.map(({ verb }) => verb),
			links: namedIn(rows)
				.filter(({ id }) => names.tasks?.has(id))
				.map(({ id, number }) => ({ word: taskName(number), href: `/tasks/${id}` })),
			anchor: anchorOf(first),
			text: [...said, ...fields.map(changeText)].join('；'),
			notes: [
				...fields.flatMap(({ field, to, changedAt }) => {
					const day = days.get(changedAt) ?? null;
					return field === 'deadline' && day !== null && to !== day ? words.dueReadAs(day) : [];
				}),
				...(first.reason && granted ? [words.askReason(first.reason)] : []),
				...because({ reason: granted ? null : first.reason, document: documents[0] ?? null }),
				...deeds.flatMap(({ verb, note }) =>
					verb === 'claimDone' && note ? words.summary(note) : []
				),
				...(granted?.note ? [words.answer(granted.note)] : []),
				...new Set(cells),
				...(names.undone?.has(first.batchId ?? '') ? [words.importUndone] : [])
			]
		};
	});
}

/** The other tasks that changes of one name. */
export function namedIn(changes: readonly FieldChange[]): NamedTask[] {
	return changes.flatMap(({ field, to }) => {
		if (field === 'merged') return gainedTasks(to).tasks;
		return field === 'deed' ? (deedIn(to)?.tasks ?? []) : [];
	});
}

/** As the forms have them; what is no field of a form stands behind. */
function placeOf(field: string): number {
	const place = Object.keys(changeFieldWords).indexOf(field);
	return place === -1 ? Object.keys(changeFieldWords).length : place;
}

/** What was done in one go is one place in the history. */
export function anchorOf({ groupId }: FieldChange): string | null {
	return groupId === null ? null : `change-${groupId}`;
}

function fromCell(
	{ batchId, sourceSheet, sourceCell }: FieldChange,
	{ files }: HistoryNames
): string | null {
	if (!sourceCell) return null;
	return words.fromCell(files.get(batchId ?? '') ?? '', sourceSheet ?? '', sourceCell);
}

/** That the people of a task changed, and not who they are: for readers from whom names are kept. */
export function withoutNames(change: FieldChange): FieldChange {
	const isOfPeople = ['responsiblePeople', 'contactPeople'].includes(change.field);
	return isOfPeople ? { ...change, from: null, to: null } : change;
}
