import { touchesFrame } from '../../domain/ledger/touches-frame.ts';
import { listLinksFrom } from './audit-events.ts';
import { findChainEnd, type ChainEnd } from './chain-end.ts';
import type { Db } from './client.ts';
import { actionsBetween } from './known-links.ts';
import { endAt, standAt } from './stand.ts';

/** How far a chain was looked through, and since when nothing in it touched what deeds go by. */
type Mark = ChainEnd & { since: string };
const marks = new WeakMap<Db, Map<string, Mark>>();
/** In the last hour of a month so much is done within a minute. */
const mostLinks = 3000;

type Look = {
	/** What the district stands at, where that is known: nothing is asked where nothing was added. */
	stand?: string | undefined;
	/** The transaction that wants to know; what it reads is as old as it is. */
	inside?: Db;
};

/**
 * Since when nothing was done to a district that touches what every deed goes by: what was read since
 * then, of accounts, rules, lists and months, is as it was. Ask for it before reading, so that what is
 * written meanwhile is read twice and never missed. Nothing is asked of what this process did itself.
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
	const end = stand === undefined ? await findChainEnd(inside, jurisdictionId) : endAt(stand);
	// somebody has looked further already, or has added what is not to be seen before its commit
	const later = before && end && before.seq > end.seq && actionsBetween(end.hash, before.hash);
	if (later && !touchesFrame(later)) return before.since;
	const added = before && end ? await linksAdded(inside, jurisdictionId, before, end) : undefined;
	const since = before && added && !touchesFrame(added) ? before.since : standAt(end);
	if (end) known.set(jurisdictionId, { ...end, since });
	return since;
}

/** What was done from one link to another; undefined where the chain does not go on from there, or too far. */
async function linksAdded(
	db: Db,
	jurisdictionId: string,
	from: ChainEnd,
	to: ChainEnd
): Promise<readonly { action: string }[] | undefined> {
	const own = actionsBetween(from.hash, to.hash);
	if (own) return own;
	const [same, ...links] = await listLinksFrom(db, jurisdictionId, from.seq, mostLinks);
	return same?.hash === from.hash && links.length < mostLinks - 1 ? links : undefined;
}
