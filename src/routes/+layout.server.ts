import { isLoopback } from '$lib/domain/host.ts';
import { isAdministrator } from '$lib/domain/role.ts';
import { readTextSize } from '$lib/domain/display.ts';
import { can, type Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findDistricts } from '$lib/server/db/jurisdictions.ts';
import { findUnitNames } from '$lib/server/db/units.ts';
import { actorName, postWords } from '$lib/words/actor.ts';
import { plainHttpWords } from '$lib/words/plain-http.ts';
import { asideToken } from './session-cookie.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies, url }) => {
	const { own, demo } = await findDistricts(locals.db);
	const { actor } = locals;
	const inDemo = actor !== null && actor.jurisdictionId === demo?.id;
	return {
		jurisdiction: (inDemo ? demo : own)?.name ?? null,
		demo: inDemo,
		/** The own account waits while its owner plays somebody of the demo. */
		isAway: inDemo && asideToken({ cookies, url }) !== undefined,
		demoIsThere: demo !== undefined,
		hasAccounts: own !== undefined,
		who: actor && {
			name: actorName(actor),
			as: await postOf(locals.db, actor),
			mayFind: can(actor, 'task.list', {})
		},
		// in words, so that only who reads them loads them
		plainHttp: isPlain(url) && actor?.roles.some(isAdministrator) === true ? plainHttpWords : null,
		textSize: readTextSize(cookies.get('textSize'))
	};
};

/** What an account is for, as it stands beside the name: 区法院（填报员）. */
async function postOf(db: Db, { jurisdictionId, roles, unitIds }: Actor): Promise<string> {
	const names = unitIds.length > 0 ? await findUnitNames(db, jurisdictionId, unitIds) : [];
	return postWords(roles, names);
}

/** Passwords can be read along the way; administrators are told, for nobody else can mend it. */
function isPlain({ protocol, hostname }: URL): boolean {
	return protocol === 'http:' && !isLoopback(hostname);
}
