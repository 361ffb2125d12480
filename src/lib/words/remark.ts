import type { DoubtCode } from '../domain/report/doubt.ts';
import type { RemarkField, ReturnCode } from '../domain/report/remark.ts';
import { doubtNames } from './doubt.ts';

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

/** What a unit is asked to do about what is remarkable. */
const doubtTexts: Record<DoubtCode, string> = {
	'text-thin': '请写明本月做了哪些具体工作',
	'percent-falls': '请核对完成比例，如属实请说明原因',
	'same-text': '请补充本月的新情况',
	'no-evidence': '请补充文件、照片、文号或网址作为佐证',
	'done-percent': '请核对状态和完成比例',
	'done-late': '请核对完成日期',
	'past-deadline': '请说明没有按期完成的原因，并填写预计完成日期',
	'percent-still': '请核对完成比例，没有变化的请说明原因',
	'percent-jumps': '请核对完成比例，并写明依据',
	'text-twice': '请按各项任务分别写明进展',
	behind: '请写明进度慢的原因和赶上进度的办法',
	'risk-unexplained': '请写明卡在哪一步、需要谁',
	sensitive: '请删去',
	'same-as-returned': '请按退回的意见修改',
	'status-unread': '请重新选择状态',
	'percent-unread': '请填写 0 到 100 的整数',
	'day-unread': '请填写一个日期',
	'done-day-missing': '请填写完成日期',
	'done-day-future': '请填写实际完成的那一天',
	'expected-day-missing': '请填写预计完成日期',
	'expected-day-past': '请填写今天或以后的一天',
	'no-progress-unexplained': '请说明没有进展的原因',
	'no-progress-again': '请写明连续没有进展的情况',
	'ask-empty': '请写清需要对方做什么',
	'reading-unread': '请填写指标的数',
	'reason-thin': '请把说明写清楚',
	'field-long': '请缩短',
	'field-unreadable': '请手工重新输入'
};

/** A doubt as a reason to return, ready to be sent: 缺预计日期：请填写预计完成日期。 */
export function doubtRemark(code: DoubtCode): string {
	return `${doubtNames[code]}：${doubtTexts[code]}。`;
}

export const remarkFieldWords: Record<RemarkField, string> = {
	progress: '本月进展',
	percent: '完成比例',
	status: '状态',
	doneOn: '完成日期',
	expectedOn: '预计完成日期',
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
