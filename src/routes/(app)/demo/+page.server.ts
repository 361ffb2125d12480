import { claimedDoneOn, type Claim } from '$lib/domain/claim.ts';
import { isCounted, overdueDays, taskStanding } from '$lib/domain/task.ts';
import { listClaims } from '$lib/server/db/claims.ts';
import { findDemoDistrict } from '$lib/server/db/jurisdictions.ts';
import { findCurrentPlan } from '$lib/server/db/plans.ts';
import { listTasksBySection } from '$lib/server/db/tasks-by-section.ts';
import type { LedgerTask } from '$lib/server/db/tasks.ts';
import { fail, redirect } from '@sveltejs/kit';
import { isRole } from '$lib/domain/role.ts';
import { enterDemo } from '$lib/server/operations/enter-demo.ts';
import { resetDemo } from '$lib/server/operations/load-demo.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../form.server.ts';
import { takeBack } from '../../take-back.server.ts';
import { dropSession, keepSession, sessionToken, setAside } from '../../session-cookie.server.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * The fictional district's list, as it stood on the day that the demo stands still on; null where
 * no demo was loaded.
 */
export const load: PageServerLoad = async ({ locals: { db }, url }) => {
	const district = await findDemoDistrict(db);
	const day = district?.demoDay;
	const plan = day && (await findCurrentPlan(db, district.id, day));
	if (!day || !plan) return { ledger: null, isReset: false };

	const [blocks, claims] = await Promise.all([
		listTasksBySection(db, district.id, plan.id),
		listClaims(db, district.id, plan.id)
	]);
	const sections = blocks.map(({ section, tasks }) => ({
		ordinal: section?.position ?? null,
		title: section?.title ?? null,
		// what is read from a file and not confirmed yet is no task of the ledger
		tasks: tasks
			.filter((task) => task.state !== 'draft')
			.map((task) => asShown(task, claims.get(task.id) ?? [], day))
	}));
	return {
		jurisdiction: district.name,
		demo: true,
		isReset: url.searchParams.has('reset'),
		ledger: {
			title: plan.title,
			day,
			sections: sections.filter(({ title, tasks }) => title !== null || tasks.length > 0)
		}
	};
};

export const actions = {
	enter: async (event) => {
		const { locals, request } = event;
		const role = textOf(await request.formData(), 'role');
		const from = { address: locals.address, agent: request.headers.get('user-agent') };
		const entered = isRole(role)
			? await enterDemo(locals.db, { role, from, leaving: locals.signedIn }, locals.now)
			: { ok: false as const, problems: [{ code: 'demo.absent' as const, facts: {} }] };
		if (!entered.ok) return fail(400, { errors: summaryOf(entered.problems) });
		const { session } = entered.value;
		const own = sessionToken(event);
		if (
			own &&
			locals.signedIn &&
			locals.signedIn.session.jurisdictionId !== session.jurisdictionId
		) {
			setAside(event, own);
		}
		keepSession(event, entered.value.token);
		redirect(303, '/');
	},

	reset: async (event) => {
		const { db, actor, signedIn, now } = event.locals;
		const reset = await resetDemo(db, actor, now);
		if (!reset.ok) return fail(400, { errors: summaryOf(reset.problems) });
		if (signedIn && (await findDemoDistrict(db))?.id === signedIn.session.jurisdictionId) {
			if (!(await takeBack(event))) dropSession(event);
		}
		redirect(303, '/demo?reset');
	}
} satisfies Actions;

function asShown(task: LedgerTask, claims: readonly Claim[], day: string) {
	const dated = { ...task, claimedDoneOn: claimedDoneOn(task.units, claims) };
	return {
		id: task.id,
		number: task.number,
		measure: task.measure,
		units: task.units.map(({ name, role }) => ({ name, role })),
		collectives: task.collectives,
		deadlineText: task.deadlineText,
		dueOn: task.dueOn,
		originalDueOn: task.originalDueOn,
		ongoing: task.ongoing,
		counted: isCounted(task),
		standing: taskStanding(dated, day),
		overdueDays: overdueDays(dated, day)
	};
}
