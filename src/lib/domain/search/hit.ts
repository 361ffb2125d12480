/** What can be found, in the order of the groups beneath each other. */
export const hitKinds = ['number', 'unit', 'section', 'person', 'task', 'otherYear'] as const;
export type HitKind = (typeof hitKinds)[number];

/** What has an answer of its own: somebody's is that of the unit. */
export type AnswerKey = { noun: 'task' | 'unit' | 'section'; id: string };

export function keyText({ noun, id }: AnswerKey): string {
	return `${noun}-${id}`;
}

/** Null for what an address says and nobody wrote. */
export function answerKeyIn(text: string | null): AnswerKey | null {
	const [, noun, id] = /^(task|unit|section)-(.+)$/.exec(text ?? '') ?? [];
	if (id === undefined) return null;
	return { noun: noun === 'task' || noun === 'unit' ? noun : 'section', id };
}
