import { dayFrom } from '../date.ts';
import { readDeadline, type DeadlineReading, type PrintedDeadline } from '../deadline.ts';
import { shownText, type CellValue } from './grid.ts';
import type { DeadlineChoice, ListChoices } from './list-choices.ts';

export type DeadlineCellReading = {
	printed: PrintedDeadline | null;
	text: string | null;
	reading: DeadlineReading;
	/** A person has said what a blank means. */
	setByOffice: boolean;
};

export type ReadDeadlineCell = (value: CellValue | null) => DeadlineCellReading;

type Options = {
	titleYear: number | null;
	choices: Pick<ListChoices, 'deadlines' | 'blankDeadlines'>;
	order: DayOrder;
};

/** Which of 9/8/2021 is the month, where the other dates of the column show it. */
export type DayOrder = 'month-first' | 'day-first' | null;

/** Reads deadline cells, the answers of people first; each printed text once. */
export function deadlineCellReader(options: Options): ReadDeadlineCell {
	const read = new Map<string, DeadlineCellReading>();
	return (value) => {
		const kind = value === null || typeof value === 'string' ? '' : value.kind;
		const key = `${kind} ${value === null ? '' : shownText(value)}`;
		const known = read.get(key);
		if (known) return known;
		const reading = readCell(value, options);
		read.set(key, reading);
		return reading;
	};
}

function readCell(value: CellValue | null, options: Options): DeadlineCellReading {
	const { titleYear, choices, order } = options;
	const printed = value === null ? null : printedOf(value, order);
	const text = printed === null ? null : textOf(printed, value);
	const said = text === null ? undefined : own(choices.deadlines, text);
	if (printed !== null && said) {
		return { printed, text, reading: chosenDeadline(said), setByOffice: false };
	}
	const reading = readDeadline(printed ?? { kind: 'text', text: '' }, { titleYear });
	if (reading.kind === 'blank' && choices.blankDeadlines) {
		return { printed, text, reading: chosenDeadline(choices.blankDeadlines), setByOffice: true };
	}
	// a date is shown as an ISO date whatever its form; one of two readings is named in a warning
	const isDate = text !== null && shortDate.test(text.trim()) && reading.dueOn !== null;
	return { printed, text: isDate ? reading.dueOn : text, reading, setByOffice: false };
}

/** What a person said a deadline is. */
export function chosenDeadline(choice: DeadlineChoice): DeadlineReading {
	return {
		kind: choice.as === 'day' ? 'date' : choice.as,
		dueOn: choice.as === 'day' ? choice.on : null,
		ongoing: choice.as === 'ongoing',
		aspirational: false,
		basis: null,
		choices: [],
		problems: []
	};
}

function own<Value>(choices: Readonly<Record<string, Value>> | undefined, key: string) {
	return choices && Object.hasOwn(choices, key) ? choices[key] : undefined;
}

function printedOf(value: CellValue, order: DayOrder): PrintedDeadline {
	if (typeof value === 'string') {
		const on = order === null ? null : inOrder(value, order);
		return on === null ? { kind: 'text', text: value } : { kind: 'date', on };
	}
	if (value.kind === 'date') return { kind: 'date', on: value.on };
	if (value.kind === 'number') return { kind: 'number', value: value.value };
	return { kind: 'text', text: value.shown };
}

function textOf(printed: PrintedDeadline, value: CellValue | null): string {
	if (printed.kind === 'date') return printed.on;
	return value === null ? '' : shownText(value).trim();
}

const shortDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;

/**
 * How a column of a text writes its dates: 12/15/2021 can only be December, so that 9/8/2021 beside
 * it is 8 September. Null where no date shows it, or they contradict each other.
 */
export function dayOrder(values: Iterable<CellValue | null>): DayOrder {
	let monthFirst = false;
	let dayFirst = false;
	for (const value of values) {
		const match = typeof value === 'string' ? shortDate.exec(value.trim()) : null;
		if (Number(match?.[2]) > 12) monthFirst = true;
		if (Number(match?.[1]) > 12) dayFirst = true;
	}
	return monthFirst === dayFirst ? null : monthFirst ? 'month-first' : 'day-first';
}

function inOrder(text: string, order: 'month-first' | 'day-first'): string | null {
	const match = shortDate.exec(text.trim());
	if (!match) return null;
	const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const [month, day] = order === 'month-first' ? [first, second] : [second, first];
	return dayFrom(year < 100 ? 2000 + year : year, month, day);
}
