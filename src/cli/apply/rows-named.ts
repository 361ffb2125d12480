import { readSerial } from '../../lib/domain/list/serial.ts';
import type { Problem } from '../../lib/domain/problem.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { textIn, textsIn, type Fields } from './fields.ts';

/**
 * Those of some rows that are of the tasks that a line names, one or several; null where it names none.
 * A number that none of them has ends the line.
 */
export function rowsNamed<Row extends { number: string }>(
	fields: Fields,
	rows: readonly Row[]
): Row[] | null {
	const one = textIn(fields, 'task');
	if (one === '' && fields.tasks === undefined) return null;
	const named = [...(one === '' ? [] : [one]), ...textsIn(fields, 'tasks')];
	const wanted = named.map(readSerial);
	const unknown = wanted.filter((value) => !rows.some(({ number }) => number === value));
	const problems = unknown.map((value): Problem => ({
		...{ code: 'task.number-unknown', facts: { value } }
	}));
	if (problems.length > 0) return insist<Row[]>({ ok: false, problems });
	return rows.filter(({ number }) => wanted.includes(number));
}
