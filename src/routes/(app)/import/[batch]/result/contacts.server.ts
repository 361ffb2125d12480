import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { peopleOf, type ListedPerson } from '$lib/domain/list/listed-people.ts';
import { compact } from '$lib/domain/printed.ts';
import { listAccounts, type Account } from '$lib/server/db/accounts.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { eachRow } from '../batch.server.ts';

type Named = { id: string; name: string };

/** One person of a list to whom an account is offered. */
export type Offered = ListedPerson & {
	/** Stays the same whoever else is listed: a tick belongs to the person, not to the line. */
	key: string;
	/** Somebody else of this name is in another unit. */
	hasNamesake: boolean;
};

/** The people of a list who have no account yet, for 账号单. */
export async function contactsOf(
	event: Pick<RequestEvent, 'locals'>,
	batchId: string,
	units: readonly Named[]
): Promise<Offered[]> {
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const accounts = (await listAccounts(event.locals.db, jurisdictionId)).filter(
		({ disabledAt }) => disabledAt === null
	);
	const ids = new Map(units.map(({ id, name }) => [name, id]));
	const listing = peopleOf((name) => ids.get(name));
	await eachRow(event, batchId, ({ task }) => listing.add(task));
	const people = listing.people().filter((person) => !accounts.some((one) => isOf(one, person)));
	const named = Map.groupBy(people, ({ name }) => compact(name));
	return people.map((person) => ({
		...person,
		key: keyOf(person),
		hasNamesake:
			(named.get(compact(person.name))?.length ?? 0) > 1 ||
			accounts.some(({ name }) => compact(name) === compact(person.name))
	}));
}

/** An account of this name in the unit, or in one of those between which nobody has chosen yet. */
function isOf({ name, unitIds }: Account, person: ListedPerson): boolean {
	if (compact(name) !== compact(person.name)) return false;
	const where = person.unitId === '' ? person.unitIds : [person.unitId];
	return where.some((id) => unitIds.includes(id));
}

function keyOf({ name, phone, unitId }: ListedPerson): string {
	const text = [compact(name), unitId, unitId === '' ? phone : ''].join('\n');
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
