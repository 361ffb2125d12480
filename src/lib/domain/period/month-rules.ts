/** Who has to file for a task: each unit that leads or is responsible, or the lead alone. */
export type Filer = 'each' | 'lead';

/** The rules that decide what a month asks for and what is in time. */
export type MonthRules = {
	filer: Filer;
	/** When a task is first asked for that came in mid-month: in the next month, or at once. */
	addedMidMonth: 'next' | 'this';
	/** Which submission has to be in time: the first one, or the one that stands. */
	timelyBy: 'first' | 'last';
};

export const defaultMonthRules: MonthRules = {
	filer: 'each',
	addedMidMonth: 'next',
	timelyBy: 'first'
};
