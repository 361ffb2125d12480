import { fail, redirect } from '@sveltejs/kit';
import { isSettingName } from '$lib/domain/setting.ts';
import { typedSetting } from '$lib/domain/typed-setting.ts';
import { setSetting } from '$lib/server/operations/set-setting.ts';
import { textOf } from '../../../form.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { listRules } from './rules.server.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const saved = url.searchParams.get('saved');
	return {
		...(await listRules(locals.db, actor, locals.now)),
		saved,
		unchanged: url.searchParams.has('unchanged')
	};
};

export const actions = {
	default: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const name = textOf(form, 'name');
		const typed = {
			name,
			value: textOf(form, 'value'),
			validFrom: textOf(form, 'day'),
			reason: textOf(form, 'reason')
		};
		const value = isSettingName(name) ? typedSetting(name, typed.value) : typed.value;
		const set = await setSetting(locals.db, actor, { ...typed, value }, locals.now);
		if (!set.ok)
			return fail(400, { errors: await refusalOf({ locals, route }, set.problems), typed });
		const query = new URLSearchParams({
			saved: name,
			...(set.value.changed ? {} : { unchanged: '' })
		});
		redirect(303, `/settings/rules?${query.toString()}#${name}`);
	}
} satisfies Actions;
