import { isDay } from '../../lib/domain/date.ts';
import { placeInTitle } from '../../lib/domain/list/place-in-title.ts';
import type { Problem } from '../../lib/domain/problem.ts';
import { foundPlan } from '../../lib/server/operations/create-plan.ts';
import { cliWords } from '../../lib/words/cli.ts';
import { bringInList, lookAtList } from '../bring-in-list.ts';
import { importDecisions } from '../import-options.ts';
import { neededIn, textIn, unread, type Fields } from './fields.ts';
import { givenFile } from './given-file.ts';
import type { Verbs } from './turn.ts';

/** What brings a list, and on an empty data folder the district with it. */
export const planVerbs = {
	'plan.import': async (turn) => {
		const { fields, actor, now, ...stage } = turn;
		const { path, ...file } = givenFile(turn);
		const decisions = decisionsIn(fields);
		const looked = await lookAtList(stage, file, decisions, now);
		if (!looked.ok) return looked;
		const list = looked.value;
		if (list.status === 'choose') return refused({ code: 'apply.list-unclear', facts: { path } });
		if (list.status === 'refused') return { ok: false, problems: list.problems };
		// told before anything is kept of it
		if (list.titleYear === null) return refused({ code: 'import.year-unknown', facts: {} });
		return bringInList(stage, actor, { file, decisions, title: list.title }, now);
	},
	'plan.create': ({ fields, db, actor, now }) => {
		const title = neededIn(fields, 'title');
		const year = neededIn(fields, 'year');
		const typed = { year, title, docNo: textIn(fields, 'docNo') };
		const startsOn = textIn(fields, 'planStart') || `${year}-01-01`;
		const place = placeInTitle(title) ?? cliWords.unnamed;
		return foundPlan(db, actor, { ...typed, startsOn, place }, now);
	}
} satisfies Verbs;

function decisionsIn(fields: Fields) {
	const [sheet, year, start] = ['sheet', 'year', 'planStart'].map((name) => textIn(fields, name));
	if (start && !isDay(start)) unread('planStart', start);
	const decisions = importDecisions({
		sheet: sheet || undefined,
		year: year || undefined,
		'plan-start': start || undefined,
		map: undefined
	});
	return typeof decisions === 'string' ? unread('year', year) : decisions;
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
