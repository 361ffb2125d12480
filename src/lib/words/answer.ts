import type { LedgerRow } from '../domain/ledger/ledger-row.ts';
import { firstSentence } from '../domain/list/resolve-task.ts';
import {
	chineseNumber,
	dateText,
	instantText,
	monthText,
	periodText,
	shortDateText
} from './format.ts';
import { lightWords, reasonText } from './ledger.ts';
import { standingWords } from './standing.ts';
import { taskName } from './task-name.ts';

/** Names of the facts on an answer. */
export const answerWords = {
	task: taskName,
	section: (ordinal: number | null, title: string) =>
		ordinal === null ? title : `${chineseNumber(ordinal)}、${title}`,
	openTask: (number: string) => (number === '' ? '打开这一项' : `打开第${number}项`),
	openUnit: '打开单位页',
	openSection: '在台账里看这些任务',
	facts: {
		measure: '改革措施',
		section: '重点任务',
		units: '责任单位',
		deadline: '完成时限',
		progress: '最近进展',
		problem: '存在问题',
		people: '联系人',
		tasks: '任务',
		month: '填报',
		behind: '要关注的'
	},
	noUnit: '还没有责任单位',
	noPeople: '没有写明',
	noProgress: '尚无进展记录',
	percent: (percent: number) => `完成 ${percent}%`
};

/** 区水务局牵头，区住建局配合. */
export function unitsText({
	units,
	collectives
}: Pick<LedgerRow, 'units' | 'collectives'>): string {
	const named = [
		...units.map(({ name, role }) => ({ name, role })),
		...collectives.map(({ printed, role }) => ({ name: printed, role }))
	];
	const by = (role: LedgerRow['units'][number]['role']) =>
		named.filter((each) => each.role === role).map(({ name }) => name);
	const [lead, responsible, support] = [by('lead'), by('responsible'), by('support')];
	return [
		...(lead.length > 0 ? [`${lead.join('、')}牵头`] : []),
		...(responsible.length > 0 ? [`${responsible.join('、')}负责`] : []),
		...(support.length > 0 ? [`${support.join('、')}配合`] : [])
	].join('，');
}

/** 2026年12月31日，原定2026年9月30日. */
export function deadlineText(row: LedgerRow): string {
	const { dueOn, ongoing, originalDueOn } = row;
	if (dueOn === null) return ongoing ? '长期推进' : '未定时限';
	const original =
		originalDueOn !== null && originalDueOn !== dueOn ? `（原定${dateText(originalDueOn)}）` : '';
	return `${dateText(dueOn)}${ongoing ? '，之后持续' : ''}${original}`;
}

/** 完成 60%，有风险（黄灯：还有 12 天到期）. */
export function stateText({ state, percent, standing, light, reasons }: LedgerRow): string {
	const done = state === 'done' ? 100 : percent;
	const why = reasons.map(reasonText).join('，');
	const word = standingWords[standing];
	return [
		...(done === null || state === 'done' ? [] : [answerWords.percent(done)]),
		why === '' ? word : `${word}（${lightWords[light]}：${why}）`
	].join('，');
}

type Said = { progress: string | null; problem: string | null };

/** One task in a sentence to read out or to send on. The caller has taken people out of the texts. */
export function taskSentence(
	row: LedgerRow,
	{ measure, said, year = null }: { measure: string; said: readonly Said[]; year?: number | null },
	period: string | null
): string {
	const progress = said.flatMap((each) => each.progress ?? []).map(firstWords);
	const problems = said
		.flatMap((each) => (isProblem(each.problem) ? each.problem : []))
		.map(firstWords);
	return [
		`${answerWords.task(row.number, year)}：${firstSentence(measure)}`,
		[unitsText(row), stateText(row), `时限${deadlineText(row)}`].filter(Boolean).join('，'),
		...(progress.length > 0
			? [`${period === null ? '进展' : `${periodText(period)}进展`}：${progress.join('；')}`]
			: []),
		...(problems.length > 0 ? [`存在问题：${problems.join('；')}`] : [])
	]
		.map((part) => part.replace(/[。；，\s]+$/, ''))
		.join('。')
		.concat('。');
}

/** 无 and / are printed where there is no problem. */
export function isProblem(text: string | null): text is string {
	return text !== null && !/^[\s无没有／/\-—。]*$/.test(text);
}

const longest = 80;

/** What can be listened to: whole sentences, as many as fit. */
function firstWords(text: string): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	const sentences = plain.match(/[^。；]+[。；]?/g) ?? [plain];
	let taken = '';
	for (const sentence of sentences) {
		if (taken !== '' && taken.length + sentence.length > longest) break;
		taken += sentence;
	}
	const cut = Array.from(taken.replace(/[。；\s]+$/, ''));
	return cut.length > longest * 1.5 ? `${cut.slice(0, longest).join('')}…` : cut.join('');
}

type Tally = { tasks: number; supported: number; done: number; overdue: number };

/** 4 项，完成 1 项，逾期 0 项. */
export function tallyText({ tasks, supported, done, overdue }: Tally): string {
	if (tasks === 0 && supported > 0) return `没有牵头或负责的任务，配合 ${supported} 项`;
	const also = supported > 0 ? `（另配合 ${supported} 项）` : '';
	return `${tasks} 项${also}，完成 ${done} 项，逾期 ${overdue} 项`;
}

type Month = { period: string; expected: number; filed: number; lastAt: string | null } | null;

/** 10月应报 4 项，10月24日 17:41 报齐. */
export function monthSentence(month: Month): string {
	if (month === null) return '还没有开放填报';
	const { period, expected, filed, lastAt } = month;
	if (expected === 0) return `${monthText(period)}没有应报的任务`;
	const due = `${monthText(period)}应报 ${expected} 项`;
	if (filed === 0) return `${due}，还没有报`;
	if (filed < expected) return `${due}，已报 ${filed} 项`;
	return lastAt === null ? `${due}，已报齐` : `${due}，${instantText(lastAt)} 报齐`;
}

export function unitSentence(
	name: string,
	tally: Tally,
	month: Month,
	behind: readonly LedgerRow[]
): string {
	return `${name}：${tallyText(tally)}；${monthSentence(month)}${lateText(behind)}。`;
}

export function sectionSentence(
	title: string,
	tally: Tally,
	units: readonly string[],
	behind: readonly LedgerRow[]
): string {
	const by = units.length === 0 ? '' : `，责任单位${units.join('、')}`;
	return `${title}：${tallyText(tally)}${by}${lateText(behind)}。`;
}

function lateText(behind: readonly LedgerRow[]): string {
	const late = behind.filter(({ overdueDays }) => overdueDays > 0);
	if (late.length === 0) return '';
	const each = late.map(
		({ number, overdueDays }) => `${answerWords.task(number)}逾期 ${overdueDays} 天`
	);
	return `；${each.join('，')}`;
}

/** 第20项 · 逾期 87 天, on the card of a unit or a section. */
export function behindText({ number, reasons, dueOn }: LedgerRow): string {
	const why = reasons.map(reasonText).join('，');
	return `${answerWords.task(number)}：${why}${dueOn === null ? '' : `（时限${shortDateText(dueOn)}）`}`;
}
