import { goto } from '$app/navigation';
import { mount, tick } from 'svelte';
import { leaving } from '$lib/ui/shell/leaving.ts';
import type { LeaveWords } from '$lib/words/leave.ts';
import { signOutWords } from '$lib/words/kept-typing.ts';
import {
	countTyping,
	forgetAllTyping,
	forgetSent,
	forgetTyping,
	lookAnew,
	lookAt
} from './kept-typing.ts';
import { isUnsaved, standingIn } from './typed-fields.ts';

/**
 * Asks before a page is left whose forms hold what was not sent. It knows every form that posts and
 * what stood in it when somebody first came to it; forms that look for something are none.
 *
 * `data-links="kept"`: a link keeps what was typed by itself. `data-previews`: sent it saves nothing.
 */
const brought = new WeakMap<HTMLFormElement, string>();
/** Forms that a refusal makes anew hold what was typed, not what the page brought. */
const refused = new Map<string, string>();
/** Somebody wants to leave all the same. */
let isAllowed = false;
let dialog: Promise<{ ask: (leave: () => void, words?: LeaveWords) => void }> | undefined;

const nameOf = (form: HTMLFormElement) => form.getAttribute('action') ?? '';
const standing = (form: HTMLFormElement) => standingIn(fieldsOf(form));

function* fieldsOf(form: HTMLFormElement) {
	for (const field of form.elements) {
		if (
			field instanceof HTMLInputElement ||
			field instanceof HTMLTextAreaElement ||
			field instanceof HTMLSelectElement
		) {
			yield field;
		}
	}
}

/** What the page brought, kept before anything is typed over it. */
function look({ target }: Event): void {
	const form = target instanceof Element ? target.closest('form') : null;
	if (form?.method === 'post') lookAt(form);
	if (form?.method !== 'post' || brought.has(form)) return;
	brought.set(form, refused.get(nameOf(form)) ?? standing(form));
	// once somebody types it may be wanted where nothing can be fetched
	void dialogHere().catch(() => {});
}
for (const gesture of ['focusin', 'pointerdown', 'keydown', 'beforeinput']) {
	document.addEventListener(gesture, look, true);
}

/** A form that no program sends leaves the page with what was typed. */
addEventListener('submit', (event) => {
	if (!event.defaultPrevented && event.target instanceof HTMLFormElement) forget(event.target);
});

function forget(form: HTMLFormElement): void {
	brought.delete(form);
	refused.delete(nameOf(form));
	forgetSent(form);
}

function isTyped(form: HTMLFormElement): boolean {
	const before = brought.get(form) ?? refused.get(nameOf(form));
	return form.method === 'post' && before !== undefined && before !== standing(form);
}

leaving.answered = (form, type, pressed) => {
	const previews = form.dataset.previews !== undefined;
	const others = [...document.forms].filter((each) => each !== form);
	const typed = others.filter(isTyped);
	const texts = typed.flatMap((other) => [...fieldsOf(other)].map(textIn));
	if (isUnsaved(type, pressed?.hasAttribute('formaction') ?? false, previews)) {
		refused.set(nameOf(form), brought.get(form) ?? '');
	} else {
		forget(form);
		// the answer may change what others show that nobody typed in
		for (const other of others.filter((each) => !typed.includes(each))) {
			brought.delete(other);
			lookAnew(other);
		}
	}
	// an answer fills in the fields of every form of its page anew
	return () => void tick().then(() => texts.forEach((putBack) => putBack()));
};

/** Keeps what stands in a field, to be put back where something else has come to stand there. */
function textIn(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) {
	const { value } = field;
	const isBox = field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);
	const checked = isBox && field.checked;
	const isTold = field.type === 'hidden' || field.type === 'file';
	return () => {
		if (isTold || (isBox ? field.checked === checked : field.value === value)) return;
		if (isBox) field.checked = checked;
		else field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	};
}

leaving.minds.push((navigation) => {
	const { type, to, willUnload, delta } = navigation;
	const wasAllowed = isAllowed;
	isAllowed = false;
	// our own way on after a form was sent: the page stays, and what stands in it
	const stays = type === 'goto' && to?.url.pathname === location.pathname;
	const isHeld = (form: HTMLFormElement) =>
		isTyped(form) && !(type === 'link' && form.dataset.links === 'kept');
	if (wasAllowed || stays || ![...document.forms].some(isHeld)) {
		if (!stays && type !== 'leave') refused.clear();
		return false;
	}
	navigation.cancel();
	// a page that is closed or read anew has the question of the browser
	if (type !== 'leave') ask(to?.url, willUnload, delta);
	return true;
});

function ask(url: URL | undefined, willUnload: boolean, delta = 0): void {
	const leave = () => {
		isAllowed = true;
		for (const form of document.forms) if (isTyped(form)) forgetTyping(form);
		if (delta !== 0) history.go(delta);
		else if (url) void (willUnload ? location.assign(url) : goto(url));
	};
	dialogHere().then(
		(part) => part.ask(leave),
		// its script does not come: the browser asks
		() => url && location.assign(url)
	);
}

// what is kept of somebody goes when they sign out: the computer may be another's tomorrow
document.addEventListener(
	'submit',
	(event) => {
		const { target } = event;
		if (!(target instanceof HTMLFormElement) || nameOf(target) !== '/logout') return;
		const count = countTyping();
		if (count === 0) return forgetAllTyping();
		event.preventDefault();
		const leave = (): void => {
			forgetAllTyping();
			isAllowed = true;
			target.submit();
		};
		dialogHere().then(
			(part) => part.ask(leave, { ...signOutWords, text: signOutWords.text(count) }),
			() => target.submit()
		);
	},
	true
);

function dialogHere() {
	dialog ??= import('./LeaveDialog.svelte').then(({ default: component }) =>
		mount(component, { target: document.body })
	);
	dialog.catch(() => (dialog = undefined));
	return dialog;
}

// typed before this was here: whatever the page brought, it was something else
for (const form of document.forms) if (globalThis.findKeys?.isTypedIn(form)) brought.set(form, '');
globalThis.findKeys?.handOver();
