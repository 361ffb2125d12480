import type { CellContext } from '../../../domain/edit/read-cell.ts';
import type { CellSource } from '../../../domain/edit/task-cell.ts';
import type { CellNames } from '../../../domain/edit/with-write.ts';
import { makeUnitDirectory } from '../../../domain/unit-directory.ts';
import { jurisdictionOf } from '../../../domain/unit-name.ts';
import type { Db } from '../../db/client.ts';
import { listJurisdictions } from '../../db/jurisdictions.ts';
import { extraOf } from '../../db/ledger-side.ts';
import { findPlan, listSections } from '../../db/plans.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { listNamedUnits } from '../named-units.ts';

/** What the cells of a plan's tasks are read against and shown with. */
export async function cellContext(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	today: string
): Promise<CellContext & { names: CellNames }> {
	const districts = await listJurisdictions(trx);
	const name = districts.find(({ id }) => id === jurisdictionId)?.name ?? '';
	const units = await listNamedUnits(trx, jurisdictionId);
	const sections = await listSections(trx, jurisdictionId, planId);
	const plan = await findPlan(trx, jurisdictionId, planId);
	return {
		directory: makeUnitDirectory(jurisdictionOf(name), units, today),
		sections,
		titleYear: plan?.year ?? Number(today.slice(0, 4)),
		names: {
			sections: new Map(sections.map((section) => [section.id, section])),
			units: new Map(units.map(({ id, name: unit }) => [id, unit]))
		}
	};
}

/** A task as its cells are told from. */
export function cellSourceOf(
	{ task, task_unit, task_collective, contact }: TaskBundle,
	{ sections, units }: CellNames
): CellSource {
	const section = task.section_id === null ? undefined : sections.get(task.section_id);
	return {
		number: task.number,
		section: section
			? { ordinal: section.ordinal, title: section.title, printed: section.printedHeading }
			: null,
		...{ measure: task.measure, deadlineText: task.deadline_text },
		...{ dueOn: task.due_on, ongoing: task.ongoing === 1 },
		units: task_unit
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map(({ unit_id, printed, role }) => ({
				...{ unitId: unit_id, printed, role },
				name: units.get(unit_id) ?? printed
			})),
		collectives: task_collective.map(({ printed, role }) => ({ printed, role })),
		people: contact
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map(({ role, name, phone }) => ({
				role: role === 'responsiblePerson' ? role : 'contactPerson',
				...{ name, phone }
			})),
		extra: extraOf(task.extra)
	};
}
