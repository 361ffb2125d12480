import { linesOf, type GridColumn, type GridGroup, type GridLine, type GridTask } from './sheet.ts';

export type HeldSheet = ReturnType<typeof holdSheet>;

/** The texts of a grid as the server last told them, by row and field; they change as it is edited. */
export function holdSheet(
	columns: readonly GridColumn[],
	tasks: readonly GridTask[],
	groups: readonly GridGroup[]
) {
	const lines: readonly GridLine[] = linesOf(groups);
	const texts = tasks.map((task) => [...task.texts]);
	const places = new Map(columns.map(({ field }, at) => [field, at]));
	const known = new Map(tasks.map(({ id }, at) => [id, at]));
	const rows: number[][] = tasks.map(() => []);
	lines.forEach(({ task }, row) => rows[task]?.push(row));

	return {
		lines,
		taskOf: (row: number): GridTask | undefined => tasks[lines[row]?.task ?? -1],
		textOf: (row: number, field: string): string =>
			texts[lines[row]?.task ?? -1]?.[places.get(field) ?? -1] ?? '',
		/** The rows that a task stands in: several by unit, none where the view leaves it out. */
		rowsOf: (taskId: string): readonly number[] => rows[known.get(taskId) ?? -1] ?? [],
		nameOf: (taskId: string): string => tasks[known.get(taskId) ?? -1]?.name ?? '',
		tell: ({ taskId, field, text }: { taskId: string; field: string; text: string }): void => {
			const own = texts[known.get(taskId) ?? -1];
			const place = places.get(field);
			if (own && place !== undefined) own[place] = text;
		}
	};
}
