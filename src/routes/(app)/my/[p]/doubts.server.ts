import { doubtLevels, type Doubt } from '$lib/domain/report/doubt.ts';
import type { Said } from '$lib/domain/report/entry.ts';
import { doubtLevelWords, doubtQuestions, doubtText, mendText } from '$lib/words/doubt.ts';

/** What is remarkable about a report, in words, with what asks for a reason and what mends it. */
export function doubtsShown(number: string, doubts: readonly Doubt[], reasons: Said['reasons']) {
	return doubts.map((doubt) => {
		const { code, field, mends } = doubt;
		const level = doubtLevels[code];
		const questions: { readonly [code: string]: string } = doubtQuestions;
		return {
			...{ code, field, level, levelWord: doubtLevelWords[level], text: doubtText(doubt, number) },
			question: level === 'explain' ? (questions[code] ?? null) : null,
			reason: reasons[code] ?? null,
			mends: mends.map((mend) => ({ label: mendText(mend), fields: mend.fields }))
		};
	});
}

export type DoubtShown = ReturnType<typeof doubtsShown>[number];
