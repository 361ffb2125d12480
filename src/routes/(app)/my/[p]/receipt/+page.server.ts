import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { cutoffFor } from '$lib/domain/period/exception.ts';
import { listExceptions } from '$lib/server/db/exceptions.ts';
import { isBefore } from '$lib/domain/date.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { listSubmitted } from '$lib/server/db/submitted-reports.ts';
import { findSubmission } from '$lib/server/db/submissions.ts';
import { personText } from '$lib/words/actor.ts';
import { errorSentence } from '$lib/words/error.ts';
import { cutoffText, fullInstantText } from '$lib/words/format.ts';
import { receiptWords as words } from '$lib/words/my.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { PageServerLoad } from './$types';

/** What was submitted at once, when, and by whom: for the file, and for the group. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const sent = await findSubmission(db, jurisdictionId, { id: url.searchParams.get('id') ?? '' });
	const isTheirs = sent?.period === params.p && can(actor, 'report.read', { unitId: sent.unitId });
	if (!sent || !isTheirs) error(404, errorSentence(404));
	const [names, periods, reports, exceptions] = await Promise.all([
		findAuditNames(db, jurisdictionId),
		listPeriods(db, jurisdictionId),
		listSubmitted(db, jurisdictionId, sent.id),
		listExceptions(db, jurisdictionId, sent.period)
	]);
	const cutoffAt =
		periods.find(({ period }) => period === sent.period)?.cutoffAt ?? sent.submittedAt;
	const unit = names.units.get(sent.unitId) ?? '';
	const isLateEntry = reports.some(({ lateEntry }) => lateEntry);
	const cutoffOf = (pair: { taskId: string; unitId: string }) =>
		cutoffFor(pair, { period: sent.period, cutoffAt }, exceptions);
	// what was returned and mended has been in time once
	const isLate = reports.some(
		(report) => !isBefore(report.firstSubmittedAt ?? sent.submittedAt, cutoffOf(report))
	);
	const late = isLate ? words.late(cutoffText(cutoffAt)) : words.onTime;
	const named = url.searchParams.get('unit');
	return {
		number: words.number(sent.period, sent.number),
		at: fullInstantText(sent.submittedAt),
		...{ unit, by: personText(sent.submittedBy, names) ?? '', onBehalf: sent.onBehalf },
		time: isLateEntry ? words.lateEntry : late,
		reports,
		line: words.line(unit, sent.period, reports.length, sent.submittedAt),
		...{ period: sent.period, back: `/my/${sent.period}${named === null ? '' : `?unit=${named}`}` }
	};
};
