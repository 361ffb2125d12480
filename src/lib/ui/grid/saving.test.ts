import { expect, test } from 'vitest';
import type { Answer, Answered } from './answer.ts';
import type { CellEdit, FillPlan } from './fill-plan.ts';
import type { Left } from './kept-unsaved.ts';
import { savingOf } from './saving.svelte.ts';
import { batchOf, type Batch } from './unsaved.ts';

const skipped = {
	...{ locked: [], readOnly: 0, collapsed: [], filtered: [] },
	...{ beyondRows: 0, beyondColumns: 0, covered: 0, repeated: 0 }
};
const edit = (taskId: string, from: string, to: string): CellEdit => ({
	...{ taskId, field: 'deadline', from, to }
});
const planOf = (...edits: CellEdit[]): FillPlan => ({
	...{ edits, rows: edits.length, columns: 1, skipped },
	target: { top: 0, left: 0, bottom: 0, right: 0 }
});

/** A small ledger that answers as the server does: it compares, reads 12月底, and refuses 明天. */
function ledgerOf(texts: Record<string, string>) {
	const state = { isReached: true, writes: 0, texts };
	const change = (edits: readonly CellEdit[], reason: string, look: boolean): Promise<Answer> => {
		if (!state.isReached) return Promise.resolve({ kind: 'unreached' });
		const read = (text: string) => (text === '12月底' ? '2026-12-31' : text);
		const conflicts = edits.flatMap(({ taskId, from }, at) =>
			texts[taskId] === from
				? []
				: [{ at, now: texts[taskId] ?? '', by: '李某', isOwn: false, when: '10:32' }]
		);
		const problems = edits.flatMap(({ to }, at) =>
			to === '明天' ? [{ at, level: 'error' as const, message: '读不出' }] : []
		);
		const needsReason = edits.some(({ from }) => from !== '') && reason === '';
		const stands = conflicts.length + problems.length > 0 || needsReason;
		const writes = !look && !stands;
		if (writes) {
			state.writes += 1;
			for (const { taskId, to } of edits) texts[taskId] = read(to);
		}
		const cells = edits.map(({ taskId, field, to }) => ({ taskId, field, text: read(to) }));
		const act = writes ? `act${state.writes}` : null;
		return Promise.resolve({ kind: 'answered', act, cells, conflicts, problems, needsReason });
	};
	return { state, change };
}

function storeOf(left: Left[] = []) {
	const held = { own: [] as readonly Batch[], left };
	const store = {
		own: () => [],
		write: (batches: readonly Batch[]) => {
			held.own = batches;
			return true;
		},
		rewrite: (now: Left) => {
			const rest = held.left.map((each) => (each.name === now.name ? now : each));
			held.left = rest.filter(({ batches }) => batches.length > 0);
			return true;
		},
		findLeft: () => Promise.resolve(held.left),
		close: () => {}
	};
	return { held, store };
}

function begin(texts: Record<string, string>, left: Left[] = [], takesAll = false) {
	const { held, store } = storeOf(left);
	const ledger = ledgerOf(texts);
	const asked: boolean[] = [];
	const change: typeof ledger.change = (edits, reason, look) => {
		asked.push(look);
		return ledger.change(edits, reason, look);
	};
	const applied: Answered['cells'][number][] = [];
	const steps: unknown[] = [];
	const saving = savingOf({
		server: { change, takesAll },
		store,
		textOf: (taskId) => texts[taskId] ?? null,
		apply: (cells) => applied.push(...cells),
		redraw: () => {},
		nothing: () => steps.push('nothing'),
		written: (step) => steps.push(step)
	});
	return { ledger: ledger.state, saving, applied, steps, held, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a cell that is read as it was typed is written at once', async () => {
	const { ledger, saving, applied, steps } = begin({ a: '' });
	saving.submit(planOf(edit('a', '', '2026-12-31')));
	expect(saving.unsaved).toBe(1);
	await settled();
	expect(ledger.texts.a).toBe('2026-12-31');
	expect(saving.unsaved).toBe(0);
	expect(applied.at(-1)).toEqual({ taskId: 'a', field: 'deadline', text: '2026-12-31' });
	expect(steps).toEqual([{ act: 'act1', cells: 1, rows: 1 }]);
});

test('a cell that is read differently waits for a yes', async () => {
	const { ledger, saving } = begin({ a: '' });
	saving.submit(planOf(edit('a', '', '12月底')));
	await settled();
	expect(ledger.writes).toBe(0);
	expect(saving.asking?.questions).toHaveLength(1);
	saving.fill('');
	await settled();
	expect(ledger.texts.a).toBe('2026-12-31');
	expect(saving.asking).toBeNull();
});

