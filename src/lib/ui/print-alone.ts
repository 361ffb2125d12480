const alone = new Set<HTMLElement>();

/** While the element is on the page, paper holds nothing but it and its like; its styles say how. */
export function printAlone(element: HTMLElement): { destroy: () => void } {
	alone.add(element);
	element.setAttribute('data-prints-alone', '');
	mark();
	return {
		destroy() {
			alone.delete(element);
			mark();
		}
	};
}

/** Whatever leads to such an element is marked, so that the rest can be left out without :has. */
function mark(): void {
	for (const node of document.querySelectorAll('[data-prints-within]')) {
		node.removeAttribute('data-prints-within');
	}
	for (const element of alone) {
		for (let node = element.parentElement; node; node = node.parentElement) {
			node.setAttribute('data-prints-within', '');
		}
	}
}
