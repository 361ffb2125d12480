import { STATUS_CODES } from 'node:http';
import { securityHeaders } from './headers.mjs';
import { words } from './words.mjs';

/** A page of the shell's own, for what never reaches the app. */
export function sendPage(response, status, sentence) {
	response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
	response.end(page(sentence));
}

/** The same, written to a socket whose request could not even be read. */
export function sendRawPage(socket, status, sentence) {
	const body = page(sentence);
	const headers = {
		...securityHeaders(),
		'Content-Type': 'text/html; charset=utf-8',
		'Content-Length': Buffer.byteLength(body),
		Connection: 'close'
	};
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

function page(sentence) {
	return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<body style="font: 16px/1.6 sans-serif; color: #1f2329; max-width: 38em; margin: 15vh auto; padding: 0 16px">
<h1 style="font-size: 20px">${words.title}</h1>
<p>${sentence}</p>
</body>
</html>
`;
}
