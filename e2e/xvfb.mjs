import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** A screen that nobody sees, with a picture of what is on it; undefined where Xvfb is not installed. */
export async function openScreen() {
	if (!existsSync('/usr/bin/Xvfb')) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'ledger-screen-'));
	const options = [
		'-displayfd',
		'3',
		'-screen',
		'0',
		'1360x900x24',
		'-fbdir',
		folder,
		'-nolisten',
		'tcp'
	];
	const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const number = await new Promise((resolve, reject) => {
		server.on('exit', () => reject(new Error('Xvfb ended')));
		server.stdio[3].setEncoding('utf8').once('data', resolve);
	});
	return {
		display: `:${number.trim()}`,
		shot: (file) => {
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, pngOf(readFileSync(join(folder, 'Xvfb_screen0'))));
		},
		close: async () => {
			server.removeAllListeners('exit');
			const gone = new Promise((resolve) => server.on('exit', resolve));
			server.kill();
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** The frame buffer is an XWD file: a header of 32-bit words, a colour map, rows of BGRX. */
function pngOf(xwd) {
	const word = (index) => xwd.readUInt32BE(4 * index);
	const [headerSize, width, height, rowBytes, colours] = [
		word(0),
		word(4),
		word(5),
		word(12),
		word(19)
	];
	const pixels = headerSize + 12 * colours;
	const rows = Buffer.alloc(height * (1 + 3 * width)); // each row opens with its filter: none
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const from = pixels + y * rowBytes + 4 * x;
			const to = y * (1 + 3 * width) + 1 + 3 * x;
			rows[to] = xwd[from + 2];
			rows[to + 1] = xwd[from + 1];
			rows[to + 2] = xwd[from];
		}
	}
	const size = Buffer.alloc(13);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	size.set([8, 2, 0, 0, 0], 8);
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', size),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND')
	]);
}

function chunk(name, body = Buffer.alloc(0)) {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(body.length, 0);
	framed.set(named, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
}
