import { againAfter } from './again.ts';
import {
	donePlaces,
	hasErrors,
	questionsOf,
	soundPlaces,
	type Answer,
	type Answered,
	type Question,
	type Server,
	type Trouble
} from './answer.ts';
import type { CellEdit, FillPlan, Skipped } from './fill-plan.ts';
import { completeOf, incompleteOf } from './kept-batches.ts';
import { stillUnsaved, type keptUnsaved, type Left } from './kept-unsaved.ts';
import type { Step } from './undo-stacks.ts';
import {
	batchOf,
	countCells,
	countRows,
	isWide,
	keyOf,
	onlyAt,
	refusedIn,
	textsOf,
	withBatch,
	withoutCells,
	type Batch
} from './unsaved.ts';

/** What is shown above the grid until somebody decides: fill it in, or drop it. */
export type Asking = {
	batch: Batch;
	/** Null while the server reads the texts. */
	answer: Answered | null;
	questions: Question[];
};

type Options = {
	server: Pick<Server, 'change' | 'takesAll'>;
	/** Where it waits over a refresh, and after the browser was closed. */
	store: Pick<ReturnType<typeof keptUnsaved>, 'own' | 'write' | 'rewrite' | 'findLeft' | 'close'>;
	/** What the page shows of a cell; null where it does not show it. */
	textOf: (taskId: string, field: string) => string | null;
	/** Texts as the server has them now, and what is to be mended in their rows. */
	apply: (cells: Answered['cells'], marks?: Answered['marks']) => void;
	/** What is typed and not saved looks different now. */
	redraw: () => void;
	/** There is nothing to write. */
	nothing: (skipped: Skipped) => void;
	written: (step: Step | null, size: { cells: number; rows: number }) => void;
};

/**
 * How what is typed comes to the server. It shows on the grid at once; several rows, and what is read
 * differently, wait for a yes; what cannot be sent waits in the browser, over a refresh too, and is sent
 * again. What another tab left there is offered. Batches go one after the other, in the order in which they were typed.
 */
