import type { OpenReport } from '../domain/chase/unfiled.ts';
import { cutoffOfUnit } from '../domain/chase/unfiled.ts';
import { chaseTime } from '../domain/chase/chase-time.ts';
import { fillIn, type WordedKind } from '../domain/chase/wording.ts';
import { cutoffDayText, cutoffText, instantText, monthText, rateText } from './format.ts';
import { taskLine, taskName } from './task-name.ts';

/** A unit as a text speaks of it. */
export type SpokenUnit = {
	name: string;
	/** The measure is for letters, which quote it. */
	open: readonly (Pick<OpenReport, 'number' | 'title' | 'cutoffAt'> & { measure?: string })[];
	/** Whom to call, each with their numbers. */
	people: readonly { name: string; post: string; phone: string | null }[];
};

/** What the texts are made of. */
export type ChaseFacts = {
	period: string;
	cutoffAt: string;
	now: string;
	/** Where the program is reached; without a stroke at its end. */
	address: string;
	/** Whom to ask; empty where the office has not said. */
	contact: string;
	units: readonly SpokenUnit[];
	asked: number;
	submitted: number;
	overdue: readonly { number: string; title: string; unit: string; days: number }[];
	/** Names stand behind their unit, for a group where they are called by @. */
	names?: boolean;
	/** Until when a letter asks for it, in words; empty for as soon as possible. */
	until?: string;
};

/** What can stand in braces in each of them. */
export const placesOf: Record<WordedKind, readonly string[]> = {
	group: ['月份', '情况', '截止', '家数', '项数', '未报', '网址', '联系人'],
	unit: ['单位', '月份', '截止', '项数', '未报', '网址', '联系人'],
	leader: ['月份', '截止', '应报', '已报', '上报率', '家数', '未报', '逾期', '网址', '联系人'],
	phones: ['月份', '家数', '电话', '联系人'],
	letter: ['单位', '月份', '截止', '现在', '项数', '未报', '要求', '网址', '联系人']
};

/** The wording until an office has its own. */
export const firstWordings: Record<WordedKind, string> = {
	group:
		'【营商办】{月份}任务台账{情况}。打开 {网址} →“本月填报”，可沿用上月修改，约5分钟。有困难请联系 {联系人}。',
	unit: '【营商办】{单位}：{月份}还有{项数}项未报（{未报}）。{截止}。{网址}',
	leader:
		'【营商办】{月份}任务进展应报{应报}项次，已报{已报}项次，上报率{上报率}。{未报}。{逾期}。{网址}',
	phones: '{月份}未报单位联系电话（{家数}家）\n{电话}',
	letter:
		'按照营商环境改革任务按月报送的安排，{月份}任务进展应于{截止}前上报。截至{现在}，贵单位还有{项数}项任务没有上报：\n{未报}\n{要求}填报网址：{网址}。\n联系人：{联系人}。'
};

/** A text for the units that it speaks to, in the wording of the office. */
export function chaseText(kind: WordedKind, facts: ChaseFacts, wording: string): string {
	return fillIn(
		kind === 'letter' && facts.contact === '' ? wording.replace(contactLine, '') : wording,
		new Map(placesOf[kind].map((place) => [place, valueOf(place, kind, facts)]))
	);
}

/** A line that says nothing but whom to ask is left out of a letter that can name nobody. */
const contactLine =
	/^[\t \u3000]*联系人[:：][\t \u3000]*[{｛]\s*联系人\s*[}｝][。.]?[\t \u3000]*$/gm;

function valueOf(place: string, kind: WordedKind, facts: ChaseFacts): string {
	const { period, units, asked, submitted } = facts;
	const count = units.reduce((sum, { open }) => sum + open.length, 0);
	switch (place) {
		case '月份':
			return monthText(period);
		case '情况':
			return stateOf(facts);
		case '截止':
			return endOf(kind, facts);
		case '现在':
			return instantText(facts.now);
		case '家数':
			return String(units.length);
		case '项数':
			return String(count);
		case '单位':
			return units.map(({ name }) => name).join('、');
		case '未报':
			return unfiledOf(kind, facts);
		case '应报':
			return String(asked);
		case '已报':
			return String(submitted);
		case '上报率':
			return rateText({ n: submitted, d: asked });
		case '逾期':
			return overdueOf(facts.overdue);
		case '电话':
			return units.map(phonesOf).join('\n');
		case '要求':
			return requestOf(facts);
		case '网址':
			return kind === 'leader' ? `${facts.address}/tasks?status=overdue` : facts.address;
		default:
			return facts.contact === '' ? '区营商办' : facts.contact;
	}
}

/** Until when, and what it means to come after it. */
function endOf(kind: WordedKind, facts: ChaseFacts): string {
	const at =
		kind === 'unit' || kind === 'letter'
			? cutoffOfUnit(
					facts.units.flatMap(({ open }) => open),
					facts.cutoffAt
				)
			: monthEnd(facts);
	const { period } = facts;
	if (kind === 'letter') return cutoffDayText(at, period);
	const time = chaseTime(at, facts.now);
	if (time.kind === 'over') {
		const but = kind === 'unit' && longerOf(facts).length > 0 ? '，延长的除外' : '';
		return `已过截止时间（${cutoffDayText(at, period)}），现在上报记为迟报${but}`;
	}
	if (kind === 'unit') {
		return time.kind === 'today'
			? `今天${clockOf(at)}前上报不计迟报`
			: `${cutoffText(at, period)}前上报不计迟报，还有${time.days}天`;
	}
	return time.kind === 'today'
		? `今天（${dayOf(at)}）${clockOf(at)}截止`
		: `${cutoffText(at, period)}截止，还有${time.days}天`;
}

