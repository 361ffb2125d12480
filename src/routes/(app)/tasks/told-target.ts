/** What the number of a task stands for, as /tasks/named says it. */
export type ToldTarget = { id: string | null; text: string; problem: string };

/** Reads an answer of the network; null where it is no such thing, as from a page of somebody between. */
export async function readToldTarget(answer: Response): Promise<ToldTarget | null> {
	const value: unknown = await answer.json().catch(() => null);
	if (typeof value !== 'object' || value === null) return null;
	const { id, text, problem }: { id?: unknown; text?: unknown; problem?: unknown } = value;
	if (id !== null && typeof id !== 'string') return null;
	return typeof text === 'string' && typeof problem === 'string' ? { id, text, problem } : null;
}
