import { describe, expect, test } from 'vitest';
import { eventsOf, valueText, withoutNames } from './history.server.ts';

const names = { accounts: new Map([['a1', '王敏']]), units: new Map([['u1', '区财政局']]) };
const change = {
	...{ noun: 'task', objectId: 't', reason: null, groupId: null, changedBy: 'a1' },
	changedAt: '2026-03-02T01:00:00.000Z'
};

describe('a change of a field as a sentence', () => {
	test.each([
		['measure', '甲', '乙', '改革措施由“甲”改为“乙”'],
		['progress', null, '已办', '填入进展情况“已办”'],
		['problem', '缺人', null, '清空存在问题（原为“缺人”）'],
		['position', '1', '2', '在清单里换了位置'],
		['extra 备注', '甲', '乙', '备注由“甲”改为“乙”'],
		[
			'deadline',
			'{"text":"9月底","dueOn":"2026-09-30","ongoing":false}',
			'{"text":null,"dueOn":"2026-12-31","ongoing":false}',
			'完成时限由“9月底”改为“2026-12-31”'
		],
		[
			'units',
			'{"units":[{"name":"区财政局","role":"lead"}],"collectives":[]}',
			'{"units":[{"name":"区财政局"},{"name":"区水务局"}],"collectives":[{"printed":"各镇"}]}',
			'责任单位由“区财政局”改为“区财政局、区水务局、各镇”'
		],
		['contactPeople', '[]', '[{"name":"田七","phone":"15400001111"}]', '填入联系人“田七”']
	])('%s: %s', (field, from, to, text) => {
		const [event] = eventsOf(
			{ states: [], deadlines: [], claims: [] },
			[{ ...change, field, from, to }],
			names
		);
		expect(event).toMatchObject({ text, who: '王敏' });
	});

	test('of people only that they changed, where names are kept back', () => {
		const people = { ...change, from: '[]', to: '[{"name":"田七"}]' };
		const told = [
			{ ...people, field: 'contactPeople' },
			{ ...people, field: 'measure', to: '乙' }
		];
		const none = { states: [], deadlines: [], claims: [] };
		const texts = eventsOf(none, told.map(withoutNames), names).map(({ text }) => text);
		expect(texts).toEqual(['联系人有变更', '填入改革措施“乙”']);
	});

	test('what only looks like data is shown as it is', () => {
		expect(valueText('[甲')).toBe('[甲');
	});
});

test('states, deadlines and claims are told with their reasons, the latest first', () => {
	const by = { reason: null, document: null, sinceOn: '2026-01-01' };
	const events = eventsOf(
		{
			states: [
				{ ...by, state: 'active', changedBy: null, changedAt: '2026-01-01T01:00:00.000Z' },
				{
					...{ state: 'cancelled', reason: '政策调整', document: '试政办〔2026〕3号' },
					...{ changedBy: 'office', changedAt: '2026-05-01T01:00:00.000Z', sinceOn: '2026-05-01' }
				}
			],
			deadlines: [
				{
					...by,
					dueOn: '2026-06-30',
					ongoing: false,
					changedBy: 'a1',
					changedAt: '2026-01-02T01:00:00.000Z'
				},
				{
					...by,
					dueOn: '2026-09-30',
					ongoing: false,
					changedBy: 'a1',
					changedAt: '2026-02-01T01:00:00.000Z'
				},
				{
					...by,
					dueOn: null,
					ongoing: true,
					changedBy: 'a1',
					changedAt: '2026-03-01T01:00:00.000Z'
				}
			],
			claims: [
				{
					...{ unitId: 'u1', doneOn: '2026-04-01', claimedAt: '2026-04-02T01:00:00.000Z' },
					...{
						claimedBy: 'unit:区财政局',
						state: 'returned',
						decidedAt: '2026-04-03T01:00:00.000Z'
					},
					...{ decidedBy: 'office', reason: '材料不全' }
				}
			]
		},
		[],
		names
	);
	expect(events.map(({ who, text, notes }) => [who, text, ...notes].join(' '))).toEqual([
		'区营商办 取消 原因：政策调整 依据：试政办〔2026〕3号',
		'区营商办 区营商办退回申报 原因：材料不全',
		'区财政局 区财政局申报2026年4月1日完成',
		'王敏 改为长期推进',
		'王敏 时限改为2026年9月30日',
		'王敏 时限定为2026年6月30日',
		'程序 列入推进'
	]);
});
