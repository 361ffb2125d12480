import { expect, test } from 'vitest';
import { chaseText, firstWordings, type ChaseFacts, type SpokenUnit } from './chase-text.ts';

const at = '2021-10-25T16:00:00.000Z';
const open = (number: string, title: string, cutoffAt = at) => ({
	...{ number, title, measure: `${title}。` },
	cutoffAt
});
const education: SpokenUnit = {
	name: '区教育局',
	open: [open('33', '校外托管机构豁免审批')],
	people: [
		{ name: '王敏', post: '联系人', phone: '15400000001' },
		{ name: '李强', post: '责任人', phone: null }
	]
};
const transport: SpokenUnit = { name: '区交通运输局', open: [open('12', '货运许可')], people: [] };
const facts: ChaseFacts = {
	...{ period: '2021-10', cutoffAt: at, now: '2021-10-25T08:02:00.000Z' },
	...{ address: 'http://10.1.2.3:3000', contact: '王敏 0840-5551028' },
	...{ units: [education, transport], asked: 79, submitted: 77, overdue: [] }
};
const early = '2021-10-22T01:00:00.000Z';
const late = '2021-10-26T01:00:00.000Z';
const text = (kind: keyof typeof firstWordings, more: Partial<ChaseFacts> = {}) =>
	chaseText(kind, { ...facts, ...more }, firstWordings[kind]);

test('the group reads who is missing, until when, where and whom to ask', () => {
	expect(text('group')).toBe(
		'【营商办】10月任务台账今天（25日）24:00截止。目前还有2家未报：区教育局（1项）、区交通运输局（1项）。打开 http://10.1.2.3:3000 →“本月填报”，可沿用上月修改，约5分钟。有困难请联系 王敏 0840-5551028。'
	);
});

test('a unit reads its own tasks', () => {
	expect(text('unit', { units: [education] })).toBe(
		'【营商办】区教育局：10月还有1项未报（第33项 校外托管机构豁免审批）。今天24:00前上报不计迟报。http://10.1.2.3:3000'
	);
});

test.each([
	['days before', 'group', early, '10月25日（周一）24:00截止，还有3天'],
	['the last minute', 'group', '2021-10-25T15:59:59.999Z', '今天（25日）24:00截止'],
	['the first late instant', 'group', at, '已过截止时间（10月25日24:00），现在上报记为迟报'],
	['days before, to a unit', 'unit', early, '10月25日（周一）24:00前上报不计迟报，还有3天'],
	['after it, to a unit', 'unit', late, '已过截止时间（10月25日24:00），现在上报记为迟报']
] as const)('%s: the time is told as it is', (_, kind, now, told) => {
	expect(text(kind, { now, units: [education] })).toContain(`${told}。`);
});

test('more time of one unit is told, and counts for its own text', () => {
	const longer = '2021-10-28T16:00:00.000Z';
	const given = { ...education, open: [open('33', '校外托管机构豁免审批', longer)] };
	expect(text('group', { now: late, units: [given, transport] })).toContain(
		'任务台账已过截止时间（10月25日24:00），现在上报记为迟报。目前还有1家未报：区交通运输局（1项）。已延长、未到期的：区教育局（1项，到10月28日24:00）。打开'
	);
	expect(text('leader', { now: late, units: [given, transport] })).toContain(
		'未报1家：区交通运输局（1项）。已延长、未到期的：区教育局（1项，到10月28日24:00）。'
	);
	expect(text('unit', { now: late, units: [given] })).toContain(
		'10月28日（周四）24:00前上报不计迟报，还有2天'
	);
	// more time for one task hides no other
	const mixed = { ...education, open: [...given.open, open('34', '校车')] };
	expect(text('unit', { now: late, units: [mixed] })).toContain('现在上报记为迟报，延长的除外。');
	expect(text('group', { now: late, units: [mixed] })).toContain(
		'目前还有1家未报：区教育局（1项）。已延长、未到期的：区教育局（1项，到10月28日24:00）。'
	);
	// once it is over it is late like the rest
	const after = '2021-10-29T01:00:00.000Z';
	expect(text('group', { now: after, units: [given] })).toContain(
		'目前还有1家未报：区教育局（1项）。打开'
	);
});

