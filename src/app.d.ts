import type { Db } from '$lib/server/db/client.ts';
import type { Log } from '$lib/server/log/log.ts';

declare global {
	/** From package.json, put in by both builds. */
	const __VERSION__: string;

	namespace App {
		interface Locals {
			db: Db;
			log: Log;
			/** The moment of the request; nothing below looks at the clock by itself. */
			now: string;
			devPages: boolean;
		}
		interface Error {
			message: string;
			/** Under which the log holds what happened; read out on the telephone. */
			reference?: string;
		}
	}

	namespace NodeJS {
		interface Process {
			/** Sent by the server's shell when it stops: let go of files, connections, timers. */
			on(event: 'sveltekit:shutdown', listener: (reason: string) => void): this;
		}
	}
}
