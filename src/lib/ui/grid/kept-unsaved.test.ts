import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countKeptCells, dropOldCells, forgetKeptCells } from './kept-batches.ts';
import { keep, stopKeeping } from './kept.ts';
import { keptUnsaved, stillUnsaved } from './kept-unsaved.ts';
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
	stopKeeping(false);
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

const cell = (field: string, from: string, to: string) => ({ taskId: 'a', field, from, to });
const withNumbers = batchesIn([
	{
		...{ reason: '见 15412345678', agreed: true },
		edits: [cell('contactPeople', '李强 5550102', '王敏 5550101'), cell('measure', '', '写了')]
	}
]);

test('no telephone number lies in the browser, neither of a cell nor of one that stands open', () => {
	const tab = openTab();
	tab.write(withNumbers);
	tab.writeOpenCell(withNumbers[0] ?? null);
	expect(kept.size).toBe(2);
	expect([...kept.values()].join()).not.toMatch(/\d{5,}(?!Z)/);
	expect([...kept.values()].join()).toContain('王敏 ****');
});

test('a cell whose number was left out is not sent by itself, but offered', async () => {
	const tab = openTab();
	tab.write(withNumbers);
	tab.close();
	const again = openTab(undefined, tab.session);
	expect(again.own().flatMap(({ edits }) => edits)).toEqual([cell('measure', '', '写了')]);
	// its reason had one too: it is asked for again
	expect(again.own()).toMatchObject([{ reason: '', agreed: false }]);
	const edits = (await again.findLeft()).flatMap((each) => each.batches.flatMap((b) => b.edits));
	expect(edits).toEqual([cell('contactPeople', '李强 ****', '王敏 ****')]);
});

test('what has come to stand there is offered no more, unless only its number could say so', () => {
	const left = (from: string, to: string) => ({
		...{ name: 'n', at },
		batches: batchesIn([{ edits: [cell('contactPeople', from, to)] }])
	});
	const now = () => '王敏 5550101';
	expect(stillUnsaved(left('李强 ****', '王敏 ****'), now).batches).toEqual([]);
	expect(stillUnsaved(left('王敏 ****', '王敏 ****'), now).batches).toHaveLength(1);
	expect(stillUnsaved(left('', '李强'), now).batches).toHaveLength(1);
});

test('what somebody kept of all their lists is counted and forgotten, and nothing else', () => {
	for (const list of ['2026', '2027']) openTab(`grid.q.wang.unsaved.${list}`).write(batches);
	openTab('grid.q.li.unsaved.2026').write(batches);
	keep('localStorage', 'grid.q.wang', { density: 'wide' });
	const { session } = openTab('grid.q.li.unsaved.2026');
	for (const who of ['wang', 'li']) keep('sessionStorage', `grid.q.${who}.my.steps`, []);
	expect(countKeptCells('wang')).toBe(2);
	forgetKeptCells('wang');
	expect([...session.keys()].filter((name) => name.endsWith('.steps'))).toEqual([
		'grid.q.li.my.steps'
	]);
	expect([countKeptCells('wang'), countKeptCells('li')]).toEqual([0, 1]);
	expect(kept.has('grid.q.wang')).toBe(true);
});

test('what is too old goes, whose ever it was; how a grid is laid out stays', () => {
	openTab('grid.q.li.unsaved.2026').write(batches);
	keep('localStorage', 'grid.q.li', { density: 'wide' });
	dropOldCells((since) => since > at);
	expect(kept.size).toBe(2);
	dropOldCells((since) => since === at);
	expect([...kept.keys()]).toEqual(['grid.q.li']);
});

test('once somebody has signed out nothing more is kept', () => {
	const tab = openTab();
	stopKeeping();
	expect(tab.write(batches)).toBe(false);
	expect(kept.size).toBe(0);
});
