import { readDeadline } from './deadline.ts';
import { levelOf, type Problem } from './problem.ts';

/** A new deadline as it was typed, and how it reads. */
export type TypedDue = {
	/** Null where nothing with a day was read. */
	dueOn: string | null;
	ongoing: boolean;
	/** Errors keep it from being set; the others tell how it was read. */
	problems: Problem[];
};

/**
 * Reads a new deadline as the import reads the list's: 2026-12-31, 12月底, 2026年第三季度, 长期. A day
 * alone is wanted where somebody is granted time.
 */
export function readTypedDue(
	typed: string,
	{ titleYear, dayOnly = false }: { titleYear: number; dayOnly?: boolean }
): TypedDue {
	const text = typed.trim();
	const { kind, dueOn, ongoing, problems } = readDeadline({ kind: 'text', text }, { titleYear });
	const nothing = (...told: Problem[]) => ({ dueOn: null, ongoing: false, problems: told });
	if (kind === 'unread') return nothing(...problems);
	if (ongoing && dayOnly) return nothing({ code: 'extension.ongoing', facts: { value: text } });
	if (kind === 'undated') return nothing({ code: 'extension.undated', facts: { value: text } });
	return { dueOn, ongoing, problems: kind === 'blank' ? [] : problems };
}

/** What keeps a typed deadline from being set, at its field. */
export function dueFaults({ problems }: TypedDue): Problem[] {
	return problems
		.filter(({ code }) => levelOf(code) === 'error')
		.map((problem) => ({ ...problem, at: { field: 'deadline' } }));
}
