import {
	aimText,
	figureText,
	indicatorText,
	milestoneText,
	type IndicatorEntry,
	type MilestoneEntry
} from '../domain/goal/goal.ts';
import { dateText, periodText } from './format.ts';

/** 阶段目标 and 量化指标: the rows of the forms, the part of a task's page. */
export const goalWords = {
	milestones: '阶段目标',
	milestonesHint: '一步一行，做完一步填一步的完成日期。没有阶段目标可以不填。',
	milestone: (index: number) => `第 ${index} 条阶段目标`,
	title: '做到什么',
	due: '时限',
	dueHint: '例：9月底、2026-09-30、力争年底前',
	done: '完成日期',
	indicators: '量化指标',
	indicatorsHint: '能用数字衡量的目标，一个数一行。是否达到按登记的数据自动算。',
	indicator: (index: number) => `第 ${index} 个量化指标`,
	name: '指标名称',
	comparison: '怎样算达到',
	comparisons: { '≥': '≥ 不低于', '≤': '≤ 不超过', '=': '= 等于' },
	target: '目标值',
	measuredIn: '计量单位',
	measuredInHint: '例：%、工作日、件',
	baseline: '基数',
	readings: (count: number) => `已有 ${count} 条数据，不能删除`,
	more: '再加一行',
	up: '上移',
	down: '下移',
	remove: '删除这一行',
	full: (most: number) => `最多 ${most} 条`,
	propose: '从措施文字中提出',
	proposed: '措施文字里可能有这些指标，核对后逐条加入；加入后还可以修改，保存后才生效。',
	nothingProposed: '措施文字里没有读出新的指标。',
	take: (text: string) => `加入：${text}`,
	reach: '登记完成',
	reachSubmit: '登记这条阶段目标完成',
	record: '登记数据',
	recordSubmit: '登记这条数据',
	recordHint: '同一家单位同一天再登记一次，就是更正。',
	value: '数值',
	readOn: '数据截至',
	source: '数据来源',
	sourceHint: '例：区政数局月度统计',
	whose: '哪家单位的数据',
	district: '全区',
	all: (count: number) => `全部数据（${count}）`,
	readBy: (who: string) => `${who}登记`,
	strike: '删除',
	strikeOf: (when: string, value: string) => `删除${when}的数据 ${value}`,
	strikeSubmit: '删除这 1 条数据',
	strikeHint: '删除后不再显示，也不再用来算是否达到；变更记录里保留数值。',
	kept: {
		split: '阶段目标、量化指标和数据都留在原任务；拆出的任务需要时在“修改任务”里另填。',
		merge: '阶段目标、量化指标和数据留在这一项；还要继续的，请在并入的那一项里另填。'
	},
	doneReach: '已登记完成',
	doneRecord: '已登记数据',
	doneStrike: (count: number) => `已删除 ${count} 条数据`
};

/** When a figure was read: the day where it is known, or the month of the report. */
export function readingTime({ readOn, period }: { readOn: string | null; period: string }): string {
	return readOn === null ? periodText(period) : dateText(readOn);
}

type Change = { field: string; from: string | null; to: string | null };

/** What became of a goal, in one sentence of the task's history; null where it is about none. */
export function goalChangeText({ field, from, to }: Change): string | null {
	switch (field) {
		case 'milestone':
			return milestoneChange(milestoneIn(from), milestoneIn(to));
		case 'indicator':
			return indicatorChange(indicatorIn(from), indicatorIn(to));
		case 'milestoneOrder':
			return '调整阶段目标的先后';
		case 'indicatorOrder':
			return '调整量化指标的先后';
		case 'reading':
			return readingChange(readingIn(from), readingIn(to));
		default:
			return null;
	}
}

type Milestone = Omit<MilestoneEntry, 'id'>;

