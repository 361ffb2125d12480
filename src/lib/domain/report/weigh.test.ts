import { describe, expect, test } from 'vitest';
import { doubtLevels, explainedCodes, type DoubtCode } from './doubt.ts';
import type { Said } from './entry.ts';
import { saidBefore, testFacts } from './test-facts.ts';
import { weighReport } from './weigh.ts';

const progress = '与区市场监管局完成字段对接，受理送达承诺36份';
const said = (changed: Partial<Said> = {}): Said => ({
	...{ status: 'underway', percent: 80, doneOn: null, progress, problem: null, nextStep: null },
	...{ expectedOn: null, noProgress: null, ask: null, milestones: [], readings: [], reasons: {} },
	...changed
});
const codes = (changed: Partial<Said>, facts = testFacts()) =>
	weighReport(said(changed), facts).map(({ code }) => code);
const facts = (code: DoubtCode, changed: Partial<Said>, against = testFacts()) =>
	weighReport(said(changed), against).find((doubt) => doubt.code === code)?.facts;
const noProgress: Said['noProgress'] = { reason: 'waiting', note: null };

test('an ordinary report is not remarkable', () => {
	const before = [
		saidBefore({ percent: 70, progress: '完成需求调研，形成清单一份', status: 'underway' })
	];
	expect(codes({}, testFacts({ before }))).toEqual([]);
});

test('every code that takes a reason is listed', () => {
	const levels = Object.entries(doubtLevels);
	const explained = levels.filter(([, level]) => level === 'explain').map(([code]) => code);
	expect([...explainedCodes].sort()).toEqual(explained.sort());
});

describe('P1: the text says something', () => {
	test.each<[string | null, string]>([
		[null, 'missing'],
		['同上', 'empty-words'],
		['。。。。。。。。。。。。', 'empty-words'],
		['本月各项工作正在按计划有序推进中。', 'empty-words'],
		['走访企业十二家了', 'short']
	])('%j', (progress, why) => {
		expect(facts('text-thin', { progress })).toEqual({ why, least: 10 });
	});

	test('the least is what is set, by what people see', () => {
		expect(codes({ progress: '走访企业十二家，好。' })).toEqual([]);
		expect(codes({ progress: '走访企 业十二 家好。' })).toEqual(['text-thin']);
		const rules = { behindBy: 10, farBehindBy: 30, leastText: 5 };
		expect(codes({ progress: '走访十二家' }, testFacts({ rules }))).toEqual([]);
	});
});

const at = (percent: number | null, others: object = {}) =>
	testFacts({ before: [saidBefore({ percent })], ...others });

describe('P2 and P9: against the percent said last', () => {
	test.each([
		['a fall', 60, 70, ['percent-falls']],
		['the same', 70, 70, []],
		['a leap of forty', 80, 40, ['percent-jumps']],
		['thirty-nine', 80, 41, []],
		['the first one ever', 80, null, []]
	])('%s', (_, percent, last, expected) => {
		const facts = { ...at(last), rules: { behindBy: 90, farBehindBy: 95, leastText: 10 } };
		expect(codes({ percent }, facts)).toEqual(expected);
	});

	test('is named with its month, which may lie back', () => {
		const before = [saidBefore(), saidBefore({ period: '2026-08', percent: 90 })];
		expect(facts('percent-falls', { percent: 80 }, testFacts({ before }))).toEqual({
			...{ from: 90, to: 80, period: '2026-08' }
		});
	});
});

describe('P3 and P10: the text is of its own', () => {
	const last = (progress: string) => testFacts({ before: [saidBefore({ progress })] });
	const long = `${progress}，召开专题会议两次，印发工作方案并分解到科室`;
	test.each<[string, string, string, object | undefined]>([
		['the same', progress, progress, { isEqual: true }],
		['the day alone is new', `10月12日${progress}。`, `9月8日 ${progress}`, { isEqual: true }],
		['one figure in a long text', long, long.replace('两次', '三次'), { isEqual: false }],
		['one figure in a short one', progress, progress.replace('36', '52'), undefined],
		['another one', progress, long, undefined]
	])('%s', (_, now, before, expected) => {
		const found = facts('same-text', { progress: now }, last(before));
		expect(found).toEqual(expected && { period: '2026-09', ...expected });
	});

	test('a month without a text is passed over', () => {
		const before = [
			saidBefore({ noProgress: 'waiting' }),
			saidBefore({ period: '2026-08', progress })
		];
		expect(facts('same-text', {}, testFacts({ before }))).toMatchObject({ period: '2026-08' });
	});

	test.each([
		['as it is quoted', `本月无进展：${progress}`],
		['without the words in front', progress]
	])('what was said of a month without progress, %s, is offered as that', (_, now) => {
		const before = [saidBefore({ noProgress: progress, progress: null })];
		const found = weighReport(said({ progress: now }), testFacts({ before })).find(
			({ code }) => code === 'same-text'
		);
		expect(found).toMatchObject({
			facts: { period: '2026-09', isEqual: true },
			mends: [{ fields: { noProgress: 'other', noProgressNote: progress } }]
		});
	});

	test('a text that says nothing is one fault, not two', () => {
		expect(codes({ progress: '正常推进' }, last('正常推进'))).toEqual(['text-thin']);
	});

	test('another task of the unit has it too', () => {
		const others = [
			{ number: '7', progress: '另一件事已经办完两批' },
			{ number: '62', progress: `10月12日，${progress}。` }
		];
		expect(facts('text-twice', {}, testFacts({ others }))).toEqual({ number: '62' });
		expect(codes({}, testFacts({ others: others.slice(0, 1) }))).toEqual([]);
	});
});

