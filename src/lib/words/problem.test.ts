import { describe, expect, test } from 'vitest';
import type { Problem, ProblemCode, ProblemFacts } from '../domain/problem.ts';
import { applyProblemExamples } from './apply-problem.examples.ts';
import { chaseProblemExamples } from './chase-problem.examples.ts';
import { directiveProblemExamples } from './directive-problem.examples.ts';
import { evidenceProblemExamples } from './evidence-problem.examples.ts';
import { goalProblemExamples } from './goal-problem.examples.ts';
import { fileProblemExamples } from './file-problem.examples.ts';
import { importProblemExamples } from './import-problem.examples.ts';
import { listProblemExamples } from './list-problem.examples.ts';
import { matchProblemExamples } from './match-problem.examples.ts';
import { explain } from './problem.ts';
import { reminderProblemExamples } from './reminder-problem.examples.ts';
import { reportProblemExamples } from './report-problem.examples.ts';
import { taskProblemExamples } from './task-problem.examples.ts';
import { workbookProblemExamples } from './workbook-problem.examples.ts';

/** One example of every problem; a code without one does not compile. */
const examples: { [Code in ProblemCode]: ProblemFacts[Code] } = {
	'right.missing': {},
	'field.empty': { field: 'name' },
	'field.long': { field: 'name', most: 20, now: 4000 },
	'field.far-day': { value: '1999-01-01' },
	'field.unreadable': { field: 'name' },
	'field.phone': { field: 'name' },
	'sign-in.no-district': {},
	'sign-in.wrong': { left: 4, minutes: 15, contact: '' },
	'sign-in.locked': { minutes: 15, contact: '王敏 0840-3000000' },
	'sign-in.queue': { seconds: 10 },
	'sign-in.ended': {},
	'sign-in.disabled': { contact: '' },
	'sign-in.first-password-expired': { contact: '' },
	'sign-in.stale': { days: 90, contact: '' },
	'code.wrong': { left: 4, minutes: 15 },
	'code.locked': { minutes: 15 },
	'code.unfit': {},
	'code.not-begun': {},
	'code.demanded': {},
	'password.short': { least: 10, now: 6 },
	'password.long': { most: 128, now: 4000 },
	'password.classes': { least: 3, now: 2 },
	'password.common': {},
	'password.context': { word: '清江区' },
	'password.example': {},
	'password.own': { of: 'name', word: '刘芳' },
	'password.same-as-login': {},
	'password.former': { kept: 5 },
	'password.not-repeated': {},
	'password.current-wrong': { left: 4 },
	'password.locked': { minutes: 15 },
	'login.invalid': { value: 'a' },
	'login.taken': { value: '王小明' },
	'login.phone': {},
	'phone.invalid': { value: '12345' },
	'mail.invalid': { value: 'wang@' },
	'account.no-unit': {},
	'account.no-role': {},
	'account.same-name': { name: '王小明' },
	'account.roles-collide': { roles: ['admin', 'auditor'] },
	'account.last': {},
	'account.absent': {},
	'account.disabled': {},
	'edited.meanwhile': {},
	'demo.absent': {},
	'demo.role-absent': { role: 'leader' },
	'key.wrong': {},
	'key.used': {},
	'setting.out-of-range': { least: 30, most: 365, orZero: true },
	'setting.unchosen': {},
	'setting.no-address': { value: '内网' },
	'setting.day-past': { today: '2026-11-21' },
	'setting.no-time': { value: '25:00' },
	'setting.quiet-none': { time: '20:00' },
	'setting.quiet-past-cutoff': { time: '21:00', until: '08:00' },
	'separation.missing': { roles: ['security', 'auditor'] },
	'separation.collides': { name: '王小明', roles: ['admin', 'office'] },
	'deadline.unread': { value: '2021年国庆前' },
	'deadline.impossible': { value: '2021年2月30日', part: 'day' },
	'deadline.ambiguous': { value: '2021.1', choices: ['2021-01-31', '2021-10-31'] },
	'deadline.serial': { value: '44561', on: '2021-12-31' },
	'deadline.year-missing': { value: '12月底' },
	'deadline.backwards': { value: '2021年11月至3月' },
	'deadline.undated': { value: '立即' },
	'deadline.year-assumed': { value: '12月底', year: 2021, from: 'title', dueOn: '2021-12-31' },
	'deadline.two-readings': { value: '3月前', dueOn: '2021-02-28', alternative: '2021-03-31' },
	'deadline.several': {
		value: '6月底、12月底',
		dates: ['2021-06-30', '2021-12-31'],
		dueOn: '2021-12-31'
	},
	'deadline.loose': { value: '10月初', dueOn: '2021-10-10' },
	'deadline.partly-read': { value: '12月底、30日前', dueOn: '2021-12-31' },
	'deadline.aspirational': { value: '力争到2022年', dueOn: '2022-12-31' },
	'unit.unknown': { value: '审计局', name: '区审计局' },
	'unit.abbreviated': { value: '区发改局', name: '区发展改革局' },
	'unit.resembles': { value: '区财财政局', name: '区财政局', distance: 1 },
	'unit.resembles-listed': { value: '区财证局', name: '区财政局', distance: 1 },
	'unit.ambiguous': { value: '税务局', names: ['区税务局', '高新区税务局'] },
	'unit.maybe-joint': { value: '区司法局和区审计局', names: ['区司法局', '区审计局'] },
	'unit.ended': { value: '区工商局', name: '区工商局', on: '2019-03-31' },
	'unit.person': { value: '张三' },
	'unit.not-a-name': { value: '60%' },
	'unit.text': { value: '按照职责分工负责' },
	'unit.open-bracket': { value: '区工信局（区企业服务中心' },
	'unit.blank-line': {},
	'unit.absent': {},
	'unit.no-kind': {},
	'unit.name-taken': { value: '区财政局', name: '区财政局' },
	'unit.short-several': { value: '区住建局、住建' },
	'unit.succeeded': { name: '区工商局', on: '2019-03-31' },
	'unit.day-unreadable': {},
	'unit.day-early': { since: '2019-03-31' },
	'unit.no-successor': {},
	'unit.one-successor': {},
	'unit.several-successors': {},
	'unit.no-succession': {},
	'unit.succession-old': { on: '2026-11-20' },
	'unit.succession-used': { name: '区市场监管局' },
	'contact.absent': {},
	'contact.decided': { by: '王敏' },
	'contact.leaving-absent': {},
	'contact.already-asked': { name: '田七' },
	'contact.is-there': { name: '田七' },
	'contact.no-note': {},
	'contact.unit-ended': { name: '区水务局', on: '2026-11-30' },
	'sheet.others-left': { read: '单位', others: ['说明'] },
	'sheet.empty': {},
	'sheet.too-long': { most: 500 },
	'sheet.no-column': { column: 'name', headings: ['序号', '责任单位'] },
	'sheet.row-skipped': { value: '合计' },
	'sheet.not-a-unit': { value: '60%' },
	'sheet.unit-ended': { value: '区工商局', name: '区工商局', on: '2019-03-31' },
	'sheet.joint': { value: '区司法局、区审计局', count: 2 },
	'sheet.whose-alias': { value: '司法、审计' },
	'sheet.name-missing': {},
	'sheet.several-people': { value: '王敏、李小明', count: 2 },
	'sheet.phones-apart': { people: 2, phones: 1 },
	'sheet.unit-missing': {},
	'sheet.unit-unclear': { value: '区财财政局', name: '区财政局' },
	'sheet.post-unknown': { value: '科长' },
	'sheet.person-twice': { value: '李小明', first: 3 },
	'sheet.person-again': { value: '李小明', first: 3 },
	'sheet.namesake': { value: '李小明', login: '李小明2' },
	'sheet.phone-kept': { value: '李小明' },
	'sheet.person-elsewhere': { value: '李小明', name: '区法院' },
	'sheet.accounts-left': { count: 3 },
	'sheet.nothing-new': {},
	'sheet.changed': {},
	...fileProblemExamples,
	...listProblemExamples,
	...taskProblemExamples,
	...matchProblemExamples,
	...importProblemExamples,
	...goalProblemExamples,
	...directiveProblemExamples,
	'view.absent': {},
	'view.name-taken': { value: '我牵头的红灯' },
	'view.name-published': { value: '逾期未办结' },
	'view.too-many': { most: 30 },
	'view.phone': {},
	'period.unread': {},
	'period.open': { period: '2026-11' },
	'period.past': { period: '2026-09' },
	'period.far': { period: '2027-03' },
	'period.no-list': {},
	'period.over': { cutoffAt: '2026-11-25T16:00:00.000Z' },
	'period.absent': { period: '2026-11' },
	'period.used': { period: '2026-11', count: 3 },
	'period.unopened': { period: '2026-11' },
	'period.closed': { period: '2026-11' },
	'period.not-closed': { period: '2026-11' },
	'period.same-figures': { period: '2026-11' },
	'period.running': { period: '2026-11', cutoffAt: '2026-11-25T16:00:00.000Z' },
	'period.later-running': { period: '2026-11', count: 2, untilAt: '2026-11-28T16:00:00.000Z' },
	'period.unconfirmed': { period: '2026-11' },
	'exception.nobody': {},
	'exception.asks-nothing': { period: '2026-11' },
	'exception.known': {},
	'exception.early': { cutoffAt: '2026-11-25T16:00:00.000Z' },
	'exception.late': { lastDay: '2027-02-23' },
	'exception.past': { today: '2026-11-22' },
	'exception.absent': {},
	'calendar.known': { on: '2026-12-31', kind: 'workday' },
	'calendar.plain': { on: '2026-12-31', kind: 'holiday' },
	'calendar.past': { today: '2026-11-22' },
	'calendar.absent': {},
	...reminderProblemExamples,
	...reportProblemExamples,
	...chaseProblemExamples,
	...workbookProblemExamples,
	...evidenceProblemExamples,
	...applyProblemExamples
};

