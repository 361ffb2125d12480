import { hostname } from 'node:os';

/** This process, as a batch notes who is at it. */
export const thisProcess = `${hostname()} ${process.pid}`;

/** Whether a process that noted itself is known to have died; of another machine nothing is known. */
export function isDead(noted: string | null): boolean {
	const [host, pid] = (noted ?? '').split(' ');
	if (host !== hostname() || pid === undefined) return false;
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}
