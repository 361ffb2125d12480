// The program on an office LAN: the built app behind a server that believes nothing a client says
// about itself. `npm start` runs it; `npm run desktop` runs desktop.mjs instead.
import { addressReader, handOver, isReadable } from './address.mjs';
import { addressesOf, announce } from './announce.mjs';
import { loadApp } from './app.mjs';
import { compress } from './compress.mjs';
import { becomeFirst, refuseSecond } from './first.mjs';
import { setSecurityHeaders } from './headers.mjs';
import { createServer, listen } from './listen.mjs';
import { sendPage } from './page.mjs';
import { refuse, start } from './refuse.mjs';
import { noteServing } from './serving.mjs';
import { settleServer } from './settings.mjs';
import { stopper } from './stop.mjs';
import { words } from './words.mjs';

await start(async () => {
	const env = settleServer();
	const host = env.HOST || '127.0.0.1';
	const wanted = portOf(env.PORT || '3000');
	const readAddress = addressReader(env.TRUST_PROXY);
	let address; // once there is one
	const running = await becomeFirst(env.LEDGER_DATA, 'server', async () => ({ address }));
	if (running) refuseSecond(env.LEDGER_DATA, running);
	const app = await loadApp(); // a refused database ends the start before the port is opened

	const server = createServer(async (request, response) => {
		compress(request, response);
		const from = readAddress(request);
		setSecurityHeaders(response, from, request.url);
		if (!from) return sendPage(response, 400, words.badHost);
		if (!isReadable(request.url)) return sendPage(response, 400, words.badRequest);
		handOver(request, from);
		await app(request, response, () => sendPage(response, 404, words.notFound));
	});
	const talks = env.LEDGER_ANNOUNCE !== 'json';
	stopper(server, {
		onStop: () => talks && console.log(words.stopping),
		onStopped: () => talks && console.log(words.stopped)
	});
	const port = await listen(server, { host, port: wanted });
	noteServing(port, host);
	[address] = addressesOf(host, port);
	announce({ host, port, data: env.LEDGER_DATA, database: env.DATABASE_URL });
});

function portOf(text) {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535) refuse(words.badPort(text));
	return port;
}
