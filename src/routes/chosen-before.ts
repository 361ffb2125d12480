/**
 * Whoever is quicker than the program of a page chooses in a list that Svelte then sets back to what the
 * server had drawn; what is typed or ticked it leaves alone. Called before the page is taken over, this
 * remembers what was chosen; the answer puts it back.
 */
export function chosenBefore(root: ParentNode): () => void {
	const chosen = [...root.querySelectorAll('select')].flatMap((select) =>
		isAsDrawn(select) ? [] : [{ select, value: select.value }]
	);
	return () => {
		for (const { select, value } of chosen) {
			if (select.value === value) continue;
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}

/** A list in which nothing is marked as chosen shows its first line. */
function isAsDrawn(select: HTMLSelectElement): boolean {
	const options = [...select.options];
	const drawn = options.find((option) => option.defaultSelected) ?? options[0];
	return select.multiple || drawn === undefined || drawn.selected;
}
