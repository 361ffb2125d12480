import { expect, test } from 'vitest';
import { touchesFrame } from './touches-frame.ts';

const links = (...actions: string[]) => actions.map((action) => ({ action }));

test('filing, reviewing, chasing and signing in leave what deeds go by as it is', () => {
	expect(touchesFrame([])).toBe(false);
	expect(touchesFrame(links('report.submit', 'report.review', 'chase.log', 'session.start'))).toBe(
		false
	);
});

test('whatever else is done can change it, also what nobody has thought of yet', () => {
	for (const action of ['account.edit', 'task.edit', 'period.except', 'unit.edit', 'setting.set']) {
		expect(touchesFrame(links('report.submit', action, 'report.submit'))).toBe(true);
	}
	expect(touchesFrame(links('task.invented-later'))).toBe(true);
});
