import { postForm, ask } from '../ask.mjs';
import { assertGuarded } from '../guarded.mjs';

/**
 * What somebody meets at one way in, in a letter: open (o), done (d), sent to sign in (s), closed
 * (x), not there (n), led elsewhere (r). An action that asks for more than an empty form is open: it
 * was the form that was refused, and not the person. Every answer carries the headers on the way.
 */
export async function knock({ port, origin }, cookie, path, way, fields) {
	const headers = { host: new URL(origin).host, ...(cookie ? { cookie } : {}) };
	const guarded = async (asked) => {
		const answer = await asked;
		assertGuarded(answer, `${way} of ${path}`);
		return answer;
	};
	if (way === 'page') return ofPage(await guarded(ask(port, { path, headers })));
	if (way === 'data') {
		const data = path === '/' ? '/__data.json' : `${path}/__data.json`;
		return ofData(await guarded(ask(port, { path: data, headers })));
	}
	if (way.startsWith('?/')) {
		const accept = { accept: 'application/json', 'x-sveltekit-action': 'true' };
		const action = way === '?/default' ? path : `${path}${way}`;
		const posted = postForm(port, action, new URLSearchParams(fields), {
			origin,
			headers: { ...headers, ...accept }
		});
		return ofAction(await guarded(posted));
	}
	if (way === 'GET') return ofPage(await guarded(ask(port, { path, headers })));
	return ofPage(
		await guarded(
			ask(port, {
				method: way,
				path,
				headers: { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded' },
				body: ''
			})
		)
	);
}

function ofPage({ status, headers }) {
	if (status >= 300 && status < 400) return ofPlace(headers.location);
	return ofStatus(status);
}

function ofData({ status, body }) {
	if (status !== 200) return ofStatus(status);
	const data = JSON.parse(body);
	if (data.type === 'redirect') return ofPlace(data.location);
	const error = data.nodes?.find((node) => node?.type === 'error');
	return error ? ofStatus(error.status) : 'o';
}

function ofAction({ status, body }) {
	const answer = JSON.parse(body);
	if (answer.type === 'redirect') return ofPlace(answer.location);
	if (answer.type === 'error') return ofStatus(answer.status ?? status);
	if (answer.type === 'success') return 'd';
	if (body.includes('没有这项权限')) return 'x';
	return /没有这(个账号|个单位|条更换联系人的申请|条留言|个视图)/.test(body) ? 'n' : 'o';
}

function ofPlace(location) {
	return /^\/login\?(next|expired)/.test(location) ? 's' : 'r';
}

function ofStatus(status) {
	if (status === 401) return 's';
	if (status === 403) return 'x';
	if (status === 404) return 'n';
	return status < 500 ? 'o' : `?${status}`;
}
