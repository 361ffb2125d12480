import type { ListProblemFacts } from '../domain/list/list-problem.ts';
import type { ListField } from '../domain/list/list-task.ts';
import { cellWords } from './place.ts';

/** What a column of a list is called, in the words of the office. */
export const listFieldWords: Record<ListField, string> = {
	section: '重点任务',
	number: '序号',
	measure: '改革措施',
	unit: '责任单位',
	lead: '牵头单位',
	support: '配合单位',
	person: '责任人/联系人',
	responsiblePerson: '责任人',
	contactPerson: '联系人',
	phone: '联系电话',
	progress: '进展情况',
	problem: '存在问题',
	deadline: '完成时限'
};

const leftWords: Record<ListProblemFacts['list.row-left']['why'], string> = {
	note: '是填表说明或示例',
	total: '是合计',
	signature: '是签名或日期',
	header: '是重复的表头',
	title: '是重复的标题',
	chosen: '按选择跳过',
	heading: '是下面没有任务的标题',
	outside: '在表格以外'
};

/** The reading of an opened list: its place in the file, its headings, its rows, in words. */
export const listProblemWords = {
	'list.not-found': () =>
		'没有找到责任清单。请用有“改革措施”“责任单位”这类表头的表格，或按模板整理后再导入。',
	'list.empty': () => '表头下面没有任务。请填好改革措施和责任单位后再选。',
	'list.which-sheet': ({ sheets }) =>
		`${sheets.map((sheet) => `“${sheet}”`).join('和')}都像责任清单。请选择要导入哪一张工作表。`,
	'list.column-missing': ({ field, headings }) =>
		`没有找到“${listFieldWords[field]}”这一列，表头有${headings.map((heading) => `“${heading}”`).join('')}。请指明是哪一列。`,
	'list.sheet-left': ({ value, cells }) =>
		`工作表“${value}”不是清单，其中 ${cells} 格没有导入。如有任务，请另选这张工作表。`,
	'list.above-left': ({ value, count }) =>
		`表格上方有 ${count} 格文字没有导入，从“${short(value)}”开始。如有任务，请核对。`,
	'list.row-left': ({ value, why }) =>
		`“${short(value)}”这一行${leftWords[why]}，没有导入。如是任务，请核对原文。`,
	'list.rows-hidden': ({ count, spans }) =>
		`第 ${spans.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join('、')} ${hiddenRows(count, spans)}，已照常读取。如不需要，请跳过这些任务。`,
	'list.columns-hidden': ({ columns }) =>
		`${columns.map((column) => `“${column}”`).join('')}是隐藏的列，已照常读取。如不需要，请改为不导入。`,
	'list.column-kept': ({ value }) =>
		`“${value}”这一列原样保存在任务里。如对应某一项内容，请在“对列”一步指明。`,
	'list.column-left': ({ value }) => `“${value}”这一列按选择不导入。如需要，请改为保存。`,
	'list.column-likely': ({ value, field }) =>
		`“${value}”这一列读作“${listFieldWords[field]}”。如不是，请在“对列”一步修改。`,
	'list.measure-missing': () => '这一项没有写改革措施。请在文件里补上后再选，或不导入这一项。',
	'list.number-missing': () => '这一项没有序号。请核对，需要时补上。',
	'list.number-twice': ({ value, first, title }) =>
		`序号“${value}”在 ${cellWords(first, null)} 已经用过，那一项是“${short(title)}”。请选择是两项不同的任务，还是只导入先出现的一项。`,
	'list.task-twice': ({ value, first }) =>
		`“${short(value)}”与 ${cellWords(first, null)} 的措施、单位都相同。请选择是两项不同的任务，还是只导入先出现的一项。`,
	'list.same-measure': ({ value, first }) =>
		`“${short(value)}”与 ${cellWords(first, null)} 措施相同、单位不同，按两项导入。如是同一项，请跳过其中一项。`,
	'list.rows-repeated': ({ count }) =>
		`这一项逐行重复了 ${count} 次，只有联系人不同，按一项导入。请核对。`,
	'list.unit-missing': () => '这一项没有责任单位。请选择单位，或标为“暂不分派”。',
	'list.unassigned': () => '这一项按选择暂不分派。请在导入后指定责任单位。',
	'list.collective': ({ value }) => `“${value}”没有写明是哪些单位。请选择单位，或标为“暂不分派”。`,
	'list.collective-kept': ({ value }) =>
		`“${value}”没有写明是哪些单位，按原文保留，不参加填报。如是某个单位，请在“对单位”一步指明。`,
	'list.several-contacts': ({ count }) => `这一项有 ${count} 位联系人，都已读取。请核对。`,
	'list.phone-alone': ({ value }) =>
		`电话“${value}”旁边没有姓名，没有作为联系人。请在文件里补上姓名，或在导入后补上联系人。`,
	'list.deadline-missing': () => '没有写完成时限，列为“未定时限”。请选择日期，或标为“长期推进”。',
	'list.deadlines-missing': ({ count }) =>
		`${count} 项都没有写完成时限，列为“未定时限”。请统一选择日期，或在导入后逐项补上。`,
	'list.deadline-past': ({ value, dueOn, planStart }) =>
		`“${value}”读作 ${dueOn}，早于方案开始的 ${planStart}，一导入就会逾期。请核对，需要时修改日期。`,
	'list.fault': ({ value }) => `这一格显示“${value}”，是表格里的公式出错。请改正后再选。`
} satisfies { [Code in keyof ListProblemFacts]: (facts: ListProblemFacts[Code]) => string };

function hiddenRows(count: number, spans: { first: number; last: number }[]): string {
	const named = spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	return named < count ? `行等 ${count} 行是隐藏的` : '行是隐藏的';
}

/** A text on one line, no longer than a glance takes in. */
function short(text: string): string {
	const characters = Array.from(text.trim().replace(/\s+/g, ' '));
	return characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : characters.join('');
}
