import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptUnsaved } from './kept-unsaved.ts';
import { batchesIn } from './unsaved.ts';

const batches = batchesIn([{ edits: [{ taskId: 'a', field: 'measure', from: '', to: '写了' }] }]);
const at = '2026-11-22T02:32:00.000Z';
const open: { close: () => void }[] = [];
let kept: Map<string, string>;

/** A tab has a session of its own, and the rest of the browser in common. */
function openTab(key = 'grid.q.wang.unsaved.2026', session = new Map<string, string>()) {
	vi.stubGlobal('window', { localStorage: storageOf(kept), sessionStorage: storageOf(session) });
	const tab = keptUnsaved(key, () => at);
	open.push(tab);
	return { ...tab, session };
}

/** Its names are its own properties, as in a browser. */
function storageOf(entries: Map<string, string>) {
	const methods = {
		getItem: (name: string) => entries.get(name) ?? null,
		setItem: (name: string, value: string) => void entries.set(name, value),
		removeItem: (name: string) => void entries.delete(name)
	};
	return new Proxy(methods, {
		ownKeys: () => [...entries.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
	});
}

beforeEach(() => {
	kept = new Map();
});
afterEach(() => {
	open.splice(0).forEach((tab) => tab.close());
	vi.unstubAllGlobals();
});

test('a tab that is read anew has its own again; nothing stays once it is saved', () => {
	const tab = openTab();
	tab.write(batches);
	const again = openTab(undefined, tab.session);
	expect(again.own()).toMatchObject(batches);
	again.write([]);
	expect(kept.size).toBe(0);
});

test('what a closed tab left is found by the next one, with its time', async () => {
	const closed = openTab();
	closed.write(batches);
	closed.close();
	const next = openTab();
	expect(next.own()).toEqual([]);
	expect(await next.findLeft()).toMatchObject([{ at, batches }]);
});

test('what a tab has that is still open is left to it', async () => {
	openTab().write(batches);
	expect(await openTab().findLeft()).toEqual([]);
});

test('a doubled tab keeps apart from the one it was doubled from', async () => {
	const first = openTab();
	first.write(batches);
	const double = openTab(undefined, new Map(first.session));
	await double.findLeft();
	double.write([]);
	expect(first.own()).toMatchObject(batches);
});

test.each([
	['another person', 'grid.q.li.unsaved.2026'],
	['another list', 'grid.q.wang.unsaved.2027']
])('%s sees nothing of it', async (_, key) => {
	const closed = openTab();
	closed.write(batches);
	closed.close();
	const other = openTab(key);
	expect([other.own(), await other.findLeft()]).toEqual([[], []]);
});

test('a cell that stood open when the browser was killed is offered, and not sent by itself', async () => {
	const killed = openTab();
	killed.writeOpenCell(batches[0] ?? null);
	expect(await openTab().findLeft()).toEqual([]);
	killed.close();
	const again = openTab(undefined, killed.session);
	expect(again.own()).toEqual([]);
	expect(await again.findLeft()).toMatchObject([{ at, batches }]);
});

test('a cell that was finished is kept no more', () => {
	const tab = openTab();
	tab.writeOpenCell(batches[0] ?? null);
	tab.writeOpenCell(null);
	expect(kept.size).toBe(0);
});
