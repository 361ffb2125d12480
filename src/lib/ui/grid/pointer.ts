type Place = { row: number; column: number };

type Options = {
	placeOf: (element: Element) => Place | null;
	/** A cell is pressed; with Shift the selection reaches to it. */
	onpress: (place: Place, extend: boolean) => void;
	ondrag: (place: Place) => void;
};

/**
 * Selects cells of a part that scrolls by pressing and drawing over them; beyond its edge it scrolls.
 * A place whose column is -1 is the edge of a row: all of it.
 */
export function selectsByPointer(part: HTMLElement, options: Options) {
	let { placeOf, onpress, ondrag } = options;
	let isDrawing = false;
	let pointer = { x: 0, y: 0 };
	let frame = 0;

	function press(event: MouseEvent): void {
		const place = event.button === 0 ? placeAt(event.target) : null;
		if (!place) return;
		// the focus stays in the field over the active cell
		event.preventDefault();
		onpress(place, event.shiftKey);
		isDrawing = true;
		pointer = { x: event.clientX, y: event.clientY };
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(scroll);
	}

	function move(event: MouseEvent): void {
		if (!isDrawing) return;
		pointer = { x: event.clientX, y: event.clientY };
		const place = placeAt(event.target);
		if (place) ondrag(place);
	}

	function scroll(): void {
		if (!isDrawing) return;
		const edge = part.getBoundingClientRect();
		const by = (at: number, from: number, to: number) =>
			at < from ? at - from : at > to ? at - to : 0;
		const left = by(pointer.x, edge.left, edge.right - 16);
		const top = by(pointer.y, edge.top + 32, edge.bottom - 16);
		if (left !== 0 || top !== 0) {
			part.scrollBy(left / 4, top / 4);
			const x = Math.min(Math.max(pointer.x, edge.left + 2), edge.right - 20);
			const y = Math.min(Math.max(pointer.y, edge.top + 40), edge.bottom - 20);
			const place = placeAt(document.elementFromPoint(x, y));
			if (place) ondrag(place);
		}
		frame = requestAnimationFrame(scroll);
	}

	function end(): void {
		isDrawing = false;
		cancelAnimationFrame(frame);
	}

	function placeAt(target: EventTarget | null): Place | null {
		return target instanceof Element && part.contains(target) ? placeOf(target) : null;
	}

	part.addEventListener('mousedown', press);
	window.addEventListener('mousemove', move);
	window.addEventListener('mouseup', end);
	return {
		update(next: Options) {
			({ placeOf, onpress, ondrag } = next);
		},
		destroy() {
			end();
			part.removeEventListener('mousedown', press);
			window.removeEventListener('mousemove', move);
			window.removeEventListener('mouseup', end);
		}
	};
}
