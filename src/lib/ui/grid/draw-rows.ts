import { hasHeadings, type GridColumn, type GridGroup, type GridLine } from './sheet.ts';

/** So many rows are laid out together once they come near the screen. */
const rowsAtOnce = 12;
/** Of a frame, so that the browser can answer a key in between. */
const milliseconds = 8;

type Drawn = {
	groups: readonly GridGroup[];
	lines: readonly GridLine[];
	columns: readonly GridColumn[];
	textOf: (row: number, column: number) => string;
	lockOf: (row: number) => string | null;
	countText: (count: number) => string;
	/** Once every row is there. */
	done: () => void;
};

export type Rows = {
	rowAt: (row: number) => HTMLElement | undefined;
	cellAt: (row: number, column: number) => HTMLElement | undefined;
	/** The place that an element of the grid stands in. */
	placeOf: (element: Element) => { row: number; column: number } | null;
	setText: (row: number, column: number, text: string) => void;
	fold: (group: number, isFolded: boolean) => void;
	/** All that is not drawn yet, at once: for print. */
	finish: () => void;
	stop: () => void;
};

/**
 * Draws every row into a grid, a few milliseconds of each frame, so that the browser finds, prints and
 * reads out all of them. Chunks away from the screen are not laid out (content-visibility); their
 * heights are known, because all rows are of one height.
 */
export function drawRows(body: HTMLElement, drawn: Drawn): Rows {
	const { groups, lines, columns } = drawn;
	const rows: HTMLElement[] = [];
	const places = new WeakMap<Element, number>();
	const chunks = new Map<number, HTMLElement[]>();
	const sections: (HTMLElement | undefined)[] = [];
	const heads: (HTMLElement | undefined)[] = [];
	const isParted = hasHeadings(groups);
	const folded = new Set<number>();
	const template = rowOf(columns);
	let frame = 0;
	let chunk: HTMLElement | undefined;
	/** The header is the first row of the grid. */
	let index = 1;

	body.replaceChildren();
	drawFor(() => rows.length < 60);
	if (rows.length < lines.length) frame = requestAnimationFrame(next);
	else drawn.done();

	function next(): void {
		const until = performance.now() + milliseconds;
		drawFor(() => performance.now() < until);
		if (rows.length < lines.length) frame = requestAnimationFrame(next);
		else drawn.done();
	}

	function drawFor(goesOn: () => boolean): void {
		while (rows.length < lines.length && goesOn()) drawChunk();
	}

	function drawChunk(): void {
		const begin = lines[rows.length];
		if (!begin) return;
		const { group } = begin;
		const section = (sections[group] ??= begun(group));
		chunk = document.createElement('div');
		chunk.className = 'chunk';
		chunk.setAttribute('role', 'none');
		chunk.hidden = folded.has(group);
		let count = 0;
		while (count < rowsAtOnce && lines[rows.length]?.group === group) {
			const at = rows.length;
			const row = template.cloneNode(true);
			if (!(row instanceof HTMLElement)) return;
			index += 1;
			row.setAttribute('aria-rowindex', String(index));
			fill(row, at);
			rows.push(row);
			places.set(row, at);
			chunk.append(row);
			count += 1;
		}
		chunk.style.setProperty('--rows', String(count));
		const own = chunks.get(group) ?? [];
		chunks.set(group, [...own, chunk]);
		section.append(chunk);
	}

	function fill(row: HTMLElement, at: number): void {
		const lock = drawn.lockOf(at);
		if (lock !== null) {
			row.classList.add('locked');
			row.title = lock;
		}
		for (let column = 0; column < columns.length; column += 1) {
			const cell = row.children[column];
			if (!cell) continue;
			cell.textContent = drawn.textOf(at, column);
			if (lock !== null) cell.setAttribute('aria-readonly', 'true');
		}
	}

	function begun(group: number): HTMLElement {
		const { label = '' } = groups[group] ?? {};
		const section = document.createElement('div');
		section.setAttribute('role', 'rowgroup');
		if (isParted) {
			section.setAttribute('aria-label', label);
			section.append(headOf(group));
		}
		body.append(section);
		return section;
	}

	function headOf(group: number): HTMLElement {
		const { label = '', rows: own = [] } = groups[group] ?? {};
		const head = document.createElement('div');
		head.className = 'heading';
		head.setAttribute('role', 'row');
		index += 1;
		head.setAttribute('aria-rowindex', String(index));
		const cell = document.createElement('div');
		cell.setAttribute('role', 'gridcell');
		cell.setAttribute('aria-colindex', '1');
		cell.setAttribute('aria-colspan', String(columns.length));
		const button = document.createElement('button');
		button.type = 'button';
		button.tabIndex = -1;
		button.className = 'fold';
		button.dataset.group = String(group);
		button.setAttribute('aria-expanded', String(!folded.has(group)));
		button.append(label, ' ');
		const count = document.createElement('span');
		count.className = 'hint';
		count.textContent = drawn.countText(own.length);
		button.append(count);
		cell.append(button);
		head.append(cell);
		heads[group] = button;
		return head;
	}

	return {
		rowAt: (row) => rows[row],
		cellAt: (row, column) => asHtml(rows[row]?.children[column]),
		placeOf: (element) => {
			const cell = element.closest('[role=gridcell], [role=rowheader]');
			const row = element.closest('[role=row]');
			const at = row ? places.get(row) : undefined;
			if (at === undefined || !row) return null;
			return { row: at, column: cell ? [...row.children].indexOf(cell) : -1 };
		},
		setText: (row, column, text) => {
			const cell = rows[row]?.children[column];
			if (cell && cell.textContent !== text) cell.textContent = text;
		},
		fold: (group, isFolded) => {
			if (isFolded) folded.add(group);
			else folded.delete(group);
			for (const each of chunks.get(group) ?? []) each.hidden = isFolded;
			heads[group]?.setAttribute('aria-expanded', String(!isFolded));
		},
		finish: () => {
			cancelAnimationFrame(frame);
			if (rows.length === lines.length) return;
			drawFor(() => true);
			drawn.done();
		},
		stop: () => cancelAnimationFrame(frame)
	};
}

/** A row without texts: to copy one is faster than to make each. */
function rowOf(columns: readonly GridColumn[]): HTMLElement {
	const row = document.createElement('div');
	row.setAttribute('role', 'row');
	row.className = 'line';
	columns.forEach(({ kind }, at) => {
		const cell = document.createElement('div');
		cell.setAttribute('role', at === 0 ? 'rowheader' : 'gridcell');
		cell.setAttribute('aria-colindex', String(at + 1));
		cell.setAttribute('aria-selected', 'false');
		if (kind === 'shown') cell.setAttribute('aria-readonly', 'true');
		row.append(cell);
	});
	return row;
}

function asHtml(element: Element | undefined): HTMLElement | undefined {
	return element instanceof HTMLElement ? element : undefined;
}
