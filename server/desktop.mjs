// The program on one PC: the same app on a random loopback port, shown as a window by the system's
// browser. Only who holds the one-time key of the first address gets in; the window's end is its end.
import { handOver, isReadable } from './address.mjs';
import { loadApp } from './app.mjs';
import { compress } from './compress.mjs';
import { openWindow } from './desktop/browser.mjs';
import { desktopData } from './desktop/documents.mjs';
import { createGate } from './desktop/gate.mjs';
import { becomeFirst, refuseSecond } from './first.mjs';
import { setSecurityHeaders } from './headers.mjs';
import { createServer, listen } from './listen.mjs';
import { sendPage } from './page.mjs';
import { start } from './refuse.mjs';
import { noteServing } from './serving.mjs';
import { settleDesktop } from './settings.mjs';
import { stopper } from './stop.mjs';
import { words } from './words.mjs';

await start(async () => {
	const env = settleDesktop(desktopData);
	const launch = Promise.withResolvers(); // the app and its window, once there
	const gate = createGate();

	// before the app is loaded: a second program must not touch the first one's database
	const running = await becomeFirst(env.LEDGER_DATA, 'desktop', async (caller) => {
		if (caller !== 'desktop') return {};
		const { window } = await launch.promise;
		return { url: gate.newUrl(), profile: window.profile };
	});
	if (running?.url) return void (await openAgain(running));
	if (running) refuseSecond(env.LEDGER_DATA, running);

	const server = createServer(async (request, response) => {
		compress(request, response);
		setSecurityHeaders(response, { host: gate.host }, request.url);
		if (!gate.visit(request, response)) return;
		if (!isReadable(request.url)) return sendPage(response, 400, words.badRequest);
		await toApp((await launch.promise).app, request, response);
	});
	const port = await listen(server, { host: '127.0.0.1', port: 0 });
	gate.host = `127.0.0.1:${port}`;
	const app = await loadApp();
	noteServing(port, '127.0.0.1');

	const window = openWindow(gate.newUrl(), {
		onClosed: () => stop('WINDOW'),
		onUnopened: (reason) => openByHand(reason, gate.newUrl())
	});
	const stop = stopper(server, { onStop: () => window.close() });
	launch.resolve({ app, window });
	announce(words.desktopStarted(env.LEDGER_DATA), () => ({ port, url: gate.newUrl() }));
});

function toApp(app, request, response) {
	handOver(request, { scheme: 'http', host: request.headers.host, client: '127.0.0.1' });
	return app(request, response, () => sendPage(response, 404, words.notFound));
}

async function openAgain({ url, profile }) {
	const onUnopened = (reason) => openByHand(reason, url);
	await openWindow(url, { profile, onUnopened }).ended;
	announce(words.desktopAgain, () => ({ again: true }));
}

function openByHand(reason, url) {
	console.log(reason ? words.desktopUnopened(reason, url) : words.desktopByHand(url));
}

function announce(sentence, facts) {
	console.log(
		process.env.LEDGER_ANNOUNCE === 'json' ? JSON.stringify({ desktop: facts() }) : sentence
	);
}
