import { readBack } from '../../domain/report/workbook/read-back.ts';
import { openFile } from '../workbook/read-workbook.ts';
import type { FilledTask, WorkerAnswer } from './worker-task.ts';

/** The rows of a 填报表 that came back, out of whatever the file has become. */
export function readUnitWorkbook({ bytes, fileName }: FilledTask): WorkerAnswer {
	const opened = openFile(bytes, fileName);
	if (!opened.ok) return opened;
	return { ok: true, filled: readBack(opened.value.grids) };
}
