import { describe, expect, test } from 'vitest';
import {
	doubtLevels,
	explainedCodes,
	type Doubt,
	type DoubtCode,
	type DoubtFacts
} from '../domain/report/doubt.ts';
import { entryFields, noProgressReasons, statusClaims } from '../domain/report/entry.ts';
import {
	doubtAtField,
	doubtFinding,
	doubtLevelWords,
	doubtNames,
	doubtQuestions,
	doubtText,
	mendText
} from './doubt.ts';
import {
	noProgressWords,
	reportCellChoices,
	reportCellText,
	reportCellValue,
	reportFieldHints,
	reportFieldText,
	reportFieldWords,
	statusClaimWords
} from './report-field.ts';

/** Every doubt at its field, and its whole sentence; a code without one does not compile. */
const examples: {
	[Code in DoubtCode]: [facts: DoubtFacts[Code], field: Doubt['field'], text: string][];
} = {
	'text-thin': [
		[
			{ why: 'missing', least: 10 },
			'progress',
			'第 61 项还没有填写“本月进展”。请写明本月做了什么，至少 10 个字；没有新进展请点“本月无进展”。'
		],
		[
			{ why: 'short', least: 12 },
			'progress',
			'第 61 项“本月进展”太短。请写明本月做了什么，至少 12 个字；没有新进展请点“本月无进展”。'
		],
		[
			{ why: 'empty-words', least: 10 },
			'progress',
			'第 61 项“本月进展”没有写出具体内容（“同上”“无”“按计划推进”这样的话不算）。请写明本月做了什么，至少 10 个字；没有新进展请点“本月无进展”。'
		]
	],
	'percent-falls': [
		[
			{ from: 70, to: 60, period: '2026-09' },
			'percent',
			'第 61 项完成比例由9月的 70% 降到 60%。如属实请简要说明原因；如填错请修改。'
		]
	],
	'same-text': [
		[
			{ period: '2026-09', isEqual: true },
			'progress',
			'第 61 项“本月进展”与9月完全相同（标点、日期不计）。请补充本月情况，或改选“本月无进展”；确需相同请说明原因。'
		],
		[
			{ period: '2026-09', isEqual: false },
			'progress',
			'第 61 项“本月进展”与9月几乎相同。请补充本月情况，或改选“本月无进展”；确需相同请说明原因。'
		]
	],
	'no-evidence': [
		[
			{},
			'status',
			'第 61 项填报为已完成，但没有佐证。请上传文件、填写文号或网址，或说明无法提供的原因。'
		],
		[
			{},
			'percent',
			'第 61 项填报为完成 100%，但没有佐证。请上传文件、填写文号或网址，或说明无法提供的原因。'
		]
	],
	'done-percent': [
		[
			{ says: 'done', percent: 60 },
			'percent',
			'第 61 项填报为已完成，但完成比例是 60%。请改为 100，或把状态改为推进中。'
		],
		[
			{ says: 'done', percent: null },
			'percent',
			'第 61 项填报为已完成，但完成比例没有填写。请改为 100，或把状态改为推进中。'
		],
		[
			{ says: 'hundred', percent: 100 },
			'percent',
			'第 61 项完成比例是 100%，但状态不是已完成。请把状态改为已完成，或修改完成比例。'
		],
		[
			{ says: 'kept', percent: 66 },
			'noProgress',
			'第 61 项“本月无进展”的原因选了“已完成保持”，但完成比例是 66%。请改选别的原因；已经完成的请改为填写进展，状态选已完成。'
		]
	],
	'done-late': [
		[
			{ dueOn: '2026-09-30', doneOn: '2026-10-12', days: 12 },
			'doneOn',
			'第 61 项的完成时限是2026年9月30日，完成日期填的是2026年10月12日，将记为“逾期完成”（逾期 12 天）。'
		]
	],
	'past-deadline': [
		[
			{ dueOn: '2026-09-30', expectedOn: null },
			'expectedOn',
			'第 61 项的完成时限是2026年9月30日，已经过了，还没有完成。请说明原因，并填写预计完成日期；原定时限不变。'
		],
		[
			{ dueOn: '2026-09-30', expectedOn: '2026-12-10' },
			'expectedOn',
			'第 61 项的完成时限是2026年9月30日，已经过了，还没有完成。请说明没有按期完成的原因（预计完成：12月10日）；原定时限不变。'
		],
		[
			{ dueOn: '2026-09-30', expectedOn: '2027-01-10' },
			'expectedOn',
			'第 61 项的完成时限是2026年9月30日，已经过了，还没有完成。请说明没有按期完成的原因（预计完成：2027年1月10日）；原定时限不变。'
		]
	],
	'percent-still': [
		[{ percent: 60, months: 3 }, 'percent', '第 61 项完成比例已连续 3 期是 60%，没有变化。']
	],
	'percent-jumps': [
		[
			{ from: 30, to: 70, period: '2026-09' },
			'percent',
			'第 61 项完成比例由9月的 30% 升到 70%，一次增加 40 个百分点。'
		]
	],
	'text-twice': [[{ number: '62' }, 'progress', '第 61 项“本月进展”与本单位第 62 项的相同。']],
	behind: [
		[
			{ percent: 50, planned: 64.5985, isFar: false },
			'percent',
			'第 61 项按序时进度应完成 64.6%，填报 50%，慢 14.6 个百分点，属于有风险。'
		],
		[
			{ percent: 30, planned: 64.5985, isFar: true },
			'percent',
			'第 61 项按序时进度应完成 64.6%，填报 30%，慢 34.6 个百分点，属于严重滞后。'
		]
	],
	'risk-unexplained': [
		[
			{},
			'problem',
			'第 61 项状态是有风险，但没有写“存在问题”。请写清卡在哪一步、需要谁；没有风险请修改状态。'
		]
	],
	sensitive: [
		[
			{ what: 'id-card', found: '129****21' },
			'progress',
			'第 61 项“本月进展”里像是有身份证号（129****21）。请删去；确需保留请说明理由。'
		],
		[
			{ what: 'bank-card', found: '620****18' },
			'ask',
			'第 61 项“需要协调”里像是有银行卡号（620****18）。请删去；确需保留请说明理由。'
		],
		[
			{ what: 'secret', found: '机密★' },
			'reason.past-deadline',
			'第 61 项“没有按期完成的原因”里像是有密级标志“机密★”，涉密内容不能填报。请删去；确需保留请说明理由。'
		]
	],
	'same-as-returned': [
		[{}, 'progress', '第 61 项和退回时相比没有改动。请按退回的意见修改；确实不用改的请说明原因。']
	],
	'status-unread': [
		[
			{ value: '快了' },
			'status',
			'第 61 项的状态应为“推进中”“有风险”“已完成”“未启动”中的一个，现在是“快了”。请重新选择。'
		]
	],
	'percent-unread': [
		[
			{ value: '60％左右', offer: 60 },
			'percent',
			'第 61 项的完成比例应为 0 到 100 的整数，现在是“60％左右”。请改为 60。'
		],
		[
			{ value: '过半', offer: null },
			'percent',
			'第 61 项的完成比例不能是“过半”。请核对后改成 0 到 100 的整数。'
		]
	],
	'day-unread': [
		[
			{ value: '上周' },
			'doneOn',
			'第 61 项的“完成日期”应为一个日期，现在是“上周”。请改为 2026-10-12 或“10月12日”这样的写法。'
		]
	],
	'done-day-missing': [
		[{}, 'doneOn', '第 61 项填报为已完成，但没有填写完成日期。请填写实际完成的那一天。']
	],
	'done-day-future': [
		[
			{ today: '2026-10-20' },
			'doneOn',
			'第 61 项的完成日期不能晚于今天（2026年10月20日）。请填写实际完成的那一天。'
		]
	],
	'expected-day-missing': [
		[{}, 'expectedOn', '第 61 项已过完成时限，还没有填写预计完成日期。请填写预计哪一天能完成。']
	],
	'expected-day-past': [
		[
			{ today: '2026-10-20' },
			'expectedOn',
			'第 61 项的预计完成日期已经过去，今天是2026年10月20日。请填写今天或以后的一天。'
		]
	],
	'no-progress-unexplained': [
		[
			{ least: 4 },
			'noProgress',
			'第 61 项选了“本月无进展”，还没有说明原因。请选择一个原因；选“其他”的，请写明是什么，至少 4 个字。'
		]
	],
	'no-progress-again': [
		[
			{ period: '2026-09', least: 10 },
			'noProgressNote',
			'第 61 项9月已填过“本月无进展”，这是连续第二次。请在“无进展的说明”里写明情况，至少 10 个字。'
		]
	],
	'ask-empty': [
		[
			{},
			'ask',
			'第 61 项写了协调对象，没有写请求什么。请写清需要对方做什么；不需要协调请清空协调对象。'
		]
	],
	'reading-unread': [
		[
			{ name: '即办件比例', value: '三成' },
			'reading.i1',
			'第 61 项指标“即办件比例”的数据应为一个数，现在是“三成”。请只写数字，如 30、4.5。'
		]
	],
	'reason-thin': [
		[
			{ code: 'percent-falls', least: 4 },
			'reason.percent-falls',
			'第 61 项的“比例下降的原因”写得太短。请写清楚，至少 4 个字。'
		]
	],
	'field-long': [
		[
			{ field: 'progress', most: 2000, now: 2001 },
			'progress',
			'第 61 项的“本月进展”最多 2000 个字，现在是 2001 个字。请缩短，详细内容可作为佐证上传。'
		]
	],
	'field-unreadable': [
		[
			{ field: 'reason.sensitive' },
			'reason.sensitive',
			'第 61 项的“确需保留的理由”里有看不见或认不出的字符，可能是从别处粘贴带来的。请手工重新输入。'
		]
	]
};

