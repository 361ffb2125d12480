import { mount, unmount } from 'svelte';
import { stopKeeping } from '$lib/ui/grid/kept.ts';
import { openTabs } from '$lib/ui/open-tabs.ts';
import { tellTrouble } from '$lib/ui/sent-form.svelte.ts';
import { keptTypingWords } from '$lib/words/kept-typing.ts';
import { controlsOf, fieldsOf, stateOf } from './form-fields.ts';
import { drop } from '$lib/ui/grid/kept-batches.ts';
import { dropExpired, entriesOf, type Entry } from './kept-entries.ts';
import {
	changedFields,
	formName,
	isDraft,
	isGone,
	isMissing,
	isSecretKind,
	type Return
} from './kept-fields.ts';
import { markSummaries } from './kept-marks.ts';
import KeptNotice from './KeptNotice.svelte';
import { adderOf, keysOf, putBack } from './put-back.ts';

/**
 * What is typed into a form outlives a page that is read anew, a closed tab and an ended session: the
 * browser keeps it for who typed it, and the same form offers it when it is next there. Sent, left
 * with "不保留" or signed out, it is forgotten: computers here are shared.
 */
const PAUSE_MS = 300;
// no crypto.randomUUID on plain http
const page = Math.random().toString(36).slice(2);
/** What the page brought, by the name of the form: a refusal makes its fields anew. */
const brought = new Map<string, ReadonlyMap<string, string>>();
const changed = new Set<HTMLFormElement>();
const offers = new WeakSet<HTMLFormElement>();
/** What was there when the page came, by the name of the form. */
const left = new Map<string, readonly Entry[]>();
const notices = new WeakMap<HTMLFormElement, () => void>();
let entries = entriesOf('');
let tabs: ReturnType<typeof openTabs> | undefined;
let person = '';
let isFirst = true;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Another page is there, or somebody else. */
export function beginKeeping(id: string): void {
	flush();
	stopKeeping(false);
	isFirst = person === '';
	for (const name of brought.keys()) {
		if (!name.startsWith(`${location.pathname} `)) brought.delete(name);
	}
	if (id !== person) {
		tabs?.close();
		tabs = openTabs(`typed.${id}`, () => page, signedOutElsewhere);
		entries = entriesOf(id);
		person = id;
		brought.clear();
		dropExpired(new Date().toISOString());
	}
	for (const form of document.forms) void offer(form);
}

/** Somebody comes to a form; what stands in it is still what the page brought. */
export function lookAt(form: HTMLFormElement): void {
	if (person === '' || brought.has(nameOf(form)) || !isKept(form)) return;
	stand(form);
	void offer(form);
}

/** It was sent: what had been kept of the same form before is wanted no more. */
export function forgetSent(form: HTMLFormElement): void {
	const name = nameOf(form);
	forgetTyping(form);
	for (const entry of left.get(name) ?? []) drop(entry.name);
	left.delete(name);
	notices.get(form)?.();
	void forgetOlder(name);
}

/** Whatever else was kept of it, but for what stands in another tab. */
async function forgetOlder(name: string): Promise<void> {
	if (entries.find(name).length === 0) return;
	const open = (await tabs?.askOpen()) ?? new Set<string>();
	for (const entry of entries.find(name)) {
		if (entry.page !== page && !open.has(entry.page)) drop(entry.name);
	}
}

/** It is not wanted. */
export function forgetTyping(form: HTMLFormElement): void {
	const name = nameOf(form);
	changed.delete(form);
	brought.delete(name);
	entries.forget(name, page);
}

/** What others sent may have changed what stands in it. */
export function lookAnew(form: HTMLFormElement): void {
	brought.delete(nameOf(form));
}

export function countTyping(): number {
	flush();
	return entries.countAll();
}

/** Somebody signs out: here and in the other tabs nothing more is kept. */
export function forgetAllTyping(): void {
	endKeeping();
	tabs?.tellOut();
}

function signedOutElsewhere(): void {
	endKeeping();
	tellTrouble({ kind: 'signed-out' });
}

function endKeeping(): void {
	person = '';
	changed.clear();
	brought.clear();
	entries.forgetAll();
	stopKeeping();
}

function mark({ target }: Event): void {
	const form = target instanceof Element ? target.closest('form') : null;
	if (!form || !brought.has(nameOf(form))) return;
	changed.add(form);
	pause ??= setTimeout(flush, PAUSE_MS);
}
// a press may take out a row
for (const gesture of ['input', 'change', 'click']) document.addEventListener(gesture, mark, true);
addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', flush);