export function savingOf(options: Options) {
	const { server, store, textOf, apply, redraw, nothing, written } = options;
	const kept = store.own();
	let waiting = $state.raw<readonly Batch[]>(kept);
	let shown = $state.raw(textsOf(kept));
	let asking = $state.raw<Asking | null>(null);
	let trouble = $state.raw<Trouble | null>(null);
	let isBusy = $state(false);
	let refused = $state.raw(refusedIn(kept));
	let left = $state.raw<readonly Left[]>([]);
	let isKept = true;
	let savedAt = $state<string | null>(null);
	let isHurried = false;
	let isLeaving = false;
	let last = 0;
	const again = againAfter(() => void work());

	function setWaiting(next: readonly Batch[]): void {
		waiting = next;
		shown = textsOf(waiting);
		refused = refusedIn(waiting);
		if (!isLeaving) isKept = store.write(waiting);
		// what was asked about has changed
		if (asking && !waiting.includes(asking.batch)) asking = null;
		redraw();
	}

	function replace(batch: Batch, by: Batch | null): void {
		setWaiting(waiting.flatMap((each) => (each === batch ? (by ?? []) : each)));
	}

	function submit(plan: FillPlan): void {
		if (plan.edits.length === 0) return nothing(plan.skipped);
		last += 1;
		setWaiting(withBatch(waiting, batchOf(last, plan)));
		void work();
	}

	/** The oldest batch that nothing stands against goes to the server. */
	async function work(): Promise<void> {
		const batch = waiting.find(({ refusals }) => refusals.length === 0);
		if (isBusy || asking || !batch) return;
		const isMany = isWide(batch);
		isHurried = false;
		if (!isMany && server.takesAll) return write(batch);
		if (isMany && !batch.agreed) asking = { batch, answer: null, questions: [] };
		const answer = await told(server.change(batch.edits, batch.reason, true), batch);
		if (!answer) return;
		if (isRefused(batch, answer)) return refuse(batch, answer);
		const questions = questionsOf(batch.edits, answer);
		const isClear = questions.length === 0 && (isHurried || !isMany);
		if (standsAgainst(batch, answer) || !(batch.agreed || isClear)) {
			asking = { batch, answer, questions };
			return;
		}
		return write(batch);
	}

	async function write(batch: Batch): Promise<void> {
		asking = null;
		const answer = await told(server.change(batch.edits, batch.reason, false), batch);
		if (!answer) return;
		if (isRefused(batch, answer)) return refuse(batch, answer);
		if (standsAgainst(batch, answer)) {
			asking = { batch, answer, questions: questionsOf(batch.edits, answer) };
			return;
		}
		savedAt = answer.at ?? savedAt;
		apply([...unchanged(batch.edits, answer.cells), ...answer.cells], answer.marks);
		replace(batch, null);
		const size = { cells: batch.edits.length, rows: countRows(batch) };
		written(answer.act === null ? null : { act: answer.act, ...size }, size);
		return work();
	}

	/** It stays as it was typed, with why. */
	function refuse(batch: Batch, answer: Answered): Promise<void> {
		replace(batch, { ...batch, refusals: answer.problems });
		return work();
	}

	/** The answer about a batch; null where it has been dealt with: none came, or the batch changed. */
	async function told(asked: Promise<Answer>, batch: Batch): Promise<Answered | null> {
		isBusy = true;
		const answer = await asked;
		isBusy = false;
		if (answer.kind !== 'answered') {
			asking = null;
			trouble = answer;
			// who is signed out, or may not, has to do something first
			if (answer.kind === 'unreached') again.later();
			return null;
		}
		trouble = null;
		again.rest();
		const isStill = waiting.includes(batch);
		const done = isStill ? donePlaces(batch.edits, answer) : [];
		if (isStill && done.length === 0) return answer;
		if (isStill) {
			const rest = batch.edits.flatMap((_, at) => (done.includes(at) ? [] : [at]));
			apply(done.flatMap((at) => asWritten(batch.edits[at])));
			replace(batch, rest.length === 0 ? null : onlyAt(batch, rest));
		}
		void work();
		return null;
	}

	/** With everything that is asked, or with some of it only. */
	function fill(reason: string, only?: readonly number[]): void {
		if (!asking) return;
		const { batch, answer } = asking;
		// faster than the server: what turns out to be worth a look is asked all the same
		if (!answer) isHurried = true;
		else {
			const own = only ? onlyAt(batch, only) : batch;
			const agreed = { ...own, reason, agreed: true, refusals: [] };
			replace(batch, agreed);
			// what has just been looked at need not be looked at again
			void (only ? work() : write(agreed));
		}
	}

	/** Of two texts for a cell one stays. */
	function settle(at: number, isMine: boolean): void {
		const now = asking?.answer?.conflicts.find((each) => each.at === at)?.now;
		const edit = asking?.batch.edits[at];
		if (!asking || now === undefined || !edit) return;
		const { batch } = asking;
		apply([{ ...edit, text: now }]);
		const edits = batch.edits.map((each) => (each === edit ? { ...edit, from: now } : each));
		const places = edits.flatMap((_, place) => (isMine || place !== at ? [place] : []));
		replace(batch, places.length === 0 ? null : onlyAt({ ...batch, edits }, places));
		void work();
	}

	return {
		submit,
		/** Sends what waits, at the beginning and whenever there is hope again. */
		retry: () => void work(),
		stop: () => {
			again.stop();
			store.close();
		},
		/** Looks for what was typed elsewhere and never saved. */
		look: async () => {
			const found = (await store.findLeft()).map((each) => stillUnsaved(each, textOf));
			for (const each of found.filter(({ batches }) => batches.length === 0)) store.rewrite(each);
			left = found.filter(({ batches }) => batches.length > 0);
		},
		/**
		 * Takes it up as if it had been typed here; what is typed here already stays, and so does what
		 * lacks its telephone number: it waits to be typed again.
		 */
		restore: () => {
			const typed = waiting.flatMap(({ edits }) => edits);
			const found = left.flatMap(({ batches }) => completeOf(batches));
			const rest = left.map((each) => ({ ...each, batches: incompleteOf(each.batches) }));
			left = rest.filter(({ batches }) => batches.length > 0);
			for (const batch of withoutCells(found, typed)) {
				last += 1;
				setWaiting(withBatch(waiting, { ...batch, id: last }));
			}
			rest.forEach(store.rewrite);
			void work();
		},
		discard: () => {
			for (const each of left) store.rewrite({ ...each, batches: [] });
			left = [];
		},
		/**
		 * The page is about to be read anew, perhaps as it was before what is on its way: what waits is
		 * kept, and sent once more by the page to come.
		 */
		leave: () => {
			isLeaving = true;
			setTimeout(() => {
				isLeaving = false;
				isKept = store.write(waiting);
			}, 5000);
		},
		fill: (reason: string) => fill(reason),
		/** Without the cells that something stands against. */
		fillSound: (reason: string) => {
			if (asking?.answer) fill(reason, soundPlaces(asking.batch.edits, asking.answer));
		},
		abandon: () => {
			if (asking) replace(asking.batch, null);
			void work();
		},
		/** What was never saved is taken back by forgetting it. */
		forgetLast: () => {
			if (!isBusy) setWaiting(waiting.slice(0, -1));
		},
		/** Gives cells that are not saved the text back that the server has. */
		forget: (cells: readonly Pick<CellEdit, 'taskId' | 'field'>[]) => {
			setWaiting(withoutCells(waiting, cells));
			void work();
		},
		keepTheirs: (at: number) => settle(at, false),
		useMine: (at: number) => settle(at, true),
		stopped: (told: Trouble) => {
			trouble = told;
		},
		/** Something is about to be written; else all is, or what is not has to wait. */
		get isOnItsWay() {
			return trouble === null && waiting.some(({ refusals }) => refusals.length === 0);
		},
		/** When something was written last, where the server tells it. */
		get savedAt() {
			return savedAt;
		},
		get unsaved() {
			return countCells(waiting);
		},
		/** What the grid shows that is not saved, by task and field. */
		get cells() {
			return shown;
		},
		/** What waits for a word whether it is still wanted. */
		get left() {
			return left;
		},
		get refused() {
			return refused;
		},
		get asking() {
			return asking;
		},
		get trouble() {
			return trouble;
		},
		get isBusy() {
			return isBusy;
		},
		get isKept() {
			return isKept;
		}
	};
}

export type Saving = ReturnType<typeof savingOf>;

/** Edits that the answer does not speak of: they say what stands there already. */
function unchanged(edits: readonly CellEdit[], cells: Answered['cells']): Answered['cells'] {
	const told = new Set(cells.map(keyOf));
	return edits.filter((edit) => !told.has(keyOf(edit))).flatMap(asWritten);
}

function asWritten(edit: CellEdit | undefined): Answered['cells'] {
	return edit ? [{ ...edit, text: edit.to }] : [];
}

/** What nobody has looked at and has an error in it is not asked about, but told where it stands. */
function isRefused(batch: Batch, answer: Answered): boolean {
	const isPlain = !isWide(batch) && !batch.agreed;
	return isPlain && answer.conflicts.length === 0 && hasErrors(answer);
}

/** What must be answered before a batch can be written. */
function standsAgainst(batch: Batch, answer: Answered): boolean {
	const lacksReason = answer.needsReason && batch.reason === '';
	return hasErrors(answer) || answer.conflicts.length > 0 || lacksReason;
}
