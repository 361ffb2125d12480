import type {
	Doubt,
	DoubtCode,
	DoubtFacts,
	DoubtLevel,
	ExplainedCode,
	Mend
} from '../domain/report/doubt.ts';
import type { EntryField, PartField } from '../domain/report/entry.ts';
import { dateText, monthText, shortDateText } from './format.ts';
import { fillWords } from './my.ts';
import { quote } from './quote.ts';
import {
	noProgressWords,
	reportFieldText,
	reportFieldWords,
	statusClaimWords
} from './report-field.ts';
import { taskSpoken } from './task-name.ts';

type At = { task: string; field: EntryField | PartField };
type Words = { [Code in DoubtCode]: (facts: DoubtFacts[Code], at: At) => string };

const progress = `“${reportFieldWords.progress}”`;
const noProgress = `“${reportFieldWords.noProgress}”`;

const words: Words = {
	'text-thin': ({ why, least }, { task }) =>
		`${task}${thin[why]}。请写明本月做了什么，至少 ${least} 个字；没有新进展请点${noProgress}。`,
	'percent-falls': ({ from, to, period }, { task }) =>
		`${task}完成比例由${monthText(period)}的 ${from}% 降到 ${to}%。如属实请简要说明原因；如填错请修改。`,
	'same-text': ({ period, isEqual }, { task }) =>
		`${task}${progress}与${monthText(period)}${isEqual ? '完全相同（标点、日期不计）' : '几乎相同'}。请补充本月情况，或改选${noProgress}；确需相同请说明原因。`,
	'no-evidence': (_, { task, field }) =>
		`${task}填报为${field === 'status' ? '已完成' : '完成 100%'}，但没有佐证。请上传文件、填写文号或网址，或说明无法提供的原因。`,
	'done-percent': ({ says, percent }, { task }) =>
		says === 'kept'
			? `${task}${noProgress}的原因选了“${noProgressWords.kept}”，但完成比例是 ${percent}%。请改选别的原因；已经完成的请改为填写进展，状态选已完成。`
			: says === 'done'
				? `${task}填报为已完成，但完成比例${percent === null ? '没有填写' : `是 ${percent}%`}。请改为 100，或把状态改为推进中。`
				: `${task}完成比例是 100%，但状态不是已完成。请把状态改为已完成，或修改完成比例。`,
	'done-late': ({ dueOn, doneOn, days }, { task }) =>
		`${task}的完成时限是${dateText(dueOn)}，完成日期填的是${dateText(doneOn)}，将记为“逾期完成”（逾期 ${days} 天）。`,
	'past-deadline': ({ dueOn, expectedOn }, { task }) =>
		`${task}的完成时限是${dateText(dueOn)}，已经过了，还没有完成。${expectedOn === null ? '请说明原因，并填写预计完成日期' : `请说明没有按期完成的原因（预计完成：${dayAfter(dueOn, expectedOn)}）`}；原定时限不变。`,
	'percent-still': ({ percent, months }, { task }) =>
		`${task}完成比例已连续 ${months} 期是 ${percent}%，没有变化。`,
	'percent-jumps': ({ from, to, period }, { task }) =>
		`${task}完成比例由${monthText(period)}的 ${from}% 升到 ${to}%，一次增加 ${to - from} 个百分点。`,
	'text-twice': ({ number }, { task }) => `${task}${progress}与本单位${taskSpoken(number)}的相同。`,
	behind: ({ percent, planned, isFar }, { task }) =>
		`${task}按序时进度应完成 ${decimal(planned)}%，填报 ${percent}%，慢 ${decimal(planned - percent)} 个百分点，属于${isFar ? '严重滞后' : '有风险'}。`,
	'risk-unexplained': (_, { task }) =>
		`${task}状态是有风险，但没有写“${reportFieldWords.problem}”。请写清卡在哪一步、需要谁；没有风险请修改状态。`,
	sensitive: ({ what, found }, { task, field }) =>
		`${task}${label(field)}里像是有${sensitive[what](found)}。请删去；确需保留请说明理由。`,
	'same-as-returned': (_, { task }) =>
		`${task}和退回时相比没有改动。请按退回的意见修改；确实不用改的请说明原因。`,
	'status-unread': ({ value }, { task }) =>
		`${task}的状态应为“${statusClaimWords.underway}”“${statusClaimWords.atRisk}”“${statusClaimWords.done}”“${statusClaimWords.notStarted}”中的一个，现在是${quote(value)}。请重新选择。`,
	'percent-unread': ({ value, offer }, { task }) =>
		offer === null
			? `${task}的完成比例不能是${quote(value)}。请核对后改成 0 到 100 的整数。`
			: `${task}的完成比例应为 0 到 100 的整数，现在是${quote(value)}。请改为 ${offer}。`,
	'day-unread': ({ value }, { task, field }) =>
		`${task}的${label(field)}应为一个日期，现在是${quote(value)}。请改为 2026-10-12 或“10月12日”这样的写法。`,
	'done-day-missing': (_, { task }) =>
		`${task}填报为已完成，但没有填写完成日期。请填写实际完成的那一天。`,
	'done-day-future': ({ today }, { task }) =>
		`${task}的完成日期不能晚于今天（${dateText(today)}）。请填写实际完成的那一天。`,
	'expected-day-missing': (_, { task }) =>
		`${task}已过完成时限，还没有填写预计完成日期。请填写预计哪一天能完成。`,
	'expected-day-past': ({ today }, { task }) =>
		`${task}的预计完成日期已经过去，今天是${dateText(today)}。请填写今天或以后的一天。`,
	'no-progress-unexplained': ({ least }, { task }) =>
		`${task}选了${noProgress}，还没有说明原因。请选择一个原因；选“其他”的，请写明是什么，至少 ${least} 个字。`,
	'no-progress-again': ({ period, least }, { task }) =>
		`${task}${monthText(period)}已填过${noProgress}，这是连续第二次。请在“${reportFieldWords.noProgressNote}”里写明情况，至少 ${least} 个字。`,
	'ask-empty': (_, { task }) =>
		`${task}写了协调对象，没有写请求什么。请写清需要对方做什么；不需要协调请清空协调对象。`,
	'reading-unread': ({ name, value }, { task }) =>
		`${task}指标“${name}”的数据应为一个数，现在是${quote(value)}。请只写数字，如 30、4.5。`,
	'reason-thin': ({ code, least }, { task }) =>
		`${task}的“${questionOf(code)}”写得太短。请写清楚，至少 ${least} 个字。`,
	'field-long': ({ field, most, now }, { task }) =>
		`${task}的${label(field)}最多 ${most} 个字，现在是 ${now} 个字。请缩短，详细内容可作为佐证上传。`,
	'field-unreadable': ({ field }, { task }) =>
		`${task}的${label(field)}里有看不见或认不出的字符，可能是从别处粘贴带来的。请手工重新输入。`
};

