import { isDay } from '../lib/domain/date.ts';
import { noDecisions, type ImportDecisions } from '../lib/domain/list/decisions.ts';
import type { ColumnUse, ListChoices } from '../lib/domain/list/list-choices.ts';
import { listFields } from '../lib/domain/list/list-task.ts';
import { compact } from '../lib/domain/printed.ts';
import { cliWords } from '../lib/words/cli.ts';
import type { Options } from './commands.ts';

type Given = Pick<Options, 'sheet' | 'map' | 'year' | 'plan-start'>;

/** What the options of an import decide about its list, or the sentence on what is wrong with them. */
export function importDecisions(given: Given): ImportDecisions | string {
	const list: ListChoices = {};
	if (given.sheet !== undefined) list.sheet = given.sheet;
	if (given.year !== undefined) {
		if (!/^20\d\d$/.test(given.year)) return cliWords.noYear(given.year);
		list.titleYear = Number(given.year);
	}
	const start = given['plan-start'];
	if (start !== undefined) {
		if (!isDay(start)) return cliWords.noDay(start);
		list.planStart = start;
	}
	const headings: Record<string, ColumnUse> = {};
	for (const pair of given.map ?? []) {
		const at = pair.lastIndexOf('=');
		const use = uses.find((known) => known === pair.slice(at + 1).trim());
		const heading = compact(pair.slice(0, Math.max(at, 0)));
		if (use === undefined || heading === '') return cliWords.noMapping(pair, uses);
		headings[heading] = use;
	}
	return { ...noDecisions, list, headings };
}

const uses: readonly ColumnUse[] = [...listFields, 'extra', 'ignore'];
