/** The part of a long list that one page shows. Both ends as an array counts. */
export type Part = { page: number; pages: number; from: number; to: number };

/** The page that an address asks for; one past the end is the last. */
export function partOf({ searchParams }: URL, count: number, atOnce: number): Part {
	const pages = Math.max(1, Math.ceil(count / atOnce));
	const page = Math.min(pages, askedPage(searchParams.get('page')));
	return { page, pages, from: (page - 1) * atOnce, to: Math.min(count, page * atOnce) };
}

/** 1 for whatever is no page. */
export function askedPage(text: string | null): number {
	const page = Number(text);
	return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