function milestoneChange(from: Milestone | null, to: Milestone | null): string {
	if (!from) return to ? `增加阶段目标“${milestoneText(to)}”` : '阶段目标有变更';
	if (!to) return `删除阶段目标“${milestoneText(from)}”`;
	const parts = [
		from.title === to.title ? '' : `改为“${to.title}”`,
		moved('时限', dueOf(from), dueOf(to)),
		from.doneOn === to.doneOn
			? ''
			: to.doneOn === null
				? `取消完成登记（原为${dateText(from.doneOn ?? '')}）`
				: from.doneOn === null
					? `登记${dateText(to.doneOn)}完成`
					: moved('完成日期', dateText(from.doneOn), dateText(to.doneOn))
	];
	return `阶段目标“${from.title}”${parts.filter(Boolean).join('，')}`;
}

function dueOf({ dueOn, aspirational }: Milestone): string {
	return dueOn === null ? '' : `${aspirational ? '力争' : ''}${dateText(dueOn)}前`;
}

type Indicator = Omit<IndicatorEntry, 'id'>;

function indicatorChange(from: Indicator | null, to: Indicator | null): string {
	if (!from) return to ? `增加指标“${indicatorText(to)}”` : '量化指标有变更';
	if (!to) return `删除指标“${indicatorText(from)}”`;
	const parts = [
		moved('名称', from.name, to.name),
		moved('目标', aimText(from), aimText(to)),
		moved('时限', dayOf(from.dueOn), dayOf(to.dueOn)),
		moved('基数', from.baseline ?? '', to.baseline ?? '')
	];
	return `把指标“${from.name}”的${parts.filter(Boolean).join('，')}`;
}

function dayOf(day: string | null): string {
	return day === null ? '' : `${dateText(day)}前`;
}

function moved(what: string, from: string, to: string): string {
	if (from === to) return '';
	return `${what}由“${from || '空'}”改为“${to || '空'}”`;
}

/** What a reading is told from; the unit by its name, for the history outlives names. */
export type ToldReading = {
	name: string;
	when: string;
	unit: string;
	value: string;
	measuredIn: string;
};

function readingChange(from: ToldReading | null, to: ToldReading | null): string {
	const told = to ?? from;
	if (!told) return '指标数据有变更';
	const of = `指标“${told.name}”${told.unit}${told.when}的数据`;
	if (!from) return `登记${of} ${figureText(told.value, told.measuredIn)}`;
	if (!to) return `删除${of} ${figureText(told.value, told.measuredIn)}`;
	return `${of}由“${figureText(from.value, from.measuredIn)}”改为“${figureText(to.value, to.measuredIn)}”`;
}

export function milestoneIn(stored: string | null): Milestone | null {
	const text = textsOf(stored);
	if (!text) return null;
	const [dueOn, doneOn] = [text('dueOn'), text('doneOn')];
	return {
		title: text('title') ?? '',
		dueOn,
		doneOn,
		aspirational: text('aspirational') === 'true'
	};
}

export function indicatorIn(stored: string | null): Indicator | null {
	const text = textsOf(stored);
	if (!text) return null;
	return {
		...{ name: text('name') ?? '', comparison: text('comparison') ?? '' },
		...{ target: text('target') ?? '', measuredIn: text('measuredIn') ?? '' },
		...{ dueOn: text('dueOn'), baseline: text('baseline') }
	};
}

function readingIn(stored: string | null): ToldReading | null {
	const text = textsOf(stored);
	if (!text) return null;
	return {
		...{ name: text('name') ?? '', when: text('when') ?? '', unit: text('unit') ?? '' },
		...{ value: text('value') ?? '', measuredIn: text('measuredIn') ?? '' }
	};
}

/** The fields of a row that a history keeps as JSON. */
function textsOf(stored: string | null): ((key: string) => string | null) | null {
	const value: unknown = JSON.parse(stored ?? 'null');
	if (typeof value !== 'object' || value === null) return null;
	return (key) => {
		const found: unknown = Reflect.get(value, key);
		if (typeof found === 'boolean') return String(found);
		return typeof found === 'string' ? found : null;
	};
}
