import { error } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import type { Result } from '$lib/domain/problem.ts';
import { issueWorkbook } from '$lib/server/operations/report/issue-workbook.ts';
import { issueWorkbooks } from '$lib/server/operations/report/issue-workbooks.ts';
import { errorSentence } from '$lib/words/error.ts';
import { explain } from '$lib/words/problem.ts';
import { fillInWords as words } from '$lib/words/unit-workbook.ts';
import { attachment } from '../../../../attachment.server.ts';
import { textOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { monthHere } from '../../month-here.server.ts';
import type { RequestHandler } from './$types';

/** One unit's 填报表, or every unit's in one file. By POST, because what was handed out is kept. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
	const { actor, period } = await monthHere(locals, url);
	const form = await request.formData().catch(unreadable);
	if (!period) error(404, errorSentence(404));
	const now = await deedMoment(locals);
	const made = await madeFor(
		locals.db,
		actor,
		{ period: period.period, unitId: textOf(form, 'unit') },
		now
	);
	if (!made.ok) {
		const [problem] = made.problems;
		if (problem?.code === 'workbook.no-month') error(404, explain(problem));
		error(403, errorSentence(403));
	}
	const { bytes, name, plain, type } = made.value;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': attachment(name, plain),
			'cache-control': 'no-store'
		}
	});
};

async function madeFor(
	db: App.Locals['db'],
	actor: Actor,
	{ period, unitId }: { period: string; unitId: string },
	now: string
): Promise<Result<{ bytes: Uint8Array; name: string; plain: string; type: string }>> {
	if (unitId === '') {
		const made = await issueWorkbooks(db, actor, period, now);
		if (!made.ok) return made;
		const named = { name: words.zipName(period), plain: `workbooks-${period}.zip` };
		return { ok: true, value: { ...made.value, ...named, type: 'application/zip' } };
	}
	const made = await issueWorkbook(db, actor, { unitId, period }, now);
	if (!made.ok) return made;
	const { bytes, unit } = made.value;
	const named = { name: words.fileName(unit, period), plain: `workbook-${period}.xlsx` };
	return { ok: true, value: { bytes, ...named, type: sheetType } };
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function unreadable(problem: unknown): never {
	if (problem instanceof TypeError) error(400, errorSentence(400));
	throw problem;
}
