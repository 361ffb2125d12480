import http from 'node:http';

/** One request exactly as written: unlike fetch it sends any Host, Origin and path. */
export function ask(
	port,
	{ address = '127.0.0.1', method = 'GET', path = '/', headers = {}, body } = {}
) {
	return new Promise((resolve, reject) => {
		const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
		const options = { host: address, port, method, path, agent: false };
		options.headers = { ...length, ...headers };
		const request = http.request(options, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part) => (text += part));
			response.on('end', () => {
				resolve({ status: response.statusCode, headers: response.headers, body: text });
			});
		});
		request.on('error', reject);
		request.end(body);
	});
}

/** A form as a browser posts it: with the origin of the page it stands on. */
export function postForm(port, path, fields, { origin, host, ...more } = {}) {
	const headers = {
		accept: 'text/html', // or SvelteKit takes it for its own script and answers in JSON
		'content-type': 'application/x-www-form-urlencoded',
		...more.headers
	};
	if (host) headers.host = host;
	if (origin) headers.origin = origin;
	return ask(port, {
		...more,
		method: 'POST',
		path,
		headers,
		body: String(new URLSearchParams(fields))
	});
}
