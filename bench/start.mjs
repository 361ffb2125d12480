// First answer of `npm start` on a built tree, several runs: must stay under 1 s.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, record } from '../scripts/figures.mjs';

const runs = Number(process.argv[2] ?? 7);
const limitMs = 1000;
const windows = process.platform === 'win32';

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const milliseconds = [];
for (let run = 0; run < runs; run++) milliseconds.push(await firstAnswer());
rmSync(folder, { recursive: true, force: true });
record('start', {
	figures: { medianMs: median(milliseconds), slowestMs: Math.max(...milliseconds), milliseconds },
	limits: { slowestMs: limitMs },
	passed: Math.max(...milliseconds) < limitMs
});

/** From the command to the last byte of the first page; the first run also makes the database. */
async function firstAnswer() {
	const start = performance.now();
	const program = spawn(windows ? 'npm.cmd' : 'npm', ['start'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		shell: windows,
		env: {
			...process.env,
			HOST: '127.0.0.1',
			PORT: '0',
			LEDGER_ANNOUNCE: 'json',
			LEDGER_DATA: folder
		}
	});
	const port = await new Promise((resolve, reject) => {
		let said = '';
		program.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
		program.stdout.setEncoding('utf8').on('data', (text) => {
			said += text;
			const found = /^\{"listening":\{"port":(\d+)/m.exec(said);
			if (found) resolve(Number(found[1]));
		});
	});
	const answer = await fetch(`http://127.0.0.1:${port}/`);
	await answer.text();
	const taken = Math.round(performance.now() - start);
	if (!answer.ok) throw new Error(`the first answer was ${answer.status}`);
	program.removeAllListeners('exit');
	const gone = new Promise((resolve) => program.on('close', resolve));
	program.kill();
	await gone; // its output closes when the server itself has ended
	return taken;
}
