import type { Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { seenPerson } from '$lib/domain/seen-person.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listContacts } from '$lib/server/db/contacts.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { roleWords } from '$lib/words/actor.ts';
import { contactRoleWords } from '$lib/words/unit-people.ts';

export type Reached = { name: string; post: string; phone: string | null };

/** Whom to call about some tasks of a unit: who files for it, then those whom the tasks name. */
export async function whomToCall(
	db: Db,
	actor: Actor,
	now: string
): Promise<(unitId: string, taskIds: readonly string[]) => Reached[]> {
	const { jurisdictionId } = actor;
	const on = shanghaiDay(now);
	const [{ maskNames }, accounts, contacts] = await Promise.all([
		findSettings(db, jurisdictionId, on),
		listAccounts(db, jurisdictionId),
		listContacts(db, jurisdictionId, { on })
	]);
	const byUnit = Map.groupBy(contacts, ({ unitId }) => unitId);
	return (unitId, taskIds) => {
		const unitIds = [unitId];
		const clerks = accounts
			.filter(({ disabledAt, unitIds: own }) => disabledAt === null && own.includes(unitId))
			.filter(({ roles }) => roles.includes('clerk'))
			.map(({ id, name, phone }) => ({
				...{ name, phone, unitIds, accountId: id },
				post: roleWords.clerk
			}));
		const named = (byUnit.get(unitId) ?? [])
			.filter(({ taskId }) => taskIds.includes(taskId))
			.map(({ name, phone, accountId, role }) => ({
				...{ name, phone, unitIds, accountId },
				post: postOf(role)
			}));
		const all = [...clerks, ...named];
		return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((same) => {
			const [first] = same;
			if (!first) return [];
			// the same person in two parts is called by the number that there is
			const phone = same.find((one) => one.phone !== null)?.phone ?? null;
			const seen = seenPerson(actor, { ...first, phone }, maskNames);
			return [{ name: seen.name, post: first.post, phone: seen.phone }];
		});
	};
}

function postOf(role: string): string {
	const known = Object.entries(contactRoleWords).find(([name]) => name === role);
	return known ? known[1] : role;
}
