import { expect, test } from 'vitest';
import { planChoices } from './plan-choices.ts';

const plan = (year: number, id = `p${year}`) => ({
	...{ id, year, title: `${year}年清单（${id}）` },
	startsOn: `${year}-01-01`
});
const running = plan(2026);

test('one list is no choice', () => {
	expect(planChoices([running], { shown: running, running }, '2026-06-01')).toBeNull();
});

test('the running list stands first, then those before, then what is prepared', () => {
	const plans = [plan(2027), running, plan(2024), plan(2025)];
	const choices = planChoices(plans, { shown: plan(2025), running }, '2026-06-01');
	expect(choices?.lists.map(({ plan, label, time }) => [plan, label, time])).toEqual([
		[null, '2026年清单', 'running'],
		['p2025', '2025年清单', 'past'],
		['p2024', '2024年清单', 'past'],
		['p2027', '2027年清单', 'prepared']
	]);
	expect(choices).toMatchObject({ time: 'past', year: 2025, running: 2026 });
	expect(choices?.lists.filter(({ isShown }) => isShown)).toMatchObject([{ plan: 'p2025' }]);
});

test('two lists of a year are told apart by their titles', () => {
	const plans = [running, plan(2025), plan(2025, 'b')];
	const choices = planChoices(plans, { shown: running, running }, '2026-06-01');
	expect(choices?.lists.map(({ label }) => label)).toEqual([
		'2026年清单',
		'2025年清单（p2025）',
		'2025年清单（b）'
	]);
});
