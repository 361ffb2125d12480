import type { Markup } from '$lib/ui/markup/markup.ts';

type Page = { made: Markup; of: readonly unknown[] };

/** As many pages as are looked at by turns: the list by section, some that are narrowed to a unit. */
const most = 40;
const pages: Page[] = [];

/**
 * What was written of the very same things before, else what `write` makes of them, which is kept: most
 * people look at the same page. The things are told apart as `===` does.
 */
export function heldPage(of: readonly unknown[], write: () => Markup): Markup {
	const at = pages.findIndex((page) => isSame(page.of, of));
	const [known] = at < 0 ? [] : pages.splice(at, 1);
	// in one piece: what was put together from hundreds is gone through again at each use
	const page = known ?? { of, made: { html: Buffer.from(write().html).toString() } };
	pages.unshift(page);
	pages.length = Math.min(pages.length, most);
	return page.made;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((part, at) => part === other[at]);
}
