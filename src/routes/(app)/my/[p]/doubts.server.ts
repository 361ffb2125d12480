import { doubtLevels, type Doubt } from '$lib/domain/report/doubt.ts';
import { isReasonFresh } from '$lib/domain/report/draft-fields.ts';
import { weighDraft } from '$lib/domain/report/weigh-draft.ts';
import { factsOf } from '$lib/server/operations/report/facts-of.ts';
import type { UnitReport } from '$lib/server/operations/report/unit-month.ts';
import { doubtLevelWords, doubtQuestions, doubtText, mendText } from '$lib/words/doubt.ts';
import { dateText } from '$lib/words/format.ts';
import type { MonthHere } from '../month-here.server.ts';

/** What a report says now, what is remarkable about it, and whether it could go. */
export function weighedHere(
	{ month, rules, now }: Pick<MonthHere, 'month' | 'rules' | 'now'>,
	report: UnitReport
) {
	const {
		entry,
		said,
		doubts: all
	} = weighDraft(report.fields, factsOf(month, report, rules, now));
	// nobody has begun to answer the return
	const doubts = all.filter(({ code }) => code !== 'same-as-returned' || report.draft !== null);
	return {
		...{ entry, said },
		weighed: {
			/** What only waits for a reason can go once that was given. */
			isReady: doubts.every(({ code }) => doubtLevels[code] !== 'stop'),
			expectedOn: said.expectedOn && dateText(said.expectedOn),
			doubts: doubts.map((doubt) => shownOf(doubt, report))
		}
	};
}

export type Weighed = ReturnType<typeof weighedHere>['weighed'];

/** A doubt in words, with what asks for a reason and what mends it. */
function shownOf(doubt: Doubt, { task, fields }: UnitReport) {
	const { code, field, mends } = doubt;
	const level = doubtLevels[code];
	const questions: { readonly [code: string]: string } = doubtQuestions;
	const text = doubtText(doubt, task.number);
	return {
		...{ code, field, level, levelWord: doubtLevelWords[level], text },
		question: level === 'explain' ? (questions[code] ?? null) : null,
		// what was explained has changed since: the reason is given anew
		reason: isReasonFresh(fields, code) ? (fields[`reason.${code}`]?.[0] ?? '') : '',
		mends: mends.map((mend) => ({ label: mendText(mend), fields: mend.fields }))
	};
}

export type DoubtShown = Weighed['doubts'][number];
