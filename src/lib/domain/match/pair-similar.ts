import { confidenceOf, isCandidate } from './confidence.ts';
import { makeLikeness } from './likeness.ts';
import { indexTexts } from './near-texts.ts';
import { join, type Pairs } from './pairs.ts';
import type { Traits } from './traits.ts';

type Candidate = { list: Traits; ledger: Traits; likeness: number; confidence: number };

/**
 * Pairs what is left by likeness, number, units and section together: the surest first, so that no
 * task is taken by a worse one. Where two fit about as well, the pair knows its rivals and asks.
 */
export function pairSimilar(list: Traits[], ledger: Traits[], pairs: Pairs): void {
	// the fewer are left, the closer the index looks: what a long list hides is found the second time
	for (let pass = 0, before = -1; pass < 3 && before < pairs.byList.size; pass += 1) {
		before = pairs.byList.size;
		pairOnce(list, ledger, pairs);
	}
}

function pairOnce(list: Traits[], ledger: Traits[], pairs: Pairs): void {
	const rows = list.filter(({ index }) => !pairs.byList.has(index));
	const tasks = ledger.filter(({ index }) => !pairs.byLedger.has(index));
	if (rows.length === 0 || tasks.length === 0) return;
	const candidates = findCandidates(rows, tasks).sort(surestFirst);
	const ofRow = Map.groupBy(candidates, (candidate) => candidate.list.index);
	const ofTask = Map.groupBy(candidates, (candidate) => candidate.ledger.index);
	const free = (candidate: Candidate) =>
		!pairs.byList.has(candidate.list.index) && !pairs.byLedger.has(candidate.ledger.index);
	for (const candidate of candidates) {
		if (!free(candidate)) continue;
		const near = (other: Candidate) =>
			other !== candidate && free(other) && other.confidence >= candidate.confidence - margin;
		const rivals = (ofRow.get(candidate.list.index) ?? []).filter(near);
		const contested = (ofTask.get(candidate.ledger.index) ?? []).some(near);
		const unclear = rivals.length > 0 || contested;
		const confidence = unclear ? Math.min(candidate.confidence, 69) : candidate.confidence;
		join(pairs, { ...candidate, confidence, chosen: false, rivals });
	}
}

const margin = 4;

function findCandidates(rows: Traits[], tasks: Traits[]): Candidate[] {
	const near = nearTasks(rows, tasks);
	const hold = makeLikeness();
	const candidates: Candidate[] = [];
	for (const list of rows) {
		const likenessOf = hold(list.text);
		for (const place of near(list)) {
			const ledger = tasks[place];
			if (ledger === undefined) continue;
			const same = list.text !== '' && list.text === ledger.text;
			// the same pairs in another order are not the same text
			const likeness = same ? 1 : Math.min(0.99, likenessOf(ledger.text));
			if (!isCandidate(list, ledger, likeness)) continue;
			const confidence = confidenceOf(list, ledger, likeness) - (ledger.ended ? 5 : 0);
			candidates.push({ list, ledger, likeness, confidence });
		}
	}
	return candidates;
}

/** Which tasks a row is held against: all of a short ledger, else its number and what resembles it. */
function nearTasks(rows: Traits[], tasks: Traits[]): (row: Traits) => Iterable<number> {
	if (rows.length * tasks.length <= fewEnough) {
		const all = tasks.map((_, place) => place);
		return () => all;
	}
	const near = indexTexts(tasks.map(({ text }) => text));
	const byNumber = Map.groupBy(tasks.keys(), (place) => tasks[place]?.number ?? '');
	return ({ text, number }) => {
		const sameNumber = number === '' ? undefined : byNumber.get(number)?.slice(0, 8);
		return new Set([...(sameNumber ?? []), ...near(text)]);
	};
}

const fewEnough = 40_000;

function surestFirst(one: Candidate, other: Candidate): number {
	return (
		other.confidence - one.confidence ||
		other.likeness - one.likeness ||
		one.ledger.index - other.ledger.index ||
		one.list.index - other.list.index
	);
}