function unfiledOf(kind: WordedKind, facts: ChaseFacts): string {
	const { units } = facts;
	if (kind === 'unit') {
		return units
			.flatMap(({ open }) => open)
			.map(
				({ number, title, cutoffAt }) => `${taskLine(number, title)}${moreTime(cutoffAt, facts)}`
			)
			.join('、');
	}
	if (kind === 'letter') {
		return units
			.flatMap(({ open }) => open)
			.map(
				({ number, measure, cutoffAt }, at) =>
					`${at + 1}.${taskName(number)}\u3000${measure?.trim() ?? ''}${moreTime(cutoffAt, facts)}`
			)
			.join('\n');
	}
	if (kind === 'group') {
		return units
			.map(
				(unit) =>
					`${unit.name}（${unit.open.length}项${ownEnd(unit, facts)}）${callsOf(unit, facts)}`
			)
			.join('、');
	}
	if (units.length === 0) return '各单位均已上报';
	const due = dueOf(facts);
	const late = due.length === 0 ? [] : [`未报${due.length}家：${namesOf(due, facts)}`];
	return [...late, ...longerSentence(facts)].join('。');
}

/** How far the month is, and who is asked for what: whoever was given more time is not threatened with the rest. */
function stateOf(facts: ChaseFacts): string {
	const due = dueOf(facts);
	const late =
		due.length === 0
			? []
			: [endOf('group', facts), `目前还有${due.length}家未报：${namesOf(due, facts)}`];
	return [...late, ...longerSentence(facts)].join('。');
}

/** The units with what they have not filed and have no more time for. */
function dueOf(facts: ChaseFacts): SpokenUnit[] {
	return partOf(facts, (cutoffAt) => !isLonger(cutoffAt, facts));
}

/** The units with what they were given more time for, which is not over. */
function longerOf(facts: ChaseFacts): SpokenUnit[] {
	return partOf(facts, (cutoffAt) => isLonger(cutoffAt, facts));
}

function partOf({ units }: ChaseFacts, belongs: (cutoffAt: string) => boolean): SpokenUnit[] {
	return units
		.map((unit) => ({ ...unit, open: unit.open.filter(({ cutoffAt }) => belongs(cutoffAt)) }))
		.filter(({ open }) => open.length > 0);
}

function isLonger(at: string, { cutoffAt, now }: ChaseFacts): boolean {
	return Date.parse(at) > Date.parse(cutoffAt) && chaseTime(at, now).kind !== 'over';
}

function namesOf(units: readonly SpokenUnit[], facts: ChaseFacts): string {
	return units
		.map((unit) => `${unit.name}（${unit.open.length}项）${callsOf(unit, facts)}`)
		.join('、');
}

function longerSentence(facts: ChaseFacts): string[] {
	const told = longerOf(facts).map((unit) => {
		const until = cutoffDayText(cutoffOfUnit(unit.open, facts.cutoffAt), facts.period);
		return `${unit.name}（${unit.open.length}项，到${until}）${callsOf(unit, facts)}`;
	});
	return told.length === 0 ? [] : [`已延长、未到期的：${told.join('、')}`];
}

/** The month's cutoff; where all who are spoken to have more time, the first of theirs. */
function monthEnd(facts: ChaseFacts): string {
	const longer = longerOf(facts).flatMap(({ open }) => open);
	return dueOf(facts).length === 0 ? cutoffOfUnit(longer, facts.cutoffAt) : facts.cutoffAt;
}

/** A unit all of whose reports have more time than the others' has that said. */
function ownEnd({ open }: SpokenUnit, facts: ChaseFacts): string {
	const at = cutoffOfUnit(open, facts.cutoffAt);
	return open.length === 0
		? ''
		: moreTime(at, facts).replace(/[（）]/g, (mark) => (mark === '（' ? '，' : ''));
}

function moreTime(cutoffAt: string, facts: ChaseFacts): string {
	return Date.parse(cutoffAt) > Date.parse(facts.cutoffAt)
		? `（延长至${cutoffDayText(cutoffAt, facts.period)}）`
		: '';
}

function callsOf({ people }: SpokenUnit, { names = false }: ChaseFacts): string {
	return names ? people.map(({ name }) => `@${name}`).join('') : '';
}

function phonesOf({ name, people }: SpokenUnit): string {
	const told = people.map((one) => `${one.name}（${one.post}）${one.phone ?? '没有电话'}`);
	return `${name}：${told.length === 0 ? '没有登记联系人' : told.join('；')}`;
}

function overdueOf(overdue: ChaseFacts['overdue']): string {
	if (overdue.length === 0) return '没有逾期任务';
	const told = overdue.map(
		({ number, title, unit, days }) => `${taskLine(number, title)}（${unit}，逾期${days}天）`
	);
	return `逾期时间最长的${overdue.length}项：${told.join('、')}`;
}

/** What a letter asks for, and what it means to come late. */
function requestOf({ units, cutoffAt, now, until = '' }: ChaseFacts): string {
	const open = units.flatMap((unit) => unit.open);
	const isOverAt = (at: string) => chaseTime(at, now).kind === 'over';
	const isOver = isOverAt(cutoffOfUnit(open, cutoffAt));
	const but = open.every((each) => isOverAt(each.cutoffAt)) ? '' : '（延长的除外）';
	const when = until === '' ? '尽快' : `于${until}前`;
	return isOver
		? `请${when}上报。上述任务${but}已过截止时间，现在上报记为迟报，封账时仍没有上报的记为未报。`
		: `请${when}上报，截止时间前上报的不计迟报，封账时仍没有上报的记为未报。`;
}

function clockOf(at: string): string {
	return cutoffDayText(at).replace(/^.*日/, '');
}

function dayOf(at: string): string {
	return /(\d+日)/.exec(cutoffDayText(at))?.[1] ?? '';
}
