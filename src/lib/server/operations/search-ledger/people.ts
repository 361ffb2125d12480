import type { Actor } from '../../../domain/actor.ts';
import { closenessOf } from '../../../domain/search/name-match.ts';
import { seenPerson } from '../../../domain/seen-person.ts';
import { listAccounts } from '../../db/accounts.ts';
import type { Db } from '../../db/client.ts';
import { listNamedPeople } from '../../db/contacts.ts';

export type PersonHit = SeenPerson & { unitName: string };

/** Somebody of a unit as far as the actor may see them. */
export type SeenPerson = {
	unitId: string;
	name: string;
	/** responsiblePerson, contactPerson, or an account of the unit. */
	role: string;
	phone: string | null;
	isHidden: boolean;
};

type Asked = {
	units: readonly { id: string; name: string }[];
	words: readonly string[];
	masksNames: boolean;
	day: string;
};

/** By name or initials as the actor sees them, or by a telephone that the actor sees whole. */
export async function findPeople(
	db: Db,
	actor: Actor,
	{ units, words, masksNames, day }: Asked
): Promise<PersonHit[]> {
	const names = new Map(units.map(({ id, name }) => [id, name]));
	const people = await peopleOf(db, actor, { unitIds: [...names.keys()], masksNames, day });
	const digits = digitsIn(words);
	return people
		.filter(
			({ name, phone, isHidden }) =>
				closenessOf([name], words) !== null ||
				(digits !== null && !isHidden && phone !== null && plainDigits(phone).includes(digits))
		)
		.map((person) => ({ ...person, unitName: names.get(person.unitId) ?? '' }));
}

/** Whoever fills in for some units and whom the tasks name for them, each once for a unit. */
export async function peopleOf(
	db: Db,
	actor: Actor,
	{ unitIds, masksNames, day }: { unitIds: readonly string[]; masksNames: boolean; day: string }
): Promise<SeenPerson[]> {
	const { jurisdictionId } = actor;
	const accounts = (await listAccounts(db, jurisdictionId))
		.filter(({ disabledAt }) => disabledAt === null)
		.flatMap((account) =>
			account.unitIds
				.filter((unitId) => unitIds.includes(unitId))
				.map((unitId) => ({
					...{ unitId, name: account.name, phone: account.phone, accountId: account.id },
					...{ role: 'account', unitIds: account.unitIds }
				}))
		);
	const contacts = (await listNamedPeople(db, jurisdictionId, { on: day, unitIds })).map(
		(contact) => ({ ...contact, unitIds: [contact.unitId] })
	);
	// whom the tasks name comes first: that is who is asked for on the telephone
	const once = Map.groupBy([...contacts, ...accounts], ({ unitId, name }) => `${unitId} ${name}`);
	return [...once.values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const reachable = same.find(({ phone }) => phone !== null) ?? first;
		const { unitId, role } = first;
		return [{ unitId, role, ...seenPerson(actor, reachable, masksNames) }];
	});
}

/** At least four, or half the town would answer. */
function digitsIn(words: readonly string[]): string | null {
	const typed = words.join('');
	if (!/^[\d\-()+]+$/.test(typed)) return null;
	const digits = plainDigits(typed);
	return digits.length >= 4 ? digits : null;
}

function plainDigits(text: string): string {
	return text.normalize('NFKC').replace(/\D/g, '');
}
