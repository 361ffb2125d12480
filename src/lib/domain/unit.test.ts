import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from './problem.ts';
import { makeUnitDirectory, type KnownUnit } from './unit-directory.ts';
import { jurisdictionOf } from './unit-name.ts';
import { resolveUnits } from './unit.ts';

const district = jurisdictionOf('广东省清远市清城区');

function directoryOf(names: string[], jurisdiction = district) {
	const units = names.map((name) => ({ id: `id:${name}`, name, aliases: [] }));
	return makeUnitDirectory(jurisdiction, units);
}

function names(cell: string, known: string[]) {
	return resolveUnits(cell, directoryOf(known)).units.map(({ name }) => name);
}

function codes(cell: string, known: string[]) {
	return resolveUnits(cell, directoryOf(known)).problems.map(({ code }) => code);
}

/** What the plan of 2021 calls the twenty bodies, and what its list prints. */
const printedNames: [inPlan: string, inList: string][] = [
	['区工信局', '区工信局（区企业服务中心）'],
	['区工信局', '区工信局'],
	['区卫健局', '区卫健局'],
	['区文广旅体局', '区文广局'],
	['区消防救援大队', '区消防救援大队'],
	['区发展改革局', '区发改局'],
	['区住房城乡建设局', '区住建局'],
	['清远市自然资源局清城分局', '市自然资源局清城分局'],
	['区政务服务数据管理局', '区政数局'],
	['区大数据中心', '区大数据中心'],
	['区市场监管局', '区市场监管局'],
	['清城区税务局', '区税务局'],
	['高新区税务局', '高新区税务局'],
	['区财政局', '区财政局'],
	['市公安局清城分局', '市公安局清城分局'],
	['区教育局', '区教育局'],
	['清城供电局', '清城供电局'],
	['区水利局', '区水利局'],
	['区城市管理综合执法局', '区城综局'],
	['区交通运输局', '区交通运输局'],
	['区法院', '区法院']
];
const inPlan = [...new Set(printedNames.map(([plan]) => plan))];
const inList = [...new Set(printedNames.map(([, list]) => list.replace(/（.*/, '')))];

describe('the list of 2021', () => {
	test.each(printedNames)('%s is in the list as %s', (plan, list) => {
		const [unit] = resolveUnits(list, directoryOf(inPlan)).units;
		expect(unit).toMatchObject({ printed: list, name: plan, state: 'known' });
	});

	test.each(printedNames)('%s is found among the names of the list: %s', (plan, list) => {
		const [unit] = resolveUnits(plan, directoryOf(inList)).units;
		expect(unit).toMatchObject({ name: list.replace(/（.*/, ''), state: 'known' });
	});

	test.each([
		['as the list prints them', 1],
		['as the plan prints them', 0],
		['as both print them', 2]
	])('builds a directory of twenty bodies, %s', (_, from) => {
		const printed = printedNames.flatMap((pair) => (from === 2 ? pair : [pair[from] ?? '']));
		expect(build(printed).known).toHaveLength(20);
		expect(build([...printed].reverse()).known).toHaveLength(20);
		expect(build(printed).questions).toEqual([]);
	});
});

/** Imports names one after the other, founding what nothing resembles. */
function build(printed: string[]) {
	const known: string[] = [];
	const questions: string[] = [];
	for (const name of printed) {
		for (const unit of resolveUnits(name, directoryOf(known)).units) {
			if (unit.state === 'new') known.push(unit.name);
			if (unit.state === 'open') questions.push(unit.printed);
		}
	}
	return { known, questions };
}

