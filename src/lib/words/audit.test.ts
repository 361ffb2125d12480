import { describe, expect, test } from 'vitest';
import { actionsOf, auditGroups, wholeLog } from '../domain/audit.ts';
import { objectText } from './audit-object.ts';
import { momentText, sentences } from './audit-sentence.ts';
import { auditLine, faultText, filterText } from './audit.ts';

const names = {
	accounts: new Map([['p1', '王小明']]),
	units: new Map([['u1', '区水利局']])
};
const line = (
	action: string,
	summary: Record<string, unknown> = {},
	objectId: string | null = null
) =>
	auditLine(
		{
			at: '2026-11-21T08:00:05.000Z',
			actorName: '李红',
			address: '10.0.0.7',
			noun: null,
			action,
			summary,
			objectId
		},
		names
	);

test.each([
	[
		'task.suspend',
		{ count: 2, numbers: ['44', '45'], reason: '等待上级' },
		null,
		'暂缓第 44、45 项，原因 等待上级'
	],
	[
		'task.cancel',
		{ count: 7, numbers: ['1', '2', '3', '4', '5', '6', '7'], document: '营商办〔2026〕3号' },
		null,
		'取消第 1、2、3、4、5 项等 7 项，依据 营商办〔2026〕3号'
	],
	[
		'task.carry',
		{ count: 40, numbers: [], other: '1', toYear: 2027, document: '清江政办〔2026〕31号' },
		null,
		'结转 40 项任务到 2027 年清单，依据 清江政办〔2026〕31号'
	],
	[
		'task.accept',
		{ count: 1, numbers: ['77'], document: '营商办〔2026〕9号' },
		't1',
		'确认纳入第 77 项，依据 营商办〔2026〕9号'
	],
	[
		'task.discard',
		{ count: 1, numbers: ['77'], reason: '不属于本区事项' },
		't1',
		'不纳入第 77 项，原因 不属于本区事项'
	],
	[
		'task.follow',
		{ count: 1, numbers: ['12'], other: '44', fromYear: 2026, aspect: 'deadline' },
		't1',
		'随上年任务修改第 12 项'
	],
	[
		'task.leave',
		{ count: 1, numbers: ['12'], other: '44', fromYear: 2026, aspect: 'deadline' },
		't1',
		'不随上年任务修改第 12 项'
	],
	[
		'extension.ask',
		{ number: '44', unitId: 'u1', dueOn: '2026-12-31', reason: '等待批复' },
		't1',
		'区水利局申请第 44 项延期到 2026-12-31，原因 等待批复'
	],
	['extension.withdraw', { unitId: 'u1' }, 't1', '区水利局撤回延期申请'],
	['task.see', { unitId: 'u1' }, 't1', '区水利局已阅任务变动告知'],
	['extension.see', { unitId: 'u1' }, 't1', '区水利局已阅延期申请的答复'],
	[
		'extension.decline',
		{ unitId: 'u1', note: '请按期完成' },
		't1',
		'不同意区水利局的延期申请：请按期完成'
	],
	['session.start', { how: 'password' }, null, '登录成功'],
	[
		'session.start',
		{ how: 'code', remembered: true },
		null,
		'登录成功（密码和动态码），在这台设备上保持登录'
	],
	['session.refuse', { why: 'wrong', login: '王小明' }, 'p1', '密码不正确：账号 王小明'],
	['session.refuse', { why: 'wrong' }, null, '没有登录成功：账号不存在或密码不正确'],
	[
		'session.refuse',
		{ why: 'sign-in.disabled', login: 'wxm' },
		'p1',
		'账号已停用，没有登录：账号 王小明（wxm）'
	],
	[
		'plan.create',
		{
			year: 2026,
			title: '清江区2026年清单',
			startsOn: '2026-01-01',
			document: '清江政办〔2026〕1号'
		},
		'pl1',
		'新建清单“清江区2026年清单”（清江政办〔2026〕1号），自 2026-01-01 起执行'
	],
	['session.refuse', { why: 'something new' }, 'p1', '没有登录成功：账号 王小明'],
	['session.refuse', { why: 'current' }, 'p1', '现在的密码不正确：账号 王小明'],
	[
		'session.lock',
		{ why: 'wrong', minutes: 15, login: '王小明' },
		'p1',
		'连续输错，账号 王小明 暂停登录 15 分钟'
	],
	[
		'session.lock',
		{ why: 'wrong', minutes: 15, login: '王小明', browser: true },
		'p1',
		'连续输错，账号 王小明 在一个登录过的浏览器上暂停登录 15 分钟'
	],
	[
		'session.lock',
		{ why: 'wrong', minutes: 15 },
		null,
		'连续输错，一个不存在的账号 暂停登录 15 分钟'
	],
	[
		'session.lock',
		{ why: 'code', minutes: 15, login: '王小明' },
		'p1',
		'连续输错，账号 王小明 暂停输入动态码 15 分钟'
	],
	['ledger.name', { district: '清江区' }, null, '按清单标题建立地区 清江区'],
	['import.begin', { fileName: '清单.xlsx' }, 'b1', '选择了清单“清单.xlsx”，准备导入'],
	['import.begin', { fileName: '' }, 'b1', '粘贴了一份清单，准备导入'],
	[
		'import.commit',
		{ inserted: 74, changed: 2, units: ['区法院'] },
		'b1',
		'导入清单：新增任务 74 项，修改 2 项，新建单位 1 家'
	],
	[
		'import.commit',
		{ inserted: 0, changed: 2, units: [] },
		'b1',
		'导入清单：新增任务 0 项，修改 2 项'
	],
	[
		'import.undo',
		{ removed: 71, restored: 2, kept: 3 },
		'b1',
		'撤销导入：删去任务 71 项，恢复 2 项，保留已有填报或改动的 3 项'
	],
	[
		'import.undo',
		{ removed: 74, restored: 0, kept: 0 },
		'b1',
		'撤销导入：删去任务 74 项，恢复 0 项'
	],
	['import.drop', { fileName: '清单.xlsx' }, 'b1', '放弃导入“清单.xlsx”，没有写入'],
	['session.queue', {}, null, '这个网络地址上登录出错太多，陌生的浏览器开始排队登录'],
	[
		'account.spare',
		{ minutes: 60, login: '王小明' },
		'p1',
		'60 分钟内，别人输错密码不会让账号 王小明 暂停登录'
	],
	['ledger.key-refused', {}, null, '启用密钥不正确，没有启用'],
	[
		'account.create',
		{ login: '王小明', name: '王小明', roles: ['clerk'], unitIds: ['u1'] },
		'p1',
		'新建账号 王小明（填报员，区水利局）'
	],
	[
		'account.create',
		{ login: 'wxm', name: '王小明', roles: [], unitIds: [] },
		'p9',
		'新建账号 王小明（wxm）'
	],
	[
		'account.edit',
		{ phone: ['154****1234', null], unitIds: [[], ['u1']] },
		'p1',
		'修改账号 王小明：电话 154****1234 → 无；单位 无 → 区水利局'
	],
	['account.edit', { name: ['王晓明', '王小明'] }, 'p1', '修改账号 王小明：姓名 王晓明 → 王小明'],
	[
		'account.grant',
		{ login: '王小明', roles: [['clerk'], ['clerk', 'office']] },
		'p1',
		'改变 王小明 的岗位：填报员 → 填报员、区营商办'
	],
	[
		'account.grant',
		{ login: '王小明', roles: [['clerk'], []] },
		'p1',
		'改变 王小明 的岗位：填报员 → 没有岗位'
	],
	['account.disable', { login: '王小明' }, 'p1', '停用账号 王小明'],
	[
		'account.disable',
		{ login: '王小明', why: 'stale', days: 90 },
		'p1',
		'自动停用账号 王小明：90 天没有使用'
	],
	[
		'setting.set',
		{ rule: 'cutoffDay', value: [25, 28], validFrom: '2026-12-01', reason: '年底' },
		'cutoffDay',
		'设定规则“每月截止日”：25 → 28，自 2026-12-01 起；原因 年底'
	],
	[
		'reminder.send',
		{ period: '2026-11', rule: 'ahead', unitIds: ['u1', 'u2'], mails: 3 },
		'2026-11',
		'按设定的时间提醒2026年11月未报单位 2 家（截止前），邮件 3 封'
	],
	['reminder.try', { way: 'webhook', sent: false }, null, '试发一条群消息：没有发出'],
	[
		'unit.edit',
		{ name: ['区水务局', '区水利局'], kind: ['department', 'court'] },
		'u1',
		'修改单位 区水利局：名称 区水务局 → 区水利局；类别 政府部门 → 法院、检察院等'
	],
	[
		'directive.give',
		{
			...{ kind: 'supervision', number: '营商督〔2026〕3号', level: 'red', task: '44' },
			...{ unitIds: ['u1'], dueOn: '2026-12-01' }
		},
		'd1',
		'下达督办 营商督〔2026〕3号（第44项）：区水利局，2026-12-01 前回复'
	],
	[
		'directive.give',
		{ kind: 'instruction', number: null, task: '', unitIds: ['u1'], dueOn: '2026-12-01' },
		'd1',
		'下达批示（一项没有序号的任务）：区水利局，2026-12-01 前回复'
	],
	[
		'directive.edit',
		{ kind: 'instruction', task: '44', fields: ['body', 'dueOn'] },
		'd1',
		'修改批示（第44项）：内容、回复时限'
	],
	[
		'directive.reply',
		{ kind: 'instruction', task: '44', unitId: 'u1' },
		'd1',
		'区水利局 回复批示（第44项）'
	],
	[
		'directive.close',
		{ kind: 'supervision', number: '营商督〔2026〕3号', task: '44' },
		'd1',
		'办结督办 营商督〔2026〕3号（第44项）'
	],
	[
		'directive.reopen',
		{ kind: 'instruction', task: '44', again: false, reason: '误点' },
		'd1',
		'重新打开批示（第44项）：误点'
	],
	[
		'directive.reopen',
		{ kind: 'instruction', task: '44', again: true, reason: '没有写明时间' },
		'd1',
		'请单位补充回复批示（第44项）：没有写明时间'
	],
	[
		'directive.withdraw',
		{ kind: 'instruction', task: '44', reason: '发错了任务' },
		'd1',
		'撤回批示（第44项）：发错了任务'
	],
	[
		'indicator.record',
		{ task: '44', name: '即办件比例', unitId: 'u1', readOn: '2026-10-20', value: '28.5%' },
		't1',
		'登记第44项指标“即办件比例”区水利局2026-10-20 的数据 28.5%'
	],
	[
		'indicator.strike',
		{ task: '44', name: '即办件比例', value: '28.5%' },
		't1',
		'删除第44项指标“即办件比例”的数据 28.5%'
	],
	['view.save', {}, 'v1', '为自己存了一个台账视图'],
	['view.renew', {}, 'v1', '更新自己的一个台账视图的内容'],
	['view.renew', { name: '牵头红灯' }, 'v1', '更新发布的视图“牵头红灯”的内容'],
	['view.rename', {}, 'v1', '给自己的一个台账视图改名'],
	[
		'view.rename',
		{ name: '牵头红灯', from: '红灯' },
		'v1',
		'给发布的视图改名：“红灯”改为“牵头红灯”'
	],
	['view.move', { name: '牵头红灯' }, 'v1', '调整发布的视图“牵头红灯”的次序'],
	['view.drop', {}, 'v1', '删除自己的一个台账视图'],
	['view.take-back', {}, 'v1', '恢复自己刚删除的台账视图'],
	['view.publish', { name: '牵头红灯' }, 'v1', '发布台账视图“牵头红灯”'],
	['view.withdraw', { name: '牵头红灯' }, 'v1', '撤回发布的台账视图“牵头红灯”'],
	['view.open-with', { whole: false }, 'v1', '选定打开台账时用的视图'],
	['view.open-with', { whole: true }, null, '改为打开台账时看全部任务'],
	[
		'evidence.add',
		{ task: '44', unitId: 'u1', period: '2026-10', label: '营商办〔2026〕3号' },
		't1',
		'为区水利局第44项2026年10月月报添加佐证“营商办〔2026〕3号”'
	],
	[
		'evidence.remove',
		{ task: '44', unitId: 'u1', period: '2026-10', label: '营商办〔2026〕3号' },
		't1',
		'移除区水利局第44项2026年10月月报的佐证“营商办〔2026〕3号”'
	],
	[
		'evidence.restore',
		{ task: '44', unitId: 'u1', period: '2026-10', label: '营商办〔2026〕3号' },
		't1',
		'恢复区水利局第44项2026年10月月报的佐证“营商办〔2026〕3号”'
	],
	['comment.write', { task: '44' }, 't1', '在第44项留言'],
	['comment.withdraw', { task: '44' }, 't1', '删除自己在第44项的留言'],
	[
		'period.open',
		{ period: '2026-11', cutoffAt: '2026-11-25T16:00:00.000Z' },
		'2026-11',
		'开放 2026年11月填报，截止 11月25日（周三）24:00'
	],
	...(['submit', 'withdraw', 'sign', 'review', 'take-back-review'] as const).map(
		(verb): [string, Record<string, unknown>, string, string] => [
			`report.${verb}`,
			{ task: '61', unitId: 'u1', period: '2026-11', version: 1, result: 'returned' },
			't1',
			`${{ submit: '上报', withdraw: '撤回', sign: '责任人确认', review: '退回', 'take-back-review': '撤销退回' }[verb]} 区水利局第61项2026年11月月报`
		]
	),
	[
		'chase.log',
		{ period: '2026-11', way: 'group', unitIds: ['u1'], reports: 2 },
		'c1',
		'2026年11月催办（群消息）：区水利局，2 项未报'
	],
	[
		'chase.log',
		{ period: '2026-11', way: 'phones', unitIds: ['1', '2', '3', '4', '5', '6'], reports: 8 },
		'c1',
		'2026年11月催办（电话表）：6 家单位，8 项未报'
	],
	[
		'chase.undo',
		{ period: '2026-11', way: 'call', unitIds: ['u1'] },
		'c1',
		'撤销2026年11月的一次催办（电话）：区水利局'
	],
	['chase.word', { way: 'unit', isOwn: true }, null, '改写催办的单位消息'],
	['chase.word', { way: 'unit', isOwn: false }, null, '恢复原来的文字：催办的单位消息'],
	[
		'chase.letter',
		{ period: '2026-11', unitIds: ['u1'], number: '清营商办函〔2026〕9号' },
		null,
		'生成2026年11月催办函（清营商办函〔2026〕9号）：区水利局'
	],
	[
		'objection.raise',
		{ task: '61', unitId: 'u1', period: '2026-11', mark: 'late' },
		'o1',
		'对区水利局第61项2026年11月月报的“迟报”提出异议'
	],
	[
		'objection.answer',
		{ task: '61', unitId: 'u1', period: '2026-11', mark: 'late', accepted: true },
		'o1',
		'答复对区水利局第61项2026年11月月报“迟报”的异议：采纳'
	],
	[
		'report.submit',
		{ task: '61', unitId: 'u1', period: '2026-11', onBehalf: true },
		't1',
		'代填 区水利局第61项2026年11月月报'
	],
	[
		'sheet.file',
		{ fileName: '10月.xlsx', period: '2026-10', reports: 3, units: 1, lateEntry: true },
		's1',
		'按“10月.xlsx”补录 2026年10月 1 家单位 3 项'
	],
	[
		'sheet.file',
		{ fileName: '', period: '2026-11', reports: 12, units: 4 },
		's1',
		'按粘贴的表格代填 2026年11月 4 家单位 12 项'
	],
	['period.record', { period: '2026-09' }, '2026-09', '为补录建立 2026年9月，只作记录'],
	['period.take-back', { period: '2026-11' }, '2026-11', '撤回开放 2026年11月填报'],
	[
		'period.move-cutoff',
		{ period: '2026-11', cutoffAt: ['2026-11-25T16:00:00.000Z', '2026-11-26T16:00:00.000Z'] },
		'2026-11',
		'2026年11月的截止时间随规则或放假安排变动：11月25日（周三）24:00 → 11月26日（周四）24:00'
	],
	[
		'period.except',
		{ period: '2026-11', kind: 'exempt', unitId: 'u1', task: '44', reason: '系统停机' },
		'2026-11',
		'2026年11月：区水利局第44项 免报，原因：系统停机'
	],
	[
		'period.except',
		{ period: '2026-11', kind: 'later', unitId: 'u1', untilAt: '2027-01-05T16:00:00.000Z' },
		'2026-11',
		'2026年11月：区水利局 延长填报时间，到 2027年1月5日（周二）24:00'
	],
	[
		'period.end-exception',
		{ period: '2026-11', kind: 'reopen', task: '44' },
		'2026-11',
		'2026年11月：结束各责任单位第44项 封账后重新开放填报'
	],
	[
		'period.close',
		{ period: '2026-11', expected: 78, submitted: 76, missing: 2 },
		'2026-11',
		'2026年11月封账：应报 78 项次，已报 76 项次，未报 2 项次'
	],
	[
		'period.correct',
		{ period: '2026-11', correction: 1, expected: 78, submitted: 77, reason: '漏报补录' },
		'2026-11',
		'2026年11月第 1 次更正：应报 78 项次，已报 77 项次，原因：漏报补录'
	],
	[
		'calendar.enter',
		{ on: '2026-11-25', kind: 'holiday', label: '区庆' },
		'2026-11-25',
		'登记2026年11月25日放假（区庆）'
	],
	[
		'calendar.drop',
		{ on: '2026-11-28', kind: 'workday', label: '' },
		'2026-11-28',
		'删除登记的2026年11月28日上班'
	],
	[
		'ask.solve',
		{ kind: 'problem', unitId: 'u1', task: '44' },
		'a1',
		'区水利局 在第44项的问题标为已解决'
	],
	[
		'ask.reopen',
		{ kind: 'coordination', unitId: 'u1', task: '44' },
		'a1',
		'区水利局 在第44项的需协调事项恢复为未解决'
	],
	['code.drop', { login: 'wxm' }, 'p1', '停用 王小明（wxm） 的登录动态码'],
	['session.end-all', { login: 'gone' }, 'p9', '结束 gone 的全部登录'],
	[
		'access.refuse',
		{ route: '/(app)/settings/people' },
		null,
		'没有权限，没有打开或执行：“设置—账号”'
	],
	[
		'access.refuse',
		{ route: '/(app)/board/[p]/[unit]' },
		null,
		'没有权限，没有打开或执行：“报送情况”'
	],
	['access.refuse', { route: '/(app)/desk/chase' }, null, '没有权限，没有打开或执行：“催办”'],
	['access.refuse', { route: '/dev/ui' }, null, '没有权限，没有打开或执行：/dev/ui'],
	['demo.load', { tasks: 74, units: 20 }, null, '建立演示数据（74 项任务、20 家单位）'],
	[
		'audit.purge',
		{ events: 12, from: '2025-01-01T20:00:00.000Z', to: '2025-02-01T00:00:00.000Z', keptDays: 365 },
		null,
		'清理到期的操作日志 12 条（2025-01-02 至 2025-02-01，保存 365 天）'
	],
	['audit.export', { events: 3, filter: '登录' }, null, '导出操作日志 3 条（登录）'],
	['audit.export', { events: 3, filter: '' }, null, '导出操作日志 3 条（全部）']
] as const)('%s %j is told in a sentence', (action, summary, objectId, sentence) => {
	expect(line(action, summary, objectId).what).toBe(sentence);
});