function flush(): void {
	clearTimeout(pause);
	pause = undefined;
	for (const form of changed) {
		const name = nameOf(form);
		const before = brought.get(name);
		if (!before || !form.isConnected) continue;
		const fields = changedFields(before, fieldsOf(form).map(stateOf));
		if (!isDraft(fields)) entries.forget(name, page);
		else entries.write(page, { form: name, at: new Date().toISOString(), fields });
	}
	changed.clear();
}

/** Says above the form that something was typed there; nothing comes into its fields unasked. */
async function offer(form: HTMLFormElement): Promise<void> {
	if (offers.has(form) || !isKept(form)) return;
	const name = nameOf(form);
	if (entries.find(name).length === 0) return;
	offers.add(form);
	const open = (await tabs?.askOpen()) ?? new Set<string>();
	offers.delete(form);
	// what stands in a form of another tab is that tab's
	const found = entries.find(name).filter((each) => !open.has(each.page) && each.page !== page);
	left.set(name, found);
	const now = fieldsOf(form).map(stateOf);
	for (const entry of found) {
		if (isMissing(entry.fields, now)) {
			if (!form.isConnected) return;
			const gone = isGone(entry.fields, now, (list) => adderOf(form, list) !== null);
			// told once: it is nothing that could still be sent
			if (gone) drop(entry.name);
			return show(form, entry, gone);
		}
		// a browser that puts back by itself what stood in a page
		if (isFirst && isReadAnew()) adopt(form, entry);
		else drop(entry.name);
	}
}

function isReadAnew(): boolean {
	const [how] = performance.getEntriesByType('navigation');
	return how instanceof PerformanceNavigationTiming && /reload|back_forward/.test(how.type);
}

function adopt(form: HTMLFormElement, entry: Entry): void {
	const before = new Map(standing(form));
	for (const { key, from } of entry.fields) before.set(key, from);
	brought.set(nameOf(form), before);
	drop(entry.name);
	changed.add(form);
	flush();
}

function show(form: HTMLFormElement, entry: Entry, gone: boolean): void {
	// in the form, so that it goes where the form goes
	const place = document.createElement('div');
	place.style.flex = '1 1 100%';
	form.prepend(place);
	// who is about to open the form must not find that it has opened, and close it
	const marks = markSummaries(form, keptTypingWords.mark);
	const close = () => {
		drop(entry.name);
		notices.delete(form);
		offers.delete(form);
		marks.remove();
		void unmount(notice);
		place.remove();
		void offer(form);
	};
	const notice = mount(KeptNotice, {
		target: place,
		props: { entry, gone, takeBack: () => takeBack(form, entry), close }
	});
	offers.add(form);
	notices.set(form, close);
	// a page that is read anew stands where it was scrolled to, perhaps below the line
	if (isFirst && isReadAnew()) (marks.outermost ?? place).scrollIntoView({ block: 'nearest' });
}

async function takeBack(form: HTMLFormElement, entry: Entry): Promise<Return & { gone: boolean }> {
	if (!brought.has(nameOf(form))) stand(form);
	const result = await putBack(form, entry.fields);
	if (result.set.length > 0) {
		changed.add(form);
		flush();
	}
	// what could not be put back is kept until it has been read, where there is still a place for it
	const present = new Set(keysOf(form));
	const rest = result.told.filter(({ key }) => present.has(key));
	if (rest.length > 0) entries.rewrite(entry, rest);
	else drop(entry.name);
	const gone = result.set.length === 0 && result.told.length > 0 && rest.length === 0;
	return { ...result, gone };
}

function standing(form: HTMLFormElement): [string, string][] {
	return fieldsOf(form)
		.map(stateOf)
		.map(({ key, value }) => [key, value]);
}

function stand(form: HTMLFormElement): void {
	brought.set(nameOf(form), new Map(standing(form)));
}

function nameOf(form: HTMLFormElement): string {
	const hidden = controlsOf(form).filter(({ type }) => type === 'hidden');
	const pairs = hidden.map(({ name, value }) => [name, value]);
	return formName(location.pathname, form.getAttribute('action') ?? '', pairs);
}

function isKept(form: HTMLFormElement): boolean {
	const { previews, links, autosaves } = form.dataset;
	// what only previews is done again, what a link takes along is kept by the server
	if (form.method !== 'post' || previews !== undefined || links !== undefined) return false;
	// a file is what a form is about, but not where it only goes along with what is typed
	const told = controlsOf(form).filter(({ type }) => autosaves === undefined || type !== 'file');
	return !told.some(({ type, autocomplete }) => isSecretKind(type, autocomplete));
}
