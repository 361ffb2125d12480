import { gridWords as words } from '../../words/grid.ts';
import { putOn, stillHolds, takeFrom } from './clip.ts';
import { joinPlans, planPaste, planSame, type FillPlan, type Ground } from './fill-plan.ts';
import { rectOf, type Selection } from './selection.ts';
import { shownRows, type Cell, type Extent, type Rect } from './sheet.ts';

type Around = {
	/** Null while a word is being typed: then the clipboard is the field's own. */
	selection: () => Selection | null;
	/** These cells have been filled: they are selected, and come into view. */
	filled: (target: Rect) => void;
	extent: Extent;
	ground: Ground;
	textAt: (cell: Cell) => string;
	/** Whether something may be put in just now. */
	mayFill: () => boolean;
	mayEdit: boolean;
	submit: (plan: FillPlan) => void;
	showCut: (rect: Rect | null) => void;
	say: (text: string) => void;
};

/** What the grid does with the clipboard: copies a selection, cuts it, and lays what comes onto cells. */
export function gridClipboard(around: Around) {
	const { extent, ground, textAt, mayEdit, submit, say } = around;
	let cut = $state.raw<{ rect: Rect; text: string } | null>(null);

	function setCut(next: typeof cut): void {
		cut = next;
		around.showCut(next?.rect ?? null);
	}

	return {
		/** What was cut stays where it is until it is put down elsewhere. */
		get isCutting() {
			return cut !== null;
		},
		letGo: () => setCut(null),

		copied: (event: ClipboardEvent): void => {
			const selection = around.selection();
			if (!selection || !event.clipboardData) return;
			event.preventDefault();
			const rect = rectOf(selection);
			const across = Array.from({ length: rect.right - rect.left + 1 }, (_, at) => rect.left + at);
			const rows = shownRows(rect, extent);
			const cells = rows.map((row) => across.map((at) => textAt({ row, column: at })));
			const text = putOn(event.clipboardData, cells);
			const isCut = event.type === 'cut' && mayEdit;
			setCut(isCut ? { rect, text } : null);
			const { cut: cutText, copied: copiedText } = words.said;
			say((isCut ? cutText : copiedText)(rows.length, across.length));
		},

		pasted: (event: ClipboardEvent): void => {
			const clipboard = event.clipboardData;
			const selection = around.selection();
			if (!selection || !clipboard) return;
			event.preventDefault();
			const cells = takeFrom(clipboard);
			if (!cells) return say(words.said.emptyClipboard);
			// who may not is told why
			if (!around.mayFill()) return submit(planSame('', rectOf(selection), ground));
			const plan = planPaste(cells.rows, rectOf(selection), ground);
			const isMove = cut !== null && stillHolds(clipboard, cut.text);
			const whole = isMove && cut ? planSame('', cut.rect, ground) : null;
			setCut(null);
			around.filled(plan.target);
			submit(whole ? joinPlans(whole, plan) : plan);
		}
	};
}
