import { cellOfField } from '$lib/domain/list/field-cell.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import type { TaskDetail } from '$lib/server/db/task-detail.ts';
import { changeFieldWords } from '$lib/words/import-step.ts';
import { cellWords } from '$lib/words/place.ts';
import { sourceWords } from '$lib/words/source-cell.ts';
import { valueText } from '$lib/words/field-change.ts';
import { anchorOf } from './acts-told.server.ts';

/** Where a value of a task was read, and what it said there if it says something else by now. */
export type Source = {
	file: string;
	sheet: string;
	cell: string;
	/** Null while it stands as it was imported. */
	since: { was: string; anchor: string | null } | null;
};

const fields = [
	...(['number', 'section', 'measure', 'units', 'deadline'] as const),
	...(['responsiblePeople', 'contactPeople', 'progress', 'problem'] as const)
] as const;
export type SourcedField = (typeof fields)[number];

type Told = {
	source: TaskDetail['source'];
	changes: readonly FieldChange[];
	/** The files of imports. */
	files: ReadonlyMap<string, string>;
	/** What some fields say now: one that was put back is as it was imported. */
	now: Partial<Record<SourcedField, string>>;
};

/** For each value that a list brought, its cell: of the last list that changed it, else of the first. */
export function sourcesOf(told: Told): Partial<Record<SourcedField, Source>> {
	return Object.fromEntries(
		fields.flatMap((field) => {
			const source = sourceOf(field, told);
			return source ? [[field, source]] : [];
		})
	);
}

/** For the entries of the history that changed an imported value: from which cell it had come. */
export function originsOf(sources: Partial<Record<SourcedField, Source>>): Map<string, string[]> {
	const told = fields.flatMap((field) => {
		const source = sources[field];
		const anchor = source?.since?.anchor ?? null;
		if (!source || anchor === null) return [];
		return [{ anchor, note: sourceWords.origin(changeFieldWords[field], source) }];
	});
	return new Map(
		[...Map.groupBy(told, ({ anchor }) => anchor)].map(([anchor, all]) => [
			anchor,
			all.map(({ note }) => note)
		])
	);
}

function sourceOf(field: SourcedField, { source, changes, files, now }: Told): Source | null {
	// the latest stand first
	const own = changes.filter((change) => change.field === field);
	const last = own.findIndex(({ batchId }) => batchId);
	const brought = own[last];
	const place = brought
		? { batch: brought.batchId ?? '', sheet: brought.sourceSheet, cell: brought.sourceCell }
		: {
				batch: source?.batchId ?? '',
				sheet: source?.sheet,
				cell: cellOfField(field, source?.cells ?? {})
			};
	if (!place.cell) return null;
	const sheet = place.sheet ?? '';
	const since = (brought ? own.slice(0, last) : own).at(-1);
	const was = since && valueText(since.from);
	const isBack = was !== undefined && was === now[field];
	return {
		...{ file: files.get(place.batch) ?? '', sheet, cell: cellWords(place.cell, sheet) },
		since: since && !isBack ? { was: was ?? '', anchor: anchorOf(since) } : null
	};
}
