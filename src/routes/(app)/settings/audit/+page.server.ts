import { anchorLine } from '$lib/domain/audit-anchor.ts';
import { isFiltered, wholeLog } from '$lib/domain/audit.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { appendAnchorLines, readAnchorFile } from '$lib/server/audit-anchor-file.ts';
import { listLastAnchors } from '$lib/server/db/audit-anchors.ts';
import { installEvents, verifyAuditChains } from '$lib/server/db/audit-events.ts';
import { countAuditEvents, listAuditEvents, readableChains } from '$lib/server/db/audit-list.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { anchorAudit } from '$lib/server/operations/anchor-audit.ts';
import { momentText } from '$lib/words/audit-sentence.ts';
import { auditLine, auditWords, faultText } from '$lib/words/audit.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { readFilter } from './filter.ts';

const perPage = 50;
const faultsShown = 5;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { db, now } = locals;
	const { jurisdictionId } = whoIsHere(locals).actor;
	const filter = readFilter((name) => url.searchParams.get(name));
	const names = await readableChains(db, jurisdictionId);
	const chains = names.map((id) => ({ jurisdictionId: id }));
	const whole = await countAuditEvents(db, chains, wholeLog);
	const filtered = isFiltered(filter);
	const found = filtered ? (await countAuditEvents(db, chains, filter)).count : whole.count;
	const pages = Math.max(1, Math.ceil(found / perPage));
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
	const skip = (page - 1) * perPage;
	const events = await listAuditEvents(db, chains, filter, { limit: perPage, skip });
	const named = await findAuditNames(db, jurisdictionId);
	return {
		events: events.map((event) => ({
			key: `${event.jurisdictionId} ${event.seq}`,
			...auditLine(event, named)
		})),
		total: whole.count,
		oldest: whole.oldest === null ? null : momentText(whole.oldest),
		days: (await findSettings(db, jurisdictionId, shanghaiDay(now))).auditDays,
		found,
		filter,
		filtered,
		page,
		pages,
		anchor: await anchorOf(db, names, jurisdictionId, shanghaiDay(now))
	};
};

export const actions = {
	/** Holds the chains against themselves and every anchor; only a whole one gets today's. */
	check: async ({ locals }) => {
		const { db, dataFolder, now } = locals;
		const { jurisdictionId } = whoIsHere(locals).actor;
		const only = await readableChains(db, jurisdictionId);
		const kept = readAnchorFile(dataFolder).anchors.filter((one) =>
			only.includes(one.jurisdictionId)
		);
		const { events, faults } = await verifyAuditChains(db, { only, kept });
		if (faults.length === 0 && only.includes(installEvents)) {
			appendAnchorLines(dataFolder, await anchorAudit(db, now));
		}
		const chain = (id: string) => (id === installEvents ? auditWords.installChain : '');
		return {
			checked: { events, anchors: kept.length, faults: faults.length },
			faults: faults
				.slice(0, faultsShown)
				.map((fault) => faultText(fault, chain(fault.jurisdictionId)))
		};
	}
} satisfies Actions;

/** The district's youngest mark to show, and all lines to keep; the fictional district has none. */
async function anchorOf(db: Db, chains: readonly string[], jurisdictionId: string, today: string) {
	if (!chains.includes(installEvents)) return null;
	const anchors = await listLastAnchors(db, chains);
	const own = anchors.find((anchor) => anchor.jurisdictionId === jurisdictionId);
	return {
		own: own ? { seq: own.seq, hash: own.hash, on: own.on, today: own.on === today } : null,
		lines: anchors.map(anchorLine).join('\n')
	};
}
