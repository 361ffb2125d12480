import {
	countKeptCells,
	drop,
	dropOldCells,
	forgetKeptCells,
	namesFrom
} from '$lib/ui/grid/kept-batches.ts';
import { keep, keptIn as valueIn } from '$lib/ui/grid/kept.ts';
import { isExpired, keptIn, mostCharacters, type Kept } from './kept-fields.ts';

/** One form that one page of somebody keeps in the browser. */
export type Entry = Kept & { name: string; page: string };

const prefix = 'typed.';
/** Of one person; the oldest go. */
const most = 30;

/** Every page has entries of its own, so that two tabs never write over one another. */
export function entriesOf(person: string) {
	const own = `${prefix}${person}.`;
	const all = () => namesFrom(own).flatMap((name) => entryAt(name) ?? []);
	const nameOf = (form: string, page: string) => `${own}${page}.${hash(form)}`;

	return {
		/** The latest first. */
		find: (form: string) => latestFirst(all().filter((each) => each.form === form)),
		/** With the cells of tables, which are kept elsewhere. */
		countAll: () => all().length + countKeptCells(person),
		write: (page: string, kept: Kept) => {
			const name = nameOf(kept.form, page);
			const size = JSON.stringify(kept).length;
			const rest = latestFirst(all().filter((each) => each.name !== name));
			rest.slice(most - 1).forEach((each) => drop(each.name));
			if (size > mostCharacters || keep('localStorage', name, { ...kept, page })) return;
			// the browser is full
			const oldest = rest.at(-1);
			if (oldest) drop(oldest.name);
			keep('localStorage', name, { ...kept, page });
		},
		/** Only these of its fields are still to be said. */
		rewrite: ({ name, form, at, page }: Entry, fields: Kept['fields']) =>
			keep('localStorage', name, { form, at, fields, page }),
		forget: (form: string, page: string) => drop(nameOf(form, page)),
		forgetAll: () => {
			namesFrom(own).forEach(drop);
			forgetKeptCells(person);
		}
	};
}

/** Whoever's: what is too old goes, and what nobody can read. */
export function dropExpired(now: string): void {
	for (const name of namesFrom(prefix)) {
		const entry = entryAt(name);
		if (!entry || isExpired(entry.at, now)) drop(name);
	}
	dropOldCells((at) => isExpired(at, now));
}

function entryAt(name: string): Entry | null {
	const found = valueIn('localStorage', name);
	const kept = keptIn(found);
	if (!kept || typeof found !== 'object' || found === null || !('page' in found)) return null;
	return { ...kept, name, page: String(found.page) };
}

function latestFirst(entries: readonly Entry[]): Entry[] {
	return [...entries].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A form for a hundred tasks has a long name. */
function hash(text: string): string {
	let sum = 5381;
	for (const letter of text) sum = (Math.imul(sum, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
	return sum.toString(36);
}
