import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { accountState } from '$lib/domain/account-state.ts';
import { can, type Actor } from '$lib/domain/actor.ts';
import type { Result } from '$lib/domain/problem.ts';
import { roles } from '$lib/domain/role.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { listSessionsOf } from '$lib/server/db/sessions.ts';
import { listLockedLogins } from '$lib/server/db/sign-in-tries.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { disableAccount, enableAccount } from '$lib/server/operations/disable-account.ts';
import { editAccount } from '$lib/server/operations/edit-account.ts';
import { endSessionsOf } from '$lib/server/operations/end-session.ts';
import { grantRoles } from '$lib/server/operations/grant-roles.ts';
import { issueSheets } from '$lib/server/operations/issue-sheets.ts';
import { unlockAccount } from '$lib/server/operations/unlock-account.ts';
import { hashOf } from '$lib/server/session/token.ts';
import { errorSentence } from '$lib/words/error.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { rolesOf, textOf, textsOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { shownPhone } from '../rows.server.ts';
import { printed } from '../sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const account = await findAccount(locals.db, jurisdictionId, params.id);
	if (!account) error(404, errorSentence(404));
	const locked = await listLockedLogins(locals.db, jurisdictionId, locals.now);
	const sessions = await listSessionsOf(locals.db, jurisdictionId, account.id, locals.now);
	const units = await listUnits(locals.db, jurisdictionId);
	return {
		account: {
			id: account.id,
			name: account.name,
			login: account.login,
			roles: account.roles,
			unitIds: account.unitIds,
			phone: shownPhone(actor, account),
			version: account.version,
			createdAt: account.createdAt,
			lastSignInAt: account.lastSignInAt,
			passwordSetAt: account.passwordSetAt,
			hasCode: account.hasCode,
			state: accountState(account, locked.has(hashOf(account.login)), locals.now)
		},
		seesPhone: can(actor, 'phone.see', { unitIds: account.unitIds, accountId: account.id }),
		sessions: sessions.length,
		units: units.map(({ id, name }) => ({ id, name })),
		...rightsOn(actor, account.roles)
	};
};

/** What whoever is here may do with an account of these roles. */
function rightsOn(actor: Actor, held: Actor['roles']) {
	return {
		mayEdit: can(actor, 'account.edit', { roles: held }),
		mayUnlock: can(actor, 'account.unlock', { roles: held }),
		grantable: can(actor, 'account.grant', { from: held, to: held })
			? roles.filter((role) => can(actor, 'account.grant', { from: held, to: [role] }))
			: []
	};
}

type Event = RequestEvent<{ id: string }>;
type Done = 'saved' | 'roles' | 'unlocked' | 'disabled' | 'enabled' | 'sessions';

/** Runs one of the small operations on the account of the page. */
async function run(
	{ locals, params }: Event,
	done: Done,
	operation: (db: App.Locals['db'], actor: Actor, id: string, now: string) => Promise<Result<null>>
) {
	const { actor } = whoIsHere(locals);
	const result = await operation(locals.db, actor, params.id, locals.now);
	if (!result.ok) return fail(400, { done: null, errors: summaryOf(result.problems), sheet: null });
	return { done, errors: [], sheet: null };
}

export const actions = {
	edit: async (event) => {
		const form = await event.request.formData();
		return run(event, 'saved', (db, actor, id, now) => {
			const phone = textOf(form, 'phone');
			// who may not see the number sends none, and then it stays
			const keeps = form.has('phoneHidden') && phone.trim() === '';
			const edit = {
				name: textOf(form, 'name'),
				login: textOf(form, 'login'),
				...(keeps ? {} : { phone }),
				unitIds: textsOf(form, 'units'),
				version: Number(textOf(form, 'version'))
			};
			return editAccount(db, actor, id, edit, now);
		});
	},

	roles: async (event) => {
		const held = rolesOf(await event.request.formData());
		return run(event, 'roles', (db, actor, id, now) => grantRoles(db, actor, id, held, now));
	},

	reset: async ({ locals, params, url }) => {
		const { actor } = whoIsHere(locals);
		const issued = await issueSheets(locals.db, actor, [params.id], locals.now);
		if (!issued.ok)
			return fail(400, { done: null, errors: summaryOf(issued.problems), sheet: null });
		const [sheet] = await printed(locals.db, actor, issued.value, url, locals.now);
		return { done: null, errors: [], sheet: sheet ?? null };
	},

	unlock: (event) => run(event, 'unlocked', unlockAccount),
	disable: (event) => run(event, 'disabled', disableAccount),
	enable: (event) => run(event, 'enabled', enableAccount),
	endSessions: (event) =>
		run(event, 'sessions', (db, actor, accountId, now) =>
			endSessionsOf(db, actor, { accountId }, now)
		)
} satisfies Actions;
