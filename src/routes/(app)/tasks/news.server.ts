import { indicatorText, milestoneText } from '$lib/domain/goal/goal.ts';
import { changedPart, type ChangedPart } from '$lib/domain/news/changed-part.ts';
import type { News } from '$lib/domain/news/news-since.ts';
import { gainedTasks } from '$lib/domain/task-verb.ts';
import { indicatorIn, milestoneIn } from '$lib/words/goal.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { dueInWords, newsWords as words } from '$lib/words/news.ts';
import { deedText } from '$lib/words/task-deed.ts';
import { stateChangeWords, taskWords } from '$lib/words/task.ts';
import { whoText } from '$lib/words/actor.ts';
import { labelOf, valueText } from '$lib/words/field-change.ts';
import type { HistoryNames } from './[id]/told-event.ts';

/** One thing that is new, as the notice of 签收 shows it. */
export type NewsItem = {
	label: string;
	/** A sentence, where there are no two values. */
	text: string | null;
	from: string;
	to: string;
	/** Of long texts, what differs. */
	part: ChangedPart | null;
	notes: string[];
	who: string;
};

/** Where the whole of both values would be read through to find what differs. */
const long = 40;

export function newsItem(
	news: News,
	names: Pick<HistoryNames, 'accounts' | 'units'>,
	shown: (text: string) => string
): NewsItem {
	const said = {
		notes: [
			...(news.reason ? [taskWords.because(shown(news.reason))] : []),
			...(news.document ? [taskWords.document(shown(news.document))] : [])
		],
		who: words.who(whoText(news.by, names), fullInstantText(news.at))
	};
	const label = newsLabel(news);
	const sentence = (text: string) => ({ label, text, from: '', to: '', part: null, ...said });
	if (news.kind === 'deed') {
		return sentence(deedText(news.deed, (id) => names.units.get(id ?? '') ?? ''));
	}
	if (news.kind === 'due') {
		const [from, to] = [dueInWords(news.from), dueInWords(news.to)];
		return { label, text: null, from, to, part: null, ...said };
	}
	if (news.field === 'merged') return sentence(taskWords.gained(gainedTasks(news.to).numbers));
	if (news.field === 'state') return sentence(stateChangeWords.active);
	const [from, to] = [textOf(news.field, news.from), textOf(news.field, news.to)].map(shown);
	const isLong = (from ?? '').length > long && (to ?? '').length > long;
	return {
		...{ label, text: null, from: from ?? '', to: to ?? '', ...said },
		part: isLong ? changedPart(from ?? '', to ?? '') : null
	};
}

/** What it is about, in a word. */
function newsLabel(news: News): string {
	if (news.kind === 'due') return words.deadline;
	if (news.kind === 'deed') {
		return ['resume', 'reopen'].includes(news.deed.verb) ? words.course : words.units;
	}
	const own: Record<string, string> = {
		...{ milestone: words.milestone, indicator: words.indicator },
		...{ merged: words.units, state: words.course }
	};
	return own[news.field] ?? labelOf(news.field);
}

function textOf(field: string, stored: string | null): string {
	if (field === 'milestone') {
		const row = milestoneIn(stored);
		return row ? milestoneText(row) : '';
	}
	if (field === 'indicator') {
		const row = indicatorIn(stored);
		return row ? indicatorText(row) : '';
	}
	return valueText(stored);
}
