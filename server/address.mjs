import { BlockList, isIP } from 'node:net';
import { refuse } from './refuse.mjs';
import { words } from './words.mjs';

const hostPattern = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const forwarded = [
	'forwarded',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-forwarded-port'
];

/**
 * Decides under which scheme and host a request came and from which address. `X-Forwarded-*` count
 * only from a peer in TRUST_PROXY, and then the last entry: what the proxy itself added, never what
 * its client sent along. Undefined when the host is no host.
 */
export function addressReader(trustProxy) {
	const trusted = trustedPeers(trustProxy);
	return (request) => {
		const { headers } = request;
		const peer = plain(request.socket.remoteAddress);
		const viaProxy = isIP(peer) > 0 && trusted.check(peer, family(peer));
		const host = (viaProxy && last(headers['x-forwarded-host'])) || headers.host || '';
		// an address in the request line ("GET http://other/") must not be glued behind the host
		if (!hostPattern.test(host) || !request.url.startsWith('/')) return undefined;

		const client = viaProxy ? plain(last(headers['x-forwarded-for'])) : '';
		return {
			scheme: viaProxy && last(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http',
			host,
			client: isIP(client) ? client : peer
		};
	};
}

/** Whether the path can be decoded: the app would answer a broken escape in plain English. */
export function isReadable(url) {
	try {
		decodeURI(url.split('?', 1)[0]);
		return true;
	} catch {
		return false;
	}
}

/** Tells the app; what the client sent under these names, or about proxies, is gone. */
export function handOver(request, { scheme, host, client }) {
	for (const name of forwarded) delete request.headers[name];
	request.headers['x-ledger-proto'] = scheme;
	request.headers['x-ledger-host'] = host;
	request.headers['x-ledger-addr'] = client;
}

function trustedPeers(text = '') {
	const peers = new BlockList();
	for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
		const [address, bits] = entry.split('/');
		try {
			if (bits === undefined) peers.addAddress(address, family(address));
			else peers.addSubnet(address, /^\d+$/.test(bits) ? Number(bits) : NaN, family(address));
		} catch {
			refuse(words.badProxy(entry));
		}
	}
	return peers;
}

function family(address) {
	return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** IPv4 peers of a socket that listens on both families look like ::ffff:10.1.2.3. */
function plain(address) {
	return String(address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
}

function last(header) {
	return String(header ?? '')
		.split(',')
		.at(-1)
		.trim();
}
