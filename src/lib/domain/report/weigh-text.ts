import { lengthAsSeen } from '../length-as-seen.ts';
import { bareText } from './bare-text.ts';
import { doubt, type DoubtFacts, type Say } from './doubt.ts';
import type { Said } from './entry.ts';
import { isNearlySame } from './nearly-same.ts';
import { isOnlyFiller } from './only-filler.ts';
import type { ReportFacts, SaidBefore } from './report-facts.ts';

/** Whether 本月进展 says something (P1), and something of its own (P3, P10). */
export function weighText({ progress }: Said, facts: ReportFacts, say: Say): void {
	const least = facts.rules.leastText;
	const why = thinness(progress, least);
	if (why !== null) say(doubt('text-thin', { why, least }, 'progress'));
	// 正常推进 in two months is one fault, not two
	if (progress === null || why !== null) return;
	const bare = bareText(progress);
	const last = facts.before.find((said) => said.progress !== null);
	const bareLast = last?.progress ? bareText(last.progress) : null;
	if (repeatsQuiet(bare, facts.before[0])) {
		const mend = { noProgress: 'other', noProgressNote: withoutQuiet(progress) };
		const period = facts.before[0]?.period ?? '';
		say(doubt('same-text', { period, isEqual: true }, 'progress', [{ fields: mend }]));
	} else if (last && bareLast !== null && (bare === bareLast || isNearlySame(bare, bareLast))) {
		// why there is nothing new is for the unit to say
		const mend = { noProgress: 'other', noProgressNote: '' };
		const isEqual = bare === bareLast;
		say(doubt('same-text', { period: last.period, isEqual }, 'progress', [{ fields: mend }]));
	}
	const twin = facts.others.find((other) => bareText(other.progress) === bare);
	if (twin) say(doubt('text-twice', { number: twin.number }, 'progress'));
}

/** Whether it is what the form quotes of a month without progress, with the words in front or without. */
function repeatsQuiet(bare: string, last: SaidBefore | undefined): boolean {
	if (last?.noProgress == null) return false;
	return withoutQuiet(bare) === withoutQuiet(bareText(last.noProgress));
}

function withoutQuiet(text: string): string {
	return text.replace(/^\s*本月无进展[\s：:，,。]*/, '');
}

function thinness(text: string | null, least: number): DoubtFacts['text-thin']['why'] | null {
	if (text === null || text.trim() === '') return 'missing';
	if (isOnlyFiller(text)) return 'empty-words';
	return lengthAsSeen(text) < least ? 'short' : null;
}
