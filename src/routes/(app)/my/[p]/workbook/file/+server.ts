import { error } from '@sveltejs/kit';
import { isPeriod } from '$lib/domain/date.ts';
import { issueWorkbook } from '$lib/server/operations/report/issue-workbook.ts';
import { errorSentence } from '$lib/words/error.ts';
import { explain } from '$lib/words/problem.ts';
import { fillInWords as words } from '$lib/words/unit-workbook.ts';
import { attachment } from '../../../../../attachment.server.ts';
import { deedMoment } from '../../../../../ledger-moment.server.ts';
import { unitHere } from '../../../unit-here.server.ts';
import type { RequestHandler } from './$types';

/** By POST, because it writes: what was handed out is kept for when it comes back. */
export const POST: RequestHandler = async ({ locals, params, url }) => {
	const { actor, unit } = await unitHere(locals, url);
	if (!isPeriod(params.p)) error(404, errorSentence(404));
	const of = { unitId: unit.id, period: params.p };
	const issued = await issueWorkbook(locals.db, actor, of, await deedMoment(locals));
	if (!issued.ok) {
		const [problem] = issued.problems;
		if (problem?.code === 'workbook.no-month') error(404, explain(problem));
		error(403, errorSentence(403));
	}
	const name = words.fileName(issued.value.unit, params.p);
	return new Response(new Uint8Array(issued.value.bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': attachment(name, `workbook-${params.p}.xlsx`),
			'cache-control': 'no-store'
		}
	});
};
