import { findTaskByNumber } from '../../lib/server/db/addressed-tasks.ts';
import { listAuditEvents } from '../../lib/server/db/audit-list.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { findDistrict } from '../../lib/server/db/jurisdictions.ts';
import { findCurrentPlan } from '../../lib/server/db/plans.ts';
import { listVersions } from '../../lib/server/db/report-versions.ts';
import { listReports } from '../../lib/server/db/reports.ts';
import { findTaskBundle } from '../../lib/server/db/task-bundle.ts';
import { listUnits } from '../../lib/server/db/units.ts';
import { wholeLog } from '../../lib/domain/audit.ts';
import { at, type Operation } from './test-record.ts';

export const june = '2026-06';
export const water = '区水利局';
export const court = '区法院';
export const joint = '41';
const many = Array.from({ length: 40 }, (_, index) => String(index + 1));

/** A list made by hand on 5 January 2026: forty tasks of 区水利局, one more of both units, and June opened. */
export const scene: Operation[] = [
	...[{ at: at('01-05'), as: 'office', do: 'plan.create', year: 2026, title: '清江区2026年清单' }],
	...many.map((task) => addTask(task, [{ unit: water, role: 'responsible' }])),
	addTask(joint, [
		{ unit: water, role: 'responsible' },
		{ unit: court, role: 'responsible' }
	]),
	{ at: at('06-01'), as: 'office', do: 'period.open', period: june }
];

function addTask(task: string, units: object[]): Operation {
	const measure = `推进第${task}项改革，完善工作机制，方便企业办事。`;
	const due = { deadline: '2026-09-30', ongoing: false };
	return { at: at('01-06'), as: 'office', do: 'task.add', task, measure, units, ...due };
}

/** A report of 区水利局 for June that goes through without a question. */
export function report(task: string, more: Partial<Operation> = {}): Operation {
	return {
		...{ at: at('06-20'), as: `unit:${water}`, do: 'report.submit', task, period: june },
		...{ percent: 40, problem: null },
		progress: `第${task}项：6月12日召开部门联席会，已确定数据接口方案，受理申请三十六件。`,
		...more
	};
}

/** What there is after a record, by the numbers and names that it uses. */
export function sceneOn(db: Db) {
	const idOf = async () => (await findDistrict(db))?.id ?? '';
	const bundle = async (number: string, on = '2026-06-30') => {
		const id = await idOf();
		const plan = await findCurrentPlan(db, id, on);
		const task = await findTaskByNumber(db, id, plan?.id ?? '', number);
		const found = task && (await findTaskBundle(db, id, task.id));
		if (!found) throw new Error(`no task ${number}`);
		return found;
	};
	const unitId = async (name: string) =>
		(await listUnits(db, await idOf())).find((unit) => unit.name === name)?.id ?? '';
	const filed = async (number: string, unit = water, period = june) => {
		const id = await idOf();
		const { task } = await bundle(number);
		const of = { taskIds: [task.id], unitIds: [await unitId(unit)], period };
		const [kept] = await listReports(db, id, of);
		const versions = kept ? ((await listVersions(db, id, [kept.id])).get(kept.id) ?? []) : [];
		return { report: kept, versions, said: versions.at(-1) };
	};
	return {
		...{ idOf, bundle, unitId, filed },
		state: async (number: string) => (await bundle(number)).task.state,
		/** Who did something of the kind last, as the log has it. */
		whoDid: async (action: string) => {
			const id = await idOf();
			const events = await listAuditEvents(db, [{ jurisdictionId: id }], wholeLog, { limit: 500 });
			return events.find((event) => event.action === action)?.actorName;
		}
	};
}
