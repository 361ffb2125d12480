import { describe, expect, test } from 'vitest';
import { valueText } from '$lib/words/field-change.ts';
import { withoutNames } from './acts-told.server.ts';
import { eventsOf } from './history.server.ts';

const names = {
	accounts: new Map([['a1', '王敏']]),
	units: new Map([
		['u1', '区财政局'],
		['u2', '区水务局']
	]),
	files: new Map([['b1', '清单.xlsx']])
};
const nothing = {
	...{ states: [], deadlines: [], claims: [], changes: [], extensions: [] },
	source: null
};
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
		['extra.备注', '甲', '乙', '备注由“甲”改为“乙”'],
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
		const changes = [{ ...change, field, from, to }];
		const [event] = eventsOf({ ...nothing, changes }, names);
		expect(event).toMatchObject({ text, who: '王敏' });
	});

	test('of people only that they changed, where names are kept back', () => {
		const people = { ...change, from: '[]', to: '[{"name":"田七"}]' };
		const told = [
			{ ...people, field: 'contactPeople' },
			{ ...people, field: 'measure', to: '乙' }
		];
		const changes = told.map(withoutNames);
		const texts = eventsOf({ ...nothing, changes }, names).map(({ text }) => text);
		expect(texts).toEqual(['联系人有变更', '填入改革措施“乙”']);
	});

	test('of an import that was taken back that it was', () => {
		const brought = { ...change, field: 'measure', from: '甲', to: '乙', batchId: 'b1' };
		const place = { sourceSheet: '责任清单', sourceCell: 'B5' };
		const told = (undone: string[]) =>
			eventsOf(
				{ ...nothing, changes: [{ ...brought, ...place }] },
				{ ...names, undone: new Set(undone) }
			)[0]?.notes;
		expect(told([])).toEqual(['来自清单“清单.xlsx”工作表“责任清单” B5']);
		expect(told(['b1'])).toContain('这次导入已撤销，恢复了原来的内容');
	});

	test('of a step or a figure what became of it', () => {
		const row = {
			name: '即办件比例',
			comparison: '≥',
			measuredIn: '%',
			dueOn: null,
			baseline: null
		};
		const changes = [
			{
				...{ ...change, field: 'indicator' },
				from: JSON.stringify({ ...row, target: '30' }),
				to: JSON.stringify({ ...row, target: '35' })
			}
		];
		const [event] = eventsOf({ ...nothing, changes }, names);
		expect(event?.text).toBe('把指标“即办件比例”的目标由“≥30%”改为“≥35%”');
	});

	test('what only looks like data is shown as it is', () => {
		expect(valueText('[甲')).toBe('[甲');
	});
});