describe('an action of later work', () => {
	test.each([
		['report.cancel', { reason: '合并到第3项' }, '取消月报：原因 合并到第3项'],
		['report.cancel', {}, '取消月报'],
		['report.return', { note: null, late: true }, '退回月报：说明 无；late 是'],
		['report.split', { to: ['a', 'b'] }, 'split月报（report.split）：改为 a、b'],
		['odd', {}, 'odd（odd）'],
		['constructor.toString', {}, 'toStringconstructor（constructor.toString）']
	])('%s is readable', (action, summary, sentence) => {
		expect(line(action, summary).what).toBe(sentence);
	});
});

const operations = import.meta.glob<string>(
	['/src/lib/server/operations/*.ts', '!/src/**/*.test.ts'],
	{ query: '?raw', import: 'default', eager: true }
);
const actions = Object.values(operations).flatMap((text) =>
	[...text.matchAll(/\baction:([^,;{}]*)/g)].flatMap(([, after = '']) =>
		[...after.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, action = '']) => action)
	)
);

test('every action that an operation records has its sentence', () => {
	expect(actions.length).toBeGreaterThan(15);
	expect(actions.filter((action) => !Object.hasOwn(sentences, action))).toEqual([]);
});

test.each(Object.keys(sentences))('%s is told although its summary is empty or odd', (action) => {
	for (const odd of [{}, { roles: 'x', unitIds: 3, login: null, why: [], events: 'x', from: 7 }]) {
		const { what } = line(action, odd);
		expect(what).not.toBe('');
		expect(what).not.toContain('undefined');
	}
});