const doubts = Object.entries(examples).flatMap(([code, told]) =>
	told.map(([facts, field, text]) => ({
		...{ code: code as DoubtCode, text },
		doubt: { code, facts, field, mends: [] } as unknown as Doubt
	}))
);

describe.each(doubts)('$code: $text', ({ code, doubt, text }) => {
	test('is said with its place and its mend', () => {
		expect(doubtText(doubt, '61')).toBe(text);
	});

	test('follows the tone of the house', () => {
		expect(text).not.toMatch(/[您你！!"']|刷新|undefined|null|\[object/);
		expect(text).toMatch(/。$/);
		if (doubtLevels[code] !== 'show') expect(text).toMatch(/请[^。]+。$/);
	});
});

test('at its own field the task goes without saying', () => {
	const facts = { value: '过半', offer: null };
	const doubt: Doubt = { code: 'percent-unread', facts, field: 'percent', mends: [] };
	expect(doubtAtField(doubt)).toBe('完成比例不能是“过半”。请核对后改成 0 到 100 的整数。');
});

test('a task without a number is this one', () => {
	const doubt: Doubt = { code: 'done-day-missing', facts: {}, field: 'doneOn', mends: [] };
	expect(doubtText(doubt, '')).toMatch(/^这项任务填报为已完成/);
});

test('long typing is cut, on one line', () => {
	const facts = { value: `${'大约一半'.repeat(20)}\n左右`, offer: null };
	const doubt: Doubt = { code: 'percent-unread', facts, field: 'percent', mends: [] };
	expect(doubtText(doubt, '61')).toMatch(/不能是“.{39}…”。请核对后改成 0 到 100 的整数。$/);
});

test.each([
	[{ percent: '60' }, '改为 60'],
	[{ status: 'underway' }, '状态改为“推进中”'],
	[{ status: 'done' }, '状态改为“已完成”'],
	[{ noProgress: 'other', noProgressNote: '等待省里批复' }, '改为本月无进展'],
	[{ noProgress: '' }, '改为填写进展']
])('a mend of %j says %s', (fields, text) => {
	expect(mendText({ fields })).toBe(text);
});

test('every reason that is asked for has a question, every level and field its word', () => {
	expect(Object.keys(doubtQuestions).sort()).toEqual([...explainedCodes].sort());
	expect(Object.values(doubtLevelWords)).toEqual(['须修改', '须说明', '提示']);
	expect(Object.keys(reportFieldWords).sort()).toEqual([...entryFields].sort());
	expect(Object.keys(reportFieldHints).sort()).toEqual([...entryFields].sort());
});

test.each([
	['progress', '本月进展'],
	['milestone.m1', '阶段目标'],
	['reading.i1', '指标数据'],
	['reason.sensitive', '说明']
] as const)('%s is called %s', (field, label) => {
	expect(reportFieldText(field)).toBe(label);
});

test('what a unit may say has its word', () => {
	expect(statusClaims.map((claim) => statusClaimWords[claim])).toEqual([
		...['推进中', '有风险', '已完成', '未启动']
	]);
	expect(noProgressReasons.map((reason) => noProgressWords[reason])).toEqual([
		...['等待上级', '受客观条件限制', '已完成保持', '其他']
	]);
});

test.each([
	['status', 'atRisk', '有风险'],
	['noProgress', 'conditions', '受客观条件限制'],
	['percent', '60', '60'],
	['progress', 'done', 'done']
] as const)('%s %s reads %s in a cell, and the cell is read back', (field, value, text) => {
	expect(reportCellText(field, value)).toBe(text);
	expect(reportCellValue(field, text)).toBe(value);
});

test.each([
	['blanks in a choice', 'status', ' 推 进中　', 'underway'],
	['full-width letters are none of the choices', 'noProgress', 'ｗａｉｔ', 'ｗａｉｔ'],
	['what is no choice stays as it was typed', 'status', '快了 ', '快了'],
	['breaks are one kind', 'progress', '甲\r\n乙\n', '甲\n乙'],
	['nothing', 'status', ' ', '']
] as const)('a cell is read: %s', (_, field, text, value) => {
	expect(reportCellValue(field, text)).toBe(value);
});

test('what is no choice is shown as it is kept', () => {
	expect(reportCellText('status', '快了')).toBe('快了');
	expect(reportCellChoices('status')).toEqual(['推进中', '有风险', '已完成', '未启动']);
	expect(reportCellChoices('progress')).toBeNull();
});

test('what was found is told without what the unit was asked to do, and every finding has a name', () => {
	for (const [code, told] of Object.entries(examples)) {
		for (const [facts, field] of told) {
			// what belongs together is known by the table, not by the compiler
			const finding = doubtFinding({ code, facts, field, mends: [] } as unknown as Doubt);
			expect(finding).toMatch(/^[^的第].*。$/);
			expect(finding).not.toMatch(/请(?!求)|如属实/);
		}
	}
	expect(Object.keys(doubtNames).sort()).toEqual(Object.keys(doubtLevels).sort());
});
