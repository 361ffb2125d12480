import type { RemarkField, ReturnCode } from '../domain/report/remark.ts';

/** The reasons for which a report is returned, in the order of their numbers. */
export const returnWords: Record<ReturnCode, string> = {
	vague: '进展不具体',
	same: '与上月雷同',
	evidence: '缺佐证',
	percent: '比例与文字不符',
	cause: '问题未写明原因',
	other: '其他'
};

/** What an office can start its words from. */
export const returnTexts: Record<ReturnCode, string> = {
	vague: '请写明本月做了哪些具体工作，有时间、对象和结果。',
	same: '与上月内容雷同，请补充本月的新情况。',
	evidence: '请补充文件、照片、文号或网址作为佐证。',
	percent: '完成比例与文字说明不一致，请核对后修改。',
	cause: '请写明问题卡在哪一步、需要哪家单位做什么。',
	other: ''
};

export const remarkFieldWords: Record<RemarkField, string> = {
	progress: '本月进展',
	percent: '完成比例',
	status: '状态',
	problem: '存在问题',
	evidence: '佐证',
	ask: '需要协调'
};

/** A reason with what was added to it: 缺佐证（请补盖章的会议纪要）. */
export function remarkSentence(code: ReturnCode, comment: string | null): string {
	if (code === 'other') return comment ?? returnWords.other;
	if (comment === null) return returnWords[code];
	return `${returnWords[code]}（${comment.replace(/。$/, '')}）`;
}