test('each action belongs to one group', () => {
	const groupsOf = (action: string) => {
		const [noun = '', verb = ''] = action.split('.');
		return auditGroups.filter((group) => {
			const { nouns, verbs, butNouns, butVerbs } = actionsOf(group);
			const named = nouns.length + verbs.length === 0;
			const isVerb = (one: string) => verb.startsWith(one);
			return (
				(named || nouns.includes(noun) || verbs.some(isVerb)) &&
				!butNouns.includes(noun) &&
				!butVerbs.some(isVerb)
			);
		});
	};
	for (const action of [...actions, 'task.cancel', 'unit.import', 'report.export']) {
		expect([action, groupsOf(action).length]).toEqual([action, 1]);
	}
	expect(groupsOf('audit.export')).toEqual(['file']);
	expect(groupsOf('task.cancel')).toEqual(['work']);
});

test('telephones are masked wherever they stand, and marks that cannot be seen are gone', () => {
	const told = line('thing.done', { note: '15412341234\u001b[31m\n0840-5551028 \u202eabc' });
	expect(told.what).toContain('154****1234');
	expect(told.what).toContain('0840-****028');
	expect(told.what).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(told.address).toBe('10.0.0.7');
});

test('an object goes by its name, or by what there is of it', () => {
	expect(line('account.edit', {}, 'p1').object).toBe('王小明');
	expect(line('account.edit', {}, 'gone').object).toBe('gone');
	expect(line('account.edit', {}).object).toBe('');
	expect(objectText('account', 'k3x9')).toBe('账号 k3x9');
	expect(objectText('setting', null)).toBe('规则');
	expect(objectText('period', '2026-11')).toBe('2026年11月');
	// an id of the program tells a reader nothing
	const id = 'n372y7b0c8d1e9f2';
	expect(objectText('chase', id)).toBe('催办记录');
	expect(objectText('objection', id, { task: '45' })).toBe('异议（第45项）');
});

