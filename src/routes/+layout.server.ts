import { isLoopback } from '$lib/domain/host.ts';
import { isAdministrator } from '$lib/domain/role.ts';
import { readTextSize } from '$lib/domain/display.ts';
import { can } from '$lib/domain/actor.ts';
import { countUnseenNotices } from '$lib/server/db/account-notices.ts';
import { ownAndDemo } from '$lib/server/db/jurisdictions.ts';
import { actorName, postWords } from '$lib/words/actor.ts';
import { plainHttpWords } from '$lib/words/plain-http.ts';
import { districtsHere } from './districts-here.server.ts';
import { asideToken } from './session-cookie.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies, url }) => {
	const { own, demo } = ownAndDemo(await districtsHere(locals));
	const { actor, signedIn } = locals;
	const inDemo = actor !== null && actor.jurisdictionId === demo?.id;
	return {
		jurisdiction: (inDemo ? demo : own)?.name ?? null,
		demo: inDemo,
		/** The own account waits while its owner plays somebody of the demo. */
		isAway: inDemo && asideToken({ cookies, url }) !== undefined,
		demoIsThere: demo !== undefined,
		hasAccounts: own !== undefined,
		who: actor && {
			id: actor.id,
			name: actorName(actor),
			// what an account is for, as it stands beside the name: 区法院（填报员）
			as: postWords(actor.roles, signedIn?.unitNames ?? []),
			isAdmin: actor.roles.includes('admin'),
			mayFind: can(actor, 'task.list', {}),
			notices: await countUnseenNotices(locals.db, actor.jurisdictionId, actor.id)
		},
		// in words, so that only who reads them loads them
		plainHttp: isPlain(url) && actor?.roles.some(isAdministrator) === true ? plainHttpWords : null,
		textSize: readTextSize(cookies.get('textSize'))
	};
};

/** Passwords can be read along the way; administrators are told, for nobody else can mend it. */
function isPlain({ protocol, hostname }: URL): boolean {
	return protocol === 'http:' && !isLoopback(hostname);
}
