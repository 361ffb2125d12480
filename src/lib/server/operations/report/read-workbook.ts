import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { notTableIn } from '../../../domain/report/workbook/not-table.ts';
import type { FilledWorkbook } from '../../../domain/report/workbook/filled-workbook.ts';
import type { LookIntoFile } from '../../importing/look-apart.ts';
import { problemOfEnd } from '../../importing/run-worker.ts';

/** A 填报表 has some tens of rows. */
const mostMegabytes = 10;

/**
 * What a 填报表 that came back says, looked into like every file from outside; nothing
 * of it is kept.
 */
export async function readWorkbook(
	look: LookIntoFile,
	actor: Actor,
	{ unitId, bytes, fileName }: { unitId: string; bytes: Uint8Array; fileName: string }
): Promise<Result<FilledWorkbook>> {
	// nobody without the right has the server start a process
	if (!can(actor, 'report.write', { unitId })) {
		return refused({ code: 'right.missing', facts: {} });
	}
	const at = { field: 'file' };
	if (bytes.length === 0) return refused({ code: 'workbook.no-file', facts: {}, at });
	const now = Math.ceil(bytes.length / 2 ** 20);
	if (now > mostMegabytes) {
		return refused({ code: 'file.too-large', facts: { most: mostMegabytes, now }, at });
	}
	const ended = await look({ do: 'filled', bytes, fileName });
	if (!ended.ok) return refused({ ...problemOfEnd(ended.why), at });
	const { answer } = ended;
	if (!answer.ok) {
		const other = notTableIn(answer.problems, fileName);
		if (other) return refused({ ...other, at });
		return { ok: false, problems: answer.problems.map((problem) => ({ ...problem, at })) };
	}
	if (!answer.filled) return refused({ code: 'import.broke', facts: {}, at });
	if (answer.filled.rows.length > 0) return { ok: true, value: answer.filled };
	const whole = answer.filled.problems.filter(({ code }) => code === 'workbook.no-table');
	const other = notTableIn(whole, fileName);
	if (other) return refused({ ...other, at });
	const problems: Problem[] = whole.length > 0 ? whole : [{ code: 'workbook.nothing', facts: {} }];
	return { ok: false, problems: problems.map((problem) => ({ ...problem, at })) };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
