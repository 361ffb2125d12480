import { fail } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { issueSheets } from '$lib/server/operations/issue-sheets.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { textsOf } from '../../../../form.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { listPeople } from '../rows.server.ts';
import { printed, sheetGaps } from '../sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Everybody who has not set a password of the own yet. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { rows } = await listPeople(locals.db, actor, locals.now);
	const waiting = rows.filter(
		({ state, roles }) =>
			['unissued', 'waiting', 'expired'].includes(state) && can(actor, 'account.issue', { roles })
	);
	return {
		gaps: await sheetGaps(locals.db, actor, url, locals.now),
		waiting: waiting.map(({ id, name, login, units, state, sheetUntil }) => ({
			...{ id, name, login, units },
			/** Whoever holds a sheet that still opens needs no other. */
			validUntil: state === 'waiting' && sheetUntil !== null ? shanghaiDay(sheetUntil) : null
		}))
	};
};

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const { actor } = whoIsHere(locals);
		const asked = new Set(textsOf(await request.formData(), 'ids'));
		const accounts = await listAccounts(locals.db, actor.jurisdictionId);
		const ids = accounts.filter(({ id }) => asked.has(id)).map(({ id }) => id);
		const issued = await issueSheets(locals.db, actor, ids, locals.now);
		if (!issued.ok) {
			return fail(400, { sheets: [], errors: await refusalOf(event, issued.problems) });
		}
		const sheets = await printed(locals.db, actor, issued.value, url, locals.now);
		return { sheets, errors: [] };
	}
} satisfies Actions;
