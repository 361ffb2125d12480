import {
	directiveKinds,
	directiveLevels,
	directiveStates,
	type DirectiveKind,
	type DirectiveLevel,
	type DirectiveState
} from './directive.ts';

/** What the list of 批示 and 督办 shows. It lives in the address, so that a link opens the same. */
export type DirectiveView = {
	kind: DirectiveKind | null;
	level: DirectiveLevel | null;
	state: DirectiveState | null;
	unit: string | null;
	page: number;
};

/** Reads what an address asks for; what it does not know asks for nothing. */
export function directiveViewIn(search: URLSearchParams): DirectiveView {
	const one = <Value extends string>(name: string, of: readonly Value[]) =>
		of.find((value) => value === search.get(name)) ?? null;
	const page = Number(search.get('page'));
	return {
		kind: one('kind', directiveKinds),
		level: one('level', directiveLevels),
		state: one('state', directiveStates),
		unit: search.get('unit') || null,
		page: Number.isSafeInteger(page) && page > 1 ? page : 1
	};
}

/** The address of a view, without what it would mean anyway. */
export function directiveSearchOf({ page, ...view }: DirectiveView): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(view)) if (value !== null) search.set(name, value);
	if (page > 1) search.set('page', String(page));
	const text = search.toString();
	return text === '' ? '' : `?${text}`;
}

/** One as the list narrows and orders it. */
export type ListedDirective = {
	id: string;
	kind: DirectiveKind;
	level: DirectiveLevel | null;
	state: DirectiveState;
	dueOn: string;
	/** What ended it, or when it was given. */
	at: string;
	unitIds: readonly string[];
	/** It waits for the answer of a unit of whoever reads the list. */
	isOwed: boolean;
};

/** All that a view asks for but the state, which has counts of its own. */
export function narrowDirectives<Row extends ListedDirective>(
	rows: readonly Row[],
	{ kind, level, unit }: DirectiveView
): Row[] {
	return rows.filter(
		(row) =>
			(kind === null || row.kind === kind) &&
			(level === null || row.level === level) &&
			(unit === null || row.unitIds.includes(unit))
	);
}

/**
 * What waits for the reader comes first, then what is late, waits, and was answered, each with the
 * nearest deadline on top; then what is over, the latest first.
 */
export function byUrgency(a: ListedDirective, b: ListedDirective): number {
	const [before, after] = [rank(a), rank(b)];
	if (before !== after) return before - after;
	const isOver = a.state === 'closed' || a.state === 'withdrawn';
	const [first, second] = isOver ? [b.at, a.at] : [a.dueOn, b.dueOn];
	if (first !== second) return first < second ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

function rank({ isOwed, state }: ListedDirective): number {
	return directiveStates.indexOf(state) - (isOwed ? directiveStates.length : 0);
}