test('where all that is left has more time nobody is threatened', () => {
	const longer = '2022-01-03T16:00:00.000Z';
	const units = [{ ...education, open: [open('33', '校外托管机构豁免审批', longer)] }];
	expect(text('group', { now: late, units })).toContain(
		'10月任务台账已延长、未到期的：区教育局（1项，到2022年1月3日24:00）。打开'
	);
	expect(text('leader', { now: late, units })).toContain(
		'上报率97.5%。已延长、未到期的：区教育局（1项，到2022年1月3日24:00）。'
	);
	expect(text('letter', { now: late, units })).not.toContain('记为迟报，');
	// an own wording says until when, and does not threaten either
	expect(chaseText('group', { ...facts, now: late, units }, '{截止}。{未报}')).toBe(
		'2022年1月3日（周一）24:00截止，还有69天。区教育局（1项，延长至2022年1月3日24:00）'
	);
});

test('people are called by their names where the office wants it', () => {
	expect(text('group', { names: true })).toContain(
		'区教育局（1项）@王敏@李强、区交通运输局（1项）。'
	);
	expect(text('group')).not.toContain('@');
});

test('the leader reads how far the month is, and what is late longest', () => {
	const overdue = [{ number: '7', title: '开办企业', unit: '区市场监管局', days: 34 }];
	expect(text('leader', { overdue })).toBe(
		'【营商办】10月任务进展应报79项次，已报77项次，上报率97.5%。未报2家：区教育局（1项）、区交通运输局（1项）。逾期时间最长的1项：第7项 开办企业（区市场监管局，逾期34天）。http://10.1.2.3:3000/tasks?status=overdue'
	);
	expect(text('leader', { units: [], submitted: 79 })).toContain(
		'上报率100.0%。各单位均已上报。没有逾期任务。'
	);
});

test('the list of telephones has a line for every unit, reached or not', () => {
	expect(text('phones')).toBe(
		'10月未报单位联系电话（2家）\n区教育局：王敏（联系人）15400000001；李强（责任人）没有电话\n区交通运输局：没有登记联系人'
	);
});

test.each([
	['before the cutoff', early, '10月25日', '请于10月25日前上报，截止时间前上报的不计迟报'],
	['after it', late, '10月28日', '请于10月28日前上报。上述任务已过截止时间，现在上报记为迟报'],
	['with no day', late, '', '请尽快上报。']
])('a letter asks for it %s', (_, now, until, told) => {
	const letter = text('letter', { units: [education], now, until });
	expect(letter).toContain(told);
	expect(letter).toContain('贵单位还有1项任务没有上报：\n1.第33项　校外托管机构豁免审批。\n');
});

test('an own wording has the same values, and a foreign place stays as it is written', () => {
	expect(chaseText('group', facts, '{ 月份 }｛家数｝家，{单位}')).toBe('10月2家，{单位}');
});

test('without a contact it is the office', () => {
	expect(text('group', { contact: '' })).toContain('有困难请联系 区营商办。');
});

test('a letter that can name nobody has no line for it', () => {
	expect(text('letter', { contact: '' })).not.toContain('联系人');
	expect(text('letter')).toContain('\n联系人：王敏 0840-5551028。');
});

test('a letter calls no task late that has more time', () => {
	const longer = open('34', '幼儿园审批', '2021-10-29T16:00:00.000Z');
	const units = [{ ...education, open: [...education.open, longer] }];
	const letter = text('letter', { units, now: late });
	expect(letter).toContain('\n2.第34项　幼儿园审批。（延长至10月29日24:00）\n');
	expect(letter).toContain('上述任务（延长的除外）已过截止时间，现在上报记为迟报');
});
