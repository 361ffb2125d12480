import { can, type Actor } from '$lib/domain/actor.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskNumber } from '$lib/domain/phone.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listContacts } from '$lib/server/db/contacts.ts';

type Person = { name: string; phone: string | null };

export type PeopleReader = {
	actor: Actor;
	maskNames: boolean;
	/** Under which tasks name the reader. */
	ownNumbers: ReadonlySet<string>;
};

/** The numbers under which tasks name whoever is here for a unit of theirs. */
export async function ownNumbersOf(db: Db, actor: Actor, on: string): Promise<ReadonlySet<string>> {
	const numbers = new Set<string>();
	for (const unitId of actor.unitIds) {
		const contacts = await listContacts(db, actor.jurisdictionId, { on, unitId });
		for (const { name, phone, accountId } of contacts) {
			const isOwn = accountId === null ? name === actor.name : accountId === actor.id;
			if (isOwn && phone !== null) numbers.add(phone);
		}
	}
	return numbers;
}

/**
 * The people of a task as somebody may see them. Those of a joint task are told together: whose they
 * are not does not see them whole, but for who reads their own number there.
 */
export function seenPeople<Whoever extends Person>(
	people: readonly Whoever[],
	unitIds: readonly string[],
	{ actor, maskNames, ownNumbers }: PeopleReader
): Whoever[] {
	const sees =
		unitIds.length > 0
			? unitIds.every((unitId) => can(actor, 'phone.see', { unitIds: [unitId] }))
			: can(actor, 'phone.see', { unitIds });
	if (sees) return [...people];
	return people.map((person) => {
		const { name, phone } = person;
		if (phone !== null && name === actor.name && ownNumbers.has(phone)) return person;
		return {
			...person,
			name: maskNames ? maskName(name) : name,
			phone: phone === null ? null : maskNumber(phone)
		};
	});
}