test('where everything is taken as it was typed, a row is written without a look', async () => {
	const { ledger, asked, saving } = begin({ a: '' }, [], true);
	saving.submit(planOf(edit('a', '', '12月底')));
	await settled();
	expect(asked).toEqual([false]);
	expect([ledger.texts.a, saving.unsaved]).toEqual(['2026-12-31', 0]);
});

test('even there several rows are looked at, what is refused stays, and two texts are asked about', async () => {
	const { ledger, asked, saving } = begin({ a: '', b: '', c: '' }, [], true);
	saving.submit(planOf(edit('a', '', 'x'), edit('b', '', 'y')));
	await settled();
	expect([asked, ledger.writes]).toEqual([[true], 0]);
	saving.abandon();
	saving.submit(planOf(edit('a', '', '明天')));
	await settled();
	expect(saving.refused.map(({ message }) => message)).toEqual(['读不出']);
	ledger.texts.c = '别人的';
	saving.submit(planOf(edit('c', '', '我的')));
	await settled();
	expect(saving.asking?.answer?.conflicts.map(({ now }) => now)).toEqual(['别人的']);
});

test('several rows wait for a yes, and are one step', async () => {
	const { ledger, saving, steps } = begin({ a: '', b: '' });
	saving.submit(planOf(edit('a', '', 'x'), edit('b', '', 'y')));
	await settled();
	expect(ledger.writes).toBe(0);
	saving.fill('');
	await settled();
	expect(ledger.texts).toEqual({ a: 'x', b: 'y' });
	expect(steps).toEqual([{ act: 'act1', cells: 2, rows: 2 }]);
});

test('a single row waits for a yes where others were left out', async () => {
	const { ledger, saving } = begin({ a: '' });
	const plan = planOf(edit('a', '', 'x'));
	saving.submit({ ...plan, skipped: { ...plan.skipped, beyondRows: 2 } });
	await settled();
	expect([ledger.writes, saving.asking?.batch.skipped?.beyondRows]).toEqual([0, 2]);
});

test('a yes before the answer holds where nothing is worth a look', async () => {
	const clear = begin({ a: '', b: '' });
	clear.saving.submit(planOf(edit('a', '', 'x'), edit('b', '', 'y')));
	clear.saving.fill('');
	await settled();
	expect(clear.ledger.writes).toBe(1);
	const unclear = begin({ a: '', b: '' });
	unclear.saving.submit(planOf(edit('a', '', 'x'), edit('b', '', '12月底')));
	unclear.saving.fill('');
	await settled();
	expect(unclear.ledger.writes).toBe(0);
	expect(unclear.saving.asking?.questions).toHaveLength(1);
});

test('a no gives the cells back', async () => {
	const { ledger, saving } = begin({ a: '', b: '' });
	saving.submit(planOf(edit('a', '', 'x'), edit('b', '', 'y')));
	await settled();
	saving.abandon();
	await settled();
	expect([ledger.writes, saving.unsaved, saving.asking]).toEqual([0, 0, null]);
});

test('a reason is asked for and given along', async () => {
	const { ledger, saving } = begin({ a: '2026-06-30' });
	saving.submit(planOf(edit('a', '2026-06-30', '2026-12-31')));
	await settled();
	expect(saving.asking?.answer?.needsReason).toBe(true);
	saving.fill('按上级通知顺延');
	await settled();
	expect(ledger.texts.a).toBe('2026-12-31');
});

test('what is refused stays as typed until it is typed anew', async () => {
	const { ledger, saving } = begin({ a: '' });
	saving.submit(planOf(edit('a', '', '明天')));
	await settled();
	expect(saving.refused).toEqual([{ edit: edit('a', '', '明天'), message: '读不出' }]);
	expect(saving.cells.get('a deadline')?.to).toBe('明天');
	saving.submit(planOf(edit('a', '', '2026-12-31')));
	await settled();
	expect([saving.refused, ledger.texts.a]).toEqual([[], '2026-12-31']);
});

test('of many the sound ones are filled in without the others', async () => {
	const { ledger, saving } = begin({ a: '', b: '', c: '别人的' });
	saving.submit(planOf(edit('a', '', 'x'), edit('b', '', '明天'), edit('c', '', 'z')));
	await settled();
	saving.fillSound('');
	await settled();
	expect(ledger.texts).toEqual({ a: 'x', b: '', c: '别人的' });
	expect(saving.unsaved).toBe(0);
});

