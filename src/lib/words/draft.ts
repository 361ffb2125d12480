/** Tasks that were read from a file or a notice and that nobody has confirmed yet. */
export const draftWords = {
	title: '草稿任务',
	lead: '从文件或通知里读出、还没有确认的任务。确认之前不计入台账，单位看不到。',
	waiting: (count: number) => `${count} 项草稿待确认`,
	count: (count: number) => `${count} 项待确认`,
	none: '没有待确认的草稿',
	noneHint: '从文件或通知里读出的任务，确认之前列在这里。',
	from: '来源',
	proposed: (day: string, who: string) => `${day} ${who}列为待确认`,
	addedByHand: '由区营商办录入',
	edit: '修改',
	open: '打开',
	accept: '确认纳入台账',
	acceptHint: '从今天起列入台账，下个月起填报，责任单位要签收。序号不能和别的任务相同。',
	acceptIt: '纳入这一项',
	acceptAll: (count: number) => `全部纳入 ${count} 项`,
	discard: '不纳入',
	discardHint: '草稿删去，30 天内可以撤销。',
	discardIt: '不纳入这一项',
	discarded: '最近不纳入的',
	discardedAt: (numbers: string, at: string) => `第 ${numbers} 项，${at}`,
	bringBack: '撤销，恢复为草稿'
};
