import type { Db } from '../../db/client.ts';
import { findTaskBundles, type TaskBundle } from '../../db/task-bundle.ts';
import type { ChangedField } from './keep-act.ts';

const roleOf = { responsiblePeople: 'responsiblePerson', contactPeople: 'contactPerson' } as const;
export type PeopleField = keyof typeof roleOf;
const fields = ['responsiblePeople', 'contactPeople'] as const;

/** People as a history keeps them: whoever reads it sees of their numbers what is due to him. */
export function storedPeople(people: readonly { name: string; phone: string | null }[]): string {
	return JSON.stringify(people.map(({ name, phone }) => ({ name, phone })));
}

/** Those whom a task names in one of its cells, in their order. */
export function peopleIn({ contact }: Pick<TaskBundle, 'contact'>, field: PeopleField) {
	return contact
		.filter(({ role, until_on }) => role === roleOf[field] && until_on === null)
		.toSorted((a, b) => a.position - b.position);
}

/** Who came and who went on tasks since they stood so, as an edit of their cells would tell it. */
export async function peopleChanges(
	trx: Db,
	jurisdictionId: string,
	before: readonly TaskBundle[]
): Promise<ChangedField[]> {
	const ids = before.map(({ task }) => task.id);
	const after = new Map(
		(await findTaskBundles(trx, jurisdictionId, ids)).map((bundle) => [bundle.task.id, bundle])
	);
	return before.flatMap((bundle) => {
		const now = after.get(bundle.task.id);
		if (!now) return [];
		return fields.flatMap((field) => {
			const from = storedPeople(peopleIn(bundle, field));
			const to = storedPeople(peopleIn(now, field));
			return from === to ? [] : [{ taskId: bundle.task.id, field, from, to }];
		});
	});
}