test('states, deadlines and claims are told with their reasons, the latest first', () => {
	const by = { reason: null, document: null, sinceOn: '2026-01-01' };
	const events = eventsOf(
		{
			...nothing,
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
					...{ voidedAt: null, voidedBy: null, stays: false },
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

describe('what was done in one go is one sentence', () => {
	const deed = (to: object) => ({ ...change, field: 'deed', from: null, to: JSON.stringify(to) });
	const tell = (told: Partial<Parameters<typeof eventsOf>[0]>) =>
		eventsOf({ ...nothing, ...told }, names).map(({ text, notes }) => [text, ...notes].join(' '));

	test('with its reason and its document', () => {
		const cancelled = { verb: 'cancel', document: '试政办〔2026〕3号' };
		const changes = [{ ...deed(cancelled), reason: '政策调整' }];
		expect(tell({ changes })).toEqual(['取消 原因：政策调整 依据：试政办〔2026〕3号']);
	});

	test('and the fields that it changed', () => {
		const group = { groupId: 'g1' };
		const changes = [
			{ ...deed({ verb: 'edit' }), ...group },
			{ ...change, ...group, field: 'number', from: '1', to: '2' },
			{ ...change, ...group, field: 'measure', from: '甲', to: '乙' }
		];
		expect(tell({ changes })).toEqual(['序号由“1”改为“2”；改革措施由“甲”改为“乙”']);
	});

	test('and not once more by the rows that figures are told from', () => {
		const moved = { verb: 'extend', on: '2026-12-31', ongoing: false };
		const row = { dueOn: '2026-12-31', ongoing: false, sinceOn: '2026-03-02' };
		const by = { reason: null, document: null, changedBy: 'a1', changedAt: change.changedAt };
		expect(tell({ changes: [deed(moved)], deadlines: [{ ...row, ...by }] })).toEqual([
			'时限改为2026年12月31日'
		]);
	});

	test('where two units change hands, both are named', () => {
		const changes = [deed({ verb: 'transfer', unitId: 'u1', toUnitId: 'u2' })];
		expect(tell({ changes })).toEqual(['由区财政局移交给区水务局']);
	});

	test('what a list brought says which file and which cell', () => {
		const from = { batchId: 'b1', sourceSheet: '责任清单', sourceCell: 'C5' };
		const changes = [{ ...change, ...from, field: 'measure', from: '甲', to: '乙' }];
		const source = { at: '2026-01-01T00:00:00.000Z', file: '清单.xlsx', sheet: '责任清单', row: 5 };
		expect(tell({ changes, source })).toEqual([
			'改革措施由“甲”改为“乙” 来自清单“清单.xlsx”工作表“责任清单” C5',
			'由清单“清单.xlsx”导入 工作表“责任清单”第 5 行'
		]);
	});

	test('a request and its answer are two sentences, but for one that was granted', () => {
		const asked = {
			...{ id: 'e', taskId: 't', unitId: 'u1', askedDueOn: '2026-12-31', reason: '等待批复' },
			...{ askedBy: 'unit:区财政局', askedAt: '2026-03-01T00:00:00.000Z' },
			...{ grantedDueOn: null, note: '请按期完成', decidedBy: 'a1', decidedAt: change.changedAt },
			seenAt: null
		};
		const refused = { ...asked, state: 'refused' as const };
		expect(tell({ extensions: [refused] })).toEqual([
			'未同意区财政局3月1日的延期申请 理由：请按期完成',
			'区财政局申请延期到2026年12月31日 原因：等待批复'
		]);
		const changes = [deed({ verb: 'extend', on: '2026-12-31' })];
		const granted = { ...asked, state: 'granted' as const };
		expect(tell({ extensions: [granted], changes })).toHaveLength(2);
		const moved = { askedOn: '2026-03-01', fromOn: '2026-06-30', on: '2026-12-31' };
		const answered = [{ ...deed({ verb: 'extend', ...moved, note: '同意' }), reason: '等待批复' }];
		// the unit's reason and the office's words, each by its name
		expect(tell({ changes: answered })).toEqual([
			'同意3月1日的延期申请，时限由2026年6月30日延到2026年12月31日 申请理由：等待批复 答复：同意'
		]);
	});

	test('a request falls with its unit, and is withdrawn where its unit says so', () => {
		const asked = {
			...{ id: 'e', taskId: 't', unitId: 'u1', askedDueOn: '2026-12-31', reason: '等待批复' },
			...{ askedBy: null, askedAt: '2026-03-01T00:00:00.000Z', state: 'withdrawn' as const },
			...{ grantedDueOn: null, note: null, decidedBy: 'a1', decidedAt: change.changedAt },
			seenAt: null
		};
		const changes = [deed({ verb: 'transfer', unitId: 'u1', toUnitId: 'u2' })];
		expect(tell({ extensions: [asked], changes })).toContain(
			'区财政局不再负责，它的延期申请随之撤回'
		);
		expect(tell({ extensions: [asked] })).toContain('区财政局撤回延期申请');
		const cancelled = [deed({ verb: 'cancel' })];
		expect(tell({ extensions: [asked], changes: cancelled })).toContain(
			'任务已取消，延期申请随之结束'
		);
	});
});

describe('other tasks', () => {
	const deed = (told: object) => ({
		...change,
		field: 'deed',
		from: null,
		to: JSON.stringify(told)
	});
	const tasks = [
		{ id: 't75', number: '75' },
		{ id: 't76', number: '76' }
	];
	const link = (number: string) => ({ word: `第${number}项`, href: `/tasks/t${number}` });
	test.each([
		['split', deed({ verb: 'split', tasks }), '拆出第75项、第76项', ['75']],
		[
			'came of a split',
			deed({ verb: 'split', other: '75', tasks: tasks.slice(0, 1) }),
			'由第75项拆出',
			['75']
		],
		[
			'merged',
			deed({ verb: 'merge', other: '75', tasks: tasks.slice(0, 1) }),
			'并入第75项',
			['75']
		],
		[
			'gained',
			{ ...change, field: 'merged', from: null, to: JSON.stringify(tasks) },
			'并入了第75项、第76项',
			['75']
		],
		['of old', { ...change, field: 'merged', from: null, to: '5、6' }, '并入了第5项、第6项', []]
	])('%s: named, and linked where the reader may open them', (_, told, text, linked) => {
		const [event] = eventsOf(
			{ ...nothing, changes: [told] },
			{ ...names, tasks: new Set(['t75']) }
		);
		expect(event).toMatchObject({ text, links: linked.map(link) });
	});
});

describe('a claim that falls has a sentence of its own', () => {
	const at = '2026-05-02T01:00:00.000Z';
	const claim = {
		...{ unitId: 'u1', doneOn: '2026-05-01', claimedAt: change.changedAt, claimedBy: 'a1' },
		...{ state: 'void', decidedAt: null, decidedBy: null, reason: null },
		...{ voidedAt: at, voidedBy: 'a1', stays: true }
	};
	test.each([
		['addUnit', true, '区财政局不再牵头，它的完成申报随之作废'],
		['transfer', false, '区财政局不再负责，它的完成申报随之作废'],
		['cancel', true, '任务已取消，完成申报随之结束'],
		['merge', true, '任务已并入另一项，完成申报随之结束'],
		['withdrawClaim', true, null],
		['reopen', true, null]
	])('%s', (verb, stays, text) => {
		const to = JSON.stringify({ verb, unitId: 'u1' });
		const changes = [{ ...change, field: 'deed', from: null, to, changedAt: at }];
		const events = eventsOf({ ...nothing, claims: [{ ...claim, stays }], changes }, names);
		const [told, ...others] = events.filter((event) => event.at === at);
		expect(others.length > 0 ? told?.text : null).toBe(text);
	});
});
