/** What a task is to reach on its way and in figures: 阶段目标 and 量化指标. */
export const goalLists = ['milestones', 'indicators'] as const;
export type GoalList = (typeof goalLists)[number];

export const comparisons = ['≥', '≤', '='] as const;
export type Comparison = (typeof comparisons)[number];

/** `id` is null while it is in no ledger yet. */
export type MilestoneEntry = {
	id: string | null;
	title: string;
	dueOn: string | null;
	/** 力争. */
	aspirational: boolean;
	doneOn: string | null;
};

export type IndicatorEntry = {
	id: string | null;
	name: string;
	comparison: string;
	target: string;
	measuredIn: string;
	dueOn: string | null;
	baseline: string | null;
};

export type Goals = { milestones: MilestoneEntry[]; indicators: IndicatorEntry[] };

/** As many rows of a kind as a task may have: more is a plan of its own. */
export const mostGoals = 20;

/**
 * One list as text, a row a line, all that it says and its order: by it alone is seen whether
 * somebody else has changed the list meanwhile.
 */
export function goalsText(goals: Goals, list: GoalList): string {
	const lines =
		list === 'milestones'
			? goals.milestones.map(milestoneText)
			: goals.indicators.map(indicatorText);
	return lines.join('\n');
}

/** 印发方案（力争2026-03-31前，2026-03-20完成）. */
export function milestoneText({ title, dueOn, aspirational, doneOn }: Omit<MilestoneEntry, 'id'>) {
	return withFacts(title, [dueText(dueOn, aspirational), doneOn === null ? '' : `${doneOn}完成`]);
}

/** 即办件比例≥30%（2026-12-31前，基数 18%）. */
export function indicatorText({ name, dueOn, baseline, ...aim }: Omit<IndicatorEntry, 'id'>) {
	const before = baseline === null ? '' : `基数 ${figureText(baseline, aim.measuredIn)}`;
	return withFacts(`${name}${aimText(aim)}`, [dueText(dueOn, false), before]);
}

/** ≥30%, ≤12 个工作日. */
export function aimText({
	comparison,
	target,
	measuredIn
}: Pick<IndicatorEntry, 'comparison' | 'target' | 'measuredIn'>): string {
	return `${comparison}${figureText(target, measuredIn)}`;
}

/** 30%, 12 个工作日: only what is a word stands apart from its figure. */
export function figureText(value: string, measuredIn: string): string {
	if (measuredIn === '') return value;
	return measuredIn === '%' || measuredIn === '‰'
		? `${value}${measuredIn}`
		: `${value} ${measuredIn}`;
}

function dueText(dueOn: string | null, aspirational: boolean): string {
	return dueOn === null ? '' : `${aspirational ? '力争' : ''}${dueOn}前`;
}

function withFacts(text: string, facts: readonly string[]): string {
	const said = facts.filter((fact) => fact !== '');
	return said.length === 0 ? text : `${text}（${said.join('，')}）`;
}
