import { writeList } from '../../src/lib/server/workbook/write-list.ts';

const [water, loans, service] = ['一、获得用水', '二、获得信贷', '三、政务服务'];

/** The list of a district that does not exist: two rows a task, one for each person. */
export const tasks = [
	['1', water, '压缩用水报装时限，小型报装在三个工作日内通水。', '区水利局', '2026年9月底前'],
	['2', water, '实现用水审批事项容缺受理、并联审批。', '区交通运输局', '2026年10月底前'],
	[
		'3',
		water,
		'建立供水企业数据共享机制，减少企业重复提交材料。',
		'区住建局、区发改局',
		'长期推进'
	],
	['4', loans, '搭建政银企对接平台，每季度举办一次融资对接活动。', '区金融局', '2026年12月底前'],
	['5', loans, '推广信易贷，扩大中小微企业信用贷款规模。', '区金融局', '2026年12月底前'],
	['6', service, '推动高频事项移动端一网通办，公布可办事项目录。', '区政数局', '2026年9月底前'],
	['7', service, '设立惠企政策综合窗口，实行免申即享。', '区政数局', '2026年9月底前'],
	['8', service, '建立窗口服务评价制度，差评件件有回访。', '区政数局', '长期推进']
].map(([number, section, measure, unit, deadline], at) => ({
	...{ number, section, measure, unit, deadline },
	people: [
		{ name: ['王敏', '李小明', '赵小青', '田七'][at % 4], phone: `0840-555010${at}` },
		{ name: ['周一鸣', '吴晓', '郑方', '钱多'][at % 4], phone: `1540000110${at}` }
	],
	progress: `第${number}项已制定方案。`,
	problem: at === 3 ? '缺少数据接口。' : '无',
	remark: at === 4 ? '市级重点' : null
}));

export const title = '试点区2026年营商环境改革任务责任清单';

/** As offices keep it: sections merged over their tasks, tasks over their people. */
export function workbook(list = tasks) {
	const columns = [
		...[
			['重点任务', 14],
			['序号', 6],
			['改革措施', 52],
			['责任单位', 18],
			['责任人/联系人', 17],
			['联系电话', 15],
			['进展情况', 28],
			['存在问题', 22],
			['完成时限', 16],
			['备注', 12]
		].map(([heading, width]) => ({ heading, width, look: 'left' }))
	];
	const rows = list.flatMap((task, at) => {
		const merged = (value) => ({ value, rows: 2 });
		const begins = list[at - 1]?.section !== task.section;
		const end = list.findIndex(({ section }, later) => later > at && section !== task.section);
		const length = (end === -1 ? list.length : end) - at;
		const [leader, contact] = task.people;
		return [
			[
				begins ? { value: task.section, rows: 2 * length } : null,
				...[task.number, task.measure, task.unit].map(merged),
				...[{ value: `责任人：${leader.name}` }, { value: leader.phone }],
				...[task.progress, task.problem, task.deadline, task.remark].map(merged)
			],
			[
				...[null, null, null, null],
				...[{ value: `联系人：${contact.name}` }, { value: contact.phone }],
				...[null, null, null, null]
			]
		];
	});
	return Buffer.from(writeList({ sheet: '责任清单', title, columns, rows }));
}

/** The same list by another hand: one row a task, other words, another order, two rows of headings. */
export function otherForm(list = tasks) {
	const upper = ['任务编号', '牵头单位', '配合单位', '工作举措', '板块', '时间要求', '责任分工'];
	const lines = [
		[title],
		[...upper, '', '', '', '工作进展', '困难问题'],
		['', '', '', '', '', '', '责任人', '责任人电话', '联系人', '联系人电话', '', ''],
		...list.map((task) => {
			const [lead, ...support] = task.unit.split('、');
			const [leader, contact] = task.people;
			return [
				...[task.number, lead, support.join('、'), task.measure, task.section, task.deadline],
				...[leader.name, leader.phone, contact.name, contact.phone, task.progress, task.problem]
			];
		})
	];
	return Buffer.from(lines.map((cells) => cells.join(',')).join('\r\n'));
}
