import { goalWords } from './goal.ts';

/** The forms that change what a task says. */
export const editWords = {
	title: (number: string) => (number === '' ? '修改任务' : `修改第${number}项`),
	edit: '修改',
	number: '序号',
	section: '重点任务',
	newSection: '新的重点任务',
	newSectionHint: '上面的列表里没有时填写，例：获得用热',
	measure: '改革措施',
	units: '责任单位',
	unitsHint: '几家单位用“、”隔开；有牵头、配合时写：牵头：区发改局；配合：区财政局、区住建局',
	deadline: '完成时限',
	deadlineHint:
		'例：2026-12-31、12月底、三季度、2026年底前完成并持续推进、长期推进；不写就是未定时限',
	readAs: (reading: string) => `读作 ${reading}`,
	responsiblePeople: '责任人',
	contactPeople: '联系人',
	peopleHint: '每行一人，姓名在前、电话在后，例：王敏 0840-5550101',
	extra: '清单的其他列',
	reason: '修改原因',
	reasonHint: '改了已定的时限时必须填写；其他修改可以不填',
	save: '保存修改',
	back: '返回任务',
	saved: '已保存',
	unchanged: '没有改动，未保存',
	note: '保存后，改过内容、单位或时限的任务要由责任单位重新签收。以前各月的填报不变。',
	/** What is done opens again; what was put aside, cancelled or merged goes on again. */
	locked: (word: string, isDone: boolean) =>
		`这项任务${word}，不能修改。如确实需要，请先在任务页${isDone ? '重新打开' : '恢复推进'}。`,
	/** After the text of the other was chosen everywhere. */
	keptTheirs: '已保留对方的内容',
	conflictTitle: (isOwn: boolean) => `${isOwn ? '另一个窗口' : '别人'}刚改过下面的内容，没有保存`,
	conflict:
		'请逐处选择保留哪一份，再保存。对方的已写入台账；这里填的这份如果不采用，不再保留，如需要请先复制。',
	theirs: (isOwn: boolean, who: string | null, when: string | null) =>
		[isOwn ? '另一个窗口' : (who ?? '别人'), when ?? ''].filter(Boolean).join(' ') + ' 改成',
	mine: '这里填的',
	empty: '（空）',
	copyMine: '复制我填的',
	choice: (label: string) => `${label}保留哪一份`,
	takeTheirs: '保留对方的',
	takeMine: '用这里填的',
	add: {
		title: '新增任务',
		lead: '从今天起列入台账，下个月起填报；责任单位会看到并签收。',
		document: '文件依据',
		reason: '新增原因',
		save: '新增这项任务',
		done: (number: string) => `已新增第${number}项`
	},
	split: {
		title: (number: string) => `拆分第${number}项`,
		lead: '拆出的任务排在原任务后面，从今天起列入台账，下个月起填报。原任务保留历史和填报，内容如要缩减，请拆分后在“修改任务”里改。',
		goals: goalWords.kept.split,
		own: '原任务',
		part: (index: number) => `拆出的第 ${index} 项`,
		more: '再拆一项',
		remove: '去掉这一项',
		removeOf: (index: number) => `去掉这一项：拆出的第 ${index} 项`,
		removed: (measure: string) =>
			measure === '' ? '已去掉一项' : `已去掉“${[...measure].slice(0, 20).join('')}”`,
		restore: '恢复去掉的一项',
		takeUnits: (units: string) => `填入原任务的单位：${units}`,
		reason: '拆分原因',
		save: '拆出新任务'
	},
	bulk: {
		title: (count: number) => `办理 ${count} 项任务`,
		lead: '下面的操作对适用的任务一起生效：要么全部完成，要么都不变。不想办理的，在下表取消勾选。',
		pick: '勾选',
		chosen: '所选任务',
		none: '还没有选择任务',
		noneHint: '请在台账里勾选任务，再点“办理所选任务”。',
		back: '返回台账',
		nothing: '所选任务没有可做的操作。请在下表重新勾选，或返回台账选择别的任务。'
	}
};
