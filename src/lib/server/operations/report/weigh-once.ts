import { createHash } from 'node:crypto';
import { bareText } from '../../../domain/report/bare-text.ts';
import type { Doubt } from '../../../domain/report/doubt.ts';
import { doubtsOf } from '../../../domain/report/doubts.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import type { ReportFacts } from '../../../domain/report/report-facts.ts';
import { remembered } from './remembered.ts';

/** The reports of a large district's month, and of the ones before. */
const most = 20_000;
const weighed = remembered<readonly Doubt[]>(most);
const bare = remembered<string>(most);

/**
 * What is remarkable about what was said. The office looks at thousands of reports again with every page,
 * and few of them have changed since: of the same words and facts the answer is the same.
 */
export function weighOnce(entry: Entry, facts: ReportFacts): readonly Doubt[] {
	const all = JSON.stringify([entry, facts]);
	const key = createHash('sha256').update(all).digest('base64');
	return weighed(key, () => doubtsOf(entry, facts));
}

/** The same for a text without its dates and marks. */
export function bareOnce(text: string): string {
	return bare(text, () => bareText(text));
}
