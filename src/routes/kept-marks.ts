/** Says beside whatever opens a form that something is waiting in it. */
export function markSummaries(form: HTMLFormElement, text: string) {
	const marked = closedAround(form).map((summary) => markOn(summary, text));
	return {
		outermost: marked.at(-1)?.summary,
		remove: () => marked.forEach(({ remove }) => remove())
	};
}

/** The innermost first. */
function closedAround(form: HTMLFormElement): HTMLElement[] {
	const summaries: HTMLElement[] = [];
	for (let each = form.closest('details'); each; each = outer(each)) {
		const summary = each.querySelector(':scope > summary');
		if (!each.open && summary instanceof HTMLElement) summaries.push(summary);
	}
	return summaries;
}

function outer(details: HTMLElement) {
	return details.parentElement?.closest('details') ?? null;
}

function markOn(summary: HTMLElement, text: string) {
	const mark = document.createElement('span');
	mark.className = 'no-print';
	mark.style.cssText =
		'margin-inline-start: var(--space-2); padding-inline: var(--space-1); background: var(--risk-tint); color: var(--ink)';
	mark.textContent = text;
	summary.append(mark);
	// where a label is read in place of what stands there
	const label = summary.getAttribute('aria-label');
	const told = `${label ?? ''} ${text}`;
	if (label !== null) summary.setAttribute('aria-label', told);
	return {
		summary,
		remove: () => {
			mark.remove();
			if (label !== null && summary.getAttribute('aria-label') === told) {
				summary.setAttribute('aria-label', label);
			}
		}
	};
}
