import type { Cutoff } from '../domain/cutoff.ts';
import type { Day } from '../domain/calendar.ts';
import type { Phase } from '../domain/period/phase.ts';
import { cutoffText, dateText, monthText, periodText, shortDateText } from './format.ts';

/** The months as the office runs them, and the days that move their cutoffs. */
export const periodWords = {
	title: '期次',
	lead: '每月的填报从开放那天起，到截止时间为止；截止后、封账前仍可补交，记为迟报。',
	months: '已开放的月份',
	noMonths: '还没有开放填报的月份',
	noMonthsHint: '开放第一个月以后，每月 1 日自动开放当月，不用再手动操作。',
	noList: '还没有责任清单，先导入清单再开放填报。',
	toImport: '导入责任清单',
	columns: {
		month: '月份',
		phase: '状态',
		opened: '开放',
		cutoff: '截止',
		filed: '已报',
		deed: '操作'
	},
	phases: {
		ahead: '提前开放，还没有到这个月',
		open: '填报中',
		late: '已过截止，未封账',
		closed: '已封账'
	} satisfies Record<Phase, string>,
	openedBy: (on: string, who: string | null) =>
		[dateText(on), who ?? '自动开放'].filter(Boolean).join('，'),
	filed: (submitted: number, expected: number) => `${submitted}/${expected} 项次`,
	recorded: '补录的月份',
	recordedHint: '没有在这里开放过，按送来的清单补录，只作记录，不计入报送情况和各项比率。',
	recordedMonth: (period: string, reports: number) => `${periodText(period)} ${reports} 项`,
	toOpen: '可以开放的月份',
	willOpen: (expected: number, units: number) =>
		`现在开放，将向 ${units} 家单位收 ${expected} 项次填报`,
	willAsk: (on: string) => `从 ${dateText(on)} 起收填报，到那天再按清单确定项次`,
	open: (period: string) => `开放${monthText(period)}填报`,
	opened: (period: string, cutoffAt: string) =>
		`已开放${periodText(period)}填报，截止 ${cutoffText(cutoffAt)}。`,
	takeBack: '撤回开放',
	takeBackOne: (period: string) => `撤回开放${periodText(period)}填报`,
	takenBack: (period: string) => `已撤回开放${periodText(period)}填报。`,
	calendar: '放假和上班的日子',
	calendarLead: '国家公布的放假安排已经在内。本地另有安排，或下一年的安排还没有公布，在这里登记。',
	rulesLink: '改截止日和顺延规则',
	days: '登记的日子',
	noDays: '没有另外登记的日子。',
	day: '日期',
	kind: '这一天',
	kinds: { holiday: '放假', workday: '上班' },
	label: '说明',
	labelHint: '例：区庆放假、国庆调休上班',
	enter: '登记这一天',
	entered: (on: string) => `已登记 ${dateText(on)}。`,
	drop: '删除',
	dropOne: (on: string) => `删除登记的 ${dateText(on)}`,
	dropped: (on: string) => `已删除 ${dateText(on)}的登记。`,
	moved: (periods: readonly string[]) =>
		periods.length === 0
			? '没有月份的截止时间因此变动。'
			: `${periods.map(periodText).join('、')}的截止时间随之变动。`
};

/** When a month ends, and why then: 9月26日（周日）24:00，调休上班，9月25日为周六. */
export function cutoffSentence({ at, day, movedFrom, provisional }: Cutoff): string {
	const makeup = day.kind === 'makeup' ? '，调休上班' : '';
	const moved = movedFrom ? `，${shortDateText(movedFrom.on)}为${restOf(movedFrom)}` : '';
	const unsure = provisional ? '（暂定，放假安排公布后重算）' : '';
	return `${cutoffText(at)}${makeup}${moved}${unsure}`;
}

/** Why a day is no workday: 中秋节, 周六. */
function restOf({ kind, label, weekday }: Day): string {
	if (kind === 'holiday') return label ?? '节假日';
	return `周${'一二三四五六日'.charAt(weekday - 1)}`;
}
