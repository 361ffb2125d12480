import type { FieldName } from '../domain/field-name.ts';

/** Labels of fields, the same above the field and in the sentence about it. */
export const fieldWords: Record<FieldName, string> = {
	name: '姓名',
	login: '账号',
	phone: '电话',
	unit: '单位',
	district: '地区名称',
	key: '启用密钥',
	password: '密码',
	contact: '求助电话',
	address: '网址',
	reason: '原因',
	note: '说明',
	alias: '别称',
	short: '简称',
	day: '日期',
	value: '设定值',
	document: '文号',
	body: '内容',
	number: '编号',
	reply: '回复',
	comment: '留言',
	sayer: '批示人',
	milestone: '阶段目标',
	indicator: '指标名称',
	measuredIn: '计量单位',
	source: '数据来源',
	view: '视图名称',
	summary: '完成情况',
	title: '名称',
	dayLabel: '说明'
};
