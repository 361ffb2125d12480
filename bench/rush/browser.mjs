import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpacked = promisify(gunzip);

/**
 * A browser that somebody is signed in with, as far as the program notices it: kept connections, the
 * cookie, packed answers. `server` names where it stands; it may move between two requests.
 */
export function browserOf(server, token) {
	const agent = new http.Agent({ keepAlive: true });
	const ask = (method, path, { headers = {}, body, ...how } = {}) =>
		once({
			...{ agent, method, port: server.port, path, body, ...how },
			headers: {
				cookie: `ledger-session=${token}`,
				'accept-encoding': 'gzip',
				...(method === 'POST' ? { origin: server.base } : {}),
				...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
				...headers
			}
		});
	return {
		page: (path, how) => ask('GET', path, { headers: { accept: 'text/html' }, ...how }),
		save: (draft, how) =>
			ask('POST', '/my/drafts', {
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				...{ body: JSON.stringify(draft), ...how }
			}),
		/** As SvelteKit's own script sends a form. */
		send: (path, form, how) => ask('POST', path, { ...formOf(form), ...how }),
		close: () => agent.destroy()
	};
}

function formOf(form) {
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
	if (form instanceof URLSearchParams) {
		const type = 'application/x-www-form-urlencoded';
		return { headers: { ...headers, 'content-type': type }, body: String(form) };
	}
	const { fields, file } = form;
	const mark = '----ledgerRush';
	const head = (name, more = '') =>
		`--${mark}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
	const parts = Object.entries(fields).flatMap(([name, value]) => [`${head(name)}${value}\r\n`]);
	const named = `; filename="${file.name}"\r\nContent-Type: application/pdf`;
	const body = Buffer.concat([
		...[Buffer.from(parts.join('') + head('file', named)), file.bytes],
		Buffer.from(`\r\n--${mark}--\r\n`)
	]);
	return { headers: { ...headers, 'content-type': `multipart/form-data; boundary=${mark}` }, body };
}

/**
 * One answer, or what went wrong. `dropAfterMs`: the line breaks so long after everything was sent.
 * A kept connection that the server had given up is no answer, and is asked again, as browsers do.
 */
async function once(asked) {
	const first = await attempt(asked);
	return first.reused ? attempt({ ...asked, agent: new http.Agent() }) : first;
}

function attempt({ body, dropAfterMs, ...options }) {
	return new Promise((resolve) => {
		const request = http.request({ host: '127.0.0.1', ...options }, (answer) => {
			const parts = [];
			answer.on('data', (part) => parts.push(part));
			answer.on('error', (error) => resolve({ status: 0, why: error.code, text: '' }));
			answer.on('end', () => {
				void read(answer, Buffer.concat(parts)).then(resolve, (error) =>
					resolve({ status: 0, why: error.code, text: '' })
				);
			});
		});
		request.setNoDelay(true);
		request.on('error', (error) => {
			const reused = request.reusedSocket && error.code === 'ECONNRESET';
			resolve({ status: 0, why: error.code, text: '', reused });
		});
		if (dropAfterMs !== undefined) {
			request.on('finish', async () => {
				await pause(dropAfterMs);
				request.destroy(Object.assign(new Error('dropped'), { code: 'DROPPED' }));
			});
		}
		request.end(body);
	});
}

async function read({ statusCode, headers }, bytes) {
	const isPacked = headers['content-encoding'] === 'gzip';
	const text = String(isPacked ? await unpacked(bytes) : bytes);
	const why = statusCode >= 400 ? text.slice(0, 300) : undefined;
	return { status: statusCode, text, why };
}