test('an ordinary district founds its whole directory without a question', () => {
	const units = [
		'区委办公室、区人大办公室、区政府办公室、区政协办公室、区纪委监委、区委组织部、区委宣传部、区委统战部、区委政法委',
		'区委政研室、区委编办、区委巡察办、区委老干部局、区直机关工委、区信访局、区委党校、区档案馆、区发展和改革局、区教育局',
		'区科技局、区工业和信息化局、区民政局、区司法局、区财政局、区人力资源和社会保障局、区自然资源局、区住房城乡建设局',
		'区交通运输局、区水利局、区农业农村局、区商务局、区文化广电旅游体育局、区卫生健康局、区退役军人事务局、区应急管理局',
		'区审计局、区国资局、区市场监督管理局、区统计局、区医疗保障局、区政务服务数据管理局、区城市管理综合执法局',
		'区乡村振兴局、区金融局、区林业局、区粮食局、区招商局、区投资促进局、区机关事务管理局、区总工会、团区委、区妇联',
		'区工商联、区科协、区文联、区残联、区侨联、区红十字会、区法院、区检察院、市公安局清城分局、市自然资源局清城分局',
		'市生态环境局清城分局、区税务局、高新区税务局、清城供电局、区消防救援大队、区交警大队、区气象局、区烟草专卖局',
		'区邮政局、区供销社、区人武部、区大数据中心、区政务服务中心、区企业服务中心、区就业服务中心、区不动产登记中心',
		'区公共资源交易中心、区融媒体中心、区疾控中心、区妇幼保健院、区人民医院、区中医院、区公路事务中心、区农机服务中心',
		'区土地储备中心、区社保局、区公积金中心、凤城街道办事处、东城街道办事处、洲心街道办事处、龙塘镇政府、石角镇政府',
		'源潭镇政府、飞来峡镇政府、市市场监管局、市发展改革局、市住房城乡建设局、市税务局、省税务局、区第一小学、区第二小学',
		'市自然资源局清新分局、区城投公司、区水投公司、中国移动清远分公司、中国电信清远分公司、中国联通清远分公司、区体育局',
		'区水务局、区营商办、高新区管委会、中国人民银行清远分行、区安监局、区人防办、区扶贫办、区房管局、区规划局、区国土局',
		'区环保局、区食药监局、区工商局、区质监局、区经信局、区住房保障中心、市自来水公司、市燃气公司'
	].flatMap((line) => line.split('、'));
	const { known, questions } = build(units);
	expect(questions).toEqual([]);
	expect(known).toEqual(units);
	expect(build([...units].reverse()).known).toHaveLength(units.length);
});

describe('one body under two names', () => {
	test.each([
		['区发展改革局', '区发改局'],
		['区发展和改革局', '区发改局'],
		['区发展和改革委员会', '区发改委'],
		['区住房和城乡建设局', '区住建局'],
		['区住房城乡建设局', '区住房建设局'],
		['区政务服务数据管理局', '区政数局'],
		['区政务服务和大数据管理局', '区政数局'],
		['区城市管理综合执法局', '区城综局'],
		['区城市管理和综合执法局', '区城管局'],
		['区文广旅体局', '区文广局'],
		['区文化广电旅游体育局', '区文广旅体局'],
		['区卫生健康局', '区卫健局'],
		['区人力资源和社会保障局', '区人社局'],
		['区工业和信息化局', '区工信局'],
		['区科技工业商务和信息化局', '区科工商信局'],
		['区市场监督管理局', '区市场监管局'],
		['区市场监督管理局', '区市监局'],
		['区医疗保障局', '区医保局'],
		['区交通运输局', '区交通局'],
		['区应急管理局', '区应急局'],
		['区农业农村局', '区农业局'],
		['区退役军人事务局', '区退役军人局'],
		['区人民政府办公室', '区政府办'],
		['区人民政府办公室', '区府办'],
		['区委办公室', '区委办'],
		['区人民法院', '区法院'],
		['区人民检察院', '区检察院'],
		['区残疾人联合会', '区残联'],
		['区科学技术协会', '区科协'],
		['区妇女联合会', '区妇联'],
		['共青团清城区委员会', '团区委'],
		['中共清城区委组织部', '区委组织部'],
		['国家税务总局清远市清城区税务局', '区税务局'],
		['清远市清城区财政局', '区财政局'],
		['清远市自然资源局清城分局', '市自然资源局清城分局'],
		['市自然资源局清城区分局', '市自然资源局清城分局'],
		['区消防救援大队', '区消防大队'],
		['清城供电局', '供电局'],
		['区财政局', '财政局'],
		['区市场监管局', '市场监管局']
	])('%s and %s', (long, short) => {
		for (const [printed, known] of [
			[short, long],
			[long, short]
		] as const) {
			const [unit] = resolveUnits(printed, directoryOf([known, '区审计局'])).units;
			expect(unit).toMatchObject({ printed, state: 'known', name: known, unitId: `id:${known}` });
		}
	});

	test('an abbreviation is noted, another print of the same name is not', () => {
		expect(codes('区发改局', ['区发展改革局'])).toEqual(['unit.abbreviated']);
		expect(codes('清城区财政局', ['区财政局'])).toEqual([]);
		expect(codes('区 财 政 局', ['区财政局'])).toEqual([]);
		expect(codes('区人民法院', ['区法院'])).toEqual([]);
	});

	test('an abbreviation of two bodies is asked for', () => {
		const known = ['区工商行政管理局', '区工业和商务局'];
		const { units, problems } = resolveUnits('区工商局', directoryOf(known));
		expect(units).toMatchObject([{ state: 'open', unitId: null, name: '区工商局' }]);
		expect(problems).toEqual([
			{ code: 'unit.ambiguous', facts: { value: '区工商局', names: known } }
		]);
	});

	test('a name without a level is asked for where two levels have it', () => {
		expect(codes('税务局', ['区税务局', '高新区税务局'])).toEqual(['unit.ambiguous']);
		expect(codes('税务局', ['区税务局', '区财政局'])).toEqual(['unit.abbreviated']);
	});

	test('the exact name wins over an abbreviation', () => {
		const known = ['区教育体育局', '区教育局'];
		expect(names('区教育局', known)).toEqual(['区教育局']);
		expect(codes('区教育局', known)).toEqual([]);
	});
});

