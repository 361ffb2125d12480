import { fail, redirect } from '@sveltejs/kit';
import { createUnit } from '$lib/server/operations/create-unit.ts';
import { textOf } from '../../../../form.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions } from './$types';

export const actions = {
	default: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const typed = {
			name: textOf(form, 'unit'),
			kind: textOf(form, 'kind'),
			note: textOf(form, 'note')
		};
		const made = await createUnit(locals.db, actor, typed, locals.now);
		if (!made.ok)
			return fail(400, { errors: await refusalOf({ locals, route }, made.problems), typed });
		redirect(303, `/settings/units?made=${made.value.id}`);
	}
} satisfies Actions;
