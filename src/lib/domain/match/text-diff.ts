/** A run of characters that both texts have, or only the old or the new one. */
export type DiffRun = { kind: 'keep' | 'delete' | 'insert'; text: string };

/**
 * The new text beside the old one, character by character, by the fewest deletions and insertions
 * (Myers). Where texts differ in more than `most` characters, everything between their common
 * beginning and end is one deletion and one insertion: nobody could read more, and the cost stays
 * bounded. Kept and deleted runs give the old text, kept and inserted ones the new.
 */
export function diffText(from: string, to: string, most = 400): DiffRun[] {
	// whole characters, so that no run begins in the middle of a rare one
	const [old, fresh] = [Array.from(from), Array.from(to)];
	const shorter = Math.min(old.length, fresh.length);
	let head = 0;
	while (head < shorter && old[head] === fresh[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
	const gone = old.slice(head, old.length - tail);
	const come = fresh.slice(head, fresh.length - tail);
	const runs: DiffRun[] = [];
	add(runs, 'keep', old.slice(0, head).join(''));
	for (const { kind, text } of readable(middleRuns(gone, come, most))) add(runs, kind, text);
	add(runs, 'keep', old.slice(old.length - tail).join(''));
	return runs;
}

function middleRuns(gone: string[], come: string[], most: number): DiffRun[] {
	const whole: DiffRun[] = [];
	const trace = gone.length > 0 && come.length > 0 ? shortestEdit(gone, come, most) : null;
	if (trace === null) {
		add(whole, 'delete', gone.join(''));
		add(whole, 'insert', come.join(''));
		return whole;
	}
	return backtrack(gone, come, trace);
}

/** For each number of edits, how far along the old text each diagonal comes; null where too many. */
function shortestEdit(gone: string[], come: string[], most: number): Int32Array[] | null {
	const limit = Math.min(most, gone.length + come.length);
	const trace: Int32Array[] = [];
	let reach = new Int32Array(2 * limit + 3);
	for (let edits = 0; edits <= limit; edits += 1) {
		const next = reach.slice();
		for (let k = -edits; k <= edits; k += 2) {
			const down =
				k === -edits || (k !== edits && at(reach, limit, k - 1) < at(reach, limit, k + 1));
			let x = edits === 0 ? 0 : down ? at(reach, limit, k + 1) : at(reach, limit, k - 1) + 1;
			while (x < gone.length && x - k < come.length && gone[x] === come[x - k]) x += 1;
			next[limit + 1 + k] = x;
			if (x >= gone.length && x - k >= come.length) {
				trace.push(next);
				return trace;
			}
		}
		trace.push(next);
		reach = next;
	}
	return null;
}

function backtrack(gone: string[], come: string[], trace: Int32Array[]): DiffRun[] {
	const limit = ((trace[0]?.length ?? 3) - 3) / 2;
	const steps: DiffRun[] = [];
	let [x, y] = [gone.length, come.length];
	for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
		const reach = trace[edits - 1];
		const k = x - y;
		const down =
			reach !== undefined &&
			(k === -edits || (k !== edits && at(reach, limit, k - 1) < at(reach, limit, k + 1)));
		const fromX = reach === undefined ? 0 : at(reach, limit, down ? k + 1 : k - 1);
		const fromY = reach === undefined ? 0 : fromX - (down ? k + 1 : k - 1);
		while (x > fromX && y > fromY)
			steps.push({ kind: 'keep', text: gone[((y -= 1), (x -= 1))] ?? '' });
		if (reach === undefined) break;
		if (down) steps.push({ kind: 'insert', text: come[(y -= 1)] ?? '' });
		else steps.push({ kind: 'delete', text: gone[(x -= 1)] ?? '' });
	}
	return steps.reverse();
}

/**
 * Deletions before insertions within one change; a single kept character between two changes
 * belongs to them, because confetti cannot be read.
 */
function readable(steps: readonly DiffRun[]): DiffRun[] {
	const runs: DiffRun[] = [];
	let [gone, come, kept] = ['', '', ''];
	const flush = () => {
		add(runs, 'delete', gone);
		add(runs, 'insert', come);
		add(runs, 'keep', kept);
		[gone, come, kept] = ['', '', ''];
	};
	for (const { kind, text } of steps) {
		if (kind === 'keep') {
			kept += text;
			continue;
		}
		if (kept !== '') {
			const lone = Array.from(kept).length === 1 && gone + come !== '';
			if (lone) [gone, come, kept] = [gone + kept, come + kept, ''];
			else flush();
		}
		if (kind === 'delete') gone += text;
		else come += text;
	}
	flush();
	return runs;
}

function add(runs: DiffRun[], kind: DiffRun['kind'], text: string): void {
	if (text === '') return;
	const last = runs.at(-1);
	if (last?.kind === kind) last.text += text;
	else runs.push({ kind, text });
}

function at(reach: Int32Array, limit: number, k: number): number {
	return reach[limit + 1 + k] ?? 0;
}
