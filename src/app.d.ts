import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import type { DistrictNow } from '$lib/server/db/districts-now.ts';
import type { Environment } from '$lib/server/environment.ts';
import type { Log } from '$lib/server/log/log.ts';
import type { Recognised } from '$lib/server/session/recognise.ts';

declare global {
	/** From package.json, put in by both builds. */
	const __VERSION__: string;

	/** static/find-keys.js: keys pressed before 查找 is there to take them. */
	var findKeys:
		| undefined
		| {
				begin(): void;
				isHeld(): boolean;
				/** Ends the holding; a line break at the end of what was typed is Enter. */
				release(): string;
				/** Whether a form was typed in before the program could see it. */
				isTypedIn(form: HTMLFormElement): boolean;
				/** From now on the program asks before what was typed is left. */
				handOver(): void;
		  };

	namespace App {
		interface Locals {
			db: Db;
			log: Log;
			/** The moment of the request; nothing below looks at the clock by itself. */
			now: string;
			/** Nothing is done by this request, so that what it read once holds to its end. */
			onlyReads: boolean;
			/** As they were when the request first asked. */
			districts?: Promise<readonly DistrictNow[]>;
			dataFolder: string;
			/** What looks for viruses in what is uploaded; null is nothing. */
			scanCommand: readonly string[] | null;
			/** The ways by which reminders leave the house; their passwords go to no page. */
			outside: Environment['outside'];
			/** Where the data lies, for a process that opens it by itself. */
			database: string;
			devPages: boolean;
			address: string;
			/** Who is at the screen; null is nobody, or somebody whose code is still asked. */
			actor: Actor | null;
			signedIn: Recognised | null;
			/** Long markup of this answer, and the marks that stand for it (routes/in-page.server.ts). */
			inPage: { mark: string; html: string }[];
			/** The browser showed a session that does not hold any more. */
			expired: boolean;
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
