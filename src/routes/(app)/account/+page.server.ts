import { fail } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { findCodeSince } from '$lib/server/db/codes.ts';
import { countUnusedCodes } from '$lib/server/db/recovery-codes.ts';
import { listSessionsOf } from '$lib/server/db/sessions.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { findUnitNames } from '$lib/server/db/units.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { endSession, endSessionsOf } from '$lib/server/operations/end-session.ts';
import { setOwnMail } from '$lib/server/operations/set-own-mail.ts';
import { isDemanded } from '$lib/server/operations/enrol-code.ts';
import { textOf } from '../../form.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, account, session } = whoIsHere(locals);
	const { db, now } = locals;
	const { jurisdictionId, id } = actor;
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const since = await findCodeSince(db, jurisdictionId, id);
	const sessions = await listSessionsOf(db, jurisdictionId, id, now);
	return {
		account: {
			name: account.name,
			login: account.login,
			roles: account.roles,
			units: await findUnitNames(db, jurisdictionId, account.unitIds),
			phone: account.phone,
			mail: account.mail ?? '',
			mendsPhone: can(actor, 'account.edit', { roles: account.roles }),
			separated: actor.separated,
			passwordSetAt: account.passwordSetAt
		},
		code: {
			on: account.hasCode,
			since: since && shanghaiDay(since),
			left: await countUnusedCodes(db, jurisdictionId, id),
			demanded: isDemanded(actor, rules)
		},
		sessions: sessions.map((one) => ({
			id: one.id,
			isThis: one.id === session.id,
			agent: one.agent,
			address: one.address,
			createdAt: one.createdAt,
			seenAt: one.seenAt,
			remembered: one.remembered,
			waitsForCode: one.stage === 'code'
		})),
		isBack: url.searchParams.has('back'),
		passwordKept: url.searchParams.has('password-kept'),
		codeDisabled: url.searchParams.has('code-disabled')
	};
};

export const actions = {
	mail: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const typed = textOf(await request.formData(), 'mail').slice(0, 200);
		const set = await setOwnMail(locals.db, actor, typed, locals.now);
		if (!set.ok) {
			const errors = await refusalOf({ locals, route }, set.problems);
			return fail(400, { done: null, errors, mail: typed });
		}
		return { done: set.value.mail === null ? ('noMail' as const) : ('mail' as const), errors: [] };
	},

	end: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const id = textOf(await request.formData(), 'session');
		const ended = await endSession(locals.db, actor, id, locals.now);
		if (!ended.ok)
			return fail(400, { done: null, errors: await refusalOf({ locals, route }, ended.problems) });
		return { done: 'one' as const, errors: [] };
	},

	endOthers: async ({ locals, route }) => {
		const { actor, session } = whoIsHere(locals);
		const others = { accountId: actor.id, but: session.id };
		const ended = await endSessionsOf(locals.db, actor, others, locals.now);
		if (!ended.ok)
			return fail(400, { done: null, errors: await refusalOf({ locals, route }, ended.problems) });
		return { done: 'others' as const, errors: [] };
	}
} satisfies Actions;
