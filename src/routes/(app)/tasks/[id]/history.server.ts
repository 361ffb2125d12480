import type { FieldChange } from '$lib/server/db/field-changes.ts';
import type { TaskHistory } from '$lib/server/db/task-history.ts';
import { roleWords, programName } from '$lib/words/actor.ts';
import { changeFieldWords } from '$lib/words/import-step.ts';
import { stateChangeWords, taskWords as words } from '$lib/words/task.ts';

/** One thing that happened to a task, as a sentence. */
export type Event = { at: string; who: string; text: string; notes: string[] };

type Names = { accounts: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> };

/** All that happened to a task, the latest first. */
export function eventsOf(
	{ states, deadlines, claims }: TaskHistory,
	changes: readonly FieldChange[],
	names: Names
): Event[] {
	const who = (id: string | null) => whoText(id, names);
	const because = ({ reason, document }: { reason: string | null; document?: string | null }) => [
		...(reason ? [words.because(reason)] : []),
		...(document ? [words.document(document)] : [])
	];
	const events: Event[] = [
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
		]),
		...changes.map((change) => ({
			...{ at: change.changedAt, who: who(change.changedBy), text: changeText(change) },
			notes: [...because(change), ...(change.sourceCell ? [words.fromCell(change.sourceCell)] : [])]
		}))
	];
	// what came in one go stays in its order
	return events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function deadlineText(
	{ dueOn, ongoing }: TaskHistory['deadlines'][number],
	isFirst: boolean
): string {
	if (dueOn !== null) return isFirst ? words.firstDue(dueOn) : words.newDue(dueOn);
	return ongoing ? words.dueOngoing : words.dueNone;
}

/** An account by its name; the demo's people are told by their 岗位. */
function whoText(id: string | null, { accounts }: Names): string {
	if (id === null) return programName;
	if (id.startsWith('unit:')) return id.slice('unit:'.length);
	const role = Object.entries(roleWords).find(([role]) => role === id);
	return accounts.get(id) ?? role?.[1] ?? programName;
}

function changeText({ field, from, to }: FieldChange): string {
	if (field === 'position') return words.moved;
	if (field === 'state') return stateChangeWords.active;
	const label = labelOf(field);
	const [before, after] = [valueText(from), valueText(to)];
	if (before === '' && after === '') return words.other(label);
	if (after === '') return words.emptied(label, before);
	return before === '' ? words.set(label, after) : words.changed(label, before, after);
}

function labelOf(field: string): string {
	const known = Object.entries(changeFieldWords).find(([name]) => name === field);
	if (known) return known[1];
	return field.startsWith('extra') ? field.slice(field.indexOf(' ') + 1) : field;
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
