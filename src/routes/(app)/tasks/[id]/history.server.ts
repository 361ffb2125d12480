import type { Extension } from '$lib/server/db/extensions.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import type { TaskHistory } from '$lib/server/db/task-history.ts';
import { whoText } from '$lib/words/actor.ts';
import { stateChangeWords, taskWords as words } from '$lib/words/task.ts';
import { actsOf } from './acts-told.server.ts';
import { claimsMade, fallenClaims } from './claims-told.server.ts';
import { requestsOf } from './requests-told.server.ts';
import { because, type Event, type HistoryNames } from './told-event.ts';

type Told = TaskHistory & {
	changes: readonly FieldChange[];
	extensions: readonly Extension[];
	/** Where the task came from, if a list brought it. */
	source: { at: string; file: string; sheet: string | null; row: number | null } | null;
};

/** All that happened to a task, the latest first. */
export function eventsOf(
	told: Told,
	names: HistoryNames
): (Event & Required<Pick<Event, 'links'>>)[] {
	const days = new Map(told.deadlines.map(({ changedAt, dueOn }) => [changedAt, dueOn]));
	const acts = actsOf(told.changes, names, days);
	// an act has its own sentence: the rows that figures are told from say it once more
	const isUntold = ({ at }: Event) => !acts.some((act) => act.isDeed && act.at === at);
	const actAt = (at: string) => acts.find((act) => act.at === at);
	const moved = new Set(
		told.changes.flatMap(({ field, changedAt }) => (isDeadline(field) ? changedAt : []))
	);
	const deadlines = told.deadlines.filter(({ changedAt }) => !moved.has(changedAt));
	const events: Event[] = [
		...courseOf({ ...told, deadlines }, names).filter(isUntold),
		...claimsMade(told.claims, names).filter(isUntold),
		...requestsOf(told.extensions, names, actAt),
		...fallenClaims(told.claims, names, actAt),
		...acts,
		...(told.source ? [cameFrom(told.source)] : [])
	];
	// what came in one go stays in its order
	return events
		.map(({ at, who, text, notes, anchor = null, links = [] }) => {
			return { at, who, text, notes, anchor, links };
		})
		.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function isDeadline(field: string): boolean {
	return field === 'deadline' || field === 'dueOn';
}

function courseOf({ states, deadlines }: TaskHistory, names: HistoryNames): Event[] {
	return [
		...states.map((change) => ({
			...{ at: change.changedAt, who: whoText(change.changedBy, names), notes: because(change) },
			text: stateChangeWords[change.state]
		})),
		...deadlines.map((change, index) => ({
			...{ at: change.changedAt, who: whoText(change.changedBy, names), notes: because(change) },
			text: deadlineText(change, index === 0)
		}))
	];
}

function cameFrom({ at, file, sheet, row }: NonNullable<Told['source']>): Event {
	return { at, who: '', text: words.imported(file), notes: [words.sourceAt(sheet, row)] };
}

function deadlineText(
	{ dueOn, ongoing }: TaskHistory['deadlines'][number],
	isFirst: boolean
): string {
	if (dueOn !== null) return isFirst ? words.firstDue(dueOn) : words.newDue(dueOn);
	return ongoing ? words.dueOngoing : words.dueNone;
}
