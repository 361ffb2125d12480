import { expect, test } from 'vitest';
import { isCollective, splitBeforeCollective } from './collective.ts';

test.each([
	'区有关部门',
	'区各有关部门',
	'有关单位',
	'各有关单位',
	'相关部门',
	'相关责任单位',
	'各镇政府（街道办事处）',
	'各镇（街）',
	'各镇街',
	'各街道办事处',
	'各乡镇人民政府',
	'各县（市、区）政府',
	'各部门',
	'各科室',
	'各成员单位',
	'各行政审批部门',
	'各银行',
	'全区各部门',
	'“两区”各有关单位',
	'清城区各有关单位',
	'区直有关单位',
	'区直各单位',
	'区直单位',
	'市直部门',
	'其他有关部门',
	'其他责任单位',
	'责任单位',
	'牵头单位',
	'行业主管部门',
	'项目审批相关牵头单位',
	'区营商环境改革领导小组成员单位',
	'街道办事处',
	'镇政府'
])('stands for many: %s', (plain) => {
	expect(isCollective(plain)).toBe(true);
});

test.each([
	'区财政局',
	'区机关事务管理局',
	'区直机关工委',
	'龙塘镇政府',
	'凤城街道办事处',
	'区人力资源和社会保障局',
	'区工信局（区企业服务中心）',
	'区残疾人联合会',
	'区企业服务中心',
	'清远银行',
	'区司法局及有关部门',
	'（各镇）',
	''
])('is no collective: %j', (plain) => {
	expect(isCollective(plain)).toBe(false);
});

test.each([
	['及', '区司法局及有关部门', ['区司法局', '有关部门']],
	['以及', '区司法局以及各镇政府', ['区司法局', '各镇政府']],
	['和', '区水利局和各镇街', ['区水利局', '各镇街']],
	[
		'after a name with 和',
		'区人力资源和社会保障局及各有关单位',
		['区人力资源和社会保障局', '各有关单位']
	],
	['等', '区住建局等部门', ['区住建局', '等部门']],
	['等有关', '区住建局等有关单位', ['区住建局', '等有关单位']],
	['none', '区人力资源和社会保障局', null],
	['two units', '区财政局和教育局', null],
	['a collective alone', '及有关部门', null]
])('a unit before a collective: %s', (_, printed, parts) => {
	expect(splitBeforeCollective(printed)).toEqual(parts);
});
