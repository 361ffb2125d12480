import { touchesFrame } from '../../domain/ledger/touches-frame.ts';
import { findLastLink, listLinksFrom } from './audit-events.ts';
import type { Db } from './client.ts';
import { standAt } from './stand.ts';

/** How far a chain was looked through, and since when nothing in it touched what deeds go by. */
type Mark = { seq: number; hash: string; since: string };
const marks = new WeakMap<Db, Map<string, Mark>>();
/** In the last hour of a month so much is done within a minute. */
const mostLinks = 3000;
/** So many a transaction looks through again and again rather than to move the mark. */
const fewLinks = 300;

type Look = {
	/** What the district stands at, where that is known: nothing is asked where nothing was added. */
	stand?: string | undefined;
	/** The transaction that wants to know; what it reads is as old as it is. */
	inside?: Db;
};

/**
 * Since when nothing was done to a district that touches what every deed goes by: what was read since
 * then, of accounts, rules, lists and months, is as it was. Ask for it before reading, so that what is
 * written meanwhile is read twice and never missed. One query tells where the chain ends and what was
 * added to it.
 */
export async function unchangedSince(
	root: Db,
	jurisdictionId: string,
	{ stand, inside = root }: Look = {}
): Promise<string> {
	const known = marks.get(root) ?? new Map<string, Mark>();
	marks.set(root, known);
	const before = known.get(jurisdictionId);
	if (before && standAt(before) === stand) return before.since;
	const [same, ...links] = before
		? await listLinksFrom(inside, jurisdictionId, before.seq, mostLinks)
		: [];
	const isSame =
		before && same?.hash === before.hash && links.length < mostLinks - 1 && !touchesFrame(links);
	const last = isSame ? (links.at(-1) ?? same) : await findLastLink(inside, jurisdictionId);
	const since = isSame ? before.since : standAt(last);
	// a link that a transaction sees may be of the one before it in the same commit: others do not find it yet
	const moves = inside === root || !before || links.length > fewLinks;
	if (last && moves) known.set(jurisdictionId, { seq: last.seq, hash: last.hash, since });
	return since;
}
