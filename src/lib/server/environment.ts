import { join } from 'node:path';
import * as v from 'valibot';
import { isLoopback } from '../domain/host.ts';
import type { Outside } from './outgoing/outside.ts';
import { readMailServer, readWebhook } from './outgoing/read-outside.ts';
import { StartRefused } from './start-refused.ts';

const Environment = v.object({
	/** Where the program lies; the data folder is beside it unless said otherwise. */
	LEDGER_HOME: v.optional(v.string()),
	LEDGER_DATA: v.optional(v.string()),
	/** What the server's shell listens on, and whom it believes to carry https. */
	HOST: v.optional(v.string()),
	TRUST_PROXY: v.optional(v.string()),
	DATABASE_URL: v.optional(v.string()),
	/** "stdout" writes the log there instead of into the data folder. */
	LEDGER_LOG: v.optional(v.picklist(['file', 'stdout', 'off'])),
	/** Looks for viruses in what is uploaded; the path of the file comes behind it. */
	LEDGER_SCAN_COMMAND: v.optional(v.pipe(v.string(), v.check(isCommand))),
	/** The server that takes mail, and who it comes from; the robot of a group, and which body it takes. */
	SMTP_URL: v.optional(v.string()),
	SMTP_FROM: v.optional(v.string()),
	WEBHOOK_URL: v.optional(v.string()),
	WEBHOOK_FORM: v.optional(v.picklist(['robot', 'plain'])),
	/** Shows /dev/ui in a built program, for the browser tests. */
	LEDGER_DEV_PAGES: v.optional(v.picklist(['0', '1']))
});

export type Environment = {
	dataFolder: string;
	/** A path of a SQLite file, or the address of a PostgreSQL. */
	database: string;
	backupFolder: string;
	log: 'file' | 'stdout' | 'off';
	devPages: boolean;
	/** A program and what is said to it before the file's path; null where nothing looks for viruses. */
	scanCommand: readonly string[] | null;
	/** The ways by which reminders leave the house. */
	outside: Outside;
	/** Open to the network, and nothing in front of it that encrypts. */
	plainLan: boolean;
};

/** The variables of the program, read and checked once; an empty one counts as not set. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(Environment, given);
	if (!parsed.success) {
		const name = String(parsed.issues[0].path?.[0].key);
		throw new StartRefused({
			code: 'environment.invalid',
			facts: { name, value: given[name] ?? '' }
		});
	}
	const set = parsed.output;
	if (set.DATABASE_URL) refuseWrongAddress(set.DATABASE_URL);
	const dataFolder = set.LEDGER_DATA ?? join(set.LEDGER_HOME ?? process.cwd(), 'data');
	return {
		dataFolder,
		database: set.DATABASE_URL ?? join(dataFolder, 'ledger.db'),
		backupFolder: join(dataFolder, 'backups'),
		log: set.LEDGER_LOG ?? 'file',
		devPages: set.LEDGER_DEV_PAGES === '1',
		scanCommand: set.LEDGER_SCAN_COMMAND === undefined ? null : wordsOf(set.LEDGER_SCAN_COMMAND),
		outside: {
			mail: mailServerOf(set.SMTP_URL, set.SMTP_FROM),
			webhook: webhookOf(set.WEBHOOK_URL, set.WEBHOOK_FORM)
		},
		plainLan: !isLoopback(set.HOST ?? '127.0.0.1') && set.TRUST_PROXY === undefined
	};
}

/** Words apart by blanks; one with blanks in it stands in double quotes, as paths of Windows do. */
function wordsOf(command: string): string[] {
	return Array.from(command.matchAll(/"([^"]*)"|[^\s"]+/g), ([word, quoted]) => quoted ?? word);
}

/** Every quote has its other one, and there is a program to begin with. */
function isCommand(command: string): boolean {
	return command.split('"').length % 2 === 1 && (wordsOf(command)[0] ?? '').trim() !== '';
}

function mailServerOf(given: string | undefined, sender: string | undefined): Outside['mail'] {
	if (given === undefined) return null;
	return readMailServer(given, sender) ?? refuseSecret('SMTP_URL');
}

function webhookOf(
	given: string | undefined,
	form: 'robot' | 'plain' = 'robot'
): Outside['webhook'] {
	if (given === undefined) return null;
	return readWebhook(given, form) ?? refuseSecret('WEBHOOK_URL');
}

/** Whoever reads the log of the start is not to read a password there. */
function refuseSecret(name: string): never {
	throw new StartRefused({ code: 'environment.invalid', facts: { name, value: '***' } });
}

/** Anything but a PostgreSQL address is a mistake to be told, not the name of a file. */
function refuseWrongAddress(given: string): void {
	const address = withoutPassword(given);
	if (!/^postgres(ql)?:\/\//.test(given)) {
		throw new StartRefused({ code: 'database.unknown-address', facts: { address } });
	}
	if (!isReadable(given)) {
		throw new StartRefused({ code: 'database.invalid-address', facts: { address } });
	}
}

/** As the driver reads it: no host means a socket; a # ends the address in the midst of a password. */
function isReadable(given: string): boolean {
	try {
		const url = new URL(given.replace('@/', '@socket/'));
		decodeURIComponent(url.username + url.password + url.pathname);
		return url.hash === '';
	} catch {
		return false;
	}
}

function withoutPassword(given: string): string {
	return given
		.replace(/^([a-z][a-z0-9+.-]*:\/\/)?([^:@/]*):.*@/i, '$1$2:***@')
		.replace(/([?&]password=)[^&]*/i, '$1***');
}
