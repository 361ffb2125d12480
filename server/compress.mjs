import { constants, gzip } from 'node:zlib';

/** Pages and their data; files of the build come compressed, workbooks and pictures are by nature. */
const kinds = /^(?:text\/html|application\/json)\b/i;
/** What fits into one packet arrives no sooner for being smaller. */
const worthIt = 1400;
// the first level takes off nearly as much as the sixth, in a third of the time
// and a page comes out in one piece
const options = { level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 };

/**
 * Has pages leave compressed for whoever can read that: a ledger is mostly the same words again, and
 * an office's LAN, or a telephone beside it, is slower than a core. It is done off the main thread,
 * and a page is whole before it leaves.
 */
export function compress(request, response) {
	if (request.method === 'HEAD' || !accepts(request.headers['accept-encoding'])) return;
	const { writeHead, write, end } = response;
	let held;
	response.writeHead = (status, headers = {}) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (!isForUs(status, response)) return writeHead.call(response, status);
		held = { status, parts: [] };
		return response;
	};
	response.write = (part, ...rest) => {
		if (!held) return write.call(response, part, ...rest);
		held.parts.push(bytesOf(part));
		return true;
	};
	response.end = (part, ...rest) => {
		if (!held) return end.call(response, part, ...rest);
		if (part !== undefined && part !== null) held.parts.push(bytesOf(part));
		const { status, parts } = held;
		held = undefined;
		const [first = nothing] = parts;
		const body = parts.length > 1 ? Buffer.concat(parts) : first;
		const send = (bytes) => {
			response.setHeader('Content-Length', bytes.length);
			writeHead.call(response, status);
			end.call(response, bytes);
		};
		response.setHeader('Vary', 'Accept-Encoding');
		if (body.length < worthIt) return void send(body);
		gzip(body, options, (error, packed) => {
			if (response.destroyed) return;
			if (error) return send(body);
			response.setHeader('Content-Encoding', 'gzip');
			send(packed);
		});
	};
}

const nothing = Buffer.alloc(0);

function bytesOf(part) {
	return typeof part === 'string' ? Buffer.from(part) : part;
}

function accepts(encodings = '') {
	return encodings.split(',').some((one) => {
		const [name, weight = ''] = one
			.trim()
			.toLowerCase()
			.split(/\s*;\s*/);
		return name === 'gzip' && !/^q=0(?:\.0*)?$/.test(weight);
	});
}

function isForUs(status, response) {
	return (
		![204, 206, 304].includes(status) &&
		kinds.test(response.getHeader('content-type') ?? '') &&
		!response.hasHeader('content-encoding')
	);
}
