import type { ReportRemark, ReportStanding, TaskStanding } from '../domain/standing.ts';

export const standingWords: Record<TaskStanding | ReportStanding, string> = {
	notStarted: '未启动',
	underway: '推进中',
	atRisk: '有风险',
	farBehind: '严重滞后',
	overdue: '已逾期',
	awaitingConfirmation: '待核验',
	done: '已完成',
	noDeadline: '未定时限',
	suspended: '暂缓',
	cancelled: '已取消',
	merged: '已合并',
	blank: '未填',
	draft: '草稿',
	submitted: '已上报',
	returned: '已退回',
	approved: '已通过',
	missing: '未报'
};

export const remarkWords: Record<ReportRemark, string> = {
	late: '迟报',
	lateEntry: '补报',
	record: '补录'
};

/** What each word of a task means, one sentence each. */
export const standingMeanings: Record<TaskStanding, string> = {
	notStarted: '任务已经列入清单，还没有开始推进。',
	underway: '正在推进，进度没有明显落后。',
	atRisk: '进度落后，或临近时限，需要关注。',
	farBehind: '还没到完成时限，但进度落后很多。',
	overdue: '过了完成时限还没有完成。时限当天不算逾期。',
	awaitingConfirmation: '责任单位已申报完成，等待区营商办核验，暂不计入已完成。',
	done: '已经完成，并由区营商办核验。',
	noDeadline: '清单没有写明完成时限，不判断是否逾期。',
	suspended: '经批准暂时停止推进，不判断是否逾期。',
	cancelled: '经批准不再推进，保留在清单里备查。',
	merged: '并入另一项任务推进，保留在清单里备查。'
};
