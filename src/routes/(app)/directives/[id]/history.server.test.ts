import { expect, test } from 'vitest';
import type { Directive } from '$lib/server/db/directives.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import { eventsOf } from './history.server.ts';

const directive: Directive = {
	...{ id: 'd1', kind: 'supervision', taskId: 't1', number: '营商督〔2026〕3号', level: 'yellow' },
	...{ body: '请说明进展。', dueOn: '2026-12-01', saidBy: null, saidName: null },
	...{ issuedOn: '2026-11-01', issuedBy: 'office', issuedAt: '2026-11-01T01:00:00.000Z' },
	...{ answersSince: null, closedOn: null, closedBy: null, closedAt: null, closingNote: null },
	...{ withdrawnOn: null, withdrawnBy: null, withdrawnAt: null, withdrawalReason: null },
	...{ version: 1, unitIds: ['court', 'water'] },
	replies: [
		{
			...{ id: 'r1', directiveId: 'd1', unitId: 'water', body: '已办。' },
			...{ repliedOn: '2026-11-03', repliedBy: 'p1', repliedAt: '2026-11-03T01:00:00.000Z' }
		}
	]
};
const change = (
	field: string,
	from: string | null,
	to: string | null,
	reason: string | null = null
): FieldChange => ({
	...{ noun: 'directive', objectId: 'd1', field, from, to, reason, groupId: null },
	...{ changedBy: 'p2', changedAt: '2026-11-05T01:00:00.000Z' }
});
const names: Record<string, string> = { court: '区法院', water: '区水利局' };
const told = (...changes: FieldChange[]) => eventsOf(directive, changes, (id) => names[id] ?? '');

test('the latest is on top: given, answered, changed', () => {
	const events = told(change('dueOn', '2026-11-10', '2026-12-01'));
	expect(events.map(({ text, by }) => [text, by])).toEqual([
		['回复时限由“2026年11月10日”改为“2026年12月1日”', 'p2'],
		['区水利局回复', 'p1'],
		['下达给区法院、区水利局', 'office']
	]);
});

test.each([
	['closedOn', null, '2026-11-05', '办结'],
	['closedOn', '2026-11-05', null, '重新打开'],
	['answersSince', null, '2026-11-05T01:00:00.000Z', '请各单位补充回复'],
	['withdrawnOn', null, '2026-11-05', '撤回'],
	['level', 'blue', 'yellow', '等级由“蓝色督办”改为“黄色督办”'],
	[
		'number',
		'营商督〔2026〕2号',
		'营商督〔2026〕3号',
		'编号由“营商督〔2026〕2号”改为“营商督〔2026〕3号”'
	],
	['body', '请办。', '请说明进展。', '内容由“请办。”改为“请说明进展。”']
])('%s from %s to %s: %s', (field, from, to, text) => {
	expect(told(change(field, from, to, '因此'))[0]).toMatchObject({ text, notes: ['说明：因此'] });
});

test('whom it was given to first is told, though others answer now', () => {
	const events = told(change('units', '区水利局', '区法院、区水利局'));
	expect(events.map(({ text }) => text)).toEqual([
		'承办单位由“区水利局”改为“区法院、区水利局”',
		'区水利局回复',
		'下达给区水利局'
	]);
});
