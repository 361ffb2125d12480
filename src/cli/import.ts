import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { commandLineIn } from '../lib/domain/actor.ts';
import { asContract, type Contract } from '../lib/domain/list/as-contract.ts';
import type { ImportDecisions } from '../lib/domain/list/decisions.ts';
import { installEvents } from '../lib/server/db/audit-events.ts';
import { findDistrict } from '../lib/server/db/jurisdictions.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { lookApart } from '../lib/server/importing/look-apart.ts';
import { openLedger, type Ledger } from '../lib/server/open-ledger.ts';
import { clearStaging } from '../lib/server/operations/clear-staging.ts';
import { undoImport } from '../lib/server/operations/undo-import.ts';
import { cliWords } from '../lib/words/cli.ts';
import { explain } from '../lib/words/problem.ts';
import type { Answer, Context, Exit } from './answer.ts';
import { bringInList, lookAtList, type BroughtIn, type ListFile } from './bring-in-list.ts';
import type { Options } from './commands.ts';
import { importDecisions } from './import-options.ts';

/**
 * Reads a list and brings it into the ledger, as the pages would: what is clear goes in, the rest is
 * told and waits. --dry-run only reads, --undo takes an import out again.
 */
export async function importList(context: Context, options: Options): Promise<Answer> {
	const { word, undo } = options;
	if ((undo === undefined) === (word === '')) return wrongUsage(cliWords.fileOrUndo);
	const decisions = importDecisions(options);
	if (typeof decisions === 'string') return wrongUsage(decisions);
	const path = resolve(context.folder, word);
	if (undo === undefined && !statSync(path, { throwIfNoEntry: false })?.isFile()) {
		return refused(cliWords.noFile(path));
	}
	const ledger = await openLedger(readEnvironment(context.variables), context.now);
	try {
		await clearStaging(ledger.db, context.now);
		if (undo !== undefined) return await takeOut(ledger, undo, context.now);
		const file = { name: basename(path), bytes: readFileSync(path) };
		return await bringIn(ledger, file, decisions, options['dry-run'], context.now);
	} finally {
		await ledger.close();
	}
}

async function bringIn(
	ledger: Ledger,
	file: ListFile,
	decisions: ImportDecisions,
	dryRun: boolean,
	now: string
): Promise<Answer> {
	const { database, dataFolder } = ledger.environment;
	const stage = { db: ledger.db, dataFolder, look: lookApart(database) };
	const peeked = await lookAtList(stage, file, decisions, now);
	if (!peeked.ok) {
		const contract = asContract({ status: 'unopened', problems: peeked.problems }, explain);
		return { text: peeked.problems.map(explain).join('\n'), data: contract, exit: 1 };
	}
	const contract = asContract(peeked.value, explain);
	if (dryRun || contract.status !== 'ready') return told(contract, exitOf(contract), null);
	const title = peeked.value.status === 'ready' ? peeked.value.title : '';
	const owner = commandLineIn(installEvents);
	const done = await bringInList(stage, owner, { file, decisions, title }, now);
	if (!done.ok) {
		const text = done.problems.map(explain).join('\n');
		return { text, data: { ok: false, problems: done.problems, message: text }, exit: 1 };
	}
	return told(contract, done.value.waiting > 0 ? 3 : 0, done.value);
}

async function takeOut({ db }: Ledger, batchId: string, now: string): Promise<Answer> {
	const district = await findDistrict(db);
	const actor = commandLineIn(district?.id ?? installEvents);
	const undone = await undoImport(db, actor, batchId, now);
	if (!undone.ok) {
		const text = undone.problems.map(explain).join('\n');
		return { text, data: { ok: false, problems: undone.problems, message: text }, exit: 1 };
	}
	const { value } = undone;
	const exit = value.kept.length > 0 ? 3 : 0;
	return { text: cliWords.undone(value), data: { ok: true, ...value }, exit };
}

function told(contract: Contract, exit: Exit, done: BroughtIn | null): Answer {
	const data = done ? { ...contract, batch: done.batchId, committed: done } : contract;
	return { text: cliWords.listRead(contract, done), data, exit };
}

function exitOf({ status, problems }: Contract): Exit {
	if (status === 'refused') return 1;
	return status === 'choose' || problems.some(({ level }) => level === 'error') ? 3 : 0;
}

function refused(message: string): Answer {
	return { text: message, data: { ok: false, message }, exit: 1 };
}

function wrongUsage(message: string): Answer {
	return { text: `${message}\n${cliWords.seeHelp}`, data: { ok: false, message }, exit: 2 };
}
