import type { BatchRow } from '$lib/domain/list/batch-reading.ts';
import type { MatchChoices } from '$lib/domain/match/match-reading.ts';
import type { MergeDecisions } from '$lib/domain/match/merge-plan.ts';
import { listTitles } from '$lib/server/db/task-titles.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, eachRow, openReady } from '../batch.server.ts';
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
	const kind = [...kinds, 'gone', 'waiting'].includes(asked) ? asked : (first ?? 'same');
	const page = Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1);
	const waiting = new Set(waitingRows(reading));
	const rows: BatchRow[] = [];
	let seen = 0;
	await eachRow(event, batch.id, (row) => {
		const { item } = row;
		const isMeant =
			kind === 'waiting' ? item.waits !== null : item.kind === kind && item.waits === null;
		if (!isMeant) return;
		seen += 1;
		if (seen > (page - 1) * atOnce && seen <= page * atOnce) rows.push(row);
	});
	const questions = new Map(reading.match.questions.map((question) => [question.row, question]));
	const duplicates = reading.match.duplicates.filter(({ rows: [head] }) =>
		rows.some(({ item }) => item.row === head)
	);
	const isGone = kind === 'gone';
	const gone = reading.match.gone.slice((page - 1) * atOnce, page * atOnce);
	return {
		kind,
		page,
		pages: Math.max(1, Math.ceil((isGone ? counts.gone : seen) / atOnce)),
		views: [...(counts.waiting > 0 ? ['waiting' as const] : []), ...kinds, 'gone' as const].flatMap(
			(each) => {
				const count = counts[each];
				return count > 0 || each === kind || each === 'new' || each === 'changed'
					? [{ kind: each, count }]
					: [];
			}
		),
		rows: rows.map((row) =>
			shownRow(row, decisions, waiting.has(row.item.row), questions.get(row.item.row))
		),
		duplicates: kind === 'waiting' ? duplicates : [],
		gone: isGone
			? await listTitles(
					event.locals.db,
					whoIsHere(event.locals).actor.jurisdictionId,
					gone.map(({ taskId }) => taskId)
				)
			: [],
		tally: await tallyOf(event, opened)
	};
};

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
			const duplicates = { ...match.duplicates };
			for (const [at, { key }] of reading.match.duplicates.entries()) {
				const said = textOf(form, `duplicate-${at}`);
				if (said === 'both' || said === 'first') duplicates[key] = said;
			}
			if (Object.keys(pairs).length > 0) match.pairs = pairs;
			if (Object.keys(duplicates).length > 0) match.duplicates = duplicates;
			return { decisions: { ...decisions, match, merge: mergeIn(form, decisions.merge) } };
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
		if (taken.has(shown)) delete rows[row];
		else rows[row] = false;
	}
	const ticked = new Set(textsOf(form, 'field'));
	for (const shown of textsOf(form, 'fields')) {
		const [row = '', byDefault = '', ...rest] = shown.split(' ');
		const key = rest.join(' ');
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