describe('two bodies that are never taken for one', () => {
	test.each([
		['区法院', '区检察院'],
		['区法院', '区人民医院'],
		['区财政局', '区审计局'],
		['区财政局', '区民政局'],
		['区税务局', '高新区税务局'],
		['区税务局', '市税务局'],
		['清城区税务局', '清新区税务局'],
		['区税务局', '区水务局'],
		['区教育局', '区体育局'],
		['区教育局', '区教育中心'],
		['区教育局', '区教育工委'],
		['市自然资源局清城分局', '市自然资源局清新分局'],
		['市自然资源局清城分局', '市自然资源局'],
		['市自然资源局清城分局', '区自然资源局'],
		['市公安局清城分局', '市自然资源局清城分局'],
		['市公安局清城分局', '市公安局'],
		['区水利局', '区水务局'],
		['区委办', '区府办'],
		['区委办', '区委编办'],
		['区政府办', '区政协办'],
		['区政府', '区政府办'],
		['区委', '区委办'],
		['区委办', '区委政法委'],
		['区委组织部', '区委统战部'],
		['区发改局', '区发展局'],
		['区发改局', '区发改委'],
		['区发改局', '市发改局'],
		['区市场监管局', '区市监所'],
		['区市场监管局', '市市场监管局'],
		['区商务局', '区招商服务局'],
		['区商务局', '区税务局'],
		['区第2中心小学局', '区第12中心小学局'],
		['区工信局', '区工商局'],
		['区工商局', '区工商联'],
		['区科协', '区科技局'],
		['区妇联', '区残联'],
		['区卫健局', '区医保局'],
		['区住建局', '区城建局'],
		['区农业局', '区林业局'],
		['区司法局', '区公安局'],
		['区人社局', '区人防办'],
		['区民政局', '区民宗局'],
		['区统计局', '区审计局'],
		['区企业服务中心', '区就业服务中心'],
		['区政务服务中心', '区企业服务中心'],
		['区大数据中心', '区大数据局'],
		['区消防救援大队', '区交警大队'],
		['区消防救援大队', '市消防救援支队'],
		['清城供电局', '清新供电局'],
		['区文体局', '区文广旅体局'],
		['第一小学', '第二小学'],
		['区第一实验学校', '区第二实验学校'],
		['区第一中学', '区第一小学'],
		['东城街道办事处', '西城街道办事处'],
		['龙塘镇政府', '石角镇政府'],
		['高新区管委会', '广清园管委会'],
		['中国移动清远分公司', '中国联通清远分公司'],
		['区城投公司', '区水投公司']
	])('%s and %s', (one, other) => {
		for (const [printed, known] of [
			[one, other],
			[other, one]
		] as const) {
			const [unit] = resolveUnits(printed, directoryOf([known])).units;
			expect(unit).toMatchObject({ printed, unitId: null });
			expect(unit?.state).not.toBe('known');
		}
	});

	test('not even where nobody has said which district it is', () => {
		const nowhere = jurisdictionOf('');
		const [unit] = resolveUnits('高新区税务局', directoryOf(['区税务局'], nowhere)).units;
		expect(unit).toMatchObject({ state: 'new' });
	});
});

