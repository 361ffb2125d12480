import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a user looks for own files, and where an ordinary backup of a PC finds the ledger. */
export function desktopData() {
	return join(documents(), '营商台账');
}

function documents() {
	const usual = join(homedir(), 'Documents');
	// Windows: always the local folder, also where "Documents" has been moved into a synchronised
	// one: a service that copies a database while it is written would damage it
	if (process.platform === 'win32') return usual;
	const named = process.platform === 'linux' ? xdgDocuments() : undefined;
	return [named, usual].find((folder) => folder && existsSync(folder)) ?? homedir();
}

/** The line XDG_DOCUMENTS_DIR="$HOME/文档" of the user's settings. */
function xdgDocuments() {
	const settings = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
	const file = join(settings, 'user-dirs.dirs');
	if (!existsSync(file)) return undefined;
	const found = /^\s*XDG_DOCUMENTS_DIR="(.+)"\s*$/m.exec(readFileSync(file, 'utf8'))?.[1];
	return found?.replace(/^\$HOME(?=\/|$)/, homedir());
}
