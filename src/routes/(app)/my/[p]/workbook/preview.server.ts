import { levelOf } from '$lib/domain/problem.ts';
import type { CellChange, ReportNow } from '$lib/domain/report/workbook/merge.ts';
import type { MetWorkbook } from '$lib/server/operations/report/meet-workbook.ts';
import {
	cellKey,
	seenKey,
	type TakingWorkbook
} from '$lib/server/operations/report/take-workbook.ts';
import type { UnitMonth } from '$lib/server/operations/report/unit-month.ts';
import { placeWords } from '$lib/words/place.ts';
import { explain } from '$lib/words/problem.ts';
import { taskName } from '$lib/words/task-name.ts';
import { cellHeading, cellText, workbookWords as words } from '$lib/words/unit-workbook.ts';
import { sentText, type Sent } from './sent.server.ts';

type Answers = TakingWorkbook['answers'];

/** What an import would do, for the page: what is taken, what is asked, what could not be read. */
export function previewOf(
	{ takes, clashes, problems, reports }: MetWorkbook,
	{ month, sent, answers }: { month: UnitMonth; sent: Omit<Sent, 'seen'>; answers: Answers }
) {
	const changed = new Set([...takes, ...clashes].map(seenKey));
	const seen = reports
		.filter((report) => changed.has(seenKey(report)))
		.map((report) => [seenKey(report), report.revision] as const);
	const told = problems.map((problem) => ({
		level: levelOf(problem.code),
		place:
			problem.at && 'cell' in problem.at ? placeWords(problem.at.sheet, problem.at.cell) : null,
		message: explain(problem)
	}));
	return {
		fileName: sent.fileName,
		sent: sentText({ ...sent, seen: Object.fromEntries(seen) }),
		tasks: reports.flatMap((report) => {
			const cells = takes.filter((each) => seenKey(each) === seenKey(report));
			if (cells.length === 0) return [];
			const { number } = report;
			const title = titleOf(month, report);
			return [
				{ key: seenKey(report), number, title, cells: cells.map((each) => cellOf(each, report)) }
			];
		}),
		takes: takes.length,
		clashes: clashes.flatMap((clash) => {
			const report = reports.find((each) => seenKey(each) === seenKey(clash));
			if (!report) return [];
			const key = cellKey(clash);
			const title = titleOf(month, report);
			const answer = answers[key] ?? null;
			return [{ ...cellOf(clash, report), key, answer, number: report.number, title }];
		}),
		unread: told.filter(({ level }) => level !== 'note'),
		notes: told.filter(({ level }) => level === 'note'),
		unchanged: reports
			.filter(({ fault, ...report }) => fault === null && !changed.has(seenKey(report)))
			.map(({ number }) => taskName(number))
	};
}

export type Preview = ReturnType<typeof previewOf>;

function titleOf({ reports }: UnitMonth, { taskId }: ReportNow): string {
	return reports.find(({ task }) => task.id === taskId)?.task.title ?? '';
}

function cellOf({ field, sheet, at, online, file }: CellChange, { goals }: ReportNow) {
	const goal = goals.find((each) => each.field === field);
	return {
		...{ field, heading: cellHeading(field, goal?.name), place: goal ? placeWords(sheet, at) : at },
		...{ from: cellText(field, online) || words.empty, to: cellText(field, file) || words.cleared }
	};
}
