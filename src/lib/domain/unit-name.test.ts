import { describe, expect, test } from 'vitest';
import { jurisdictionOf, plainName, readUnitName, withPrefix } from './unit-name.ts';

const district = jurisdictionOf('广东省清远市清城区');

test.each([
	['a district', '清城区', '清城区', []],
	['a district of a city', '清远市清城区', '清城区', ['清远市']],
	['all levels', '广东省清远市清城区', '清城区', ['清远市', '广东省']],
	['a county', '清远市佛冈县', '佛冈县', ['清远市']],
	['a district called 城区', '汕尾市城区', '城区', ['汕尾市']],
	['an autonomous region', '广西壮族自治区南宁市', '南宁市', ['广西壮族自治区']],
	['a zone', '清远高新区', '清远高新区', []],
	['nothing', '', '', []]
])('a jurisdiction is read from %s', (_, fullName, name, above) => {
	expect(jurisdictionOf(fullName)).toEqual({ name, above });
});

describe('a name is taken apart', () => {
	test.each([
		['区财政局', '区', '财政', '局'],
		['清城区财政局', '区', '财政', '局'],
		['清远市清城区财政局', '区', '财政', '局'],
		['广东省清远市清城区财政局', '区', '财政', '局'],
		['清远市财政局', '市', '财政', '局'],
		['广东省财政厅', '省', '财政', '厅'],
		['中共清城区委组织部', '区', '委组织', '部'],
		['国家税务总局清远市清城区税务局', '区', '税务', '局'],
		['高新区税务局', '高新区', '税务', '局'],
		['佛山市税务局', '佛山市', '税务', '局'],
		['清城供电局', '区', '供电', '局'],
		['供电局', '', '供电', '局'],
		['市场监管局', '', '市场监管', '局'],
		['市市场监管局', '市', '市场监管', '局'],
		['市政管理局', '', '市政管理', '局'],
		['市政府办公室', '市', '政府', '办'],
		['区人民政府办公室', '区', '政府', '办'],
		['区府办', '区', '政府', '办'],
		['区委办公室', '区', '委', '办'],
		['区发展和改革委员会', '区', '发展改革', '委'],
		['区人民法院', '区', '', '法院'],
		['区残疾人联合会', '区', '残疾人', '联'],
		['区科学技术协会', '区', '科学技术', '协'],
		['高新区管理委员会', '高新区', '', '管委会'],
		['龙塘镇人民政府', '龙塘镇', '', '政府'],
		['凤城街道办事处', '凤城街道', '', '办事处'],
		['城市管理局', '', '城市管理', '局'],
		['区人力资源和社会保障局', '区', '人力资源社会保障', '局']
	])('%s', (printed, place, core, ending) => {
		expect(readUnitName(printed, district)).toMatchObject({ place, core, ending, branch: '' });
	});

	test.each(['市自然资源局清城分局', '清远市自然资源局清城区分局', '市自然资源局 清城分局'])(
		'with its branch: %s',
		(printed) => {
			expect(readUnitName(printed, district)).toMatchObject({
				...{ place: '市', core: '自然资源', branch: '清城', ending: '分局', prefix: '' }
			});
		}
	);

	test('a prefix is relative to the jurisdiction', () => {
		const city = jurisdictionOf('广东省清远市');
		expect(readUnitName('清远市财政局', city).relative).toBe('市财政局');
		expect(readUnitName('清城区财政局', city)).toMatchObject({ place: '清城区', core: '财政' });
		const county = jurisdictionOf('清远市佛冈县');
		expect(readUnitName('佛冈县财政局', county).relative).toBe('县财政局');
	});
});

test.each([
	['区财政局', '审计局', '区审计局'],
	['市市场监管局', '发展改革委', '市发展改革委'],
	['清城区科协', '行政审批局', '区行政审批局'],
	['区政数局', '大数据中心', '区大数据中心'],
	['区财政局', '市税务局', '市税务局'],
	['区财政局', '清城供电局', '清城供电局'],
	['区财政局', '供电局', '供电局'],
	['区财政局', '团区委', '团区委'],
	['区财政局', '中国移动公司', '中国移动公司'],
	['区财政局', '张三', '张三'],
	['市公安局清城分局', '财政局', '财政局'],
	['清城供电局', '财政局', '财政局'],
	['财政局', '审计局', '审计局']
])('after %s, %s is %s', (before, printed, plain) => {
	const { prefix } = readUnitName(before, district);
	expect(withPrefix(readUnitName(printed, district), prefix, district).plain).toBe(plain);
});

test.each([
	['spaces and breaks', ' 区 财\n政局\u00A0', '区财政局'],
	['half-width brackets', '镇政府(街道办事处)', '镇政府（街道办事处）'],
	['a list dash', '—区财政局', '区财政局'],
	['a closing sign', '区财政局。', '区财政局'],
	['full-width letters', '区ＣＳＯ办', '区CSO办']
])('%s make no other name', (_, printed, plain) => {
	expect(plainName(printed)).toBe(plain);
});
