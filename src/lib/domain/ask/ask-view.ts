import { daysBetween, shanghaiDay } from '../date.ts';

/** 存在问题, what a unit reported; 需协调, what it needs somebody above it for. */
export const askKinds = ['coordination', 'problem'] as const;
export type AskKind = (typeof askKinds)[number];

export const askStates = ['open', 'solved'] as const;
export type AskState = (typeof askStates)[number];

/** What the list of asks shows. It lives in the address, so that a link opens the same. */
export type AskView = {
	kind: AskKind | null;
	state: AskState | null;
	unit: string | null;
	section: string | null;
	page: number;
};

/** Reads what an address asks for; what it does not know asks for nothing. */
export function askViewIn(search: URLSearchParams): AskView {
	const page = Number(search.get('page'));
	return {
		kind: askKinds.find((kind) => kind === search.get('kind')) ?? null,
		state: askStates.find((state) => state === search.get('state')) ?? null,
		unit: search.get('unit') || null,
		section: search.get('section') || null,
		page: Number.isSafeInteger(page) && page > 1 ? page : 1
	};
}

/** The address of a view, without what it would mean anyway. */
export function askSearchOf({ page, ...view }: AskView): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(view)) if (value !== null) search.set(name, value);
	if (page > 1) search.set('page', String(page));
	const text = search.toString();
	return text === '' ? '' : `?${text}`;
}

export type ListedAsk = {
	kind: AskKind;
	unitId: string;
	sectionId: string | null;
	raisedAt: string;
	solvedAt: string | null;
};

/** All that a view asks for but the state, which has counts of its own. */
export function narrowAsks<Row extends ListedAsk>(
	rows: readonly Row[],
	{ kind, unit, section }: AskView
): Row[] {
	return rows.filter(
		(row) =>
			(kind === null || row.kind === kind) &&
			(unit === null || row.unitId === unit) &&
			(section === null || (row.sectionId ?? 'none') === section)
	);
}

export function askStateOf({ solvedAt }: Pick<ListedAsk, 'solvedAt'>): AskState {
	return solvedAt === null ? 'open' : 'solved';
}

/** Open ones first, the oldest on top; then the solved, the latest first. */
export function byAge(a: ListedAsk, b: ListedAsk): number {
	if (a.solvedAt === null && b.solvedAt === null) return compare(a.raisedAt, b.raisedAt);
	if (a.solvedAt !== null && b.solvedAt !== null) return compare(b.solvedAt, a.solvedAt);
	return a.solvedAt === null ? -1 : 1;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** For how many whole days it has been open, or was; never less than none. */
export function openDays({ raisedAt, solvedAt }: ListedAsk, today: string): number {
	const until = solvedAt === null ? today : shanghaiDay(solvedAt);
	return Math.max(0, daysBetween(shanghaiDay(raisedAt), until));
}
