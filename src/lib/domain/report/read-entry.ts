import { isFigure } from '../indicator.ts';
import { lengthAsSeen } from '../length-as-seen.ts';
import { plainText } from '../plain-text.ts';
import { doubt, explainedCodes, type Doubt, type Say } from './doubt.ts';
import { statusClaims, type Entry, type EntryField, type PartField, type Said } from './entry.ts';
import { isPastDeadline } from './past-deadline.ts';
import { readDoneOn, readExpectedOn } from './read-day.ts';
import { readNoProgress } from './read-no-progress.ts';
import { readPercent } from './read-percent.ts';
import { isRealProblem } from './real-problem.ts';
import type { ReportFacts } from './report-facts.ts';
import { leastReason, mostAddressee, mostText } from './text-bounds.ts';
import { isFilled, shown } from './typed.ts';

/**
 * What a unit said by what it typed, and what of it could not be read: of such a field nothing is
 * said. In a month without progress no percent and no day of completion are said. A day is looked at
 * only where one is asked for.
 */
export function readEntry(entry: Entry, facts: ReportFacts): { said: Said; doubts: Doubt[] } {
	const doubts: Doubt[] = [];
	const say: Say = (told) => void doubts.push(told);
	const text = (field: EntryField | PartField, most?: number) =>
		readText(entry[field] ?? '', field, say, most);
	const { today } = facts;

	const status = readStatus(entry, say);
	const noProgress = readNoProgress(entry, text('noProgressNote'), facts, say);
	const isDone = status === 'done' && noProgress === null;
	const isPast = isPastDeadline({ status, noProgress }, facts);
	const said: Said = {
		...{ status, noProgress },
		percent: noProgress ? null : readPercentField(entry, say),
		doneOn: isDone ? readDoneOn(entry.doneOn ?? '', today, say) : null,
		progress: text('progress'),
		problem: text('problem'),
		nextStep: text('nextStep'),
		expectedOn: isPast ? readExpectedOn(entry.expectedOn ?? '', today, say) : null,
		ask: readAsk(entry, text, say),
		milestones: reachedMilestones(entry, facts),
		readings: readReadings(entry, facts, say),
		reasons: readReasons(text, say)
	};
	return { said, doubts };
}

type ReadField = (field: EntryField | PartField, most?: number) => string | null;

/** Text as it may be kept; null for nothing, and for what cannot be kept. */
function readText(
	typed: string,
	field: EntryField | PartField,
	say: Say,
	most = mostText
): string | null {
	const text = plainText(typed);
	if (text === null) say(doubt('field-unreadable', { field }, field));
	if (text === null || text === '') return null;
	const now = lengthAsSeen(text);
	if (now <= most) return text;
	say(doubt('field-long', { field, most, now }, field));
	return null;
}

/** What comes out of a table may be any word. */
function readStatus({ status = '' }: Entry, say: Say): Said['status'] {
	const found = statusClaims.find((each) => each === status.trim());
	if (!found && isFilled(status)) say(doubt('status-unread', { value: shown(status) }, 'status'));
	return found ?? null;
}

function readPercentField({ percent = '' }: Entry, say: Say): number | null {
	if (!isFilled(percent)) return null;
	const read = readPercent(percent);
	if ('percent' in read) return read.percent;
	const { offer } = read;
	const mends = offer === null ? [] : [{ fields: { percent: String(offer) } }];
	say(doubt('percent-unread', { value: shown(percent), offer }, 'percent', mends));
	return null;
}

/** 需要协调: of whom need not be said, but of somebody without a word of what is no request. */
function readAsk(entry: Entry, text: ReadField, say: Say): Said['ask'] {
	const addressee = text('askOf', mostAddressee);
	const body = text('ask');
	if (body !== null && isRealProblem(body)) return { addressee, body };
	// where something stands that cannot be read, that is told
	const isNothing = body !== null || !isFilled(entry.ask);
	if (isNothing && isFilled(entry.askOf)) say(doubt('ask-empty', {}, 'ask'));
	return null;
}

/** Those that are new: what was reached before stays so, whatever is ticked. */
function reachedMilestones(entry: Entry, { task }: ReportFacts): string[] {
	return task.milestones
		.filter(({ id, doneOn }) => doneOn === null && isFilled(entry[`milestone.${id}`]))
		.map(({ id }) => id);
}

/** The figures that were typed, as decimals of their own; what is no indicator of the task is left. */
/** The figures that were read, as they are kept. */
export function readReadings(
	entry: Entry,
	{ task }: { task: Pick<ReportFacts['task'], 'indicators'> },
	say: Say
): Said['readings'] {
	const readings: Said['readings'] = [];
	for (const { id, name } of task.indicators) {
		const field: PartField = `reading.${id}`;
		const typed = (entry[field] ?? '').normalize('NFKC').trim();
		if (typed === '') continue;
		if (typed.length <= longestFigure && isFigure(typed)) {
			readings.push({ indicatorId: id, value: typed.replace(/%$/, '').trim() });
		} else say(doubt('reading-unread', { name, value: shown(typed) }, field));
	}
	return readings;
}

const longestFigure = 20;

function readReasons(text: ReadField, say: Say): Said['reasons'] {
	const reasons: Said['reasons'] = {};
	for (const code of explainedCodes) {
		const reason = text(`reason.${code}`);
		if (reason === null) continue;
		if (lengthAsSeen(reason) >= leastReason) reasons[code] = reason;
		else say(doubt('reason-thin', { code, least: leastReason }, `reason.${code}`));
	}
	return reasons;
}
