import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { commandLineIn } from '../lib/domain/actor.ts';
import { shanghaiDay } from '../lib/domain/date.ts';
import { asContract, type Contract } from '../lib/domain/list/as-contract.ts';
import type { ImportDecisions } from '../lib/domain/list/decisions.ts';
import { placeInTitle } from '../lib/domain/list/place-in-title.ts';
import type { Result } from '../lib/domain/problem.ts';
import { installEvents } from '../lib/server/db/audit-events.ts';
import { findDistrict } from '../lib/server/db/jurisdictions.ts';
import { readEnvironment } from '../lib/server/environment.ts';
import { problemOfEnd, runWorker } from '../lib/server/importing/run-worker.ts';
import type { Peeked } from '../lib/server/importing/worker-task.ts';
import { openLedger, type Ledger } from '../lib/server/open-ledger.ts';
import { beginImport } from '../lib/server/operations/begin-import.ts';
import { clearStaging } from '../lib/server/operations/clear-staging.ts';
import { commitImport, type Committed } from '../lib/server/operations/commit-import.ts';
import { decideImport } from '../lib/server/operations/decide-import.ts';
import { nameDistrict } from '../lib/server/operations/name-district.ts';
import { readImport } from '../lib/server/operations/read-import.ts';
import { undoImport } from '../lib/server/operations/undo-import.ts';
import { cliWords } from '../lib/words/cli.ts';
import { explain } from '../lib/words/problem.ts';
import type { Answer, Context, Exit } from './answer.ts';
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

type File = { name: string; bytes: Uint8Array };

async function bringIn(
	ledger: Ledger,
	file: File,
	decisions: ImportDecisions,
	dryRun: boolean,
	now: string
): Promise<Answer> {
	const peeked = await peekAt(ledger, file, decisions, now);
	if (!peeked.ok) {
		const contract = asContract({ status: 'unopened', problems: peeked.problems }, explain);
		return { text: peeked.problems.map(explain).join('\n'), data: contract, exit: 1 };
	}
	const contract = asContract(peeked.value, explain);
	if (dryRun || contract.status !== 'ready') return told(contract, exitOf(contract), null);
	const done = await commit(ledger, file, decisions, peeked.value, now);
	if (!done.ok) {
		const text = done.problems.map(explain).join('\n');
		return { text, data: { ok: false, problems: done.problems, message: text }, exit: 1 };
	}
	return told(contract, done.value.waiting > 0 ? 3 : 0, done.value);
}

/** The file is opened in a process of its own, which ends when it takes too much. */
async function peekAt(
	{ db, environment: { database } }: Ledger,
	{ name, bytes }: File,
	decisions: ImportDecisions,
	now: string
): Promise<Result<Peeked>> {
	const jurisdictionId = (await findDistrict(db))?.id ?? null;
	const today = shanghaiDay(now);
	const ended = await runWorker({
		...{ do: 'peek', database, jurisdictionId, bytes, fileName: name, decisions, today }
	});
	if (!ended.ok) return { ok: false, problems: [problemOfEnd(ended.why)] };
	const { answer } = ended;
	if (!answer.ok) return answer;
	if (!answer.peeked) throw new Error('a file was looked at, and nothing was said of it');
	return { ok: true, value: answer.peeked };
}

async function commit(
	{ db, environment: { dataFolder } }: Ledger,
	{ name, bytes }: File,
	decisions: ImportDecisions,
	peeked: Peeked,
	now: string
): Promise<Result<Committed & { batchId: string }>> {
	const title = peeked.status === 'ready' ? peeked.title : '';
	const owner = commandLineIn(installEvents);
	const named = await nameDistrict(db, owner, placeInTitle(title) ?? cliWords.unnamed, now);
	if (!named.ok) return named;
	const actor = commandLineIn(named.value.id);
	const source = { kind: 'file', fileName: name, bytes } as const;
	const begun = await beginImport(db, dataFolder, actor, source, now);
	if (!begun.ok) return begun;
	const { batchId } = begun.value;
	const decided = await decideImport(db, actor, batchId, decisions, now);
	if (!decided.ok) return decided;
	const read = await readImport(db, dataFolder, actor, batchId, now);
	if (!read.ok) return read;
	const committed = await commitImport(db, actor, batchId, now);
	return committed.ok ? { ok: true, value: { ...committed.value, batchId } } : committed;
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

function told(
	contract: Contract,
	exit: Exit,
	done: (Committed & { batchId: string }) | null
): Answer {
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
