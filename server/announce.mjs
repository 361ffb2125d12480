import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { version } from './settings.mjs';
import { words } from './words.mjs';

/** Says where to open the program, where the data are and how to stop it. */
export function announce({ host, port, data, database }) {
	const addresses = addressesOf(host, port);
	if (process.env.LEDGER_ANNOUNCE === 'json') {
		console.log(JSON.stringify({ listening: { port, addresses } }));
		return;
	}
	const [first, ...others] = addresses;
	const lines = [words.started(version), words.open(first), ...others.map(words.openOnLan)];
	if (isLoopback(host)) lines.push(words.onlyHere);
	else lines.push(words.plainLan);
	lines.push(database ? words.database : words.data(data));
	const key = firstKey(data);
	if (key) lines.push(words.firstKey(key, `${first}/welcome`));
	lines.push(words.howToStop);
	console.log(lines.join('\n'));
}

/** Every address a person on this network could type; this machine's own first. */
export function addressesOf(host, port) {
	const at = (name) =>
		`http://${name.includes(':') ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}`;
	if (!['0.0.0.0', '::'].includes(host)) return [at(host)];
	const found = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	const lan = found.filter((one) => one.family === 'IPv4' && !one.internal);
	return [at('127.0.0.1'), ...lan.map((one) => at(one.address))];
}

/** While nobody administers the program yet, it has left a key beside its data (first-key.ts). */
function firstKey(data) {
	try {
		return readFileSync(join(data, 'first-key.txt'), 'utf8').trim();
	} catch {
		return '';
	}
}

function isLoopback(host) {
	return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
