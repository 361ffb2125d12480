import { doubtLevels, type DoubtCode } from '$lib/domain/report/doubt.ts';
import { textOf } from '../../../../form.server.ts';

type Pair = { taskId: string; unitId: string };

/** How a form names a report. */
export function markOf({ taskId, unitId }: Pair): string {
	return `${taskId}.${unitId}`;
}

/** The report that a form names. */
export function pairOf(mark: string): Pair {
	const [taskId = '', unitId = ''] = mark.split('.');
	return { taskId, unitId };
}

/** The reasons that were given where a report was checked. */
export function answersIn(form: FormData) {
	const codes = (Object.keys(doubtLevels) as DoubtCode[]).filter(
		(code) => doubtLevels[code] === 'explain'
	);
	return (pair: Pair): Partial<Record<DoubtCode, string>> =>
		Object.fromEntries(
			codes.flatMap((code) => {
				const text = textOf(form, `reason.${markOf(pair)}.${code}`);
				return text.trim() === '' ? [] : [[code, text]];
			})
		);
}