const problems = Object.entries(examples).map(([code, facts]) => ({ code, facts }) as Problem);

describe.each(problems)('the words for $code', (problem) => {
	const words = explain(problem);

	test('follow the tone of the house', () => {
		expect(words).not.toMatch(/[您你]/);
		// the page that says it shows how things stand
		expect(words).not.toMatch(/刷新|重新打开(这|本)/);
		expect(words).not.toMatch(/[!！"']|undefined|null|\[object/);
		expect(words).toMatch(/^[^\s].*。$/);
	});

	test('say what to do, and what was found', () => {
		expect(words).toMatch(/请[^。]+。$/);
		if ('value' in problem.facts) expect(words).toContain(`“${problem.facts.value}”`);
	});
});

test('a long text is cut, on one line', () => {
	const value = `第一行\n第二行${'很长'.repeat(30)}`;
	const words = explain({ code: 'deadline.unread', facts: { value } });
	expect(words).toMatch(/^“第一行 第二行很长.*…”读不出日期/);
	expect(words.indexOf('”')).toBe(41);
});

test('a year of two digits is named as such', () => {
	const facts = { value: '21年底', year: 2021, from: 'text', dueOn: '2021-12-31' } as const;
	expect(explain({ code: 'deadline.year-assumed', facts })).toContain('只有两位');
});

test('明年 has its year: it is told from which list it is counted', () => {
	const facts = { value: '明年一季度末', year: 2027, from: 'title' as const, dueOn: '2027-03-31' };
	const words = explain({ code: 'deadline.year-assumed', facts });
	expect(words).toContain('按清单的年份算，是 2027 年');
	expect(words).not.toContain('没有写明年份');
});

type Again = { isRestoring?: true };
test.each<[string, (again: Again) => Problem]>([
	['changed', (again) => ({ code: 'act.changed', facts: { numbers: ['44'], ...again } })],
	['worked', (again) => ({ code: 'act.worked', facts: { numbers: ['44'], ...again } })],
	['measured', (again) => ({ code: 'act.measured', facts: { names: ['即办件比例'], ...again } })]
])('what was %s since tells what was not done: taken back, or restored', (_, problem) => {
	expect(explain(problem({}))).toMatch(/没有撤销/);
	expect(explain(problem({ isRestoring: true }))).toMatch(/没有恢复/);
	expect(explain(problem({ isRestoring: true }))).not.toMatch(/没有撤销/);
});

test('of a task that would come back, the other one is to get another number', () => {
	const facts = { value: '44', title: '推进水电气联合报装', isBack: true };
	const words = explain({ code: 'task.number-taken', facts });
	expect(words).toMatch(/“44”.*请先把那一项改成别的序号，例如 44-1，再[^。]+。$/);
});
