import { goalWords } from '$lib/words/goal.ts';
import { runWords as words } from '$lib/words/task-run.ts';
import type { Sent } from '../sent.ts';

/** What of a task's page decides which of its forms stand on it. */
export type Shown = {
	mayEdit: boolean;
	isEditable: boolean;
	verbs: readonly string[];
	waiting: {
		mayAnswer: boolean;
		claims: readonly { id: string }[];
		extensions: readonly { id: string }[];
		claimable: readonly { unitId: string }[];
		askable: readonly { unitId: string }[];
	};
	goals: { mayRecord: boolean; indicators: readonly { id: string }[] };
};

/** The forms with room for words that stand on the page now, as their answers name them. */
function formsOn({ mayEdit, isEditable, verbs, waiting, goals }: Shown): string[] {
	const { claims, extensions, claimable, askable, mayAnswer } = waiting;
	return [
		...(mayAnswer ? claims.map(({ id }) => `returnClaim${id}`) : []),
		...(mayAnswer ? extensions.flatMap(({ id }) => [`grant${id}`, `refuse${id}`]) : []),
		...claimable.map(({ unitId }) => `claim${unitId}`),
		...askable.map(({ unitId }) => `ask${unitId}`),
		...(mayEdit ? verbs : []),
		...(mayEdit && isEditable ? ['extend', 'transfer', 'addUnit', 'merge'] : []),
		...(goals.mayRecord ? goals.indicators.map(({ id }) => `record${id}`) : [])
	];
}

const labels = {
	...{ summary: words.summary, reason: words.reason, note: words.note, document: words.document },
	...{ deadline: words.newDue, responsiblePeople: words.newResponsible },
	...{ contactPeople: words.newContact, value: goalWords.value }
} as const;
type Labelled = keyof typeof labels;

function isLabelled(name: string): name is Labelled {
	return Object.hasOwn(labels, name);
}

/** What was typed into a form that the page has no more, since somebody else had acted: to be copied. */
export function leftTyping(
	sent: Pick<Sent, 'at' | 'typed' | 'errors'> | null,
	shown: Shown
): { label: string; text: string }[] {
	if (!sent?.typed || !sent.errors.some(({ overtaken }) => overtaken)) return [];
	if (formsOn(shown).includes(sent.at)) return [];
	return Object.entries(sent.typed).flatMap(([name, text]) =>
		isLabelled(name) && text.trim() !== '' ? [{ label: labels[name], text }] : []
	);
}
