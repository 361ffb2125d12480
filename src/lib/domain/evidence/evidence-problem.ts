import type { WhyNot } from './told-file.ts';

/** Why something was not put beside a report, or not taken away from it. */
export type EvidenceProblemFacts = {
	'evidence.nothing': Record<never, never>;
	'evidence.empty': { name: string };
	'evidence.large': { name: string; now: number; most: number; isPicture: boolean };
	'evidence.type': { name: string; why: WhyNot };
	/** A picture whose bytes cannot be followed, so that nobody knows where it tells its place. */
	'evidence.damaged': { name: string };
	'evidence.many': { most: number };
	'evidence.twice': { name: string };
	'evidence.infected': { name: string };
	/** `why` is for whoever looks after the scanner. */
	'evidence.unscanned': { name: string; why: NotScanned };
	'evidence.link': { value: string };
	'evidence.number': { value: string };
	'evidence.closed': Record<never, never>;
	'evidence.no-report': Record<never, never>;
	'evidence.absent': Record<never, never>;
};

/** How a scanner failed to say anything. */
export type NotScanned = { how: 'not-started' | 'too-long' } | { how: 'ended'; code: number };

export const evidenceProblemLevels = {
	'evidence.nothing': 'error',
	'evidence.empty': 'error',
	'evidence.large': 'error',
	'evidence.type': 'error',
	'evidence.damaged': 'error',
	'evidence.many': 'error',
	'evidence.twice': 'error',
	'evidence.infected': 'error',
	'evidence.unscanned': 'error',
	'evidence.link': 'error',
	'evidence.number': 'error',
	'evidence.closed': 'error',
	'evidence.no-report': 'error',
	'evidence.absent': 'error'
} as const satisfies { [Code in keyof EvidenceProblemFacts]: 'error' | 'warning' | 'note' };
