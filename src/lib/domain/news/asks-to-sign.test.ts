import { expect, test } from 'vitest';
import { taskVerbs } from '../task-verb.ts';
import { asksToSign, deedAsksToSign } from './asks-to-sign.ts';

const milestone = (row: object) =>
	JSON.stringify({
		title: '印发方案',
		dueOn: '2026-06-30',
		aspirational: false,
		doneOn: null,
		...row
	});

test.each([
	['measure', '甲', '乙', true],
	['section', '一', '二', true],
	['units', '区法院', '区水利局', true],
	['deadline', '6月底', '9月底', true],
	['dueOn', '2026-06-30', '2026-09-30', true],
	['indicator', '{"name":"件","target":"30"}', '{"name":"件","target":"40"}', true],
	['indicator', null, '{"name":"件","target":"40"}', true],
	['milestone', milestone({}), milestone({ dueOn: '2026-05-31' }), true],
	['milestone', milestone({}), milestone({ title: '印发办法' }), true],
	['milestone', null, milestone({}), true],
	['milestone', milestone({}), null, true],
	['state', 'cancelled', 'active', true],
	// that it was reached is progress
	['milestone', milestone({}), milestone({ doneOn: '2026-05-08' }), false],
	['milestoneOrder', null, null, false],
	['indicatorOrder', null, null, false],
	['reading', null, '{"value":"31"}', false],
	['number', '7', '8', false],
	['position', '7', '8', false],
	['responsiblePeople', '[{"name":"甲","phone":"1"}]', '[{"name":"甲","phone":"2"}]', false],
	['contactPeople', '[]', '[{"name":"甲"}]', false],
	['progress', '甲', '乙', false],
	['problem', '甲', '乙', false],
	['extra.备注', '甲', '乙', false]
])('%s from %s to %s: asks to sign again is %s', (field, from, to, asks) => {
	expect(asksToSign({ field, from, to })).toBe(asks);
});

test('another deadline, a resuming, a reopening and the taking in of a draft ask; nothing else that is done does', () => {
	expect(taskVerbs.filter(deedAsksToSign)).toEqual(['resume', 'reopen', 'extend', 'accept']);
});