/** What is remarkable about the report of a task, in one sentence that says where and what to do. */
export function doubtText(doubt: Doubt, number: string): string {
	return say(doubt, { task: taskSpoken(number), field: doubt.field });
}

// the compiler does not follow that a code and its facts belong together unless it is told one code
function say<Code extends DoubtCode>(
	{ code, facts }: { code: Code; facts: DoubtFacts[Code] },
	at: At
): string {
	return words[code](facts, at);
}

const thin: Record<DoubtFacts['text-thin']['why'], string> = {
	missing: `还没有填写${progress}`,
	short: `${progress}太短`,
	'empty-words': `${progress}没有写出具体内容（“同上”“无”“按计划推进”这样的话不算）`
};

const sensitive: Record<DoubtFacts['sensitive']['what'], (found: string) => string> = {
	'id-card': (found) => `身份证号（${found}）`,
	'bank-card': (found) => `银行卡号（${found}）`,
	secret: (found) => `密级标志“${found}”，涉密内容不能填报`
};

/** The label of the field in which a doubt is explained. */
export const doubtQuestions: Record<ExplainedCode, string> = {
	'percent-falls': '比例下降的原因',
	'same-text': '与上次相同的原因',
	'no-evidence': '无法提供佐证的原因',
	'past-deadline': '没有按期完成的原因',
	sensitive: '确需保留的理由',
	'same-as-returned': '退回后没有改动的原因'
};

