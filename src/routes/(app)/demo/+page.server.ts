import { redirect } from '@sveltejs/kit';
import { claimedDoneOn } from '$lib/domain/claim.ts';
import { isCounted, overdueDays, taskStanding } from '$lib/domain/task.ts';
import { listClaims } from '$lib/server/db/claims.ts';
import { findDemoDistrict } from '$lib/server/db/jurisdictions.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { listTasks } from '$lib/server/db/tasks.ts';
import type { PageServerLoad } from './$types';

/** The fictional district's list, as it stood on the day that the demo stands still on. */
export const load: PageServerLoad = async ({ locals: { db } }) => {
	const district = await findDemoDistrict(db);
	const plan = district && (await findCurrentPlan(db, district.id));
	if (!district?.demoDay || !plan) redirect(307, '/welcome');

	const day = district.demoDay;
	const [sections, tasks, claims] = await Promise.all([
		listSections(db, district.id, plan.id),
		listTasks(db, district.id, plan.id),
		listClaims(db, district.id, plan.id)
	]);
	// what is read from a file and not confirmed yet is no task of the ledger
	const shown = tasks
		.filter((task) => task.state !== 'draft')
		.map((task) => {
			const dated = {
				...task,
				claimedDoneOn: claimedDoneOn(task.units, claims.get(task.id) ?? [])
			};
			return {
				id: task.id,
				sectionId: task.sectionId,
				number: task.number,
				measure: task.measure,
				units: task.units.map(({ name, role }) => ({ name, role })),
				deadlineText: task.deadlineText,
				dueOn: task.dueOn,
				originalDueOn: task.originalDueOn,
				ongoing: task.ongoing,
				counted: isCounted(task),
				standing: taskStanding(dated, day),
				overdueDays: overdueDays(dated, day)
			};
		});
	return {
		jurisdiction: district.name,
		demo: true,
		title: plan.title,
		day,
		sections: sections.map(({ id, position, title }) => ({
			ordinal: position,
			title,
			tasks: shown.filter((task) => task.sectionId === id)
		}))
	};
};
