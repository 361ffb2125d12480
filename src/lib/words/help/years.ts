import type { HelpTask } from './topic.ts';

/** The list of the next year, and those of the years before. */
export const carryOver: HelpTask = {
	id: 'carry-over',
	title: '结转到下一年的清单，查往年的清单',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'在“台账”页点“结转到下一年”。未完成的任务已经勾好；暂缓的、已达标但要长期保持的由人勾选；已完成、已取消、已合并的不结转。',
				'填新清单的年份、名称和执行日期，或选一份已经导入的下一年清单；序号可以重新编，也可以沿用。',
				'点“预览”，看清每项的新序号、重点任务、单位和时限：时限届时已过的待重新明确，单位更名、合并过的换成现在的单位。确认后一次写入，可以一次撤销。',
				'在执行日期之前，新清单不影响现行台账；到那一天自动成为现行清单。下一年的清单也可以再导入，会和结转来的任务逐项对上。',
				'台账上方可以换看各年的清单；任务页写明结转自哪一年第几项、已结转到哪一年第几项，点开就能看往年的逐月进展。'
			]
		},
		{
			kind: 'text',
			text: '结转不改变原任务：状态、填报和那一年的数字都留在原清单里。一项任务在一份清单里只结转一次。'
		},
		{ kind: 'link', href: '/tasks', label: '打开台账' }
	]
};

/** Tasks that nobody has confirmed yet. */
export const answerDrafts: HelpTask = {
	id: 'answer-drafts',
	title: '确认草稿任务',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'有从文件或通知里读出、还没有确认的任务时，“台账”页的“待办”写着“几项草稿待确认”，点开逐项看内容和来源。',
				'内容要改的先点“修改”；序号不能和别的任务相同。',
				'点“确认纳入台账”：从今天起列入，责任单位会看到并签收。',
				'点“不纳入”并写明原因：草稿删去，30 天内可以在同一页撤销。'
			]
		},
		{ kind: 'text', text: '确认之前，草稿不计入任何数字，单位和领导都看不到。' },
		{ kind: 'link', href: '/tasks', label: '打开台账' }
	]
};
