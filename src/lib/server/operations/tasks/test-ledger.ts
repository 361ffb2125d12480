import type { Actor } from '../../../domain/actor.ts';
import type { ListTask } from '../../../domain/list/list-task.ts';
import type { Db } from '../../db/client.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { findPlanOfYear } from '../../db/plans.ts';
import { listTasks } from '../../db/tasks.ts';
import { commitImport } from '../commit-import.ts';
import { makeAccount, makeDistrict } from '../test-district.ts';
import { draftBatch, listTask, unitOf } from '../test-import.ts';

export const imported = '2026-03-01T01:00:00.000Z';

/**
 * A district whose list of three tasks came in on 1 March 2026: 1 of 区水利局, 2 of 区法院 without a
 * deadline, 3 of both, with an office and a clerk of each unit.
 */
export async function makeLedger(db: Db, tag: string) {
	const { id, units } = await makeDistrict(db, imported);
	const account = (name: string, roles: Actor['roles'], unitIds: string[] = []) =>
		makeAccount(db, id, `${tag}-${name}`, { roles, unitIds, since: '2026-02-01T00:00:00.000Z' });
	const office = await account('office', ['office']);
	const known = (name: string, row: number) => ({
		...unitOf(name, row),
		...{ state: 'known' as const, unitId: units[name === '区法院' ? 1 : 0] }
	});
	const list: ListTask[] = [
		listTask('1', { units: [known('区水利局', 3)], extra: { 备注: '重点' } }),
		listTask('2', { units: [known('区法院', 5)], ...undated }),
		listTask('3', { units: [known('区水利局', 7), known('区法院', 7)] })
	];
	const batch = await draftBatch(db, office, list, imported);
	const committed = await commitImport(db, office, batch, imported);
	if (!committed.ok) throw new Error(JSON.stringify(committed.problems));
	const plan = await findPlanOfYear(db, id, 2026);
	if (!plan) throw new Error('the list made no plan');
	const tasks = await listTasks(db, id, plan.id);
	const idOf = (number: string) => {
		const found = tasks.find((task) => task.number === number);
		if (!found) throw new Error(`no task ${number}`);
		return found.id;
	};
	return {
		...{ id, plan, office, idOf, batch },
		water: { unitId: units[0], clerk: await account('water', ['clerk'], [units[0]]) },
		court: { unitId: units[1], clerk: await account('court', ['clerk'], [units[1]]) },
		leader: await account('leader', ['leader']),
		bundle: async (number: string) => {
			const bundle = await findTaskBundle(db, id, idOf(number));
			if (!bundle) throw new Error(`task ${number} is gone`);
			return bundle;
		},
		standing: async (number: string, at: string) => {
			const rows = await listLedger(db, id, plan, at);
			const row = rows.find((each) => each.id === idOf(number));
			if (!row) throw new Error(`task ${number} is not listed`);
			return row;
		}
	};
}

const undated = {
	deadlineText: null,
	printedDeadline: null,
	deadline: {
		...{ kind: 'blank', dueOn: null, ongoing: false, aspirational: false },
		...{ basis: null, choices: [], problems: [] }
	}
} satisfies Partial<ListTask>;