function questionOf(code: DoubtCode): string {
	const questions: { readonly [Code in DoubtCode]?: string } = doubtQuestions;
	return questions[code] ?? '说明';
}

/** What was found, for whoever reviews it: the sentence without what the unit was asked to do. */
export function doubtFinding(doubt: Doubt): string {
	const sentence = doubtAtField(doubt);
	return sentence.slice(0, sentence.indexOf('。') + 1);
}

/** The same where it stands at its own field: what it is about goes without saying. */
export function doubtAtField(doubt: Doubt): string {
	return say(doubt, { task: '', field: doubt.field }).replace(/^的/, '');
}

/** What was found, in the width of a table. */
export const doubtNames: Record<DoubtCode, string> = {
	'text-thin': '进展空泛',
	'percent-falls': '比例下降',
	'same-text': '与上次雷同',
	'no-evidence': '没有佐证',
	'done-percent': '状态与比例不符',
	'done-late': '逾期完成',
	'past-deadline': '超过时限',
	'percent-still': '比例多月未动',
	'percent-jumps': '比例跳升',
	'text-twice': '与别项雷同',
	behind: '慢于序时进度',
	'risk-unexplained': '风险未说明',
	sensitive: '疑似敏感信息',
	'same-as-returned': '退回后未改动',
	'status-unread': '状态读不出',
	'percent-unread': '比例读不出',
	'day-unread': '日期读不出',
	'done-day-missing': '缺完成日期',
	'done-day-future': '完成日期未到',
	'expected-day-missing': '缺预计日期',
	'expected-day-past': '预计日期已过',
	'no-progress-unexplained': '无进展未说明',
	'no-progress-again': '连续无进展',
	'ask-empty': '协调事项空缺',
	'reading-unread': '指标数据读不出',
	'reason-thin': '说明太短',
	'field-long': '文字过长',
	'field-unreadable': '有认不出的字符'
};

/** How much a doubt holds up. */
export const doubtLevelWords: Record<DoubtLevel, string> = {
	stop: '须修改',
	explain: '须说明',
	show: '提示'
};

/** What the button of a mend says: 改为 60, 状态改为“推进中”, 改为本月无进展. */
export function mendText({ fields }: Mend): string {
	if (fields.noProgress === '') return fillWords.noProgressOff;
	// with its reason and its words it is one choice
	if (fields.noProgress !== undefined) return `改为${reportFieldWords.noProgress}`;
	return Object.entries(fields)
		.map(([field, value]) => mended(field, value))
		.join('，');
}

function mended(field: string, value: string): string {
	if (field === 'percent') return `改为 ${value}`;
	const status = Object.entries(statusClaimWords).find(([claim]) => claim === value);
	return field === 'status' && status ? `状态改为“${status[1]}”` : `改为“${value}”`;
}

/** As the field is called; where a reason is written it is called by what it explains. */
function label(field: EntryField | PartField): string {
	const code = Object.keys(doubtQuestions).find((each) => field === `reason.${each}`);
	const question = Object.entries(doubtQuestions).find(([each]) => each === code)?.[1];
	return `“${question ?? reportFieldText(field)}”`;
}

/** The year goes without saying where it is that of the day before. */
function dayAfter(before: string, day: string): string {
	return before.slice(0, 4) === day.slice(0, 4) ? shortDateText(day) : dateText(day);
}

function decimal(percent: number): string {
	return (Math.round(percent * 10) / 10).toFixed(1);
}
