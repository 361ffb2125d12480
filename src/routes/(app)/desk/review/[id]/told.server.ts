import type { SaidBefore } from '$lib/domain/report/report-facts.ts';
import { diffText, isRewritten, type DiffPiece } from '$lib/domain/report/text-diff.ts';
import { toldFields, type Told, type ToldField } from '$lib/domain/report/what-changed.ts';
import type { ReportVersion } from '$lib/server/db/report-versions.ts';
import { dateText } from '$lib/words/format.ts';
import { statusClaimWords } from '$lib/words/report-field.ts';
import { reviewWords as words, toldFieldWords } from '$lib/words/review.ts';

/** What a version says, in words. */
export function toldOf(
	version: ReportVersion,
	raised: readonly { body: string; at: string }[]
): Told {
	const { entry, percent, status, doneOn, expectedOn, submittedAt } = version;
	const typed = [entry.askOf?.trim(), entry.ask?.trim()].filter(Boolean).join('：');
	const ask = raised.find(({ at }) => at === submittedAt)?.body ?? null;
	return {
		status: status === null ? null : statusClaimWords[status],
		percent: percent === null ? null : `${percent}%`,
		doneOn: doneOn === null ? null : dateText(doneOn),
		...{ progress: version.progress, noProgress: version.noProgress },
		...{ problem: version.problem, nextStep: version.nextStep },
		expectedOn: expectedOn === null ? null : dateText(expectedOn),
		ask: typed === '' ? ask : typed
	};
}

/** What was said in an earlier month, as far as the months after it are compared with it. */
export function toldBefore(last: SaidBefore): Partial<Told> {
	const { percent, status, progress, problem, noProgress } = last;
	return {
		status: status === null ? null : statusClaimWords[status],
		percent: percent === null ? null : `${percent}%`,
		...{ progress, problem, noProgress }
	};
}

/** A field as it is shown: the whole text, or what became of the one before. */
export type FieldTold = {
	field: ToldField;
	label: string;
	pieces: DiffPiece[];
	isChanged: boolean;
	/** The text before stands beside it and has next to nothing in common with it. */
	isRewritten: boolean;
	/** A line, or a text of several. */
	isText: boolean;
};

const texts: readonly ToldField[] = ['progress', 'noProgress', 'problem', 'nextStep', 'ask'];

type Against = {
	/** Whether the text before stands beside it. */
	isBeside: boolean;
	/** 代填: what a sheet is silent about was not taken away by anybody. */
	onBehalf: boolean;
	/** The percent that stands where none was said. */
	carried: number | null;
};

/**
 * The fields of a version against what was said before; null shows them as they are. A short value that
 * changed is shown with the one before it, and a text that is all new is not marked from end to end.
 * Where nothing was said nothing is struck out: the percent goes on, and the state is left away.
 */
export function fieldsTold(
	now: Told,
	before: Partial<Told> | null,
	{ isBeside, onBehalf, carried }: Against
): FieldTold[] {
	return toldFields.flatMap((field): FieldTold[] => {
		const text = now[field];
		const old = before?.[field] ?? null;
		const isText = texts.includes(field);
		const isKnown = before !== null && field in before;
		if (field === 'percent' && text === null && carried !== null) {
			const pieces = plain(words.carried(carried));
			const label = toldFieldWords[field];
			return [{ field, label, pieces, isText, isChanged: false, isRewritten: false }];
		}
		const isSilent = text === null && (onBehalf || field === 'status' || field === 'percent');
		if (isSilent || (text === null && old === null)) return [];
		const pieces = isKnown ? piecesOf(old, text, isText) : plain(text);
		const isAnew = isBeside && isText && old !== null && text !== null && isRewritten(pieces);
		return [
			{
				...{ field, label: toldFieldWords[field], isText },
				isChanged: isKnown && text !== old,
				isRewritten: isAnew,
				pieces: isAnew ? plain(text) : pieces
			}
		];
	});
}

function piecesOf(old: string | null, text: string | null, isText: boolean): DiffPiece[] {
	if (old === null || old === text) return plain(text);
	if (text === null) return [{ kind: 'out', text: old }];
	if (isText) return diffText(old, text);
	return [
		{ kind: 'out', text: old },
		{ kind: 'in', text }
	];
}

function plain(text: string | null): DiffPiece[] {
	return text === null ? [] : [{ kind: 'same', text }];
}
