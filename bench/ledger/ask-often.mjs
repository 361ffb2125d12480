import net from 'node:net';

/**
 * Asks for a page again and again over so many connections at once, each waiting for its answer; every
 * answer has to say its length. Its own work per answer is little, so that the server is what is measured.
 */
export async function askOften({ port, path, headers = {}, times, atOnce }) {
	const head = Object.entries({ host: `127.0.0.1:${port}`, accept: 'text/html', ...headers })
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join('');
	const request = `GET ${path} HTTP/1.1\r\n${head}\r\n`;
	const taken = [];
	let left = times;
	let bytes = 0;
	const begun = performance.now();
	await Promise.all(Array.from({ length: atOnce }, () => line()));
	const seconds = (performance.now() - begun) / 1000;
	taken.sort((one, other) => one - other);
	return {
		perSecond: times / seconds,
		p50: taken[Math.floor(times / 2)],
		p99: taken[Math.floor(times * 0.99)],
		bytes
	};

	function line() {
		return new Promise((resolve, reject) => {
			const socket = net.connect(port, '127.0.0.1');
			socket.setNoDelay(true);
			let asked = 0;
			let wanted = -1;
			let parts = [];
			let got = 0;
			const next = () => {
				if (left === 0) return void socket.end(resolve);
				left -= 1;
				[wanted, parts, got] = [-1, [], 0];
				asked = performance.now();
				socket.write(request);
			};
			socket.on('connect', next).on('error', reject);
			socket.on('data', (part) => {
				got += part.length;
				if (wanted < 0) {
					parts.push(part);
					const text = Buffer.concat(parts).toString('latin1');
					const end = text.indexOf('\r\n\r\n');
					if (end < 0) return;
					if (!text.startsWith('HTTP/1.1 200')) {
						return void socket.destroy(new Error(text.slice(0, 300)));
					}
					bytes = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1]);
					wanted = end + 4 + bytes;
				}
				if (got < wanted) return;
				taken.push(performance.now() - asked);
				next();
			});
		});
	}
}
