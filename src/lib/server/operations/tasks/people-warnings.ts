import { peopleElsewhere } from '../../../domain/edit/people-elsewhere.ts';
import type { SettledCell } from '../../../domain/edit/settle-edits.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listContactsNamed } from '../../db/contacts.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';

type Warning = { at: number; problem: Problem };

/**
 * What is worth a look before people and units of tasks are written: somebody is named whom the ledger
 * knows for other units only, or goes with a unit that leaves though nobody said so.
 */
export async function peopleWarnings(
	trx: Db,
	bundles: readonly TaskBundle[],
	cells: readonly SettledCell[],
	names: ReadonlyMap<string, string>,
	on: string
): Promise<Warning[]> {
	const ofTask = new Map(bundles.map((bundle) => [bundle.task.id, bundle]));
	const typed = cells.flatMap(({ write }) => (isPeople(write) ? write.to : []));
	const jurisdictionId = bundles[0]?.task.jurisdiction_id ?? '';
	const wanted = [...new Set(typed.map(({ name }) => name))];
	const known = await listContactsNamed(trx, jurisdictionId, { on, names: wanted });
	const unitsAfter = new Map(
		cells.flatMap(({ taskId, write }): [string, string[]][] =>
			write.field === 'units' ? [[taskId, write.to.pairs.map(({ unitId }) => unitId)]] : []
		)
	);
	return cells.flatMap(({ at, taskId, write }): Warning[] => {
		const bundle = ofTask.get(taskId);
		if (!bundle) return [];
		if (isPeople(write)) {
			const unitIds = unitsAfter.get(taskId) ?? unitsOf(bundle);
			return peopleElsewhere(write.to, unitIds, known).map(({ name, unitIds: theirs }) => ({
				...{ at, problem: { code: 'task.people-elsewhere', facts: factsOf([name], theirs) } }
			}));
		}
		if (write.field !== 'units') return [];
		const fields = cells.flatMap((cell) => (cell.taskId === taskId ? cell.write.field : []));
		const going = leaving(bundle, unitsAfter.get(taskId) ?? [], fields);
		if (going.length === 0) return [];
		const theirs = going.flatMap(({ unit_id }) => unit_id ?? []);
		const facts = factsOf(
			going.map(({ name }) => name),
			theirs
		);
		return [{ at, problem: { code: 'task.people-leave', facts } }];
	});

	function factsOf(people: readonly string[], unitIds: readonly string[]) {
		return {
			people: [...new Set(people)],
			units: [...new Set(unitIds)].map((id) => names.get(id) ?? '')
		};
	}
}

type PeopleWrite = Extract<SettledCell['write'], { field: 'responsiblePeople' | 'contactPeople' }>;

function isPeople(write: SettledCell['write']): write is PeopleWrite {
	return write.field === 'responsiblePeople' || write.field === 'contactPeople';
}

function unitsOf({ task_unit }: TaskBundle): string[] {
	return task_unit.flatMap(({ unit_id, until_on }) => (until_on === null ? [unit_id] : []));
}

/** The people of units that leave, whose cell nobody wrote anew. */
function leaving(bundle: TaskBundle, after: readonly string[], written: readonly string[]) {
	const gone = unitsOf(bundle).filter((id) => !after.includes(id));
	return bundle.contact.filter(
		({ unit_id, until_on, role }) =>
			until_on === null &&
			gone.includes(unit_id ?? '') &&
			!written.includes(role === 'contactPerson' ? 'contactPeople' : 'responsiblePeople')
	);
}
