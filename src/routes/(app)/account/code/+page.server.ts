import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { findPendingSecret } from '$lib/server/db/codes.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import {
	beginCode,
	confirmApp,
	disableCode,
	dropPendingCode,
	isDemanded,
	renewRecoveryCodes,
	type Proof
} from '$lib/server/operations/enrol-code.ts';
import { otpauthUri } from '$lib/server/session/totp.ts';
import { shellWords } from '$lib/words/shell.ts';
import { summaryOf, type FormError } from '$lib/words/problem.ts';
import { textOf } from '../../../form.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, account, session, duty } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const rules = await findSettings(locals.db, jurisdictionId, shanghaiDay(locals.now));
	const secret = await findPendingSecret(locals.db, jurisdictionId, session.id);
	const issuer = shellWords.product;
	return {
		name: account.name,
		login: account.login,
		on: account.hasCode,
		forced: duty === 'code',
		demanded: isDemanded(actor, rules),
		today: shanghaiDay(locals.now),
		pending: secret && {
			secret,
			uri: otpauthUri({ issuer, account: account.login, secret }),
			account: `${issuer}:${account.login}`
		}
	};
};

/** In which form it was, so that what is wrong stands beside its field. */
type Form = 'begin' | 'confirm' | 'renew' | 'disable';

const wrong = (at: Form, problems: Problem[]) =>
	fail(400, { at, errors: summaryOf(problems), codes: null, renewed: false });

const shown = (codes: string[], renewed: boolean) => ({
	at: null,
	errors: [] as FormError[],
	codes,
	renewed
});

async function proofOf({ locals, request }: RequestEvent) {
	const { actor, session } = whoIsHere(locals);
	const form = await request.formData();
	const proof: Proof = {
		sessionId: session.id,
		password: textOf(form, 'current'),
		code: textOf(form, 'code').slice(0, 64)
	};
	return { actor, proof };
}

export const actions = {
	begin: async (event) => {
		const { actor, proof } = await proofOf(event);
		const begun = await beginCode(event.locals.db, actor, proof, event.locals.now);
		if (!begun.ok) return wrong('begin', begun.problems);
		redirect(303, '/account/code');
	},

	confirm: async (event) => {
		const { actor, proof } = await proofOf(event);
		const confirmed = await confirmApp(event.locals.db, actor, proof, event.locals.now);
		if (!confirmed.ok) return wrong('confirm', confirmed.problems);
		return shown(confirmed.value.recoveryCodes, false);
	},

	leave: async ({ locals }) => {
		const { actor, session } = whoIsHere(locals);
		await dropPendingCode(locals.db, actor, session.id);
		redirect(303, '/account');
	},

	renew: async (event) => {
		const { actor, proof } = await proofOf(event);
		const renewed = await renewRecoveryCodes(event.locals.db, actor, proof, event.locals.now);
		if (!renewed.ok) return wrong('renew', renewed.problems);
		return shown(renewed.value.recoveryCodes, true);
	},

	disable: async (event) => {
		const { actor, proof } = await proofOf(event);
		const disabled = await disableCode(event.locals.db, actor, proof, event.locals.now);
		if (!disabled.ok) return wrong('disable', disabled.problems);
		redirect(303, '/account?code-disabled');
	}
} satisfies Actions;
