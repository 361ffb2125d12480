import { isFigure } from '../../indicator.ts';
import type { Problem } from '../../problem.ts';
import { doubt, type Doubt } from '../doubt.ts';
import type { EntryField, PartField } from '../entry.ts';
import { readDay } from '../read-day.ts';
import { readPercent } from '../read-percent.ts';
import { isFilled, shown } from '../typed.ts';
import { chosen, reasonWordings, statusWordings, truthWordings } from './choices.ts';
import { tidy } from './sheet-text.ts';

type About = { number: string; goal: string; today: string };
type Read = { value: string } | { problem: Problem };

/**
 * What a cell means for its field: 60 for 60％, underway for 推进中, 2026-11-20 for 11月20日; or what is
 * wrong with it, in the words that the form has for it.
 */
export function readCell(field: EntryField | PartField, text: string, about: About): Read {
	if (!isFilled(text)) return { value: '' };
	if (field === 'percent') {
		const read = readPercent(text);
		if ('percent' in read) return { value: String(read.percent) };
		const facts = { value: shown(text), offer: read.offer };
		return doubted(doubt('percent-unread', facts, field), about);
	}
	if (field === 'doneOn' || field === 'expectedOn') {
		const day = readDay(text, { today: about.today, monthEnds: field === 'expectedOn' });
		if (day !== null) return { value: day };
		return doubted(doubt('day-unread', { value: shown(text) }, field), about);
	}
	if (field === 'status') return choice(chosen(text, statusWordings), field, text, about);
	if (field === 'noProgress') return choice(chosen(text, reasonWordings), field, text, about);
	if (field.startsWith('milestone.')) {
		return choice(chosen(text, truthWordings), 'milestone', text, about);
	}
	if (field.startsWith('reading.')) {
		const figure = text.normalize('NFKC').trim();
		if (isFigure(figure)) return { value: figure.replace(/%$/, '').trim() };
		const facts = { name: about.goal, value: shown(text) };
		return doubted(doubt('reading-unread', facts, field), about);
	}
	return { value: tidy(text) };
}

function choice(
	code: string | undefined,
	field: EntryField | 'milestone',
	text: string,
	{ number }: About
): Read {
	if (code !== undefined) return { value: code };
	return {
		problem: { code: 'workbook.cell-choice', facts: { number, field, value: shown(text) } }
	};
}

function doubted(found: Doubt, { number }: About): Read {
	return { problem: { code: 'report.doubt', facts: { number, doubt: found } } };
}

/** Whether two texts say the same in a field: as they stand, or as they are read. */
export function saysSame(
	field: EntryField | PartField,
	one: string,
	other: string,
	about: About
): boolean {
	if (tidy(one) === tidy(other)) return true;
	const [read, with_] = [readCell(field, one, about), readCell(field, other, about)];
	return 'value' in read && 'value' in with_ && read.value === with_.value;
}