describe('P4 and P5: 已完成 and 100%', () => {
	const done = { status: 'done', doneOn: '2026-10-12' } as const;
	test.each<[string, Partial<Said>, number, string[]]>([
		['both, with evidence', { ...done, percent: 100 }, 1, []],
		['both, without', { ...done, percent: 100 }, 0, ['no-evidence']],
		['done at 60', { ...done, percent: 60 }, 1, ['done-percent']],
		['done at 60, without evidence', { ...done, percent: 60 }, 0, ['done-percent', 'no-evidence']],
		['done without a percent', { ...done, percent: null }, 1, ['done-percent']],
		['underway at 100', { percent: 100 }, 1, ['done-percent']],
		['not begun at 100', { status: 'notStarted', percent: 100 }, 1, ['done-percent']],
		['underway at 100, without evidence', { percent: 100 }, 0, ['done-percent', 'no-evidence']],
		['100 without a status', { status: null, percent: 100 }, 0, ['no-evidence']],
		['underway without evidence', {}, 0, []]
	])('%s', (_, changed, evidence, expected) => {
		expect(codes(changed, testFacts({ evidence }))).toEqual(expected);
	});

	const mends = (changed: Partial<Said>, facts = testFacts()) =>
		weighReport(said(changed), facts)
			.find(({ code }) => code === 'done-percent')
			?.mends.map(({ fields }) => fields);

	test('each is mended either way', () => {
		expect(mends({ ...done, percent: 60 })).toEqual([{ percent: '100' }, { status: 'underway' }]);
		expect(mends({ percent: 100 }, at(70))).toEqual([{ status: 'done' }, { percent: '70' }]);
	});

	test('no percent is offered where none below 100 was said', () => {
		expect(mends({ percent: 100 })).toEqual([{ status: 'done' }]);
		expect(mends({ percent: 100 }, at(100))).toEqual([{ status: 'done' }]);
	});

	test('the percent said last stands', () => {
		expect(codes({ ...done, percent: null }, at(100))).toEqual([]);
		expect(facts('done-percent', { ...done, percent: null }, at(60))).toEqual({
			...{ says: 'done', percent: 60 }
		});
	});
});

describe('P6 and P7: the deadline', () => {
	const late = testFacts({ task: { dueOn: '2026-09-30' } });
	test('done after it', () => {
		const done = { status: 'done', percent: 100, doneOn: '2026-10-12' } as const;
		expect(facts('done-late', done, late)).toEqual({
			...{ dueOn: '2026-09-30', doneOn: '2026-10-12', days: 12 }
		});
		expect(codes({ ...done, doneOn: '2026-09-30' }, late)).toEqual([]);
		expect(codes(done, testFacts({ task: { dueOn: null } }))).toEqual([]);
	});

	test.each<[string, string, Partial<Said>, boolean]>([
		['the day after', '2026-10-19', {}, true],
		['on its day', '2026-10-20', {}, false],
		['done', '2026-10-19', { status: 'done', percent: 100 }, false],
		['without a status', '2026-10-19', { status: null }, true],
		['without progress', '2026-10-19', { noProgress }, true],
		['done and kept', '2026-10-19', { noProgress: { reason: 'kept', note: null } }, false]
	])('passed: %s', (_, dueOn, changed, isPast) => {
		expect(codes(changed, testFacts({ task: { dueOn } })).includes('past-deadline')).toBe(isPast);
	});
});

