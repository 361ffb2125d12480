import { mount } from 'svelte';

/** The dialog, made when it is first wanted. */
let dialog: Promise<{ open: (typed: string) => void }> | undefined;

// held back by static/find-keys.js since before this program was there, until the field can take it
const keys = globalThis.findKeys;

function find(): void {
	dialog ??= import('./FindDialog.svelte').then(({ default: component }) =>
		mount(component, { target: document.body })
	);
	dialog.then(
		({ open }) => open(keys.release()),
		() => {
			// without its script the page does the same
			dialog = undefined;
			location.assign(`/search?q=${encodeURIComponent(keys.release().trim())}`);
		}
	);
}

// once for as long as the program is open in this tab
addEventListener('ledger-find', find);
if (keys.isHeld()) find();
addEventListener(
	'click',
	(event) => {
		const { target } = event;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		// whoever may not find has no such link
		const link = document.querySelector('header a[href="/search"]');
		if (!link || !(target instanceof Element) || target.closest('a') !== link) return;
		event.preventDefault();
		keys.begin();
	},
	true
);
