import type { Doubt } from './doubt.ts';
import type { EntryField, PartField } from './entry.ts';
import type { ReportState } from './report-course.ts';

/** Why a report was not written, submitted, taken back or reviewed. */
export type ReportProblemFacts = {
	'report.absent': Record<never, never>;
	'report.no-period': { period: string };
	'report.ahead': { period: string };
	'report.closed': { period: string };
	'report.submitted': { number: string };
	'report.approved': { number: string };
	'report.not-asked': { number: string; period: string };
	/** Something has to be mended or explained before it can be submitted. */
	'report.doubt': { number: string; doubt: Doubt };
	/** Its draft is another than the one that was on the screen. */
	'report.changed': { number: string };
	/** More than a draft holds; nothing of it is cut off unseen. */
	'report.too-long': { number: string; field: EntryField | PartField; most: number; more: number };
	'report.nothing': { period: string };
	'report.key': Record<never, never>;
	'report.not-submitted': { number: string };
	/** It was taken back before: pressed twice, or in another window. */
	'report.withdrawn': { number: string };
	/** The office has opened it: it is not withdrawn any more. */
	'report.opened': { number: string };
	'report.not-signable': { number: string };
	'report.none-to-sign': Record<never, never>;
	'objection.no-mark': Record<never, never>;
	'objection.open': { number: string };
	'objection.absent': Record<never, never>;
	'objection.answered': { number: string };
	/** A filled list that was to be filed is not there any more: given up, or left alone too long. */
	'filled.gone': Record<never, never>;
	/** None of its rows has a text. */
	'filled.no-text': Record<never, never>;
	'filled.none-chosen': Record<never, never>;
	/** Two of its texts for one report. */
	'filled.twice': { number: string; unit: string };
	/** Written, submitted or reviewed since it was on the screen. */
	'filled.moved': { number: string; unit: string };
	/** 代填 that a colleague has opened for review, or that its month was closed over. */
	'filled.opened': { number: string };
	'filled.closed': { number: string; period: string };
	/** A unit that files for nobody here. */
	'filled.no-unit': Record<never, never>;
	'review.own': { number: string };
	'review.state': { number: string; state: ReportState };
	/** Somebody else was first; null where nobody knows any more who. */
	'review.concluded': {
		number: string;
		result: 'approved' | 'returned';
		by: string | null;
		at: string;
	};
	/** Submitted anew, answered or withdrawn since it was on the screen. */
	'review.moved': { number: string };
	'review.no-reason': Record<never, never>;
	'review.closed': { period: string };
	/** 补录: kept for the record only. */
	'review.record': { period: string };
	'review.not-returned': { number: string };
	'review.doubtful': { number: string };
	'review.none-chosen': { most: number };
};

export const reportProblemLevels = {
	'report.absent': 'error',
	'report.no-period': 'error',
	'report.ahead': 'error',
	'report.closed': 'error',
	'report.submitted': 'error',
	'report.approved': 'error',
	'report.not-asked': 'error',
	'report.doubt': 'error',
	'report.changed': 'error',
	'report.too-long': 'error',
	'report.nothing': 'error',
	'report.key': 'error',
	'report.not-submitted': 'error',
	'report.withdrawn': 'error',
	'report.opened': 'error',
	'report.not-signable': 'error',
	'report.none-to-sign': 'error',
	'objection.no-mark': 'error',
	'objection.open': 'error',
	'objection.absent': 'error',
	'objection.answered': 'error',
	'filled.gone': 'error',
	'filled.no-text': 'error',
	'filled.none-chosen': 'error',
	'filled.twice': 'error',
	'filled.moved': 'error',
	'filled.opened': 'error',
	'filled.closed': 'error',
	'filled.no-unit': 'error',
	'review.own': 'error',
	'review.state': 'error',
	'review.concluded': 'error',
	'review.moved': 'error',
	'review.no-reason': 'error',
	'review.closed': 'error',
	'review.record': 'error',
	'review.not-returned': 'error',
	'review.doubtful': 'error',
	'review.none-chosen': 'error'
} as const satisfies { [Code in keyof ReportProblemFacts]: 'error' | 'warning' | 'note' };
