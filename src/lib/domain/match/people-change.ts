import type { ListTask } from '../list/list-task.ts';
import { readPhone } from '../phone-number.ts';
import { compact } from '../printed.ts';
import { change } from './change.ts';
import type { Spoken } from './columns.ts';
import type { FieldChange } from './field-change.ts';
import type { LedgerPerson, LedgerSide } from './ledger-side.ts';

const roles = { responsiblePeople: 'responsiblePerson', contactPeople: 'contactPerson' } as const;

/**
 * The 责任人 or the 联系人 of a task, in their order. A telephone that the file leaves out stays
 * with the person of that name; where nothing but telephones is missing, they are blanks to erase.
 */
export function peopleChange(
	field: keyof typeof roles,
	task: ListTask,
	ledger: LedgerSide,
	spoken: Spoken
): FieldChange | null {
	if (!spoken[field]) return null;
	const role = roles[field];
	const from = ledger.people.filter((person) => person.role === role);
	const printed = task.people
		.filter((person) => person.role === role)
		.map(({ name, phone }) => ({ role, name, phone }));
	if (alike(from, printed)) return null;
	if (printed.length === 0) return change({ field, from, to: printed }, 'erase');
	const to = printed.map((person) => withPhone(person, from));
	if (!alike(from, to)) return change({ field, from, to });
	return spoken.phones ? change({ field, from, to: printed }, 'erase') : null;
}

function withPhone(person: LedgerPerson, known: LedgerPerson[]): LedgerPerson {
	if (person.phone !== null) return person;
	const same = known.find(({ name }) => compact(name) === compact(person.name));
	return same ? { ...person, phone: same.phone } : person;
}

function alike(from: LedgerPerson[], to: LedgerPerson[]): boolean {
	if (from.length !== to.length) return false;
	return from.every((person, index) => {
		const other = to[index];
		return other !== undefined && samePerson(person, other);
	});
}

function samePerson(one: LedgerPerson, other: LedgerPerson): boolean {
	if (one.name !== other.name && compact(one.name) !== compact(other.name)) return false;
	return one.phone === other.phone || spelled(one.phone) === spelled(other.phone);
}

/** A number in whatever spelling; what is no number stays as it is. */
function spelled(phone: string | null): string {
	return phone === null ? '' : (readPhone(phone) ?? compact(phone));
}
