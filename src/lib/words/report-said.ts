import type { Said } from '../domain/report/entry.ts';
import { noProgressWords } from './report-field.ts';

/** Why there was no progress, as it is kept and read: 等待上级：技术规范预计12月印发. */
export function noProgressText({ reason, note }: NonNullable<Said['noProgress']>): string {
	if (reason === 'other') return note ?? noProgressWords.other;
	return note === null ? noProgressWords[reason] : `${noProgressWords[reason]}：${note}`;
}
