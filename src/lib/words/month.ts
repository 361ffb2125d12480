import type { ExceptionKind } from '../domain/period/exception.ts';
import { cutoffText, fullInstantText, monthText, periodText } from './format.ts';

/** One month on the page of months: what is other in it, its closing, its figures, its corrections. */
export const monthWords = {
	open: (period: string) => `查看${periodText(period)}`,
	openShort: '查看',
	back: '返回期次',
	title: (period: string) => `${periodText(period)}填报`,
	lead: (phase: string, cutoff: string) => `${phase}。截止 ${cutoff}。`,
	closing: '封账',
	closingLead: (
		period: string,
		{ missing, missingUnits, unreviewed, returned }: Record<Open, number>
	) => {
		const left = [
			...(missing > 0 ? [`${missingUnits} 家未报（${missing} 项次）`] : []),
			...(returned > 0 ? [`${returned} 项退回后没有补正`] : [])
		];
		const fixed = `封账后${monthText(period)}数字不再变化。`;
		if (left.length === 0 && unreviewed > 0) return fixed;
		return left.length === 0
			? `${fixed}应报的都已上报并审核通过。`
			: `${fixed}仍有 ${left.join('、')}，将按现状计入。`;
	},
	unreviewed: (count: number) =>
		`还有 ${count} 项没有审核：封账的数字里不计入合格率，封账后还可以审核，更正时计入。`,
	reviewFirst: '先去审核',
	closeFrom: (cutoffAt: string) => `到 ${cutoffText(cutoffAt)} 截止以后可以封账。`,
	running: ({ period, count, untilAt }: { period: string; count: number; untilAt: string }) =>
		`还有 ${count} 条延长时间没有到期，最晚到 ${cutoffText(untilAt, period)}。`,
	anyway: '不等延长的时间，现在封账',
	confirm: '确认月份',
	confirmHint: (period: string) => `封账不能撤回。填写“${monthText(period)}”以确认`,
	close: (period: string) => `${monthText(period)}封账`,
	closed: (period: string, missing: number) =>
		`${periodText(period)}已封账${missing > 0 ? `，未报 ${missing} 项次` : ''}。`,
	exceptions: '例外',
	exceptionsLead:
		'个别单位或任务这个月不同：免报、延长时间，或封账后由单位再报一次。每一条都写明原因，记入日志。',
	noExceptions: '这个月没有登记例外。',
	kinds: {
		exempt: { label: '免报', hint: '这个月不收，不计入应报' },
		later: { label: '延长时间', hint: '到那天 24:00 前上报的，算按时' },
		reopen: {
			label: '重新开放',
			hint: '封账后由单位自己补报，到那天 24:00 为止；数字到“更正”时才变'
		}
	} satisfies Record<ExceptionKind, { label: string; hint: string }>,
	/** The same in a month that is closed. */
	closedKinds: {
		exempt: '这个月本不该收，不计入应报；数字到“更正”时才变',
		later: '那天 24:00 前上报的本应算按时；数字到“更正”时才变',
		reopen: '封账后由单位自己补报，到那天 24:00 为止；数字到“更正”时才变'
	} satisfies Record<ExceptionKind, string>,
	columns: { kind: '类别', who: '对谁', until: '到', reason: '原因', by: '登记', deed: '操作' },
	who: (unit: string | null, task: string | null) =>
		[unit ?? '各责任单位', task === null ? '全部任务' : `第${task}项`].join('，'),
	until: (at: string | null, period: string) => (at === null ? '' : cutoffText(at, period)),
	by: (at: string, who: string) => [fullInstantText(at), who].filter(Boolean).join('，'),
	ended: (at: string) => `${fullInstantText(at)}结束`,
	over: '已到期',
	end: '结束',
	endOne: (kind: string, who: string) => `结束${kind}：${who}`,
	endSaid: '已结束这条例外。',
	unit: '单位',
	anyUnit: '各责任单位',
	unitHint: '单位和任务至少填一样；两样都填，只对这家单位的这一项',
	task: '任务序号',
	taskHint: '例：8。留空为这家单位的全部任务',
	untilDay: '到哪天',
	untilHint: '免报不用填',
	reason: '原因',
	reasonHint: '例：系统停机，10月24日至26日无法填报',
	grant: '登记例外',
	granted: '已登记例外。',
	figures: '数据质量',
	soFar: '（暂计）',
	figuresOf: (correction: number | null, at: string, isClosed: boolean) => {
		if (correction !== null) return `${frozen(correction)}的数字，${fullInstantText(at)}。`;
		const live = `截至 ${fullInstantText(at)}。`;
		return isClosed ? `封账时没有留存数字，这里按现在的填报计算，${live}` : live;
	},
	figuresUnit: '单位',
	district: '全区',
	noFigures: '这个月没有应报的项次。',
	rate: (text: string, parts: string) => (parts === '' ? text : `${text}（${parts}）`),
	corrections: '更正',
	correctionsLead:
		'封账后的补报和免报不改变已封账的数字。更正按现在的填报重新计算，另存一份，原来的都保留。',
	frozen,
	shownAbove: '上表就是这一次的数字',
	lookAt: '看这一次的数字',
	toChange: '更正后会变的数字',
	figure: '指标',
	before: '现在的',
	after: '更正后',
	none: '—',
	nothingToCorrect:
		'现在的填报与已封账的相同，不用更正。补报、免报、延长时间或撤销退回以后，这里列出会变的数字。',
	figuresStay: '填报有变化，四项指标不变。',
	correctReason: '更正原因',
	correctHint: '例：区法院补报 2 项，区水利局第8项免报漏登',
	correct: (next: number) => `做第 ${next} 次更正`,
	corrected: (period: string, correction: number) =>
		`已做${periodText(period)}第 ${correction} 次更正，以更正后的数字为准。`
};

type Open = 'missing' | 'missingUnits' | 'unreviewed' | 'returned';

function frozen(correction: number): string {
	return correction === 0 ? '封账' : `第 ${correction} 次更正`;
}
