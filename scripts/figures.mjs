import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/**
 * Prints what a bench or a drill measured and keeps it as JSON: which commit, on what machine, the
 * figures, the limits, and whether they were kept.
 */
export function record(name, { figures, limits, passed }) {
	const result = {
		name,
		at: new Date().toISOString(),
		commit: commit(),
		machine: {
			cores: cpus().length,
			memoryGb: Math.round(totalmem() / 2 ** 30),
			node: process.version
		},
		figures,
		limits,
		passed
	};
	mkdirSync('bench/results', { recursive: true });
	writeFileSync(`bench/results/${name}.json`, JSON.stringify(result, null, '\t') + '\n');
	console.log(JSON.stringify(result, null, 2));
	process.exitCode = passed ? 0 : 1;
}

function commit() {
	try {
		return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return null; // an unpacked copy without git
	}
}

export function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}
