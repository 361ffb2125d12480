import { can, type Actor } from '../../domain/actor.ts';
import { pairsToAsk } from '../../domain/search/pairs.ts';
import { hasWords } from '../../domain/search/sought.ts';
import { taskText } from '../../domain/search/task-text.ts';
import type { Db } from '../db/client.ts';
import { listMarkedTasks } from '../db/search-marks.ts';
import { findPlaces, findPlanToPack } from '../db/search-pairs.ts';
import {
	listSeenTasks,
	listTextsAt,
	listUnitIdsOf,
	scanTexts,
	type Scan,
	type SearchRow
} from '../db/search-tasks.ts';
import { listTaskTexts } from '../db/task-texts.ts';
import { readTogether } from '../db/transact.ts';
import { keepIndexing, takeInSome } from './index-texts.ts';

/** Tasks by their ids, in the list's own order; `isMore` where there are more than were asked for. */
export type FoundTasks = { taskIds: string[]; isMore: boolean };

type Asked = { planId: string; words: readonly string[]; most: number };
type Hit = { taskId: string; position: number };

/** After so many steps it is looked for, whatever is still to be taken in: nobody waits for long. */
const stepsBefore = 3;
const rowsAtOnce = 100;

/**
 * The tasks of a plan that have all words in what the actor may read of them, and no others: exactly
 * those that a look at every text would find. What changed a moment ago and is not taken in yet is
 * looked at itself.
 */
export async function findTasks(
	db: Db,
	actor: Actor,
	{ planId, words, most }: Asked
): Promise<FoundTasks> {
	if (!can(actor, 'task.list', {}) || words.length === 0) return { taskIds: [], isMore: false };
	const { jurisdictionId } = actor;
	let isBehind = true;
	let steps = 0;
	for (; steps < stepsBefore && isBehind; steps += 1) {
		isBehind = await takeInSome(db, jurisdictionId);
	}
	// packing takes longer, and nobody waits for it; only what was taken in can make a segment full
	isBehind ||= steps > 1 && (await findPlanToPack(db, jurisdictionId)) !== undefined;
	if (isBehind) keepIndexing(db, jurisdictionId);

	// one more than asked for tells whether there are more
	const enough = most + 1;
	const { marked, hits } = await readTogether(db, async (trx) => {
		const marked = await listMarkedTasks(trx, jurisdictionId);
		const known = (row: SearchRow) => !marked.has(row.taskId);
		const hits: Hit[] = [];
		for (const rows of waysToLook(trx, actor, { planId, words, most: enough })) {
			let found = 0;
			for await (const some of rows) {
				const read = await readable(trx, actor, some.filter(known), words);
				hits.push(...read);
				found += read.length;
				if (found >= enough) break;
			}
		}
		return { marked, hits };
	});
	for (let from = 0, ids = [...marked]; from < ids.length && hits.length < enough; from += 200) {
		hits.push(...(await readMarked(db, actor, planId, ids.slice(from, from + 200), words)));
	}
	const ordered = hits.toSorted((a, b) => a.position - b.position);
	return {
		taskIds: ordered.slice(0, most).map(({ taskId }) => taskId),
		isMore: ordered.length > most
	};
}

/**
 * Who reads few tasks has those looked through, and so has everybody where there is one character to
 * look for. Otherwise it is the texts in no segment, and those that the pairs lead to.
 */
function waysToLook(
	db: Db,
	actor: Actor,
	{ planId, words, most }: Asked
): AsyncIterable<SearchRow[]>[] {
	const { jurisdictionId, unitIds } = actor;
	const readsAll = can(actor, 'task.read', { unitIds: [] });
	const pairs = pairsToAsk(words);
	const scan = {
		words,
		unitIds: readsAll ? null : unitIds,
		maskedToo: !can(actor, 'phone.see', { unitIds: [] }),
		most
	};
	if (!readsAll || pairs.length === 0) {
		return [scanned(db, jurisdictionId, planId, { ...scan, freshOnly: false })];
	}
	return [
		scanned(db, jurisdictionId, planId, { ...scan, freshOnly: true }),
		lookedUp(db, jurisdictionId, planId, pairs)
	];
}

async function* scanned(
	db: Db,
	jurisdictionId: string,
	planId: string,
	scan: Omit<Scan, 'from'>
): AsyncIterable<SearchRow[]> {
	for (let from = 0; ; from += scan.most) {
		const rows = await scanTexts(db, jurisdictionId, planId, { ...scan, from });
		yield rows;
		if (rows.length < scan.most) return;
	}
}

async function* lookedUp(
	db: Db,
	jurisdictionId: string,
	planId: string,
	pairs: readonly string[]
): AsyncIterable<SearchRow[]> {
	const places = await findPlaces(db, jurisdictionId, planId, pairs);
	for (let from = 0; from < places.length; from += rowsAtOnce) {
		yield await listTextsAt(db, jurisdictionId, planId, places.slice(from, from + rowsAtOnce));
	}
}

/** What the actor may read, and finds the words in as it is shown to them. */
async function readable(
	db: Db,
	actor: Actor,
	rows: readonly SearchRow[],
	words: readonly string[]
): Promise<Hit[]> {
	const ids = rows.map(({ taskId }) => taskId);
	const unitsOf = await listUnitIdsOf(db, actor.jurisdictionId, ids);
	return rows.flatMap(({ taskId, position, text, masked }) => {
		const unitIds = unitsOf.get(taskId) ?? [];
		if (!can(actor, 'task.read', { unitIds })) return [];
		// hidden before anything is looked for: a search is no way to a number
		const shown = can(actor, 'phone.see', { unitIds }) ? text : (masked ?? text);
		return hasWords(shown, words) ? [{ taskId, position }] : [];
	});
}

async function readMarked(
	db: Db,
	actor: Actor,
	planId: string,
	taskIds: readonly string[],
	words: readonly string[]
): Promise<Hit[]> {
	const { jurisdictionId } = actor;
	const seen = await listSeenTasks(db, jurisdictionId, planId, { taskIds });
	const positions = new Map(seen.map(({ taskId, position }) => [taskId, position]));
	const tasks = await listTaskTexts(db, jurisdictionId, [...positions.keys()]);
	const rows = tasks.map(({ taskId, texts }) => ({
		...{ taskId, position: positions.get(taskId) ?? 0 },
		...taskText(texts)
	}));
	return readable(db, actor, rows, words);
}
