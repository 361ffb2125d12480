import { mount } from 'svelte';

/** The dialog, made when it is first wanted. */
let dialog: Promise<{ open: (typed: string) => void }> | undefined;

// static/find-keys.js holds back what is typed until the field can take it; where somebody signed in
// without a new page it may come after this program
const typed = () => globalThis.findKeys?.release() ?? '';
/** Nobody pressed Esc meanwhile, nor went to the plain page. */
const isWaited = () => globalThis.findKeys?.isHeld() ?? true;

function find(): void {
	dialog ??= import('./FindDialog.svelte').then(({ default: component }) =>
		mount(component, { target: document.body })
	);
	dialog.then(
		({ open }) => {
			if (isWaited()) open(typed());
		},
		() => {
			dialog = undefined;
			// without its script the page does the same; where something is typed here, the browser asks
			if (isWaited()) location.assign(`/search?q=${encodeURIComponent(typed().trim())}`);
		}
	);
}

// once for as long as the program is open in this tab
addEventListener('ledger-find', find);
if (globalThis.findKeys?.isHeld()) find();
addEventListener(
	'click',
	(event) => {
		const { target } = event;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		// whoever may not find has no such link
		const link = document.querySelector('header a[href="/search"]');
		if (!link || !(target instanceof Element) || target.closest('a') !== link) return;
		event.preventDefault();
		if (globalThis.findKeys) globalThis.findKeys.begin();
		else find();
	},
	true
);