test.each([
	['in Shanghai, to the second', '2026-11-21T17:00:05.123Z', '2026-11-22 01:00:05'],
	['a moment that was tampered with as it stands', '昨天', '昨天']
])('a moment is told %s', (_, at, text) => {
	expect(momentText(at)).toBe(text);
});

test.each([
	[wholeLog, ''],
	[
		{ from: '2026-11-01', to: '2026-11-21', person: '王', group: 'account', refusals: true },
		'从 2026-11-01，到 2026-11-21，操作人含“王”，账号与权限，只看被拒绝的'
	],
	[{ ...wholeLog, person: '15412341234' }, '操作人含“154****1234”']
] as const)('the filter %j in words', (filter, text) => {
	expect(filterText(filter)).toBe(text);
});

test.each([
	[{ seq: 3, kind: 'gap' }, '第 3 条之前有缺失'],
	[{ seq: 3, kind: 'altered' }, '第 3 条被改动过'],
	[
		{ seq: 7, kind: 'cut', anchored: 12, on: '2026-11-12' },
		'记录到第 7 条为止，2026-11-12 的校验值却已到第 12 条，后面的被截掉了'
	],
	[
		{ seq: 8, kind: 'rewritten', on: '2026-11-08' },
		'第 8 条与 2026-11-08 的校验值不符，从这里或更早起被改写过'
	]
] as const)('the fault %j in words', (fault, text) => {
	expect(faultText(fault)).toBe(text);
	expect(faultText(fault, '-')).toBe(`- ${text}`);
});