describe('a slip of the pen is asked for, with the name it resembles', () => {
	test.each([
		['a wrong character', '区域市管理综合执法局', '区城市管理综合执法局', 1],
		['a wrong character in a common word', '区政务服务数据管里局', '区政务服务数据管理局', 1],
		['a wrong character in a common word alone', '区企业服物中心', '区企业服务中心', 1],
		['a missing character', '区务服务数据管理局', '区政务服务数据管理局', 1],
		['two swapped characters', '区政财局', '区财政局', 1],
		['two swapped characters of many', '区市场督监管理局', '区市场监督管理局', 1],
		['a character twice', '区财财政局', '区财政局', 1],
		['a wrong character for the ending', '区市场监管剧', '区市场监管局', 1],
		['the same without the level', '市场监管剧', '区市场监管局', 2],
		['a wrong character in a long ending', '区政府办公是', '区政府办公室', 1],
		['a missing ending', '区市场监管', '区市场监管局', 1],
		['a part of the name', '区综合执法局', '区城市管理综合执法局', 4],
		['a reformed ending', '区发改委', '区发改局', 1],
		['a reformed ending of an abbreviation', '区发改委', '区发展和改革局', 4],
		['in a branch', '市自然资原局清城分局', '市自然资源局清城分局', 1],
		['a branch that does not say of where', '市自然资源分局', '市自然资源局清城分局', 3],
		[
			'a branch of the city that the district writes as its own',
			'区自然资源分局',
			'市自然资源局清城分局',
			4
		]
	])('%s: %s', (_, printed, known, distance) => {
		const { units, problems } = resolveUnits(printed, directoryOf(['区审计局', known]));
		expect(units).toMatchObject([{ printed, state: 'open', unitId: null }]);
		expect(problems).toEqual([
			{ code: 'unit.resembles', facts: { value: printed, name: known, distance } }
		]);
	});

	test('the nearest of several', () => {
		const known = ['区城市治理综合执法局', '区城市管理综合执法局'];
		const { problems } = resolveUnits('区城市管理综合执发局', directoryOf(known));
		expect(problems[0]?.facts).toMatchObject({ name: '区城市管理综合执法局' });
	});

	test('not a slip in the branch of another district', () => {
		const known = ['市自然资源局清城分局'];
		expect(codes('市自然资原局清新分局', known)).toEqual(['unit.unknown']);
	});

	test('a branch with the level that its alias leaves out', () => {
		const land = { id: 'land', name: '清城国土所', aliases: ['自然资源分局'] };
		const { problems } = resolveUnits('市自然资源分局', makeUnitDirectory(district, [land]));
		expect(problems).toMatchObject([{ code: 'unit.resembles', facts: { name: land.name } }]);
	});

	test.each([
		['市公安分局', '市自然资源局清城分局'],
		['高新区自然资源分局', '市自然资源局清城分局'],
		['区第二实验学校', '区第一实验学校'],
		['区教育局', '区体育局'],
		['市市场监管剧', '区市场监管局'],
		['区体育剧', '区教育局'],
		['区就业服务中心', '区企业服务中心']
	])('not a neighbour: %s beside %s', (printed, known) => {
		expect(codes(printed, [known])).toEqual(['unit.unknown']);
	});

	test('a city in full, while nobody has said which city it is', () => {
		const alone = jurisdictionOf('清城区');
		const known = ['市自然资源局清城分局'];
		const { problems } = resolveUnits('清远市自然资源局清城分局', directoryOf(known, alone));
		expect(problems.map(({ code }) => code)).toEqual(['unit.resembles']);
		expect(codes('佛山市自然资源局清城分局', known)).toEqual(['unit.unknown']);
	});
});

