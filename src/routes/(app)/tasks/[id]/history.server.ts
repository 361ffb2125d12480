import { shanghaiDay } from '$lib/domain/date.ts';
import { deedIn, gainedTasks, type NamedTask, type TaskVerb } from '$lib/domain/task-verb.ts';
import type { Extension } from '$lib/server/db/extensions.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import type { TaskHistory } from '$lib/server/db/task-history.ts';
import { roleWords, programName } from '$lib/words/actor.ts';
import { goalChangeText } from '$lib/words/goal.ts';
import { changeFieldWords } from '$lib/words/import-step.ts';
import { deedText } from '$lib/words/task-deed.ts';
import { taskName } from '$lib/words/task-name.ts';
import { stateChangeWords, taskWords as words } from '$lib/words/task.ts';

/** One thing that happened to a task, as a sentence. */
export type Event = {
	at: string;
	who: string;
	text: string;
	notes: string[];
	/** Where a link to it leads, if one may. */
	anchor?: string | null;
	/** The tasks that the sentence names, as it names them. */
	links?: TaskLink[];
};

export type TaskLink = { word: string; href: string };

export type HistoryNames = {
	accounts: ReadonlyMap<string, string>;
	units: ReadonlyMap<string, string>;
	/** The files of imports. */
	files: ReadonlyMap<string, string>;
	/** Imports that were taken back: what they changed is as before. */
	undone?: ReadonlySet<string>;
	/** The other tasks that whoever reads may open. */
	tasks?: ReadonlySet<string>;
};

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
	const isTold = (at: string) => acts.some((act) => act.isDeed && act.at === at);
	const moved = new Set(
		told.changes.flatMap(({ field, changedAt }) => (isDeadline(field) ? changedAt : []))
	);
	const deadlines = told.deadlines.filter(({ changedAt }) => !moved.has(changedAt));
	const events: Event[] = [
		...courseOf({ ...told, deadlines }, names).filter(({ at }) => !isTold(at)),
		...requestsOf(told.extensions, names, (at) => acts.find((act) => act.at === at)),
		...fallenClaims(told.claims, names, (at) => acts.find((act) => act.at === at)),
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

function courseOf({ states, deadlines, claims }: TaskHistory, names: HistoryNames): Event[] {
	const who = (id: string | null) => whoText(id, names);
	return [
		...states.map((change) => ({
			...{ at: change.changedAt, who: who(change.changedBy), notes: because(change) },
			text: stateChangeWords[change.state]
		})),
		...deadlines.map((change, index) => ({
			...{ at: change.changedAt, who: who(change.changedBy), notes: because(change) },
			text: deadlineText(change, index === 0)
		})),
		...claims.flatMap((claim): Event[] => [
			{
				...{ at: claim.claimedAt, who: who(claim.claimedBy), notes: [] },
				text: words.claimed(names.units.get(claim.unitId ?? '') ?? '', claim.doneOn)
			},
			...(claim.decidedAt && claim.state !== 'waiting'
				? [
						{
							...{ at: claim.decidedAt, who: who(claim.decidedBy), notes: because(claim) },
							text: claim.state === 'returned' ? words.returned : words.confirmed
						}
					]
				: [])
		])
	];
}

function because({ reason, document }: { reason: string | null; document?: string | null }) {
	return [
		...(reason ? [words.because(reason)] : []),
		...(document ? [words.document(document)] : [])
	];
}

/**
 * A request that was granted is told by the deadline that it moved; one that another act withdrew
 * fell with its unit or ended with the task, and nobody took it back.
 */
function requestsOf(
	extensions: readonly Extension[],
	names: HistoryNames,
	actAt: (at: string) => { verbs: TaskVerb[] } | undefined
): Event[] {
	return extensions.flatMap((asked): Event[] => {
		const unit = names.units.get(asked.unitId) ?? '';
		const first = {
			...{ at: asked.askedAt, who: whoText(asked.askedBy, names) },
			text: words.asked(unit, asked.askedDueOn),
			notes: because(asked)
		};
		const { decidedAt, state } = asked;
		if (decidedAt === null || state === 'waiting') return [first];
		const act = actAt(decidedAt);
		const isByTheWay = act !== undefined;
		if (isByTheWay && state !== 'withdrawn') return [first];
		const withdrawn = act
			? (endedText(act.verbs) ?? words.askFell(unit))
			: words.askWithdrawn(unit);
		const answer = {
			...{ at: decidedAt, who: whoText(asked.decidedBy, names) },
			text: state === 'withdrawn' ? withdrawn : words.askRefused(unit, shanghaiDay(asked.askedAt)),
			notes: asked.note === null ? [] : [words.why(asked.note)]
		};
		return [first, answer];
	});
}

/**
 * A claim that another act ended: with the task, with its unit, or because the unit leads no more. What
 * took it back, or opened the task again, has said so itself.
 */
function fallenClaims(
	claims: TaskHistory['claims'],
	names: HistoryNames,
	actAt: (at: string) => { verbs: TaskVerb[] } | undefined
): Event[] {
	return claims.flatMap(({ state, unitId, voidedAt, voidedBy, stays }): Event[] => {
		const act = state === 'void' && voidedAt !== null ? actAt(voidedAt) : undefined;
		if (!act || voidedAt === null || act.verbs.some((verb) => saysItself.includes(verb))) return [];
		const unit = names.units.get(unitId ?? '') ?? '';
		const why = stays ? words.claimIdle(unit) : words.claimFell(unit);
		const text = act.verbs.includes('cancel')
			? words.claimEnded.cancel
			: act.verbs.includes('merge')
				? words.claimEnded.merge
				: why;
		return [{ at: voidedAt, who: whoText(voidedBy, names), text, notes: [] }];
	});
}

const saysItself: readonly TaskVerb[] = ['withdrawClaim', 'reopen'];

function endedText(verbs: readonly TaskVerb[]): string | null {
	if (verbs.includes('cancel')) return words.askEnded.cancel;
	if (verbs.includes('confirmDone')) return words.askEnded.confirmDone;
	return verbs.includes('merge') ? words.askEnded.merge : null;
}

/** What these did is told better by what they changed. */
const toldByFields: readonly TaskVerb[] = ['edit', 'reach'];

/** What was changed in one go is one sentence; what an import brought says where it stood. */
function actsOf(
	changes: readonly FieldChange[],
	names: HistoryNames,
	/** The deadlines that there were, by when they were set. */
	days: ReadonlyMap<string, string | null>
): (Event & { isDeed: boolean; verbs: TaskVerb[] })[] {
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

/** An account by its name; the demo's people are told by their 岗位. */
export function whoText(id: string | null, { accounts }: Pick<HistoryNames, 'accounts'>): string {
	if (id === null) return programName;
	if (id.startsWith('unit:')) return id.slice('unit:'.length);
	const role = Object.entries(roleWords).find(([role]) => role === id);
	return accounts.get(id) ?? role?.[1] ?? programName;
}

function changeText({ field, from, to }: FieldChange): string {
	const goal = goalChangeText({ field, from, to });
	if (goal !== null) return goal;
	if (field === 'position') return words.moved;
	if (field === 'state') return stateChangeWords.active;
	if (field === 'merged') return words.gained(gainedTasks(to).numbers);
	const label = labelOf(field);
	const [before, after] = [valueText(from), valueText(to)];
	if (before === '' && after === '') return words.other(label);
	if (after === '') return words.emptied(label, before);
	return before === '' ? words.set(label, after) : words.changed(label, before, after);
}

/** A field as the history calls it. */
export function labelOf(field: string): string {
	const known = Object.entries(changeFieldWords).find(([name]) => name === field);
	if (known) return known[1];
	if (field === 'dueOn') return words.deadline;
	// extra.备注, as a cell calls it, or extra 备注
	return field.startsWith('extra') ? field.slice('extra.'.length) : field;
}

/** That the people of a task changed, and not who they are: for readers from whom names are kept. */
export function withoutNames(change: FieldChange): FieldChange {
	const isOfPeople = ['responsiblePeople', 'contactPeople'].includes(change.field);
	return isOfPeople ? { ...change, from: null, to: null } : change;
}

/** A stored value in words. Of people only the names: a number in a history is for nobody. */
export function valueText(stored: string | null): string {
	if (stored === null) return '';
	if (!/^[[{]/.test(stored)) return stored;
	let value: unknown;
	try {
		value = JSON.parse(stored);
	} catch {
		return stored;
	}
	return textIn(value);
}

function textIn(value: unknown): string {
	if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join('、');
	if (typeof value !== 'object' || value === null) return '';
	const of = (key: string): unknown => Reflect.get(value, key);
	for (const key of ['name', 'printed', 'text', 'value', 'dueOn']) {
		const text = of(key);
		if (typeof text === 'string' && text !== '') return text;
	}
	return [of('units'), of('collectives')]
		.filter((each) => Array.isArray(each))
		.map(textIn)
		.filter(Boolean)
		.join('、');
}
