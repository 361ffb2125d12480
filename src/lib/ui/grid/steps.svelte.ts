import { hasErrors, type Answer, type Answered, type Server, type Trouble } from './answer.ts';
import { keep, keptIn } from './kept.ts';
import { did, dropped, keptOf, redid, stepsIn, undid, type Step } from './undo-stacks.ts';

export type StepMessage =
	| { kind: 'undone' | 'redone'; cells: number; rows: number }
	| { kind: 'not-undone'; conflicts: Answered['conflicts']; messages: string[] }
	| { kind: 'nothing-to-undo' | 'nothing-to-redo' };

type Options = {
	server: Pick<Server, 'undo'>;
	/** Names what this tab keeps of it, over a refresh too. */
	key: string;
	apply: (cells: Answered['cells'], marks?: Answered['marks']) => void;
	say: (message: StepMessage) => void;
	stopped: (trouble: Trouble) => void;
};

/** What was written from this tab, to be taken back and done again a step at a time. */
export function stepsOf({ server, key, apply, say, stopped }: Options) {
	let stacks = $state.raw(stepsIn(keptIn('sessionStorage', key)));
	let isBusy = $state(false);

	function set(next: typeof stacks): void {
		stacks = next;
		keep('sessionStorage', key, keptOf(stacks));
	}

	async function take(side: 'undo' | 'redo'): Promise<void> {
		if (isBusy) return;
		const step = stacks[side].at(-1);
		if (!step) return say({ kind: side === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
		isBusy = true;
		const answer: Answer = await server.undo(step.act);
		isBusy = false;
		if (answer.kind !== 'answered') return stopped(answer);
		if (answer.conflicts.length > 0 || hasErrors(answer)) {
			// others have changed its cells since: it cannot be had any more
			set(dropped(stacks, side));
			const messages = answer.problems.map(({ message }) => message);
			return say({ kind: 'not-undone', conflicts: answer.conflicts, messages });
		}
		set(side === 'undo' ? undid(stacks, answer.act) : redid(stacks, answer.act));
		apply(answer.cells, answer.marks);
		const { cells, rows } = step;
		say({ kind: side === 'undo' ? 'undone' : 'redone', cells, rows });
	}

	return {
		did: (step: Step) => set(did(stacks, step)),
		undo: () => take('undo'),
		redo: () => take('redo'),
		get isBusy() {
			return isBusy;
		},
		get canUndo() {
			return stacks.undo.length > 0;
		},
		get canRedo() {
			return stacks.redo.length > 0;
		}
	};
}
