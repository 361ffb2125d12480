import { readName } from '../account-entry.ts';
import { readSection } from '../list/section-heading.ts';
import { headingWords } from '../match/comparable.ts';
import type { Problem } from '../problem.ts';

export type SectionEntry = {
	position: number;
	ordinal: number | null;
	title: string;
	printedHeading: string;
};

type Known = SectionEntry & { id: string };

/**
 * A 重点任务 that somebody typed beside a new task: behind the others, with the numeral that was typed
 * before it, or the next. Null where nothing was typed; one that is there already is no second.
 */
export function readNewSection(
	typed: string,
	known: readonly Known[],
	numeral: (ordinal: number) => string
): { section: SectionEntry | null; same: string | null; problems: Problem[] } {
	if (typed.trim() === '') return { section: null, same: null, problems: [] };
	const { line, problems } = readName(typed, 'value', 60);
	const at = { field: 'newSection' };
	const told = problems.map((problem) => ({ ...problem, at }));
	const heading = readSection(line);
	const words = headingWords(heading.title);
	const same = known.find(({ title }) => headingWords(title) === words)?.title ?? null;
	if (told.length > 0 || same !== null) return { section: null, same, problems: told };
	const isFree = known.every((section) => section.ordinal !== heading.ordinal);
	const next = Math.max(0, ...known.map((section) => section.ordinal ?? 0)) + 1;
	const ordinal = isFree ? (heading.ordinal ?? next) : next;
	const position = Math.max(0, ...known.map((section) => section.position)) + 1;
	const { title } = heading;
	const printedHeading = `${numeral(ordinal)}、${title}`;
	return { section: { position, ordinal, title, printedHeading }, same, problems: [] };
}
