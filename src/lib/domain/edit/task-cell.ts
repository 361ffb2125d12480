import { readDeadline } from '../deadline.ts';
import type { LedgerPerson, LedgerSide } from '../match/ledger-side.ts';
import type { TaskRole } from '../task.ts';

/** What can be changed in a cell of the ledger; `extra.备注` is a column of the list under its heading. */
export const cellFields = [
	...(['number', 'section', 'measure', 'units'] as const),
	...(['responsiblePeople', 'contactPeople', 'deadline'] as const)
] as const;
export type CellField = (typeof cellFields)[number] | `extra.${string}`;

export function isCellField(value: string): value is CellField {
	return cellFields.some((field) => field === value) || /^extra\../.test(value);
}

/** One cell that somebody changed, by its texts: what was on the screen, and what was typed. */
export type CellEdit = { taskId: string; field: string; from: string; to: string };

/** What the cells of a task are told from. */
export type CellSource = Pick<
	LedgerSide,
	| ('number' | 'section' | 'measure' | 'deadlineText' | 'dueOn' | 'ongoing')
	| ('units' | 'collectives' | 'people' | 'extra')
>;

/**
 * A cell as text. Read again it means the same, so that text alone shows whether somebody else has
 * changed it meanwhile: of a deadline that the office moved it is the day in force, not the words.
 */
export function cellText(task: CellSource, field: CellField, titleYear: number): string {
	switch (field) {
		case 'number':
			return task.number;
		case 'section':
			return task.section?.title ?? '';
		case 'measure':
			return task.measure;
		case 'units':
			return unitsText(task);
		case 'responsiblePeople':
			return peopleText(task.people.filter(({ role }) => role === 'responsiblePerson'));
		case 'contactPeople':
			return peopleText(task.people.filter(({ role }) => role === 'contactPerson'));
		case 'deadline':
			return deadlineText(task, titleYear);
		default: {
			const heading = field.slice('extra.'.length);
			return Object.hasOwn(task.extra, heading) ? (task.extra[heading] ?? '') : '';
		}
	}
}

/** The printed words, where they still say what is in force. */
function deadlineText(
	{ deadlineText, dueOn, ongoing }: Pick<CellSource, 'deadlineText' | 'dueOn' | 'ongoing'>,
	titleYear: number
): string {
	if (deadlineText !== null && saysInForce(deadlineText, { dueOn, ongoing }, titleYear)) {
		return deadlineText;
	}
	return inForceText(dueOn, ongoing);
}

/** Whether the words of a deadline still mean what is in force. */
export function saysInForce(
	text: string,
	{ dueOn, ongoing }: { dueOn: string | null; ongoing: boolean },
	titleYear: number
): boolean {
	const read = readDeadline({ kind: 'text', text }, { titleYear });
	return read.dueOn === dueOn && read.ongoing === ongoing;
}

/** A deadline by what it means. */
export function inForceText(dueOn: string | null, ongoing: boolean): string {
	if (dueOn === null) return ongoing ? '长期推进' : '';
	return ongoing ? `${dueOn}前完成并持续推进` : dueOn;
}

const roleWords = { lead: '牵头', support: '配合', responsible: '责任' } as const;
const rolesInOrder = ['lead', 'responsible', 'support'] as const satisfies TaskRole[];

/** 区发改局、区住建局, or with their parts where there are any: 牵头：区发改局；配合：区住建局. */
export function unitsText({
	units,
	collectives
}: {
	units: readonly { name: string; role: TaskRole }[];
	collectives: readonly { printed: string; role: TaskRole }[];
}): string {
	const all = [
		...units.map(({ name, role }) => ({ role, name })),
		...collectives.map(({ printed, role }) => ({ role, name: printed }))
	];
	const parts = rolesInOrder.flatMap((role) => {
		const names = all.filter((each) => each.role === role).map(({ name }) => name);
		return names.length === 0 ? [] : [{ role, names: names.join('、') }];
	});
	const [only] = parts;
	if (parts.length === 1 && only?.role === 'responsible') return only.names;
	return parts.map(({ role, names }) => `${roleWords[role]}：${names}`).join('；');
}

/** One a line, the name in front of the number. */
function peopleText(people: readonly Pick<LedgerPerson, 'name' | 'phone'>[]): string {
	return people.map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`)).join('\n');
}
