import type { Problem } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listNumbers } from '../../db/tasks.ts';

/** Whether another task of the plan bears the number; it is what people say on the phone. */
export async function takenNumber(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	number: string,
	at = 'number'
): Promise<Problem[]> {
	const all = await listNumbers(trx, jurisdictionId, planId);
	const holder = all.find((task) => task.number === number);
	if (!holder) return [];
	const facts = { value: number, title: holder.title };
	return [{ code: 'task.number-taken', facts, at: { field: at } }];
}
