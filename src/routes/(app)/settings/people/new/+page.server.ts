import { fail } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { roles, type Role } from '$lib/domain/role.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { createAccount } from '$lib/server/operations/create-account.ts';
import { rolesOf, textOf, textsOf } from '../../../../form.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { printed, sheetGaps } from '../sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const validOn = shanghaiDay(locals.now);
	const units = await listUnits(locals.db, actor.jurisdictionId, { validOn });
	return {
		units: units.map(({ id, name }) => ({ id, name })),
		unit: url.searchParams.get('unit') ?? '',
		/** The roles that whoever is here may give; none under 三员. */
		roles: roles.filter((role) => can(actor, 'account.create', { roles: [role] })),
		separated: actor.separated,
		gaps: await sheetGaps(locals.db, actor, url, locals.now)
	};
};

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const typed = {
			name: textOf(form, 'name'),
			login: textOf(form, 'login'),
			phone: textOf(form, 'phone'),
			roles: rolesIn(form, actor.separated),
			unitIds: [textOf(form, 'unit'), ...textsOf(form, 'units')].filter(Boolean)
		};
		const made = await createAccount(locals.db, actor, typed, locals.now);
		if (!made.ok) {
			const errors = await refusalOf(event, made.problems);
			return fail(400, { made: null, errors, typed: shortened(typed) });
		}
		const [sheet] = await printed(locals.db, actor, [made.value], url, locals.now);
		return { made: sheet ?? null, errors: [], typed: null };
	}
} satisfies Actions;

/** Three fields make a clerk; ticked roles take its place. */
function rolesIn(form: FormData, separated: boolean): Role[] {
	const ticked = rolesOf(form);
	if (ticked.length > 0 || separated) return ticked;
	return ['clerk'];
}

function shortened<T extends { name: string; login: string; phone: string }>(typed: T): T {
	const { name, login, phone } = typed;
	return {
		...typed,
		name: name.slice(0, 100),
		login: login.slice(0, 100),
		phone: phone.slice(0, 100)
	};
}
