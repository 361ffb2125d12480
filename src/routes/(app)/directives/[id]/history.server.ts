import { directiveLevels } from '$lib/domain/directive/directive.ts';
import type { Directive } from '$lib/server/db/directives.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import { directiveLevelWords, directiveWords as words } from '$lib/words/directive.ts';
import { dateText } from '$lib/words/format.ts';

/** One thing that happened, as a sentence. */
export type Event = { at: string; by: string | null; text: string; notes: string[] };

/** All that happened to a 批示 or 督办, the latest first. */
export function eventsOf(
	directive: Directive,
	changes: readonly FieldChange[],
	unitName: (id: string) => string
): Event[] {
	const { issuedAt, issuedBy, unitIds, replies } = directive;
	const given = words.events.given(firstUnits(changes) ?? unitIds.map(unitName).join('、'));
	const events: Event[] = [
		{ at: issuedAt, by: issuedBy, text: given, notes: [] },
		...replies.map(({ repliedAt, repliedBy, unitId }) => ({
			...{ at: repliedAt, by: repliedBy, notes: [] },
			text: words.events.replied(unitName(unitId))
		})),
		...changes.map((change) => ({
			...{ at: change.changedAt, by: change.changedBy, text: changeText(change) },
			notes: change.reason === null ? [] : [words.events.because(change.reason)]
		}))
	];
	return events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Whom it was given to first: they may have been changed since. The latest change comes first. */
function firstUnits(changes: readonly FieldChange[]): string | null | undefined {
	return changes.findLast(({ field }) => field === 'units')?.from;
}

/** What was changed, as a sentence. */
export function changeText({ field, from, to }: FieldChange): string {
	switch (field) {
		case 'closedOn':
			return to === null ? words.events.reopened : words.events.closed;
		case 'answersSince':
			return words.events.again;
		case 'withdrawnOn':
			return words.events.withdrawn;
		case 'dueOn':
			return words.events.changed(words.fields.dueOn, dayText(from), dayText(to));
		case 'level':
			return words.events.changed(words.fields.level, levelText(from), levelText(to));
		case 'number':
			return words.events.changed(words.fields.number, from ?? '', to ?? '');
		case 'units':
			return words.events.changed(words.fields.units, from ?? '', to ?? '');
		default:
			return words.events.changed(words.fields.body, from ?? '', to ?? '');
	}
}

function dayText(day: string | null): string {
	return day === null ? '' : dateText(day);
}

function levelText(stored: string | null): string {
	const level = directiveLevels.find((each) => each === stored);
	return level ? directiveLevelWords[level] : '';
}
