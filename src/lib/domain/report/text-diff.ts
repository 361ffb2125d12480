import { diffText as shortestDiff, type DiffRun } from '../match/text-diff.ts';

/** A piece that both texts have (same), that only the one before has (out) or only the one after (in). */
export type DiffPiece = { kind: 'same' | 'in' | 'out'; text: string };

/**
 * What became of a text of a report, for a reader: what is the same on both sides of a change and
 * shorter than it belongs to the change, a number is never cut, and a change that could begin at several
 * places begins with its sentence. same and out put together are the text before, same and in the one after.
 */
export function diffText(before: string, after: string): DiffPiece[] {
	const runs = shortestDiff(before, after, mostEdits);
	return piecesOf(alongSentences(mergeIslands(wholeNumbers(changesOf(runs)))));
}

/** Whether so little is left of a text that its changes would be harder to read than the two texts. */
export function isRewritten(pieces: readonly DiffPiece[]): boolean {
	const length = (...kinds: DiffPiece['kind'][]) =>
		pieces.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? lengthOf(text) : 0), 0);
	return 3 * length('same') < Math.max(length('same', 'in'), length('same', 'out'));
}

// more is another text: nobody would compare it character by character
const mostEdits = 1200;

/** What is the same before a change, and the change itself; the last one changes nothing. */
type Change = { same: string; out: string; come: string };

function changesOf(runs: readonly DiffRun[]): Change[] {
	const changes: Change[] = [];
	let change: Change = { same: '', out: '', come: '' };
	for (const { kind, text } of runs) {
		if (kind === 'delete') change.out += text;
		else if (kind === 'insert') change.come += text;
		else {
			if (!isEmpty(change)) {
				changes.push(change);
				change = { same: '', out: '', come: '' };
			}
			change.same += text;
		}
	}
	changes.push(change);
	if (!isEmpty(change)) changes.push({ same: '', out: '', come: '' });
	return changes;
}

function isEmpty({ out, come }: Change): boolean {
	return out === '' && come === '';
}

/** 12 that became 15 is told as that, not as a 2 that became a 5. */
function wholeNumbers(changes: Change[]): Change[] {
	for (const [index, change] of changes.entries()) {
		const next = changes[index + 1];
		if (!next || isEmpty(change)) continue;
		const before = /\d[\d.]*$/.exec(change.same)?.[0] ?? '';
		if (/^\d/.test(change.out) || /^\d/.test(change.come)) {
			change.same = change.same.slice(0, change.same.length - before.length);
			change.out = before + change.out;
			change.come = before + change.come;
		}
		const after = /^[\d.]*\d/.exec(next.same)?.[0] ?? '';
		if (/\d$/.test(change.out) || /\d$/.test(change.come)) {
			next.same = next.same.slice(after.length);
			change.out += after;
			change.come += after;
		}
	}
	return changes;
}

/** A few common characters between two changes are chance, the more so the longer the changes are. */
function mergeIslands(changes: readonly Change[]): Change[] {
	let merged = changes.map((change) => ({ ...change, width: widthOf(change) }));
	for (;;) {
		const next: typeof merged = [];
		for (const change of merged) {
			const last = next[next.length - 1];
			const size = lengthOf(change.same);
			if (last && !isEmpty(change) && isIsland(size, Math.min(last.width, change.width))) {
				last.out += change.same + change.out;
				last.come += change.same + change.come;
				last.width += size + change.width;
			} else next.push({ ...change });
		}
		if (next.length === merged.length) return next;
		merged = next;
	}
}

/** Between changes of which the smaller one is so wide. */
function isIsland(size: number, width: number): boolean {
	return size < leastIsland || (size <= width && size < leastSentence);
}

const leastIsland = 2;
// as long as this the same words in the same place are no chance
const leastSentence = 12;

function widthOf({ out, come }: Change): number {
	return Math.max(lengthOf(out), lengthOf(come));
}

function lengthOf(text: string): number {
	return Array.from(text).length;
}

/**
 * 走访企业。走访商户。 with 走访园区。 put in is that, and not 走访[园区。走访]商户。, though both are right:
 * what only came or only went begins and ends as sentences do. The comparison puts it as late as can
 * be, so it is moved to the left.
 */
function alongSentences(changes: Change[]): Change[] {
	for (const [index, change] of changes.entries()) {
		const next = changes[index + 1];
		if (!next || (change.out !== '' && change.come !== '')) continue;
		const left = Array.from(change.same);
		const moved = Array.from(change.out + change.come);
		// what is the same before it does not become an island by it
		const first = index === 0 ? 0 : Math.min(left.length, leastIsland);
		const all = [...left, ...moved];
		const from = bestPlace(all, moved.length, first);
		const text = all.slice(from, from + moved.length).join('');
		change.same = all.slice(0, from).join('');
		if (change.out === '') change.come = text;
		else change.out = text;
		next.same = all.slice(from + moved.length).join('') + next.same;
	}
	return changes;
}

/** Where a stretch at the end may begin as well, taken or put in to the same effect. */
function bestPlace(all: readonly string[], width: number, first: number): number {
	let best = all.length - width;
	let most = pauseAt(all, best, width);
	for (let place = best; place > first && all[place - 1] === all[place + width - 1];) {
		place -= 1;
		const pause = pauseAt(all, place, width);
		if (pause > most) [best, most] = [place, pause];
	}
	return best;
}

function pauseAt(all: readonly string[], from: number, width: number): number {
	return pauseAfter(all[from - 1]) + pauseAfter(all[from + width - 1]);
}

function pauseAfter(character: string | undefined): number {
	if (character === undefined || /[\n。；！？;!?]/.test(character)) return 2;
	return /[\s，、：）,:)]/.test(character) ? 1 : 0;
}

function piecesOf(changes: readonly Change[]): DiffPiece[] {
	const pieces: DiffPiece[] = [];
	for (const { same, out, come } of changes) {
		add(pieces, 'same', same);
		add(pieces, 'out', out);
		add(pieces, 'in', come);
	}
	return pieces;
}

function add(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
	if (text === '') return;
	const last = pieces[pieces.length - 1];
	if (last?.kind === kind) last.text += text;
	else pieces.push({ kind, text });
}