test('somebody else’s text is never written over without a word', async () => {
	const { ledger, saving, applied } = begin({ a: '对方', b: '对方' });
	saving.submit(planOf(edit('a', '', '这里'), edit('b', '', '这里')));
	await settled();
	expect(saving.asking?.answer?.conflicts).toHaveLength(2);
	saving.keepTheirs(0);
	await settled();
	expect(applied.at(-1)?.text).toBe('对方');
	saving.useMine(0);
	await settled();
	// the ledger asks why a text that stood there is changed
	saving.fill('核对后以这里为准');
	await settled();
	expect(ledger.texts).toEqual({ a: '对方', b: '这里' });
});

test('what cannot be sent waits, and goes when the way is free', async () => {
	const { ledger, saving } = begin({ a: '', b: '' });
	ledger.isReached = false;
	saving.submit(planOf(edit('a', '', 'x')));
	saving.submit(planOf(edit('b', '', 'y')));
	await settled();
	expect([saving.trouble?.kind, saving.unsaved]).toEqual(['unreached', 2]);
	ledger.isReached = true;
	saving.retry();
	await settled();
	expect([saving.trouble, saving.unsaved, ledger.texts]).toEqual([null, 0, { a: 'x', b: 'y' }]);
	saving.stop();
});

test('a write whose answer was lost is not written twice, and is no conflict', async () => {
	const { ledger, saving } = begin({ a: 'x', b: '' });
	saving.submit(planOf(edit('a', '', 'x')));
	await settled();
	expect([saving.asking, saving.unsaved, ledger.writes]).toEqual([null, 0, 0]);
});

test('while the page is being left what waits is kept, whatever is answered still', async () => {
	const { saving, ledger, held } = begin({ a: '' });
	saving.submit(planOf(edit('a', '', '2026-12-31')));
	saving.leave();
	await settled();
	expect(ledger.writes).toBe(1);
	expect(held.own).toHaveLength(1);
});

const leftOf = (name: string, ...edits: CellEdit[]): Left => ({
	...{ name, at: '2026-11-22T02:32:00.000Z' },
	batches: [batchOf(1, planOf(...edits))]
});

test('what another tab left is offered, without what was saved after all', async () => {
	const { saving, held } = begin({ a: '', b: 'y' }, [
		leftOf('one', edit('a', '', 'x')),
		leftOf('two', edit('b', '', 'y'))
	]);
	await saving.look();
	expect(saving.left.map(({ name }) => name)).toEqual(['one']);
	expect(held.left.map(({ name }) => name)).toEqual(['one']);
	expect(saving.unsaved).toBe(0);
});

test('restored it is saved, and gone from where it was; what was typed here since stays', async () => {
	const { saving, held, ledger } = begin({ a: '', b: '' }, [
		leftOf('one', edit('a', '', 'x'), edit('b', '', 'x'))
	]);
	ledger.isReached = false;
	saving.submit(planOf(edit('b', '', 'y')));
	await saving.look();
	saving.restore();
	expect([saving.left, held.left]).toEqual([[], []]);
	expect(held.own.flatMap(({ edits }) => edits.map(({ to }) => to))).toEqual(['y', 'x']);
	await settled();
	ledger.isReached = true;
	saving.retry();
	await settled();
	expect([ledger.texts, held.own]).toEqual([{ a: 'x', b: 'y' }, []]);
	saving.stop();
});

test('what is not wanted is forgotten', async () => {
	const { saving, held, ledger } = begin({ a: '' }, [leftOf('one', edit('a', '', 'x'))]);
	await saving.look();
	saving.discard();
	expect([saving.left, held.left, ledger.texts.a]).toEqual([[], [], '']);
});

test('a cell that lacks its telephone number waits to be typed again when the rest is restored', async () => {
	const lacking = { ...edit('b', '', '王敏 ****'), field: 'contactPeople' };
	const { ledger, saving, held } = begin({ a: '', b: '' }, [
		leftOf('one', edit('a', '', 'x'), lacking)
	]);
	await saving.look();
	saving.restore();
	await settled();
	expect(ledger.texts).toEqual({ a: 'x', b: '' });
	expect(saving.left.flatMap(({ batches }) => batches.flatMap(({ edits }) => edits))).toEqual([
		lacking
	]);
	expect(held.left).toEqual(saving.left);
	saving.discard();
	expect([saving.left, held.left]).toEqual([[], []]);
});
