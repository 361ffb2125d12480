import { mount } from 'svelte';

/** The dialog, made when it is first wanted. */
let dialog: Promise<{ open: () => void }> | undefined;

function find(event: Event): void {
	event.preventDefault();
	dialog ??= import('./FindDialog.svelte').then(({ default: component }) =>
		mount(component, { target: document.body })
	);
	dialog.then(
		({ open }) => open(),
		() => {
			// without its script the page does the same
			dialog = undefined;
			location.assign('/search');
		}
	);
}

// once for as long as the program is open in this tab: whoever may not find has no such link
addEventListener('keydown', (event) => {
	const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
	if (isFind && event.key.toLowerCase() === 'k' && link() !== null) find(event);
});
addEventListener(
	'click',
	(event) => {
		const { target } = event;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		if (target instanceof Element && target.closest('a') === link() && link()) find(event);
	},
	true
);

function link(): Element | null {
	return document.querySelector('header a[href="/search"]');
}
