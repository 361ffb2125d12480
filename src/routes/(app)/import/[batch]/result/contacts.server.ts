import type { RequestEvent } from '@sveltejs/kit';
import { readPhone } from '$lib/domain/phone-number.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { eachRow } from '../batch.server.ts';

type Named = { id: string; name: string };

/** One 联系人 of a list: somebody of one name is one, whatever number stands beside it. */
export type Offered = {
	key: string;
	name: string;
	phone: string;
	/** The unit where there can be only one; otherwise a person chooses. */
	unitId: string;
};

/** The 联系人 of a list who have no account yet, for 账号单. */
export async function contactsOf(
	event: Pick<RequestEvent, 'locals'>,
	batchId: string,
	units: readonly Named[]
): Promise<Offered[]> {
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const accounts = await listAccounts(event.locals.db, jurisdictionId);
	const ids = new Map(units.map(({ id, name }) => [name, id]));
	const people = new Map<string, { name: string; phone: string; unitIds: Set<string> | null }>();
	await eachRow(event, batchId, ({ task }) => {
		const own = new Set(task.units.flatMap(({ name }) => ids.get(name) ?? []));
		for (const { role, name, phone } of task.people) {
			if (role !== 'contactPerson') continue;
			const number = phone === null ? '' : (readPhone(phone) ?? '');
			const key = `${name} ${number}`;
			const known = people.get(key);
			if (!known) people.set(key, { name, phone: number, unitIds: own });
			// where a person stands with several tasks, the unit is what they all share
			else known.unitIds = new Set([...(known.unitIds ?? [])].filter((id) => own.has(id)));
		}
	});
	const held = new Set(
		accounts.filter(({ disabledAt }) => disabledAt === null).map(({ name }) => name)
	);
	return [...people.values()]
		.filter(({ name }) => !held.has(name))
		.map(({ name, phone, unitIds }, at) => {
			const [only = '', ...others] = [...(unitIds ?? [])];
			return { key: String(at), name, phone, unitId: others.length > 0 ? '' : only };
		});
}
