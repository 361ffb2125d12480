import type { Action } from 'svelte/action';

/** A guess until it can be measured. */
export function seemsToFit(text: string, lines = 2): boolean {
	return text.length <= lines * 24;
}

/**
 * Takes the switch from every text in it that needs none: how many lines a text takes is known only
 * where it is drawn. What the server wrote into it later is measured once `again` changes.
 */
export const measureClamps: Action<HTMLElement, unknown> = (node) => {
	const measure = () => {
		const clamps = [...node.querySelectorAll('.clamp')];
		// an open text is as high as it is, and was cut when it was opened
		const closed = clamps.filter((clamp) => clamp.querySelector(':checked') === null);
		// everything is read before anything is written, or each text is laid out anew
		const fits = closed.map((clamp) => {
			const text = clamp.querySelector('.text');
			return text !== null && text.scrollHeight <= text.clientHeight + 1;
		});
		closed.forEach((clamp, at) => clamp.classList.toggle('fits', fits[at]));
	};
	measure();
	const observer = new ResizeObserver(measure);
	observer.observe(node);
	return { update: measure, destroy: () => observer.disconnect() };
};