describe('P8: a percent that stands still', () => {
	const months = (...percents: (number | null)[]) =>
		testFacts({ before: percents.map((percent) => saidBefore({ percent })) });
	test.each<[string, Partial<Said>, ReturnType<typeof months>, object | undefined]>([
		['two months', { percent: 80 }, months(80, 70), undefined],
		['three', { percent: 80 }, months(80, 80, 70), { percent: 80, months: 3 }],
		['four', { percent: 80 }, months(80, 80, 80), { percent: 80, months: 4 }],
		['not typed', { percent: null }, months(80, 80), { percent: 80, months: 3 }],
		['without progress', { percent: null, noProgress }, months(80, 80), { percent: 80, months: 3 }],
		['at 100', { status: 'done', percent: 100 }, months(100, 100), undefined]
	])('%s', (_, changed, before, expected) => {
		expect(facts('percent-still', changed, before)).toEqual(expected);
	});
});

describe('P11: behind its plan', () => {
	// of 100 days 60 have gone
	const plan = (startsOn = '2026-01-01', dueOn: string | null = '2026-04-11') =>
		testFacts({ task: { startsOn, dueOn }, today: '2026-03-02' });
	test.each<[number | null, boolean | undefined]>([
		[51, undefined],
		[50, false],
		[30, false],
		[29, true],
		[0, true],
		[null, undefined]
	])('of 60 percent %s were done: far behind is %s', (percent, isFar) => {
		const found = facts('behind', { percent }, plan());
		expect(found).toEqual(isFar === undefined ? undefined : { percent, planned: 60, isFar });
	});

	test('of what its unit calls at risk only that it is far behind is told', () => {
		const atRisk = { status: 'atRisk', problem: '系统接口未开放' } as const;
		expect(codes({ ...atRisk, percent: 50 }, plan())).toEqual([]);
		expect(codes({ ...atRisk, percent: 20 }, plan())).toEqual(['behind']);
	});

	test('not without a deadline, and not what is called done', () => {
		expect(codes({ percent: 0 }, plan('2026-01-01', null))).toEqual([]);
		expect(codes({ percent: 0, status: 'done' }, plan())).toEqual(['done-percent']);
	});
});

describe('P12: a risk is explained', () => {
	test.each([
		[null, ['risk-unexplained']],
		['无', ['risk-unexplained']],
		['系统接口未开放', []]
	])('by %j', (problem, expected) => {
		expect(codes({ status: 'atRisk', problem })).toEqual(expected);
	});
});

test('P13: what must not stand in a report is told at each field', () => {
	const idCard = '129999190001010021';
	const found = weighReport(
		said({
			...{
				progress: `${progress}，身份证${idCard}`,
				problem: '涉及机密★',
				nextStep: `核对${idCard}`
			},
			ask: { addressee: null, body: `请核对${idCard}` },
			reasons: { sensitive: `${idCard}须保留` }
		}),
		testFacts()
	);
	expect(found.map(({ code, field, facts }) => [code, field, facts])).toEqual([
		['sensitive', 'progress', { what: 'id-card', found: '129****21' }],
		['sensitive', 'problem', { what: 'secret', found: '机密★' }],
		['sensitive', 'nextStep', { what: 'id-card', found: '129****21' }],
		['sensitive', 'ask', { what: 'id-card', found: '129****21' }],
		['sensitive', 'reason.sensitive', { what: 'id-card', found: '129****21' }]
	]);
});

test('without progress only what lasts, the plan, the deadline and the words are weighed', () => {
	const before = [90, 90].map((percent) => saidBefore({ percent, progress, status: 'underway' }));
	const against = testFacts({
		...{ before, evidence: 0, others: [{ number: '62', progress }] },
		task: { dueOn: '2026-10-01' }
	});
	const changed = { noProgress: { reason: 'waiting', note: '机密★' } as const, percent: null };
	for (const status of ['done', 'atRisk'] as const) {
		expect(codes({ ...changed, status, progress: null }, against)).toEqual([
			...['behind', 'percent-still', 'past-deadline', 'sensitive']
		]);
	}
});

test.each([
	['what is not done is not kept', 66, 'underway', false, ['done-percent']],
	['what is done is', 100, 'done', false, []],
	['so is what the office has confirmed', 66, 'underway', true, []],
	['and where no percent was ever said', null, 'underway', false, []]
] as const)('P5: in a month without progress %s', (_, percent, status, isDone, expected) => {
	const against = testFacts({ before: [saidBefore({ percent, status })], task: { isDone } });
	const kept = { noProgress: { reason: 'kept', note: null } as const, percent: null };
	expect(codes({ ...kept, status: null, progress: null }, against)).toEqual(expected);
});

test('P11: a month without progress falls behind at the percent said last', () => {
	const quiet = { noProgress, percent: null, status: null, progress: null };
	expect(facts('behind', quiet, at(60))).toMatchObject({ percent: 60, isFar: false });
	expect(facts('behind', quiet, at(40))).toMatchObject({ percent: 40, isFar: true });
	expect(codes(quiet, at(80))).toEqual([]);
});
