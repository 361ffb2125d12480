import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListTask } from '../list/list-task.ts';
import { matchList } from './match-list.ts';
import { asksOfMatch, problemOfAsk } from './match-problems.ts';
import type { MatchChoices } from './match-reading.ts';
import { planMerge } from './plan-merge.ts';
import { apply, asLedger, heading, row } from './test-tasks.ts';

// few words and units, so that texts, numbers and units collide as often as they can
const measure = fc
	.array(fc.constantFrom('推进', '完善', '数据', '共享', '窗口', '审批', '机制'), {
		minLength: 1,
		maxLength: 6
	})
	.map((words) => words.join(''));
const task = fc.record({
	number: fc.option(fc.integer({ min: 1, max: 30 }).map(String)),
	section: fc.option(fc.integer({ min: 1, max: 3 }).map((ordinal) => heading(ordinal, '信贷'))),
	measure,
	units: fc.array(fc.constantFrom('区财政局', '区水利局', '区政数局'), { maxLength: 2 }),
	deadline: fc.constantFrom('2026年12月底前', '长期推进', null),
	progress: fc.option(fc.constantFrom('已完成', '正在推进'))
});
const list = fc
	.array(task, { maxLength: 14 })
	.map((tasks) =>
		tasks.map((short, index) => row({ ...short, units: [...new Set(short.units)] }, index))
	);
const numbered = list.map((tasks) =>
	tasks.map((one, index) => ({ ...one, number: String(index + 1) }))
);

/** As a file in another order: rows are named by their place. */
const laidOut = (tasks: ListTask[]) =>
	tasks.map((one, index) => ({ ...one, firstRow: index * 2 + 3 }));
const shuffled = numbered.chain((tasks) =>
	fc
		.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length })
		.map((others) => ({ tasks, others }))
);

test('a list matches itself: all the same', () => {
	fc.assert(
		fc.property(list, (tasks) => {
			const { counts, questions, duplicates } = matchList(tasks, asLedger(tasks), {});
			expect(counts.same).toBe(tasks.length);
			expect([questions, duplicates, counts.gone]).toEqual([[], [], 0]);
		})
	);
});

test('another order of the rows creates and loses no task', () => {
	fc.assert(
		fc.property(shuffled, ({ tasks, others }) => {
			const { counts, questions } = matchList(laidOut(others), asLedger(tasks), {});
			expect([counts.new, counts.gone, counts.changed, counts.waiting]).toEqual([0, 0, 0, 0]);
			expect(questions).toEqual([]);
		})
	);
});

test('other numbers create and lose no task', () => {
	fc.assert(
		fc.property(shuffled, ({ tasks, others }) => {
			const renumbered = laidOut(others).map((one, index) => ({ ...one, number: `${index + 1}` }));
			const { counts, items } = matchList(renumbered, asLedger(tasks), {});
			expect([counts.new, counts.gone]).toEqual([0, 0]);
			expect(new Set(items.map(({ taskId }) => taskId)).size).toBe(tasks.length);
		})
	);
});

test('every row has one entry, and every task of the ledger one place', () => {
	fc.assert(
		fc.property(list, list, (tasks, former) => {
			const ledger = asLedger(former);
			const { items, gone, counts, account } = matchList(tasks, ledger, {});
			expect(items.map(({ row: at }) => at)).toEqual(tasks.map(({ firstRow }) => firstRow));
			const matched = items.flatMap(({ taskId }) => taskId ?? []);
			const ids = [...matched, ...gone.map(({ taskId }) => taskId)];
			expect(ids.toSorted()).toEqual(ledger.map(({ id }) => id).toSorted());
			const { same, changed, renumbered, moved, skipped, waiting } = counts;
			expect(same + changed + renumbered + moved + counts.new + skipped + waiting).toBe(
				tasks.length
			);
			expect(account.imported + account.skipped).toBe(account.file);
		})
	);
});

test('every row that waits for an answer has a problem at its cell', () => {
	fc.assert(
		fc.property(list, list, (tasks, former) => {
			const reading = matchList(tasks, asLedger(former), {});
			const asked = reading.items.filter(({ waits }) => waits !== null).length;
			const firsts = new Set(reading.duplicates.map(({ rows }) => rows[0]));
			const taskOf = (row: number) => tasks.find(({ firstRow }) => firstRow === row);
			const problems = asksOfMatch(reading, []).map((ask) => problemOfAsk(ask, taskOf, '清单'));
			expect(problems.length).toBeGreaterThanOrEqual(asked - firsts.size);
			expect(problems.every(({ at, task }) => at.cell !== '' && task !== null)).toBe(true);
		})
	);
});

test('a plan carried out and matched again leaves nothing to write', () => {
	fc.assert(
		fc.property(list, list, (tasks, former) => {
			const ledger = asLedger(former);
			const choices = allAnswered(tasks, ledger);
			const plan = planMerge(tasks, ledger, matchList(tasks, ledger, choices), {});
			expect(plan.account.imported + plan.account.skipped).toBe(plan.account.file);
			const merged = apply(plan, ledger);
			expect(new Set(merged.map(({ position }) => position)).size).toBe(merged.length);

			// the same rows are the same tasks now, so only the pairs are given again
			const pairs = Object.fromEntries(
				tasks.map(({ firstRow }, index) => {
					const before = matchList(tasks, ledger, choices).items[index];
					return [firstRow, { taskId: before?.taskId ?? `new-${firstRow}` }];
				})
			);
			const again = matchList(tasks, merged, { ...choices, pairs });
			const second = planMerge(tasks, merged, again, {});
			expect([second.inserts, second.updates, second.positions]).toEqual([[], [], []]);
			expect(second.unchanged).toHaveLength(tasks.length);
		})
	);
});

test('a plan carried out and matched afresh creates and loses no task', () => {
	fc.assert(
		fc.property(numbered, numbered, (tasks, former) => {
			const ledger = asLedger(former);
			const choices = allAnswered(tasks, ledger);
			const merged = apply(planMerge(tasks, ledger, matchList(tasks, ledger, choices), {}), ledger);
			expect(matchList(tasks, merged, {}).counts.new).toBe(0);
		})
	);
});

/** Says of every question "that task" and of every duplicate "two tasks", as often as needed. */
function allAnswered(tasks: ListTask[], ledger: ReturnType<typeof asLedger>): MatchChoices {
	let choices: MatchChoices = {};
	for (let round = 0; round < 30; round += 1) {
		const { questions, duplicates } = matchList(tasks, ledger, choices);
		if (questions.length + duplicates.length === 0) return choices;
		const pairs = Object.fromEntries(
			questions.map(({ row: at, candidates: [best] }) => [
				at,
				best ? { taskId: best.taskId } : ('new' as const)
			])
		);
		const later = duplicates.flatMap(({ rows }) => rows.slice(1));
		choices = {
			pairs: { ...choices.pairs, ...pairs },
			distinct: [...(choices.distinct ?? []), ...later]
		};
	}
	throw new Error('the questions never end');
}
