import { error } from '@sveltejs/kit';
import { errorSentence } from '$lib/words/error.ts';
import { monthHere, type MonthHere } from '../../month-here.server.ts';
import { reportsHere, type ReportHere } from '../../rows.server.ts';

export type FormHere = { here: MonthHere; rows: ReportHere[]; own: ReportHere };

/** The report that the address names, among the others of the unit's month. */
export async function reportHere(
	locals: App.Locals,
	{ params, url }: { params: { p: string; task: string }; url: URL }
): Promise<FormHere> {
	const here = await monthHere(locals, { params, url });
	const rows = reportsHere(here);
	const asked = url.searchParams.get('for') ?? here.unit.id;
	const own = rows.find(({ report }) => report.task.id === params.task && report.unitId === asked);
	if (!own) error(404, errorSentence(404));
	return { here, rows, own };
}
