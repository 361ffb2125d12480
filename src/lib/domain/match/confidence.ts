import type { Certainty, MatchCue } from './match-reading.ts';
import type { Traits } from './traits.ts';

const weights = { likeness: 60, number: 20, units: 15, section: 5 } as const;

/**
 * How sure it is that two tasks are one, 0 to 100: the text weighs most, then the number, the units
 * and the section. What one side does not have neither helps nor harms. Neither text nor number is
 * a key: two tasks may share a text, and a list is renumbered whenever a row comes in.
 */
export function confidenceOf(list: Traits, ledger: Traits, likeness: number): number {
	let possible: number = weights.likeness;
	let reached = weights.likeness * likeness;
	for (const trait of ['number', 'units', 'section'] as const) {
		if (list[trait] === '' || ledger[trait] === '') continue;
		possible += weights[trait];
		if (list[trait] === ledger[trait]) reached += weights[trait];
	}
	const confidence = Math.round((100 * reached) / possible);
	if (likeness < 1)
		return otherNumber(list, ledger) ? Math.min(confidence, likely - 1) : confidence;
	return Math.max(confidence, leastForSameText(list, ledger));
}

/** 准: nothing to look at. 可能: taken, to be looked at. 请确认: asks first. */
export function certaintyOf(confidence: number): Certainty {
	return confidence >= sure ? 'sure' : confidence >= likely ? 'likely' : 'ask';
}

/** Whether it is worth asking at all; below, the row is a new task. */
export function isCandidate(list: Traits, ledger: Traits, likeness: number): boolean {
	const sameNumber = list.number !== '' && list.number === ledger.number;
	const least = sameNumber ? 0.15 : otherNumber(list, ledger) ? 0.5 : 0.4;
	return likeness >= least && confidenceOf(list, ledger, likeness) >= ask;
}

/** What two tasks have in common, for the person who checks. */
export function cuesOf(list: Traits, ledger: Traits, likeness: number): MatchCue[] {
	const cues: MatchCue[] = [];
	if (likeness === 1) cues.push('text');
	else if (likeness >= 0.5) cues.push('likeness');
	for (const trait of ['number', 'units', 'section'] as const) {
		if (list[trait] !== '' && list[trait] === ledger[trait]) cues.push(trait);
	}
	return cues;
}

const sure = 85;
const likely = 70;
const ask = 45;

// the same words by the same units are one task under any number, and so are those of one number
function leastForSameText(list: Traits, ledger: Traits): number {
	if (list.units !== '' && list.units === ledger.units) {
		return list.section === ledger.section ? 92 : 88;
	}
	return list.number !== '' && list.number === ledger.number ? 88 : 0;
}

function otherNumber(list: Traits, ledger: Traits): boolean {
	return list.number !== '' && ledger.number !== '' && list.number !== ledger.number;
}
