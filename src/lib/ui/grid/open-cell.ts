import type { CellEdit } from './fill-plan.ts';
import type { Batch } from './unsaved.ts';

const PAUSE_MS = 300;

/** Keeps the cell that is being typed in, for a browser that is killed before it is finished. */
export function openCellOf(write: (batch: Batch | null) => void) {
	let latest: CellEdit | null = null;
	let isKept = false;
	let pause: ReturnType<typeof setTimeout> | undefined;

	function writeLatest(): void {
		pause = undefined;
		if (!latest) return;
		const size = { rows: 1, columns: 1 };
		write({
			id: -1,
			edits: [latest],
			reason: '',
			agreed: false,
			size,
			skipped: null,
			refusals: []
		});
		isKept = true;
	}

	return {
		keep: (edit: CellEdit) => {
			latest = edit;
			pause ??= setTimeout(writeLatest, PAUSE_MS);
		},
		/** It was finished or given up. */
		close: () => {
			clearTimeout(pause);
			pause = undefined;
			latest = null;
			if (isKept) write(null);
			isKept = false;
		}
	};
}