describe('a joint cell', () => {
	const known = [
		'区税务局',
		'高新区税务局',
		'区财政局',
		'区教育局',
		'区水利局',
		'区住房城乡建设局'
	];

	test.each([
		['two units', '区税务局、高新区税务局', ['区税务局', '高新区税务局']],
		['a new line', '区税务局\n高新区税务局', ['区税务局', '高新区税务局']],
		[
			'a name that is broken over two lines',
			'区住房城乡\n建设局\n区财政局',
			['区住房城乡建设局', '区财政局']
		],
		['a level that is broken over two lines', '高新\n区税务局', ['高新区税务局']],
		['和 between known units', '区财政局和区教育局', ['区财政局', '区教育局']],
		['及 between known units', '区财政局及区教育局', ['区财政局', '区教育局']],
		['和 with the level once', '区财政局和教育局', ['区财政局', '区教育局']],
		['和 twice', '区财政局和教育局和水利局', ['区财政局', '区教育局', '区水利局']],
		[
			'spaces between known units',
			'区财政局  区教育局 区水利局',
			['区财政局', '区教育局', '区水利局']
		],
		['the level once', '区财政局、教育局、水利局', ['区财政局', '区教育局', '区水利局']],
		['the same unit twice', '区财政局、清城区财政局', ['区财政局']],
		['an unknown unit twice', '区审计局、区审计局', ['区审计局']],
		['an empty note', '区财政局（ ）', ['区财政局']],
		['a closing bracket alone', '区财政局）', ['区财政局']],
		['nothing', ' / ', []],
		['无', '无', []],
		['待定', '待定', []]
	])('%s', (_, cell, expected) => {
		expect(names(cell, known)).toEqual(expected);
	});

	test('和 stays where it is part of the name', () => {
		expect(names('区人力资源和社会保障局', [])).toEqual(['区人力资源和社会保障局']);
		expect(names('市规划和自然资源局番禺分局', ['区财政局'])).toEqual([
			'市规划和自然资源局番禺分局'
		]);
		expect(names('区人力资源和社会保障局和区财政局', [...known, '区人社局'])).toEqual([
			'区人社局',
			'区财政局'
		]);
	});

	test('和 between units that nobody knows is asked for', () => {
		const { units, problems } = resolveUnits('区司法局和区审计局', directoryOf(known));
		expect(units).toMatchObject([{ state: 'open' }]);
		expect(problems).toEqual([
			{
				code: 'unit.maybe-joint',
				facts: { value: '区司法局和区审计局', names: ['区司法局', '区审计局'] }
			}
		]);
	});

	test('a level written once holds for the departments after it', () => {
		const { units } = resolveUnits(
			'市市场监管局、发展改革委、大数据发展局',
			directoryOf(['区发改局'])
		);
		expect(units).toMatchObject([
			{ printed: '市市场监管局', name: '市市场监管局', state: 'new' },
			{ printed: '发展改革委', name: '市发展改革委', state: 'new' },
			{ printed: '大数据发展局', name: '市大数据发展局', state: 'new' }
		]);
	});

	test('a level is not handed on by a branch, nor to an enterprise', () => {
		expect(names('市公安局清城分局、财政局、清城供电局', known)).toEqual([
			'市公安局清城分局',
			'区财政局',
			'清城供电局'
		]);
	});

	test('a level is passed over where the bare name is a unit itself', () => {
		const both = ['区财政局', '区税务中心', '税务中心'];
		expect(names('区财政局、税务中心', both)).toEqual(['区财政局', '税务中心']);
	});

	test('collectives are kept as text', () => {
		const cell = '区财政局、各镇政府(街道办事处)，区有关部门；各县（市、区）政府';
		const { units, collectives, problems } = resolveUnits(cell, directoryOf(known));
		expect(units.map(({ name }) => name)).toEqual(['区财政局']);
		expect(collectives).toEqual(['各镇政府(街道办事处)', '区有关部门', '各县（市、区）政府']);
		expect(problems).toEqual([]);
	});

	test('及 before a collective splits', () => {
		const { units, collectives } = resolveUnits('区财政局、教育局及有关部门', directoryOf(known));
		expect(units.map(({ name }) => name)).toEqual(['区财政局', '区教育局']);
		expect(collectives).toEqual(['有关部门']);
	});

	test('a bracketed note belongs to the unit before it', () => {
		const { units } = resolveUnits(
			'区财政局（国库科、会计科），区教育局(牵头)',
			directoryOf(known)
		);
		expect(units).toEqual([
			{
				printed: '区财政局（国库科、会计科）',
				name: '区财政局',
				state: 'known',
				unitId: 'id:区财政局',
				note: '国库科、会计科'
			},
			{
				printed: '区教育局(牵头)',
				name: '区教育局',
				state: 'known',
				unitId: 'id:区教育局',
				note: '牵头'
			}
		]);
	});

	test('a name that holds a bracket itself is found whole', () => {
		const [unit] = resolveUnits('区政府办(区营商办)', directoryOf(['区政府办（区营商办）'])).units;
		expect(unit).toMatchObject({ name: '区政府办（区营商办）', state: 'known', note: null });
	});

	test('a bracket without its partner is flagged', () => {
		const { units, problems } = resolveUnits('区财政局（国库科、区教育局', directoryOf(known));
		expect(units).toMatchObject([
			{ name: '区财政局', note: '国库科' },
			{ name: '区教育局', note: null }
		]);
		expect(problems).toEqual([{ code: 'unit.open-bracket', facts: { value: '区财政局（国库科' } }]);
	});

	test('a blank line in the cell is noted', () => {
		expect(codes('区财政局\n', known)).toEqual(['unit.blank-line']);
		expect(codes('区财政局\n区教育局', known)).toEqual([]);
	});
});

