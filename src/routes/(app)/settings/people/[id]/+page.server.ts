import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { accountState } from '$lib/domain/account-state.ts';
import { can, type Actor } from '$lib/domain/actor.ts';
import type { Result } from '$lib/domain/problem.ts';
import { isAdministrator, roles, type Role } from '$lib/domain/role.ts';
import { findAccount, type Account } from '$lib/server/db/accounts.ts';
import { listSessionsOf } from '$lib/server/db/sessions.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { disableAccount, enableAccount } from '$lib/server/operations/disable-account.ts';
import { dropCode } from '$lib/server/operations/drop-code.ts';
import { editAccount } from '$lib/server/operations/edit-account.ts';
import { endSessionsOf } from '$lib/server/operations/end-session.ts';
import { grantRoles } from '$lib/server/operations/grant-roles.ts';
import { issueSheets } from '$lib/server/operations/issue-sheets.ts';
import { unlockAccount } from '$lib/server/operations/unlock-account.ts';
import { listLocks } from '$lib/server/session/locks.ts';
import { errorSentence } from '$lib/words/error.ts';
import { rolesOf, textOf, textsOf } from '../../../../form.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { shownMail, shownPhone } from '../rows.server.ts';
import { printed } from '../sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const account = await findAccount(locals.db, jurisdictionId, params.id);
	if (!account) error(404, errorSentence(404));
	const locks = (await listLocks(locals.db, jurisdictionId, locals.now))(account);
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
			mail: shownMail(actor, account),
			version: account.version,
			createdAt: account.createdAt,
			lastSignInAt: account.lastSignInAt,
			passwordSetAt: account.passwordSetAt,
			hasCode: account.hasCode,
			locks,
			state: accountState(account, locks.length > 0, locals.now)
		},
		separated: actor.separated,
		sessions: sessions.length,
		units: units.map(({ id, name }) => ({ id, name })),
		...rightsOn(actor, account)
	};
};

/** What whoever is here may do with the account. */
function rightsOn(actor: Actor, { id, roles: held, unitIds }: Account) {
	return {
		seesPhone: can(actor, 'phone.see', { unitIds, accountId: id }),
		mayEdit: can(actor, 'account.edit', { roles: held }),
		mayIssue: can(actor, 'account.issue', { roles: held }),
		/** Nobody in the program issues a first password for it. */
		onlyAtConsole: actor.separated && held.some(isAdministrator),
		mayUnlock: can(actor, 'account.unlock', { roles: held }),
		mayDropCode: can(actor, 'account.drop-code', { roles: held, accountId: id }),
		grantable: can(actor, 'account.grant', { from: held, to: held })
			? roles.filter((role) => can(actor, 'account.grant', { from: held, to: [role] }))
			: []
	};
}

type Event = RequestEvent<{ id: string }>;
type Done = 'saved' | 'roles' | 'unlocked' | 'disabled' | 'enabled' | 'sessions' | 'codeDropped';
type Typed = {
	name: string;
	login: string;
	phone: string;
	mail: string;
	unitIds: string[];
	version: number;
};

const blank = {
	done: null as Done | null,
	errors: [],
	sheet: null,
	/** What was sent and refused, so that nobody types it again. */
	typed: null as Typed | null,
	ticked: null as Role[] | null
};

/** Runs one of the small operations on the account of the page. */
async function run(
	event: Event,
	done: Done,
	operation: (db: App.Locals['db'], actor: Actor, id: string, now: string) => Promise<Result<null>>,
	sent: { typed?: Typed; ticked?: Role[] } = {}
) {
	const { locals, params } = event;
	const { actor } = whoIsHere(locals);
	const result = await operation(locals.db, actor, params.id, locals.now);
	if (result.ok) return { ...blank, done };
	const errors = await refusalOf(event, result.problems);
	return fail(400, { ...blank, errors, ...sent });
}

export const actions = {
	edit: async (event) => {
		const form = await event.request.formData();
		const sent = (name: string) => textOf(form, name).slice(0, 200);
		const typed = {
			...{ name: sent('name'), login: sent('login'), phone: sent('phone'), mail: sent('mail') },
			unitIds: textsOf(form, 'units'),
			version: Number(sent('version'))
		};
		// who may not see the number sends none, and then it stays
		const keeps = form.has('phoneHidden') && typed.phone.trim() === '';
		const keepsMail = form.has('mailHidden') && typed.mail.trim() === '';
		const { phone, mail, ...rest } = typed;
		const edit = { ...rest, ...(keeps ? {} : { phone }), ...(keepsMail ? {} : { mail }) };
		return run(event, 'saved', (db, actor, id, now) => editAccount(db, actor, id, edit, now), {
			typed
		});
	},

	roles: async (event) => {
		const ticked = rolesOf(await event.request.formData());
		return run(event, 'roles', (db, actor, id, now) => grantRoles(db, actor, id, ticked, now), {
			ticked
		});
	},

	reset: async (event) => {
		const { locals, params, url } = event;
		const { actor } = whoIsHere(locals);
		const issued = await issueSheets(locals.db, actor, [params.id], locals.now);
		if (!issued.ok) {
			return fail(400, { ...blank, errors: await refusalOf(event, issued.problems) });
		}
		const [sheet] = await printed(locals.db, actor, issued.value, url, locals.now);
		return { ...blank, sheet: sheet ?? null };
	},

	unlock: (event) => run(event, 'unlocked', unlockAccount),
	dropCode: (event) => run(event, 'codeDropped', dropCode),
	disable: (event) => run(event, 'disabled', disableAccount),
	enable: (event) => run(event, 'enabled', enableAccount),
	endSessions: (event) =>
		run(event, 'sessions', (db, actor, accountId, now) =>
			endSessionsOf(db, actor, { accountId }, now)
		)
} satisfies Actions;
