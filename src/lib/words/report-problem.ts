import type { ReportProblemFacts } from '../domain/report/report-problem.ts';
import { doubtText } from './doubt.ts';
import { instantText, monthText, periodText } from './format.ts';
import { reportFieldText } from './report-field.ts';
import { standingWords } from './standing.ts';

type Words = { [Code in keyof ReportProblemFacts]: (facts: ReportProblemFacts[Code]) => string };

/** Why a report was not written, submitted, taken back or reviewed, and what to do instead. */
export const reportProblemWords: Words = {
	'report.absent': () =>
		'没有找到这一项填报，可能任务已经移交或取消。请回到“本月填报”看现在的任务。',
	'report.no-period': ({ period }) =>
		`${monthText(period)}还没有开放填报。开放后会出现在“本月填报”里，有疑问请联系区营商办。`,
	'report.ahead': ({ period }) =>
		`${monthText(period)}还没有到，暂时不能填报。请到那个月的 1 日以后再填。`,
	'report.closed': ({ period }) =>
		`${monthText(period)}已封账，内容没有改动。如需补报或更正，请联系区营商办。`,
	'report.submitted': ({ number }) => `第${number}项已经上报。要修改请先撤回，改好后重新上报。`,
	'report.approved': ({ number }) =>
		`第${number}项已经审核通过，不能再改。如有差错，请联系区营商办。`,
	'report.not-asked': ({ number, period }) =>
		`${monthText(period)}不要求填报第${number}项。新增的任务从下个月起填报，如有疑问请联系区营商办。`,
	'report.doubt': ({ number, doubt }) => doubtText(doubt, number),
	'report.changed': ({ number }) =>
		`第${number}项在核对期间又有改动，没有上报。请看过现在的内容，再确认上报。`,
	'report.too-long': ({ number, field, most, more }) =>
		`第${number}项“${reportFieldText(field)}”超过 ${most} 字，多 ${more} 字，没有保存，内容还在页面上。请删减，长材料请作为佐证上传。`,
	'report.nothing': ({ period }) =>
		`${monthText(period)}没有可以上报的任务。请先填写，再核对上报。`,
	'report.key': () => '上报的凭据不完整，没有上报。请回到“核对并上报”重新确认。',
	'report.not-submitted': ({ number }) =>
		`第${number}项现在不是待审核，没有撤回，可能已经有审核结论。请看它现在的状态。`,
	'report.withdrawn': ({ number }) =>
		`第${number}项的这次上报已经撤回过，没有再改动。请看它现在的状态。`,
	'report.opened': ({ number }) =>
		`区营商办已经开始审核第${number}项，不能撤回了。要改内容，请联系区营商办退回。`,
	'report.not-signable': ({ number }) => `第${number}项现在不需要责任人确认。请看它现在的状态。`,
	'report.none-to-sign': () => '现在没有等待确认的填报，可能已由别人确认。请看本月的列表。',
	'objection.no-mark': () => '这里已经没有这条记录，不用提出异议。请看现在的得分。',
	'objection.open': ({ number }) => `第${number}项已经提出过异议，还在等答复。请等区营商办答复。`,
	'objection.absent': () => '没有找到这条异议。请看列表里现在的异议。',
	'objection.answered': ({ number }) =>
		`第${number}项的异议已由别人答复，没有改动。请看已有的答复。`,
	'filled.gone': () =>
		'这份预览已经不在了，可能已放弃，或 7 天没有上报而清除。没有代填，请重新选择文件。',
	'filled.no-text': () =>
		'表里没有读到“进展情况”的文字，没有可以代填的。请核对选的是不是填好的那一份，表头有没有“进展情况”一列。',
	'filled.none-chosen': () => '没有代填：一项也没有勾选。请在列表里勾选要代填的。',
	'filled.twice': ({ number, unit }) =>
		`${unit}第${number}项在表里有两段文字都勾选了，一项也没有代填。请只勾选其中一段。`,
	'filled.moved': ({ number, unit }) =>
		`${unit}第${number}项在核对期间有了变化，一项也没有代填。请看过现在的情况，再勾选代填。`,
	'filled.opened': ({ number }) =>
		`另一位同事已经打开第${number}项审核，代填不能撤回了。内容不对的，请这位同事退回。`,
	'filled.closed': ({ number, period }) =>
		`${monthText(period)}已封账，第${number}项的代填不能撤回了。数字有差错的，请做更正。`,
	'filled.no-unit': () => '没有找到选的单位，没有改动。请重新选择单位。',
	'review.own': ({ number }) =>
		`第${number}项由本人填报或属于本人所在单位，要由另一位同事审核。请换人审核。`,
	'review.state': ({ number, state }) =>
		`第${number}项现在是“${standingWords[state]}”，没有可审核的内容。请看审核列表里的下一项。`,
	'review.concluded': ({ number, result, by, at }) => {
		const [did, undo, other] =
			result === 'approved' ? ['通过', '撤销通过', '退回'] : ['退回', '撤销退回', '通过'];
		return `${by ?? '另一位同事'} ${instantText(at)} ${did}了第${number}项，没有记下新的结论。仍要${other}的，请先点“${undo}”。`;
	},
	'review.moved': ({ number }) =>
		`第${number}项在审核期间有了变化，没有记下结论。请看过现在的内容再决定。`,
	'review.no-reason': () => '退回要写明原因，没有退回。请选一条原因，或写一句要改什么。',
	'review.closed': ({ period }) =>
		`${monthText(period)}封账时已有审核结论，不能再改。如有差错，请做更正。`,
	'review.record': ({ period }) =>
		`${periodText(period)}是补录的，只作记录，不用审核。填得不对的，请撤回代填后重新补录。`,
	'review.not-returned': ({ number }) =>
		`第${number}项的审核结论已经有变化，没有撤销。请看它现在的状态。`,
	'review.doubtful': ({ number }) =>
		`第${number}项有提示，不能和其他项一起通过。请单独看过再通过。`,
	'review.none-chosen': ({ most }) =>
		`没有通过：没有勾选，或一次超过 ${most} 项。请在列表里勾选要通过的，一次最多 ${most} 项。`
};
