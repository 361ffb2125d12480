import { isReady } from '$lib/domain/directory-plan.ts';
import type { DirectorySheet } from '$lib/domain/directory-sheet.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { sheetColumns } from '$lib/domain/sheet-column.ts';
import { likelyKind } from '$lib/domain/unit-entry.ts';
import {
	countsOf,
	fingerprintOf,
	type Preview as Previewed,
	type TypedSheet
} from '$lib/server/operations/import-directory.ts';
import { roleWords } from '$lib/words/actor.ts';
import { explain } from '$lib/words/problem.ts';
import { unitImportWords as words } from '$lib/words/unit-import.ts';
import { unitKindWords } from '$lib/words/units.ts';

/** The plan in words, for the page. */
export function shown({ sheet, plan }: Previewed, typed: TypedSheet) {
	const names = new Map(plan.units.map(({ id, name }) => [id, name]));
	const cellsOf = (line: number | null) => words.cells((line && sheet.rows.get(line)) || []);
	const asked = new Set(plan.questions.map(({ problem }) => problem));
	return {
		counts: countsOf(plan),
		fingerprint: fingerprintOf(plan),
		isReady: isReady(plan),
		columns: columnsOf(sheet, typed),
		unused: sheet.unused,
		units: plan.units.map(({ id, name, line, by, aliases, short }) => ({
			...{ id, name, line, aliases, short },
			how: by === 'new' ? words.newAs(unitKindWords[likelyKind(name)]) : words.by[by]
		})),
		people: plan.people.map(({ line, name, phone, login, roles, unitIds }) => ({
			...{ line, name, phone, login },
			post: roles.map((role) => roleWords[role]).join('、'),
			units: unitIds.map((id) => names.get(id) ?? '').join('、')
		})),
		known: plan.known,
		questions: plan.questions.map((question) => ({
			...{ key: question.key, line: question.line, chosen: question.chosen },
			label: words.questionOf(question),
			cells: cellsOf(question.line),
			error: question.problem === null ? null : explain(question.problem),
			options: question.answers.map((answer) => ({
				value: answer.id,
				label: words.answerOf(question, answer)
			}))
		})),
		problems: plan.problems
			.filter((problem) => !asked.has(problem))
			.map((problem) => {
				const line = problem.at && 'line' in problem.at ? problem.at.line : null;
				const level = levelOf(problem.code);
				return { level, line, cells: cellsOf(line), message: explain(problem) };
			})
			// what is wrong with the sheet as a whole stands at the top of the page
			.filter(({ level, line }) => level !== 'error' || line !== null)
			.sort(
				(one, other) =>
					weights[one.level] - weights[other.level] || (one.line ?? 0) - (other.line ?? 0)
			)
	};
}

export type Preview = ReturnType<typeof shown>;

const weights = { error: 0, warning: 1, note: 2 };

/** Every column with the heading it is read from and those it could be read from. */
function columnsOf({ layout }: DirectorySheet, { columns }: TypedSheet) {
	if (!layout) return [];
	const { headings, at, people } = layout;
	const wordsAt = (place: number | undefined) =>
		headings.find((heading) => heading.at === place)?.words ?? '';
	const options = headings.map(({ id, at: place, words: label }) => ({
		value: id,
		label: label || words.unnamedColumn(place + 1)
	}));
	return sheetColumns.map((column) => {
		const places =
			column === 'name' || (column === 'phone' && people.length > 0)
				? people.map((each) => each[column])
				: [at.get(column)];
		const read = places.map(wordsAt).filter(Boolean).join('、');
		const chosen = headings.find(({ id }) => id === columns.get(column))?.id ?? '';
		return { column, read, chosen, options };
	});
}
