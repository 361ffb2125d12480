import { figureRules, filingFigures, monthFigures } from '$lib/domain/figures/month-figures.ts';
import type { FigureCode } from '$lib/domain/figures/figure.ts';
import { marksOf, type Mark } from '$lib/domain/report/mark.ts';
import { isReturnCode } from '$lib/domain/report/remark.ts';
import { takenBackBefore } from '$lib/domain/report/taken-back.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listObjections } from '$lib/server/db/objections.ts';
import type { Period } from '$lib/server/db/periods.ts';
import { listVersions, type ReportVersion } from '$lib/server/db/report-versions.ts';
import { listReviews, type Review } from '$lib/server/db/reviews.ts';
import { findLastSnapshot } from '$lib/server/db/snapshots.ts';
import { listTaskTitles } from '$lib/server/db/task-titles.ts';
import { readUnitRows } from '$lib/server/operations/report/read-unit-rows.ts';
import {
	figureItems,
	figureNames,
	figureParts,
	figureSentence,
	figureText
} from '$lib/words/figures.ts';
import { instantText } from '$lib/words/format.ts';
import { markReason, markWords, objectionWords } from '$lib/words/mark.ts';
import { remarkSentence } from '$lib/words/remark.ts';

/** What a unit's month counts for: its figures, and every report with its marks and their why. */
export async function monthRecord(
	db: Db,
	jurisdictionId: string,
	month: Period,
	unitId: string,
	now: string
) {
	const [frozen, own, objections] = await Promise.all([
		month.closedAt === null ? undefined : findLastSnapshot(db, jurisdictionId, month.period),
		readUnitRows(db, jurisdictionId, month, unitId),
		listObjections(db, jurisdictionId, { period: month.period, unitId })
	]);
	const ids = own.map(({ taskId }) => taskId);
	const reportIds = own.flatMap(({ reportId }) => reportId ?? []);
	const [titles, versions, reviews] = await Promise.all([
		listTaskTitles(db, jurisdictionId, ids),
		listVersions(db, jurisdictionId, reportIds),
		listReviews(db, jurisdictionId, reportIds)
	]);
	const title = new Map(titles.map(({ id, measure }) => [id, measure]));
	const rules = frozen?.rules ?? month.rules;
	const asOf = frozen?.takenAt ?? now;
	// of a closed month these are the rows that were frozen, so that the rates come out as they stood
	const [counted] = monthFigures(own, rules, now).units;
	const figures = counted?.figures;
	const behind = filingFigures(own, rules, asOf);
	return {
		correction: frozen?.correction ?? null,
		figures: figures
			? (Object.keys(figureRules) as FigureCode[]).map((code) => ({
					...{ code, name: figureNames[code], text: figureText(figures[code]) },
					...{ parts: figureParts(figures[code]), sentence: figureSentence(code, rules) },
					items: figureItems(code, behind[code].rows, rules)
				}))
			: [],
		rows: own.map((row) => ({
			...{ taskId: row.taskId, number: row.number, title: title.get(row.taskId) ?? '' },
			...{ reportId: row.reportId, percent: row.percent, noProgress: row.noProgress },
			...{ onBehalf: row.onBehalf, lateEntry: row.lateEntry },
			filedAt: row.firstSubmittedAt && instantText(row.firstSubmittedAt),
			marks: marksOf(row, { timelyBy: rules.timelyBy, now }).map((mark) => {
				const said = objections.filter(
					({ taskId, mark: of }) => taskId === row.taskId && of === mark.kind
				);
				const [lastSaid] = said;
				return {
					...{ kind: mark.kind, word: markWords[mark.kind] },
					reason: markReason(
						mark,
						rules.timelyBy,
						takenBackFor(mark, versions.get(row.reportId ?? '') ?? [], asOf),
						returnsOf(row, reviews.get(row.reportId ?? '') ?? [])
					),
					/** The last word on it, for who has not unfolded the mark. */
					standing: lastSaid ? objectionWords.standing(lastSaid.accepted) : null,
					objections: said.map(({ body, accepted, answer, raisedAt }) => ({
						body,
						state:
							accepted === null
								? objectionWords.waiting(raisedAt)
								: objectionWords.answered(accepted, answer ?? '')
					})),
					mayObject: said.every(({ accepted }) => accepted !== null)
				};
			})
		}))
	};
}

function takenBackFor(mark: Mark, versions: readonly ReportVersion[], asOf: string) {
	if (mark.kind === 'returned') return [];
	const counted = mark.kind === 'late' ? mark.submittedAt : null;
	return takenBackBefore(versions, { counted, asOf });
}

/** What the office said with each return that the month counts; one that was taken back since is none. */
function returnsOf({ reviewedAt }: { reviewedAt: string[] }, reviews: readonly Review[]): string[] {
	return reviews
		.filter(({ result, reviewedAt: at }) => result === 'returned' && reviewedAt.includes(at))
		.map(({ remarks, note }) => {
			const told = remarks.map(({ code, comment }) =>
				remarkSentence(isReturnCode(code) ? code : 'other', comment)
			);
			return told.length > 0 ? told.join('；') : (note ?? '');
		});
}

export type MonthRecord = Awaited<ReturnType<typeof monthRecord>>;
export type RecordRow = MonthRecord['rows'][number];
export type RecordMark = RecordRow['marks'][number];
