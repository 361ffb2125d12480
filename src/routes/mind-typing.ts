import { goto } from '$app/navigation';
import { mount, tick } from 'svelte';
import { leaving } from '$lib/ui/shell/leaving.ts';
import type { LeaveWords } from '$lib/words/leave.ts';
import { signOutWords } from '$lib/words/kept-typing.ts';
import { controlsOf, fillIn, stateOf, valueIn, type Field } from './form-fields.ts';
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
 * `data-autosaves`: what is typed goes to the server without being sent, when the page is left too.
 */
const brought = new WeakMap<HTMLFormElement, string>();
/** Forms that a refusal makes anew hold what was typed, not what the page brought. */
const refused = new Map<string, string>();
/** What stood in the fields of a form when it was sent. */
const sent = new WeakMap<HTMLFormElement, ReadonlyMap<string, string>>();
/** Somebody wants to leave all the same. */
let isAllowed = false;
let dialog: Promise<{ ask: (leave: () => void, words?: LeaveWords) => void }> | undefined;

const nameOf = (form: HTMLFormElement) => form.getAttribute('action') ?? '';
const standing = (form: HTMLFormElement) => standingIn(controlsOf(form));

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

// before it is sent: an answer fills in what was sent, over what was typed meanwhile
document.addEventListener(
	'submit',
	({ target }) => {
		if (!(target instanceof HTMLFormElement)) return;
		sent.set(
			target,
			new Map(
				controlsOf(target)
					.map(stateOf)
					.map(({ key, value }) => [key, value])
			)
		);
	},
	true
);

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
	const texts = typed.flatMap((other) => controlsOf(other).map((field) => textIn(field)));
	if (isUnsaved(type, pressed?.hasAttribute('formaction') ?? false, previews)) {
		refused.set(nameOf(form), brought.get(form) ?? '');
		// a step on the way may move rows, so that a field of the same name is another's
		if (type === 'failure') texts.push(typedSince(form));
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

/** What was typed into a form after it was sent; a refusal makes its fields anew. */
function typedSince(form: HTMLFormElement) {
	const before = sent.get(form);
	const since = controlsOf(form)
		.map(stateOf)
		.filter(({ key, value }) => before?.get(key) !== value);
	return () => {
		const fields = controlsOf(form);
		for (const { key, value } of since) {
			const field = fields.find((...at) => stateOf(...at).key === key);
			if (field) textIn(field, value)();
		}
	};
}

/** Keeps what stands in a field, to be put back where something else has come to stand there. */
function textIn(field: Field, value = valueIn(field)) {
	const isTold = field.type === 'hidden' || field.type === 'file';
	return () => {
		if (!isTold && valueIn(field) !== value) fillIn(field, value);
	};
}

leaving.minds.push((navigation) => {
	const { type, to, willUnload, delta } = navigation;
	const wasAllowed = isAllowed;
	isAllowed = false;
	// our own way on after a form was sent: the page stays, and what stands in it
	const stays = type === 'goto' && to?.url.pathname === location.pathname;
	const isHeld = (form: HTMLFormElement) =>
		isTyped(form) &&
		form.dataset.autosaves === undefined &&
		!(type === 'link' && form.dataset.links === 'kept');
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
