/** Why the program cannot start, with the facts its sentence needs (words/start.ts). */
export type StartFacts = {
	'sqlite.unsafe-version': { version: string };
	'database.newer': { names: string[] };
	'database.unknown-address': { address: string };
	'database.unreachable': { reason: string };
	'database.invalid-address': { address: string };
	'database.migration-failed': { reason: string; backup: string | null };
	'database.backup-failed': { folder: string; reason: string };
	'database.damaged': { file: string; finding: string };
	'database.file-refused': { file: string; reason: string };
	'database.locked': Record<never, never>;
	'folder.unwritable': { folder: string; reason: string };
	'environment.unreadable-file': { file: string };
	'environment.closed-file': { file: string; reason: string };
	'environment.invalid': { name: string; value: string };
};

export type StartProblem = {
	[Code in keyof StartFacts]: { code: Code; facts: StartFacts[Code] };
}[keyof StartFacts];
