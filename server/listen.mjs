import http from 'node:http';
import { sendPage, sendRawPage } from './page.mjs';
import { refuse } from './refuse.mjs';
import { words } from './words.mjs';

/** A server that gives up on who sends slowly, and answers in words what it cannot read. */
export function createServer(answer) {
	const limits = {
		headersTimeout: 15_000,
		requestTimeout: 300_000, // a 64 MB upload over 2 Mbit/s still passes
		keepAliveTimeout: 65_000, // longer than proxies keep an idle connection, so that they end it
		connectionsCheckingInterval: 5_000,
		requireHostHeader: false // answered by us, with the headers of every response
	};
	const server = http.createServer(limits, (request, response) => {
		answer(request, response).catch((error) => failed(error, response));
	});
	server.on('clientError', unreadable);
	// the app's own promise of one request, lost on its way through the static files
	process.on('unhandledRejection', tell);
	return server;
}

/** Resolves with the port; a refused address or port ends the start with a sentence. */
export function listen(server, { host, port }) {
	return new Promise((resolve, reject) => {
		server.once('error', (error) => {
			try {
				explain(error, host, port);
			} catch (refusal) {
				reject(refusal);
			}
		});
		server.listen({ host, port }, () => resolve(server.address().port));
	});
}

function explain(error, host, port) {
	if (error.code === 'EADDRINUSE') refuse(words.portTaken(port));
	if (error.code === 'EACCES') refuse(words.portForbidden(port));
	if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code)) {
		refuse(words.noSuchHost(host));
	}
	throw error;
}

/** To the app's log, which leaves out what is nobody's business; before there is one, in full. */
function tell(error) {
	if (!process.emit('ledger:error', error)) console.error(error);
}

function failed(error, response) {
	tell(error);
	if (response.headersSent) response.destroy();
	else sendPage(response, 500, words.broken);
}

function unreadable(error, socket) {
	if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
	if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return sendRawPage(socket, 408, words.tooSlow);
	if (error.code === 'HPE_HEADER_OVERFLOW') return sendRawPage(socket, 431, words.headersTooLarge);
	return sendRawPage(socket, 400, words.badRequest);
}
