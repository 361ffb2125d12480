import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { cutoffFor } from '$lib/domain/period/exception.ts';
import { holdForPage } from '$lib/server/db/held-frame.ts';
import { isBefore } from '$lib/domain/date.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listEveryPeriod } from '$lib/server/db/periods.ts';
import { listSubmitted } from '$lib/server/db/submitted-reports.ts';
import { findSubmission, listSubmissionsOf } from '$lib/server/db/submissions.ts';
import { personText } from '$lib/words/actor.ts';
import { errorSentence } from '$lib/words/error.ts';
import { cutoffText, fullInstantText } from '$lib/words/format.ts';
import { receiptWords as words } from '$lib/words/my.ts';
import { standOf } from '../../../../districts-here.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { unitHere } from '../../unit-here.server.ts';
import type { PageServerLoad } from './$types';

/** The receipts of a unit's month; with an id one of them: what was submitted at once, when, and by whom: for the file, and for the group. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (!url.searchParams.has('id')) return receiptsOf(locals, params.p, url);
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const sent = await findSubmission(db, jurisdictionId, { id: url.searchParams.get('id') ?? '' });
	const isTheirs = sent?.period === params.p && can(actor, 'report.read', { unitId: sent.unitId });
	if (!sent || !isTheirs) error(404, errorSentence(404));
	const held = await holdForPage(db, jurisdictionId, await standOf(locals, jurisdictionId));
	const { periods, exceptions: ofAllMonths } = await held.frame();
	const exceptions = ofAllMonths.filter(({ period }) => period === sent.period);
	const reports = await listSubmitted(db, jurisdictionId, sent.id);
	const names = await findAuditNames(db, jurisdictionId, {
		accountIds: [sent.submittedBy, ...reports.map(({ withdrawn }) => withdrawn?.by ?? null)],
		unitIds: []
	});
	const month = periods.find(({ period }) => period === sent.period);
	const cutoffAt = month?.cutoffAt ?? sent.submittedAt;
	const unit = (await held.units()).find(({ id }) => id === sent.unitId)?.name ?? '';
	const isLateEntry = reports.some(({ lateEntry }) => lateEntry);
	const cutoffOf = (pair: { taskId: string; unitId: string }) =>
		cutoffFor(pair, { period: sent.period, cutoffAt }, exceptions);
	// what was taken back is in time or late no more
	const standing = reports.filter(({ withdrawn }) => withdrawn === null);
	// what was returned and mended has been in time once
	const isLate = standing.some(
		(report) => !isBefore(report.firstSubmittedAt ?? sent.submittedAt, cutoffOf(report))
	);
	const againOf = ({ firstSubmittedAt: first, withdrawn, ...pair }: (typeof reports)[number]) =>
		withdrawn === null && first !== null && isBefore(first, sent.submittedAt)
			? { first, isLate: !isBefore(first, cutoffOf(pair)) }
			: null;
	const late = isLate ? words.late(cutoffText(cutoffAt)) : words.onTime;
	const afterwards = month?.recordOnly ? words.record : words.lateEntry;
	const named = url.searchParams.get('unit');
	const goneOf = ({ withdrawn }: (typeof reports)[number]) =>
		withdrawn && words.withdrawn(withdrawn.at, personText(withdrawn.by, names));
	return {
		receipts: null,
		/** Another window had sent it before this one. */
		isAlready: url.searchParams.has('already'),
		recordOnly: month?.recordOnly ?? false,
		number: words.number(sent.period, sent.number),
		at: fullInstantText(sent.submittedAt),
		...{ unit, by: personText(sent.submittedBy, names) ?? '', onBehalf: sent.onBehalf },
		time: isLateEntry ? afterwards : (againText(standing.map(againOf)) ?? late),
		reports: reports.map((report) => {
			const again = againOf(report);
			return {
				...{ ...report, gone: goneOf(report) },
				again: again && words.again(again.first, again.isLate)
			};
		}),
		line: words.line(unit, sent.period, reports.length, sent.submittedAt),
		/** Nothing of it counts any more. */
		isGone: standing.length === 0,
		...goneText(standing.length, reports.map(goneOf)),
		/** What the group may be told: of what stands. */
		copied: words.line(unit, sent.period, standing.length, sent.submittedAt),
		...{ period: sent.period, back: `/my/${sent.period}${named === null ? '' : `?unit=${named}`}` }
	};
};

async function receiptsOf(locals: App.Locals, period: string, url: URL) {
	const { actor, unit, search } = await unitHere(locals, url);
	const { db } = locals;
	const periods = await listEveryPeriod(db, actor.jurisdictionId);
	const month = periods.find((each) => each.period === period);
	if (!month) error(404, errorSentence(404));
	const sent = await listSubmissionsOf(db, actor.jurisdictionId, { period, unitId: unit.id });
	const named = search === '' ? '?' : `${search}&`;
	return {
		...{ period, unit: unit.name, recordOnly: month.recordOnly },
		back: month.recordOnly ? `/my${search}` : `/my/${period}${search}`,
		receipts: sent.map(({ id, number, submittedAt, onBehalf, count, withdrawn }) => ({
			...{ id, href: `/my/${period}/receipt${named}id=${id}`, onBehalf },
			number: words.number(period, number),
			text: words.item(submittedAt, count),
			gone:
				withdrawn === 0
					? null
					: withdrawn === count
						? words.withdrawnAll
						: words.withdrawnSome(withdrawn)
		}))
	};
}

/** What the head of a receipt says of what was taken back: one moment where all went at once. */
function goneText(standing: number, gone: readonly (string | null)[]): { goneText: string | null } {
	const told = gone.filter((each) => each !== null);
	const [first] = told;
	if (first === undefined) return { goneText: null };
	const isOne = standing === 0 && told.every((each) => each === first);
	const some = standing === 0 ? words.withdrawnAll : words.withdrawnSome(told.length);
	return { goneText: isOne ? first : some };
}

type Again = { first: string; isLate: boolean };

/** What is all submitted again says when it first was; null where some of it is new. */
function againText(all: readonly (Again | null)[]): string | null {
	const [again] = all;
	if (!again || all.some((each) => each === null)) return null;
	if (all.length === 1) return words.again(again.first, again.isLate);
	return all.some((each) => each?.isLate) ? null : words.againSeveral;
}
