import type { ColumnUse } from './list-choices.ts';
import type { Confidence } from './list-reading.ts';
import type { ListField } from './list-task.ts';
import { useOfHeading, type ColumnSynonyms } from './column-synonyms.ts';

export type HeadedColumn = { column: number; heading: string };
export type UsedColumn = HeadedColumn & { field: ColumnUse; confidence: Confidence };

/**
 * What each column of a table is used for: as a person has said, else by its heading. Of a field that
 * a task has once, the surest heading counts, and the others are kept under theirs.
 */
export function useColumns(
	headed: readonly HeadedColumn[],
	synonyms: ColumnSynonyms,
	chosen: Readonly<Record<number, ColumnUse>> = {}
): UsedColumn[] {
	const columns = headed.map((each): UsedColumn => {
		const said = chosen[each.column];
		if (said !== undefined) return { ...each, field: said, confidence: 'sure' };
		const { use, confidence } = useOfHeading(each.heading, synonyms);
		return { ...each, field: use, confidence };
	});
	const isSaid = ({ column }: UsedColumn) => chosen[column] !== undefined;
	settleMeasure(columns, isSaid);
	for (const field of once) keepOne(columns, field, isSaid);
	return columns;
}

/** What a task has once; units, persons and telephones may stand in several columns. */
const once: ListField[] = ['section', 'number', 'measure', 'progress', 'problem', 'deadline'];

/**
 * 任务内容 and 工作措施 side by side: what is closest to a 改革措施 is the measure, and one before it the
 * section if there is no other. Where only 重点任务 is there, that is the measure.
 */
function settleMeasure(columns: UsedColumn[], isSaid: (column: UsedColumn) => boolean): void {
	const measures = columns.filter(({ field }) => field === 'measure');
	const sections = columns.filter(({ field }) => field === 'section');
	if (measures.length === 0) {
		const last = sections.findLast((section) => !isSaid(section));
		if (last) Object.assign(last, { field: 'measure', confidence: 'likely' });
		return;
	}
	const best = measures.find(isSaid) ?? measures.toSorted((a, b) => closeness(a) - closeness(b))[0];
	for (const other of measures) {
		if (other === best || isSaid(other) || !best) continue;
		const isSection = sections.length === 0 && other.column < best.column;
		Object.assign(other, { field: isSection ? 'section' : 'extra', confidence: 'ask' });
	}
}

function closeness({ heading, confidence }: UsedColumn): number {
	const words = [/措施|举措/, /内容/, /具体/].findIndex((pattern) => pattern.test(heading));
	return (words === -1 ? 3 : words) * 2 + (confidence === 'sure' ? 0 : 1);
}

function keepOne(
	columns: UsedColumn[],
	field: ListField,
	isSaid: (column: UsedColumn) => boolean
): void {
	const same = columns.filter((each) => each.field === field);
	const kept = same.find(isSaid) ?? same.find(({ confidence }) => confidence === 'sure') ?? same[0];
	for (const other of same) {
		if (other !== kept && !isSaid(other)) {
			Object.assign(other, { field: 'extra', confidence: 'ask' });
		}
	}
}
