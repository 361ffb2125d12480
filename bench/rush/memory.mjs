import { existsSync, readFileSync } from 'node:fs';

/** The most memory that a process has held, in MB; null where the system does not say. */
export function peakMemory(pid) {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) return null;
	const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
	return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}
