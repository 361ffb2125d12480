import { pino, type Logger } from 'pino';
import { dayFile } from './day-file.ts';
import { redact } from './redact.ts';

export type Log = Logger;

/** The structured log: one JSON object a line, in a file a day, on stdout, or nowhere. */
export function openLog(to: 'file' | 'stdout' | 'off', folder: string): Log {
	const options = {
		base: null,
		timestamp: () => `,"at":"${new Date().toISOString()}"`,
		formatters: {
			level: (label: string) => ({ level: label }),
			log: (facts: Record<string, unknown>) => redact(facts) as Record<string, unknown>
		}
	};
	if (to === 'off') return pino({ ...options, enabled: false });
	if (to === 'stdout') return pino(options);
	const today = () => new Date(Date.now() + shanghai).toISOString().slice(0, 10);
	return pino(options, dayFile(folder, today));
}

const shanghai = 8 * 60 * 60 * 1000;
