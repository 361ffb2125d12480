import { can, type Actor } from '$lib/domain/actor.ts';
import { maskName } from '$lib/domain/mask-name.ts';
import { maskNumber } from '$lib/domain/phone.ts';

type Person = { name: string; phone: string | null };

/**
 * The people of a task as somebody may see them. Those of a joint task are told together: whose they
 * are not does not see them whole.
 */
export function seenPeople<Whoever extends Person>(
	people: readonly Whoever[],
	unitIds: readonly string[],
	{ actor, maskNames }: { actor: Actor; maskNames: boolean }
): Whoever[] {
	const sees =
		unitIds.length > 0
			? unitIds.every((unitId) => can(actor, 'phone.see', { unitIds: [unitId] }))
			: can(actor, 'phone.see', { unitIds });
	if (sees) return [...people];
	return people.map((person) => ({
		...person,
		name: maskNames ? maskName(person.name) : person.name,
		phone: person.phone === null ? null : maskNumber(person.phone)
	}));
}
