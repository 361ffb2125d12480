import { gridWords } from '../../words/grid.ts';
import type { Answer } from './answer.ts';
import type { CellEdit } from './fill-plan.ts';

/** Long enough that not every key asks, short enough to be there when the eye looks. */
const pause = 250;

/** How a text would be read, told beside the field while it is typed. */
export function readAhead(look: (edit: CellEdit) => Promise<Answer>) {
	let text = $state('');
	let asked = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function clear(): void {
		clearTimeout(timer);
		asked += 1;
		text = '';
	}

	async function ask(edit: CellEdit): Promise<void> {
		const mine = (asked += 1);
		const answer = await look(edit);
		// something else was typed since
		if (mine !== asked || answer.kind !== 'answered') return;
		const [problem] = answer.problems;
		const read = answer.cells[0]?.text;
		const { readAs, blank } = gridWords.editor;
		text = problem ? problem.message : read === undefined ? '' : read ? readAs(read) : blank;
	}

	return {
		clear,
		later: (edit: CellEdit) => {
			clearTimeout(timer);
			timer = setTimeout(() => void ask(edit), pause);
		},
		get text() {
			return text;
		}
	};
}