describe('what is no unit', () => {
	test.each(['张三', '张 三', '欧阳明', '王局长', '张三（15400000000）'])(
		'a person: %s',
		(cell) => {
			expect(resolveUnits(cell, directoryOf([])).units).toMatchObject([{ state: 'open' }]);
			expect(codes(cell, [])).toEqual(['unit.person']);
		}
	);

	test.each([
		'15400000000',
		'60%',
		'牵头单位：区财政局',
		'局',
		'（牵头）',
		'按要求推进。本月完成',
		'区'.repeat(41)
	])('no name: %s', (cell) => {
		expect(codes(cell, ['区财政局'])).toEqual(['unit.not-a-name']);
	});

	const paragraph =
		'按照市委、市政府关于优化营商环境的部署要求，结合我区实际，进一步压减审批时限，切实提高办事效率，' +
		'推动政务服务事项应进必进，对标先进地区做法，扎实抓好各项改革任务落实';

	test.each([
		['a paragraph is one question, not as many units as it has commas', paragraph],
		['a sentence', '按照职责分工，抓好落实'],
		['a duty', '全区范围内推进实施'],
		['too long for what has no ending of a name', '优化营商环境工作台账管理办法和考核细则及其说明']
	])('%s', (_, cell) => {
		for (const known of [[], ['区财政局']]) {
			const { units, problems } = resolveUnits(cell, directoryOf(known));
			expect(units).toMatchObject([{ printed: cell, state: 'open' }]);
			expect(problems).toEqual([{ code: 'unit.text', facts: { value: cell } }]);
		}
	});

	test('a sentence behind a known unit is asked for by itself', () => {
		const { units } = resolveUnits('区财政局，按照职责分工负责', directoryOf(['区财政局']));
		expect(units).toMatchObject([
			{ name: '区财政局', state: 'known' },
			{ printed: '按照职责分工负责', state: 'open' }
		]);
	});

	test.each([
		'区推进政府职能转变和放管服改革协调小组',
		'区重点项目推进中心',
		'区督查落实办公室',
		'区优化营商环境和促进民营经济高质量发展工作专班',
		'革命老根据地建设办公室',
		'对外贸易促进会',
		'区志愿者之家'
	])('a name, though it looks like a sentence: %s', (cell) => {
		expect(resolveUnits(cell, directoryOf([])).units).toMatchObject([{ state: 'new' }]);
	});

	test('a name that nothing resembles is new and listed', () => {
		const { units, problems } = resolveUnits(' 清城区 审计局（内审科）', directoryOf(['区财政局']));
		expect(units).toEqual([
			{
				printed: '清城区 审计局（内审科）',
				name: '清城区审计局',
				state: 'new',
				unitId: null,
				note: '内审科'
			}
		]);
		expect(problems).toEqual([
			{ code: 'unit.unknown', facts: { value: '清城区 审计局（内审科）', name: '清城区审计局' } }
		]);
	});
});

