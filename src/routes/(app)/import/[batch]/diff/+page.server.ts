import type { BatchRow } from '$lib/domain/list/batch-reading.ts';
import type { MatchChoices, MatchItem, MatchReading } from '$lib/domain/match/match-reading.ts';
import type { MergeDecisions } from '$lib/domain/match/merge-plan.ts';
import { settleDuplicate } from '$lib/domain/match/settle-duplicate.ts';
import { listTaskTitles } from '$lib/server/db/task-titles.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, eachRow, openReady } from '../batch.server.ts';
import { askedPage, partOf } from '../paging.server.ts';
import { tallyOf, waitingRows } from '../tally.server.ts';
import { shownRow } from './shown-row.server.ts';

const atOnce = 100;
const kinds = ['new', 'changed', 'renumbered', 'moved', 'same', 'skipped'] as const;

export const load: PageServerLoad = async (event) => {
	const opened = await openReady(event);
	const { batch, reading, decisions } = opened;
	const { searchParams } = event.url;
	const { counts } = reading.match;
	const asked = searchParams.get('kind') ?? '';
	const first = ['waiting', 'changed', 'new'].find((kind) => Reflect.get(counts, kind) > 0);
	const kind = [...kinds, 'gone', 'waiting', 'conflict'].includes(asked)
		? asked
		: (first ?? 'same');
	const waiting = new Set(waitingRows(reading));
	const { rows, seen, page } = await rowsOnPage(event, batch.id, kind);
	const tally = await tallyOf(event, opened);
	const questions = new Map(reading.match.questions.map((question) => [question.row, question]));
	const twins = new Map(
		reading.match.duplicates.flatMap(({ rows: [first, ...later] }) =>
			later.map((row) => [row, first] as const)
		)
	);
	const goneList = kind === 'gone' ? reading.match.gone : [];
	const part = partOf(event.url, kind === 'gone' ? goneList.length : seen, atOnce);
	const gone = goneList.slice(part.from, part.to).map(({ taskId }) => taskId);
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	return {
		...{ kind, tally, page: kind === 'gone' ? part.page : page, pages: part.pages },
		views: [...early(counts), ...kinds, 'gone' as const].flatMap((each) => {
			const count = each === 'conflict' ? counts.conflicts : counts[each];
			return count > 0 || each === kind || each === 'new' || each === 'changed'
				? [{ kind: each, count }]
				: [];
		}),
		rows: rows.map((row) =>
			shownRow(row, decisions, {
				hasErrors: waiting.has(row.item.row),
				question: questions.get(row.item.row),
				twin: twins.get(row.item.row)
			})
		),
		gone: (await listTaskTitles(event.locals.db, jurisdictionId, gone)).map((task) => ({
			...task,
			units: task.units.join('、')
		}))
	};
};

/** What a person has to look at comes before what is only told. */
function early({ waiting, conflicts }: MatchReading['counts']): ('waiting' | 'conflict')[] {
	return [
		...(waiting > 0 ? ['waiting' as const] : []),
		...(conflicts > 0 ? ['conflict' as const] : [])
	];
}

function isOf(kind: string, { kind: own, waits, changes }: MatchItem): boolean {
	if (kind === 'waiting' || waits !== null) return kind === 'waiting' && waits !== null;
	if (kind !== 'conflict') return own === kind;
	return changes.some((each) => each.kind === 'conflict-with-filed' && !each.superseded);
}

/** The rows of a kind on the page that is asked for, or on the one with a row that is asked for. */
async function rowsOnPage(
	event: Parameters<PageServerLoad>[0],
	batchId: string,
	kind: string
): Promise<{ rows: BatchRow[]; seen: number; page: number }> {
	const { searchParams } = event.url;
	const wanted = Number(searchParams.get('row'));
	let page = wanted > 0 ? null : askedPage(searchParams.get('page'));
	let rows: BatchRow[] = [];
	let [seen, shown] = [0, 1];
	await eachRow(event, batchId, (row) => {
		const { item } = row;
		if (!isOf(kind, item)) return;
		seen += 1;
		const at = Math.ceil(seen / atOnce);
		// until the page is reached the rows of every one are kept in turn, so past the end is the last
		if (page !== null && at > page) return;
		if (at !== shown) [rows, shown] = [[], at];
		rows.push(row);
		if (page === null && item.row === wanted) page = at;
	});
	return { rows, seen, page: shown };
}

export const actions = {
	default: (event) =>
		decide(event, (form, { decisions, reading }) => {
			if (reading.status !== 'ready') return { decisions };
			const match: MatchChoices = { ...decisions.match };
			const pairs = { ...match.pairs };
			for (const { row, candidates } of reading.match.questions) {
				const said = textOf(form, `pair-${row}`);
				const taskId = candidates.find((each) => each.taskId === said)?.taskId;
				if (said === 'new' || said === 'skip') pairs[row] = said;
				else if (taskId !== undefined) pairs[row] = { taskId };
			}
			if (Object.keys(pairs).length > 0) match.pairs = pairs;
			let decided = { ...decisions, match, merge: mergeIn(form, decisions.merge) };
			for (const row of reading.match.duplicates.flatMap(({ rows }) => rows.slice(1))) {
				const said = textOf(form, `twin-${row}`);
				if (said !== 'both' && said !== 'first') continue;
				decided = settleDuplicate(decided, reading.problems, row, said);
			}
			return { decisions: decided };
		})
} satisfies Actions;

/** The boxes that stood on the page: each one that is not ticked says no. */
function mergeIn(form: FormData, before: MergeDecisions): MergeDecisions {
	const merge: MergeDecisions = { ...before };
	const rows = { ...before.rows };
	const fields = { ...before.fields };
	const taken = new Set(textsOf(form, 'take'));
	for (const shown of textsOf(form, 'row')) {
		const row = Number(shown);
		if (!isRow(row)) continue;
		if (taken.has(shown)) delete rows[row];
		else rows[row] = false;
	}
	const ticked = new Set(textsOf(form, 'field'));
	for (const shown of textsOf(form, 'fields')) {
		const [row = '', byDefault = '', ...rest] = shown.split(' ');
		const key = rest.join(' ');
		if (!isRow(Number(row)) || key === '' || key.length > mostKey) continue;
		const takes = ticked.has(`${row} ${key}`);
		const own = { ...fields[Number(row)] };
		if (takes === (byDefault === 'take')) delete own[key];
		else own[key] = takes;
		if (Object.keys(own).length > 0) fields[Number(row)] = own;
		else delete fields[Number(row)];
	}
	if (before.rows || Object.keys(rows).length > 0) merge.rows = rows;
	if (before.fields || Object.keys(fields).length > 0) merge.fields = fields;
	return merge;
}

/** A heading that is longer names no column of ours. */
const mostKey = 500;

function isRow(row: number): boolean {
	return Number.isSafeInteger(row) && row > 0;
}
