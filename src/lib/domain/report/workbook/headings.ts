import { compact } from '../../printed.ts';
import { entryFields, type EntryField } from '../entry.ts';
import type { FixedColumn } from './filled-workbook.ts';

export type SheetColumn = EntryField | FixedColumn | 'mark';
export type GoalColumn = 'number' | 'goal' | 'value' | 'mark';

/** The wordings of each heading; the first is how it is written. */
const headings: Record<SheetColumn, string> = {
	number: '项次 序号 编号 任务序号 任务编号',
	measure: '改革措施 措施 任务 改革任务',
	dueOn: '完成时限 时限',
	beforePercent: '上月比例 上月完成比例 上月进度',
	beforeProgress: '上月进展 上月进展情况 上月工作进展',
	status: '状态 任务状态 当前状态 推进状态',
	percent: '完成比例 比例 完成进度 完成百分比 本月比例',
	doneOn: '完成日期 完成时间 实际完成日期 实际完成时间',
	progress: '本月进展 本月进展情况 进展情况 工作进展 本月工作进展',
	problem: '存在问题 问题 存在的问题 困难和问题',
	nextStep: '下一步 下一步计划 下一步工作 下一步打算 下步计划 下步工作',
	expectedOn: '预计完成 预计完成日期 预计完成时间',
	noProgress: '本月无进展原因 本月无进展 无进展原因',
	noProgressNote: '无进展说明 无进展的说明 无进展情况说明',
	askOf: '需要协调的对象 协调对象 需协调对象',
	ask: '需要协调的事项 需要协调 协调事项 需协调事项',
	mark: '行标识'
};

const goalHeadings: Record<GoalColumn, string> = {
	number: headings.number,
	goal: '指标或阶段目标 阶段目标 量化指标 指标 名称',
	value: '本月填写 本月数据 指标数据 本月情况',
	mark: headings.mark
};

/** How a heading is written. */
export function headingOf(column: SheetColumn): string {
	return headings[column].split(' ')[0] ?? '';
}

export function goalHeadingOf(column: GoalColumn): string {
	return goalHeadings[column].split(' ')[0] ?? '';
}

/** Whose wording a heading is; undefined for one of the user's own. */
export function columnOf(heading: string): SheetColumn | undefined {
	return named(heading, headings);
}

export function goalColumnOf(heading: string): GoalColumn | undefined {
	return named(heading, goalHeadings);
}

export const openColumns: readonly EntryField[] = entryFields;

/** So short a wording stands in too many headings to say much. */
const leastInside = 3;

/**
 * Exactly a wording, whatever stands in brackets or is marked; else the longest wording that stands in
 * it. What begins with 上月 is none of this month.
 */
function named<Column extends string>(
	heading: string,
	words: Readonly<Record<Column, string>>
): Column | undefined {
	const plain = compact(heading)
		.replace(/[(（【[〔].*?[)）】\]〕]/g, '')
		.replace(/[*:：%％。、，]/g, '');
	if (plain === '' || plain.length > 20) return undefined;
	const isBefore = (text: string) => text.startsWith('上月');
	let found: { column: Column; length: number } | undefined;
	for (const [column, wordings] of entriesOf(words)) {
		for (const wording of wordings.split(' ')) {
			if (plain === wording) return column;
			const fits = wording.length >= leastInside && isBefore(wording) === isBefore(plain);
			if (fits && plain.includes(wording) && wording.length > (found?.length ?? 0)) {
				found = { column, length: wording.length };
			}
		}
	}
	return found?.column;
}

function entriesOf<Column extends string>(words: Readonly<Record<Column, string>>) {
	return Object.entries(words) as [Column, string][];
}
