import { segmentPacker, segmentSize } from '../../domain/search/segment.ts';
import { taskText } from '../../domain/search/task-text.ts';
import type { Db } from '../db/client.ts';
import {
	deleteMarks,
	hasMarks,
	insertMark,
	listMarks,
	listTasksUnder,
	type SearchMark
} from '../db/search-marks.ts';
import {
	countLiving,
	deleteSegment,
	findPlanToPack,
	insertSegment,
	listTextsToPack
} from '../db/search-pairs.ts';
import { replaceSearchTexts } from '../db/search-tasks.ts';
import { listTaskTexts } from '../db/task-texts.ts';
import { transactBeside } from '../db/transact.ts';

/** So many tasks in one short transaction: nobody's write waits for a long list. */
const tasksAtOnce = 200;

/**
 * Takes in the texts of some tasks that changed since. It follows from rows that are there and decides
 * nothing, so it asks nobody who they are. Answers whether there was anything to take in.
 */
export async function takeInSome(db: Db, jurisdictionId: string): Promise<boolean> {
	if (!(await hasMarks(db, jurisdictionId))) return false;
	await transactBeside(db, (trx) => takeInMarks(trx, jurisdictionId));
	return true;
}

/**
 * One step of all there is to do. A segment that is full is packed first: so there are never many texts
 * among which the next ones are chosen.
 */
export async function indexSome(db: Db, jurisdictionId: string): Promise<boolean> {
	const planId = await findPlanToPack(db, jurisdictionId);
	if (planId === undefined) return takeInSome(db, jurisdictionId);
	await pack(db, jurisdictionId, planId);
	return true;
}

/** All of it. Between two steps whoever else waits has a turn. */
export async function indexTexts(db: Db, jurisdictionId: string): Promise<void> {
	while (await indexSome(db, jurisdictionId)) await new Promise(setImmediate);
}

const atIt = new Set<string>();

/** Goes on with it while nobody waits. What breaks is met again by whoever looks for something next. */
export function keepIndexing(db: Db, jurisdictionId: string): void {
	if (atIt.has(jurisdictionId)) return;
	atIt.add(jurisdictionId);
	indexTexts(db, jurisdictionId)
		.catch(() => {})
		.finally(() => atIt.delete(jurisdictionId));
}

async function takeInMarks(trx: Db, jurisdictionId: string): Promise<void> {
	const marks = await listMarks(trx, jurisdictionId);
	const single = marks.filter(({ noun }) => noun === 'task');
	const ids = [...new Set(single.map(({ objectId }) => objectId))].slice(0, tasksAtOnce);
	if (ids.length > 0) {
		await takeIn(trx, jurisdictionId, ids);
		const done = single.filter(({ objectId }) => ids.includes(objectId));
		return deleteMarks(
			trx,
			jurisdictionId,
			done.map(({ id }) => id)
		);
	}
	const [many] = marks;
	if (many) await takeInSomeOf(trx, jurisdictionId, many);
}

async function takeInSomeOf(trx: Db, jurisdictionId: string, mark: SearchMark): Promise<void> {
	const ids = await listTasksUnder(trx, jurisdictionId, mark, tasksAtOnce);
	await takeIn(trx, jurisdictionId, ids);
	await deleteMarks(trx, jurisdictionId, [mark.id]);
	const afterId = ids[tasksAtOnce - 1];
	if (afterId !== undefined) await insertMark(trx, jurisdictionId, { ...mark, afterId });
}

async function takeIn(trx: Db, jurisdictionId: string, ids: readonly string[]): Promise<void> {
	const tasks = await listTaskTexts(trx, jurisdictionId, ids);
	const texts = tasks.map(({ taskId, planId, texts }) => ({ taskId, planId, ...taskText(texts) }));
	await replaceSearchTexts(trx, jurisdictionId, texts);
}

/** With less than this left of it, a segment costs more than it tells. */
const fewest = segmentSize / 4;

/** So many texts are packed before whoever else waits has a turn. */
const textsAtOnce = 64;

/** Packed before the transaction, which only looks whether the texts are still the same. */
async function pack(db: Db, jurisdictionId: string, planId: string): Promise<void> {
	const texts = await listTextsToPack(db, jurisdictionId, planId);
	const packer = segmentPacker();
	for (const [at, { text, masked }] of texts.entries()) {
		// what is shown and what is hidden: a text is found by what its reader sees of it
		packer.add(masked === null ? text : `${text}\n${masked}`);
		if (at % textsAtOnce === textsAtOnce - 1) await new Promise(setImmediate);
	}
	const buckets = packer.buckets();
	await new Promise(setImmediate);
	await transactBeside(db, async (trx) => {
		const now = await listTextsToPack(trx, jurisdictionId, planId);
		const isSame = now.every((row, at) => {
			const before = texts[at];
			return (
				row.taskId === before?.taskId && row.text === before.text && row.masked === before.masked
			);
		});
		if (now.length === segmentSize && isSame) {
			const taskIds = now.map(({ taskId }) => taskId);
			await insertSegment(trx, jurisdictionId, planId, { taskIds, buckets });
		}
		for (const [segment, count] of await countLiving(trx, jurisdictionId, planId)) {
			if (count < fewest) await deleteSegment(trx, jurisdictionId, planId, segment);
		}
	});
}