describe('the directory', () => {
	const units: KnownUnit[] = [
		{ id: 'a', name: '区市场监管局', aliases: ['区工商局', '市监'] },
		{ id: 'b', name: '区工业和商务局', aliases: [], validTo: '2019-03-31' },
		{ id: 'c', name: '区质监局', aliases: ['区质量技术监督局'], validTo: '2019-03-31' }
	];
	const on2021 = makeUnitDirectory(district, units, '2021-01-01');

	test.each([
		['an alias', '区工商局', 'a'],
		['an alias that is no name', '市监', 'a'],
		['the other print of an alias', '清城区工商局', 'a']
	])('finds a unit by %s, without a remark', (_, printed, unitId) => {
		const { units: found, problems } = resolveUnits(printed, on2021);
		expect(found).toMatchObject([{ name: '区市场监管局', unitId }]);
		expect(problems).toEqual([]);
	});

	test.each([
		['by its name', '区质监局'],
		['by its alias', '区质量技术监督局'],
		['by an abbreviation', '区质量监督局']
	])('a unit that has ended asks for its successor: %s', (_, printed) => {
		const { units: found, problems } = resolveUnits(printed, on2021);
		expect(found).toMatchObject([{ state: 'open', unitId: null, name: '区质监局' }]);
		expect(problems).toEqual([
			{ code: 'unit.ended', facts: { value: printed, name: '区质监局', on: '2019-03-31' } }
		]);
	});

	test('a unit that has ended is not resembled', () => {
		const gone = { id: 'e', name: '区城市管理综合执法局', aliases: [], validTo: '2019-03-31' };
		const directory = makeUnitDirectory(district, [gone], '2021-01-01');
		expect(resolveUnits('区域市管理综合执法局', directory).units).toMatchObject([{ state: 'new' }]);
	});

	test('a unit still exists on its last day, and always where no day is asked for', () => {
		for (const on of ['2019-03-31', null]) {
			const directory = makeUnitDirectory(district, units, on);
			expect(resolveUnits('区质监局', directory).units).toMatchObject([{ unitId: 'c' }]);
		}
	});

	test('a living alias goes before the name of a unit that has ended', () => {
		const reused = [...units, { id: 'd', name: '区工商局', aliases: [], validTo: '2018-12-31' }];
		const directory = makeUnitDirectory(district, reused, '2021-01-01');
		expect(resolveUnits('区工商局', directory).units).toMatchObject([{ unitId: 'a' }]);
	});

	test('one alias of two units is asked for', () => {
		const both = makeUnitDirectory(district, [
			{ id: 'a', name: '区财政局', aliases: ['财审'] },
			{ id: 'b', name: '区审计局', aliases: ['财审'] }
		]);
		expect(resolveUnits('财审', both).problems).toMatchObject([{ code: 'unit.ambiguous' }]);
	});

	test.each([
		['a county', '清远市佛冈县', '佛冈县财政局', '县财政局'],
		['a city', '广东省清远市', '清远市财政局', '市财政局'],
		['a city, of its district', '广东省清远市', '清城区财政局', '清城区财政局']
	])('reads prefixes from where it stands: %s', (_, place, printed, known) => {
		const directory = directoryOf([known], jurisdictionOf(place));
		expect(resolveUnits(printed, directory).units).toMatchObject([{ name: known, state: 'known' }]);
	});
});

describe('whatever is in the cell', () => {
	const known = ['区财政局', '区发展改革局', '高新区税务局', '市自然资源局清城分局', '清城供电局'];
	const directory = directoryOf(known);
	const pieces = fc.constantFrom(
		...[
			'区',
			'市',
			'财政',
			'局',
			'发改',
			'税务',
			'高新',
			'清城',
			'分局',
			'和',
			'及',
			'各',
			'有关部门'
		],
		...['（', '）', '(', '、', '，', '\n', ' ', '张三', '委', '办公室', '等', '单位', '15400000000']
	);
	const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

	test('a known unit has its id, every other one a reason, and no unit comes twice', () => {
		fc.assert(
			fc.property(text, (cell) => {
				const { units, problems } = resolveUnits(cell, directory);
				for (const { unitId, state, name, printed } of units) {
					expect(unitId === null).toBe(state !== 'known');
					if (state === 'known') expect(known).toContain(name);
					expect(cell).toContain(printed.slice(0, 1));
				}
				const waiting = units.filter(({ state }) => state === 'open').length;
				const errors = problems.filter(({ code }) => levelOf(code) === 'error').length;
				expect(errors >= waiting).toBe(true);
				expect(errors === 0).toBe(waiting === 0);
				const ids = units.map(({ unitId, name }) => unitId ?? name);
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each(['区', '（', '和', '区财政局和', '区财政局 ', '、', '\n', '区发局、', '区局（'])(
		'a full cell of %j is read at once',
		(piece) => {
			// what goes back over it again and again does not end in the time of a test
			const cell = piece.repeat(Math.floor(32_767 / piece.length));
			expect(resolveUnits(cell, directory)).toBeDefined();
		},
		20_000
	);
});
