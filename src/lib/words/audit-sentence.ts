import { isDay, isPeriod } from '../domain/date.ts';
import { isRole } from '../domain/role.ts';
import { isReminderRule } from '../domain/remind/reminder-settings.ts';
import { isMarkKind } from '../domain/report/mark.ts';
import { taskVerbs } from '../domain/task-verb.ts';
import { isUnitKind } from '../domain/unit-entry.ts';
import { roleWords } from './actor.ts';
import { auditNouns, routeText, ruleLabel } from './audit-object.ts';
import { chaseWayWords } from './chase.ts';
import { cutoffText, dateText, periodText } from './format.ts';
import { markWords } from './mark.ts';
import { reminderRuleWords } from './remind.ts';
import { deedLine } from './task-deed.ts';
import { unitKindWords } from './units.ts';

/** Names for the ids that an event holds; whoever is gone keeps the id. */
export type AuditNames = {
	accounts: ReadonlyMap<string, string>;
	units: ReadonlyMap<string, string>;
};

export type Told = {
	action: string;
	objectId: string | null;
	summary: Record<string, unknown>;
};

type Sentence = (event: Told, names: AuditNames) => string;

/** What was done, in one sentence; an action that is not here is spelt from its parts. */
export function auditSentence(event: Told, names: AuditNames): string {
	const sentence = wordFor(sentences, event.action);
	return sentence ? sentence(event, names) : spelt(event);
}

/** Every action of the operations, as noun.verb. */
export const sentences: Record<string, Sentence> = {
	'ledger.name': ({ summary }) => `按清单标题建立地区 ${textIn(summary, 'district')}`,
	'plan.create': ({ summary }) => {
		const document = textIn(summary, 'document');
		const from = `，自 ${textIn(summary, 'startsOn')} 起执行`;
		return `新建清单“${textIn(summary, 'title')}”${document === '' ? '' : `（${document}）`}${from}`;
	},
	'import.begin': ({ summary }) =>
		textIn(summary, 'fileName') === ''
			? '粘贴了一份清单，准备导入'
			: `选择了清单“${textIn(summary, 'fileName')}”，准备导入`,
	'import.commit': ({ summary }) => {
		const units = listIn(summary, 'units').length;
		const parts = [
			`新增任务 ${numberIn(summary, 'inserted')} 项`,
			`修改 ${numberIn(summary, 'changed')} 项`,
			...(units > 0 ? [`新建单位 ${units} 家`] : [])
		];
		return `导入清单：${parts.join('，')}`;
	},
	'import.undo': ({ summary }) => {
		const kept = numberIn(summary, 'kept');
		const rest = kept === '0' ? '' : `，保留已有填报或改动的 ${kept} 项`;
		return `撤销导入：删去任务 ${numberIn(summary, 'removed')} 项，恢复 ${numberIn(summary, 'restored')} 项${rest}`;
	},
	'import.drop': ({ summary }) => `放弃导入“${textIn(summary, 'fileName')}”，没有写入`,
	'session.start': ({ summary }) =>
		`${wordFor(hows, textIn(summary, 'how')) ?? '登录成功'}${summary.remembered === true ? '，在这台设备上保持登录' : ''}`,
	'session.refuse': (event, names) => {
		const why = wordFor(whys, textIn(event.summary, 'why')) ?? '没有登录成功';
		if (event.objectId === null) return `没有登录成功：账号不存在或${why}`;
		return `${why}：账号 ${personOf(event, names)}`;
	},
	'session.lock': (event, names) => {
		const { objectId, summary } = event;
		const whose = objectId === null ? '一个不存在的账号' : `账号 ${personOf(event, names)}`;
		const where = summary.browser === true ? '在一个登录过的浏览器上' : '';
		const what = wordFor(locks, textIn(summary, 'why')) ?? '登录';
		return `连续输错，${whose} ${where}暂停${what} ${numberIn(summary, 'minutes')} 分钟`;
	},
	'session.queue': () => '这个网络地址上登录出错太多，陌生的浏览器开始排队登录',
	'session.sign-out': () => '退出登录',
	'access.refuse': ({ summary }) =>
		`没有权限，没有打开或执行：${routeText(textIn(summary, 'route'))}`,
	'session.end': (event, names) => `结束 ${personOf(event, names)} 的一处登录`,
	'session.end-all': (event, names) => `结束 ${personOf(event, names)} 的全部登录`,
	'account.create': (event, names) => {
		const { summary } = event;
		const units = listIn(summary, 'unitIds').map((id) => names.units.get(id) ?? id);
		const about = [...rolesOf(listIn(summary, 'roles')), ...units].join('，');
		return `新建账号 ${personOf(event, names)}${about ? `（${about}）` : ''}`;
	},
	'account.edit': (event, names) =>
		`修改账号 ${personOf(event, names)}：${changesOf(event.summary, names)}`,
	'account.grant': (event, names) => {
		const [before, after] = pairIn(event.summary, 'roles');
		return `改变 ${personOf(event, names)} 的岗位：${rolesText(before)} → ${rolesText(after)}`;
	},
	'account.disable': (event, names) =>
		event.summary.why === 'stale'
			? `自动停用账号 ${personOf(event, names)}：${numberIn(event.summary, 'days')} 天没有使用`
			: `停用账号 ${personOf(event, names)}`,
	'account.enable': (event, names) => `启用账号 ${personOf(event, names)}`,
	'account.spare': (event, names) =>
		`${numberIn(event.summary, 'minutes')} 分钟内，别人输错密码不会让账号 ${personOf(event, names)} 暂停登录`,
	'account.unlock': (event, names) => `解除 ${personOf(event, names)} 的暂停登录`,
	'password.change': () => '修改自己的密码',
	'password.issue': (event, names) => `给 ${personOf(event, names)} 换发初始密码和账号单`,
	'code.enable': () => '启用登录动态码',
	'code.renew': () => '换发动态码的恢复码',
	'code.disable': () => '停用登录动态码',
	'code.drop': (event, names) => `停用 ${personOf(event, names)} 的登录动态码`,
	'setting.set': ({ summary }) => {
		const [before, after] = pairIn(summary, 'value');
		const rule = textIn(summary, 'rule');
		const from = textIn(summary, 'validFrom');
		const reason = textIn(summary, 'reason');
		return [
			`设定规则“${ruleLabel(rule)}”：${plain(before)} → ${plain(after)}`,
			from === '' ? '' : `，自 ${from} 起`,
			reason === '' ? '' : `；原因 ${reason}`
		].join('');
	},
	'unit.create': ({ summary }) => `新建单位 ${textIn(summary, 'name')}`,
	'unit.edit': ({ objectId, summary }, names) => {
		const kind = Array.isArray(summary.kind) ? { kind: summary.kind.map(kindText) } : {};
		const changes = changesOf({ ...summary, ...kind }, names, unitParts);
		return `修改单位 ${names.units.get(objectId ?? '') ?? ''}：${changes}`;
	},
	'unit.move': ({ summary }) => {
		const [from, to] = pairIn(summary, 'place');
		return `调整机构序列：${textIn(summary, 'name')} 从第 ${plain(from)} 位到第 ${plain(to)} 位`;
	},
	'unit.add-alias': ({ summary }) =>
		`为 ${textIn(summary, 'name')} 增加别称“${textIn(summary, 'alias')}”`,
	'unit.remove-alias': ({ summary }) =>
		`去掉 ${textIn(summary, 'name')} 的别称“${textIn(summary, 'alias')}”`,
	'unit.import': ({ summary }) =>
		`从表格导入单位和人员：新建单位 ${numberIn(summary, 'units')} 家、账号 ${numberIn(summary, 'accounts')} 个，别称 ${numberIn(summary, 'aliases')} 个`,
	'unit.succeed': ({ summary }) =>
		`${textIn(summary, 'name')} 自 ${textIn(summary, 'effectiveOn')} 起由 ${listIn(summary, 'successors').join('、')} 承接`,
	'unit.undo-succession': ({ summary }) => `撤回 ${textIn(summary, 'name')} 的承接`,
	'contact.propose': ({ summary }) =>
		`${textIn(summary, 'unit')} 申请由 ${textIn(summary, 'name')} 担任联系人`,
	'contact.withdraw': ({ summary }) =>
		`${textIn(summary, 'unit')} 撤回由 ${textIn(summary, 'name')} 担任联系人的申请`,
	'contact.confirm': ({ summary }) =>
		`确认 ${textIn(summary, 'name')} 担任 ${textIn(summary, 'unit')} 的联系人`,
	'contact.decline': ({ summary }) =>
		`不同意 ${textIn(summary, 'name')} 担任 ${textIn(summary, 'unit')} 的联系人${textIn(summary, 'note') ? `：${textIn(summary, 'note')}` : ''}`,
	...Object.fromEntries(
		taskVerbs.map((verb): [string, Sentence] => [
			`task.${verb}`,
			({ summary }) => deedLine(verb, summary)
		])
	),
	'extension.ask': ({ summary }, names) =>
		`${unitIn(summary, names)}申请第 ${textIn(summary, 'number')} 项延期到 ${textIn(summary, 'dueOn')}，原因 ${textIn(summary, 'reason')}`,
	'extension.withdraw': ({ summary }, names) => `${unitIn(summary, names)}撤回延期申请`,
	'extension.decline': ({ summary }, names) =>
		`不同意${unitIn(summary, names)}的延期申请：${textIn(summary, 'note')}`,
	'task.see': ({ summary }, names) => `${unitIn(summary, names)}已阅任务变动告知`,
	'extension.see': ({ summary }, names) => `${unitIn(summary, names)}已阅延期申请的答复`,
	'directive.give': ({ summary }, names) => {
		const units = listIn(summary, 'unitIds').map((id) => names.units.get(id) ?? id);
		return `下达${directiveOf(summary)}：${units.join('、') || '没有单位'}，${textIn(summary, 'dueOn')} 前回复`;
	},
	'directive.edit': ({ summary }) => {
		const fields = listIn(summary, 'fields').map(
			(field) => wordFor(directiveParts, field) ?? field
		);
		return `修改${directiveOf(summary)}：${fields.join('、')}`;
	},
	'directive.reply': ({ summary }, names) =>
		`${unitIn(summary, names)} 回复${directiveOf(summary)}`,
	'directive.close': ({ summary }) => `办结${directiveOf(summary)}`,
	'directive.reopen': ({ summary }) =>
		`${summary.again === true ? '请单位补充回复' : '重新打开'}${directiveOf(summary)}：${textIn(summary, 'reason')}`,
	'directive.withdraw': ({ summary }) =>
		`撤回${directiveOf(summary)}：${textIn(summary, 'reason')}`,
	'indicator.record': ({ summary }, names) =>
		`登记${taskIn(summary)}指标“${textIn(summary, 'name')}”${unitIn(summary, names)}${textIn(summary, 'readOn')} 的数据 ${textIn(summary, 'value')}`,
	'indicator.strike': ({ summary }, names) =>
		`删除${taskIn(summary)}指标“${textIn(summary, 'name')}”${unitIn(summary, names)}的数据 ${textIn(summary, 'value')}`,
	'evidence.add': ({ summary }, names) =>
		`为${reportOf(summary, names)}添加佐证“${textIn(summary, 'label')}”`,
	'evidence.remove': ({ summary }, names) =>
		`移除${reportOf(summary, names)}的佐证“${textIn(summary, 'label')}”`,
	'evidence.restore': ({ summary }, names) =>
		`恢复${reportOf(summary, names)}的佐证“${textIn(summary, 'label')}”`,
	'comment.write': ({ summary }) => `在${taskIn(summary)}留言`,
	'comment.withdraw': ({ summary }) => `删除自己在${taskIn(summary)}的留言`,
	'period.open': ({ summary }) =>
		`开放 ${monthIn(summary)}填报，截止 ${cutoffIn(summary.cutoffAt, summary)}`,
	'period.record': ({ summary }) => `为补录建立 ${monthIn(summary)}，只作记录`,
	'period.take-back': ({ summary }) => `撤回开放 ${monthIn(summary)}填报`,
	'period.move-cutoff': ({ summary }) => {
		const [before, after] = pairIn(summary, 'cutoffAt');
		return `${monthIn(summary)}的截止时间随规则或放假安排变动：${cutoffIn(before, summary)} → ${cutoffIn(after, summary)}`;
	},
	'report.submit': ({ summary }, names) => {
		const how = summary.lateEntry === true ? '补报' : summary.onBehalf === true ? '代填' : '上报';
		return `${how} ${reportOf(summary, names)}`;
	},
	'sheet.file': ({ summary }) => {
		const file = textIn(summary, 'fileName');
		const how = summary.lateEntry === true ? '补录' : '代填';
		return `按${file === '' ? '粘贴的表格' : `“${file}”`}${how} ${monthIn(summary)} ${numberIn(summary, 'units')} 家单位 ${numberIn(summary, 'reports')} 项`;
	},
	'report.withdraw': ({ summary }, names) => `撤回 ${reportOf(summary, names)}`,
	'chase.log': ({ summary }, names) =>
		`${monthIn(summary)}催办（${wayIn(summary)}）：${chasedIn(summary, names)}，${numberIn(summary, 'reports')} 项未报`,
	'chase.undo': ({ summary }, names) =>
		`撤销${monthIn(summary)}的一次催办（${wayIn(summary)}）：${chasedIn(summary, names)}`,
	'chase.word': ({ summary }) =>
		`${summary.isOwn === true ? '改写' : '恢复原来的文字：'}催办的${wayIn(summary)}`,
	'chase.letter': ({ summary }, names) =>
		`生成${monthIn(summary)}催办函${textIn(summary, 'number') === '' ? '' : `（${textIn(summary, 'number')}）`}：${chasedIn(summary, names)}`,
	'objection.raise': ({ summary }, names) =>
		`对${reportOf(summary, names)}的“${markIn(summary)}”提出异议`,
	'objection.answer': ({ summary }, names) =>
		`答复对${reportOf(summary, names)}“${markIn(summary)}”的异议：${summary.accepted === true ? '采纳' : '不采纳'}`,
	'report.sign': ({ summary }, names) => `责任人确认 ${reportOf(summary, names)}`,
	'report.review': ({ summary }, names) =>
		`${summary.result === 'returned' ? '退回' : '通过'} ${reportOf(summary, names)}`,
	'report.take-back-review': ({ summary }, names) =>
		`撤销${summary.result === 'returned' ? '退回' : '通过'} ${reportOf(summary, names)}`,
	'period.except': ({ summary }, names) =>
		`${monthIn(summary)}：${exceptionOf(summary, names)}${untilIn(summary)}${reasonIn(summary)}`,
	'period.end-exception': ({ summary }, names) =>
		`${monthIn(summary)}：结束${exceptionOf(summary, names)}`,
	'period.close': ({ summary }) =>
		`${monthIn(summary)}封账：应报 ${numberIn(summary, 'expected')} 项次，已报 ${numberIn(summary, 'submitted')} 项次，未报 ${numberIn(summary, 'missing')} 项次`,
	'period.correct': ({ summary }) =>
		`${monthIn(summary)}第 ${numberIn(summary, 'correction')} 次更正：应报 ${numberIn(summary, 'expected')} 项次，已报 ${numberIn(summary, 'submitted')} 项次${reasonIn(summary)}`,
	'calendar.enter': ({ summary }) => `登记${officeDayOf(summary)}`,
	'calendar.drop': ({ summary }) => `删除登记的${officeDayOf(summary)}`,
	'ask.solve': ({ summary }, names) => `${askOf(summary, names)}标为已解决`,
	'ask.reopen': ({ summary }, names) => `${askOf(summary, names)}恢复为未解决`,
	'view.save': () => '为自己存了一个台账视图',
	'view.renew': ({ summary }) => `更新${viewOf(summary)}的内容`,
	'view.rename': ({ summary }) =>
		textIn(summary, 'name') === ''
			? '给自己的一个台账视图改名'
			: `给发布的视图改名：“${textIn(summary, 'from')}”改为“${textIn(summary, 'name')}”`,
	'view.move': ({ summary }) => `调整${viewOf(summary)}的次序`,
	'view.drop': () => '删除自己的一个台账视图',
	'view.take-back': () => '恢复自己刚删除的台账视图',
	'view.publish': ({ summary }) => `发布台账视图“${textIn(summary, 'name')}”`,
	'view.withdraw': ({ summary }) => `撤回发布的台账视图“${textIn(summary, 'name')}”`,
	'view.open-with': ({ summary }) =>
		summary.whole === true ? '改为打开台账时看全部任务' : '选定打开台账时用的视图',
	'reminder.send': ({ summary }) => {
		const rule = textIn(summary, 'rule');
		const name = isReminderRule(rule) ? reminderRuleWords[rule].name : '';
		const mails = numberIn(summary, 'mails');
		return `按设定的时间提醒${monthIn(summary)}未报单位 ${listIn(summary, 'unitIds').length} 家（${name || '自动'}）${mails === '0' ? '' : `，邮件 ${mails} 封`}`;
	},
	'reminder.try': ({ summary }) =>
		`试发一条${summary.way === 'webhook' ? '群消息' : '邮件'}：${summary.sent === true ? '已发出' : '没有发出'}`,
	'phone.reveal': (event, names) => `查看 ${personOf(event, names)} 的完整电话`,
	'ledger.set-up': ({ summary }) =>
		`启用本系统：${textIn(summary, 'district')}，第一个账号 ${textIn(summary, 'login')}（${rolesText(summary.roles)}）`,
	'ledger.key-refused': () => '启用密钥不正确，没有启用',
	'demo.load': ({ summary }) => `建立演示数据${demoSize(summary)}`,
	'demo.reset': ({ summary }) => `恢复演示数据${demoSize(summary)}`,
	'server.start': ({ summary }) => `程序启动，版本 ${textIn(summary, 'version')}`,
	'server.start-plain': ({ summary }) =>
		`程序启动，版本 ${textIn(summary, 'version')}，向局域网开放而没有加密`,
	'audit.purge': ({ summary }) =>
		`清理到期的操作日志 ${numberIn(summary, 'events')} 条（${dayIn(summary, 'from')} 至 ${dayIn(summary, 'to')}，保存 ${numberIn(summary, 'keptDays')} 天）`,
	'audit.export': ({ summary }) => {
		const filter = textIn(summary, 'filter');
		return `导出操作日志 ${numberIn(summary, 'events')} 条（${filter || '全部'}）`;
	}
};

/** To the second, as a log needs it: 2026-11-21 16:00:05. A moment that was tampered with as it stands. */
export function momentText(at: string): string {
	const moment = Date.parse(at);
	if (Number.isNaN(moment)) return at;
	const shanghai = new Date(moment + 8 * 3_600_000);
	return shanghai.toISOString().slice(0, 19).replace('T', ' ');
}

const hows: Record<string, string> = {
	password: '登录成功',
	code: '登录成功（密码和动态码）',
	'recovery-code': '登录成功（密码和恢复码）',
	demo: '进入演示'
};

const whys: Record<string, string> = {
	wrong: '密码不正确',
	code: '动态码不正确',
	current: '现在的密码不正确',
	'sign-in.disabled': '账号已停用，没有登录',
	'sign-in.first-password-expired': '初始密码已过期，没有登录',
	'sign-in.stale': '长期没有使用，已自动停用'
};

/** What rests after too many failures, by what failed. */
const locks: Record<string, string> = {
	wrong: '登录',
	code: '输入动态码',
	current: '修改密码和动态码'
};

function demoSize(summary: Told['summary']): string {
	return `（${numberIn(summary, 'tasks')} 项任务、${numberIn(summary, 'units')} 家单位）`;
}

/** The name, with the login where it is another: 王小明（wangxm）. */
function personOf({ objectId, summary }: Told, { accounts }: AuditNames): string {
	const login = textIn(summary, 'login');
	const name = textIn(summary, 'name') || (accounts.get(objectId ?? '') ?? '');
	if (name === '' || name === login) return login || (objectId ?? '');
	return login === '' ? name : `${name}（${login}）`;
}

function rolesOf(held: readonly string[]): string[] {
	return held.map((role) => (isRole(role) ? roleWords[role] : role));
}

function rolesText(held: unknown): string {
	return (Array.isArray(held) ? rolesOf(held.map(String)) : []).join('、') || '没有岗位';
}

const parts: Record<string, string> = {
	name: '姓名',
	login: '账号',
	phone: '电话',
	mail: '邮箱',
	unitIds: '单位',
	unitId: '单位',
	note: '说明',
	reason: '原因',
	document: '文号',
	alias: '别称',
	rows: '行数',
	count: '数量',
	from: '原为',
	to: '改为'
};

const directiveParts: Record<string, string> = {
	body: '内容',
	dueOn: '回复时限',
	number: '编号',
	level: '等级',
	units: '承办单位'
};

/** What is somebody's own is nobody else's to read. */
function viewOf(summary: Told['summary']): string {
	const name = textIn(summary, 'name');
	return name === '' ? '自己的一个台账视图' : `发布的视图“${name}”`;
}

/** 督办 营商督〔2026〕3号（第44项）, 批示（第44项）. */
function directiveOf(summary: Told['summary']): string {
	const number = textIn(summary, 'number');
	const called = summary.kind === 'supervision' ? `督办 ${number}` : '批示';
	return `${called}（${taskIn(summary)}）`;
}

function officeDayOf(summary: Told['summary']): string {
	const kind = summary.kind === 'holiday' ? '放假' : '上班';
	const label = textIn(summary, 'label');
	const on = textIn(summary, 'on');
	return `${isDay(on) ? dateText(on) : on}${kind}${label === '' ? '' : `（${label}）`}`;
}

function monthIn(summary: Told['summary']): string {
	const period = textIn(summary, 'period');
	return isPeriod(period) ? periodText(period) : period;
}

const exceptionNames: Record<string, string> = {
	exempt: '免报',
	later: '延长填报时间',
	reopen: '封账后重新开放填报'
};

/** 区水利局第8项 免报: whose, of which task, and what. */
function exceptionOf(summary: Told['summary'], names: AuditNames): string {
	const unit = textIn(summary, 'unitId') === '' ? '各责任单位' : unitIn(summary, names);
	const task = 'task' in summary ? taskIn(summary) : '';
	return `${unit}${task} ${exceptionNames[textIn(summary, 'kind')] ?? ''}`;
}

function untilIn(summary: Told['summary']): string {
	const { untilAt } = summary;
	return typeof untilAt === 'string' ? `，到 ${cutoffIn(untilAt, summary)}` : '';
}

/** Why somebody did it, where it was asked. */
function reasonIn(summary: Told['summary']): string {
	const reason = textIn(summary, 'reason');
	return reason === '' ? '' : `，原因：${reason}`;
}

function cutoffIn(at: unknown, summary: Told['summary']): string {
	if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return '';
	const period = textIn(summary, 'period');
	return cutoffText(at, isPeriod(period) ? period : at);
}

function askOf(summary: Told['summary'], names: AuditNames): string {
	const kind = summary.kind === 'coordination' ? '需协调事项' : '问题';
	return `${unitIn(summary, names)} 在${taskIn(summary)}的${kind}`;
}

/** 区水利局第44项2026年10月月报 */
function reportOf(summary: Told['summary'], names: AuditNames): string {
	return `${unitIn(summary, names)}${taskIn(summary)}${monthIn(summary)}月报`;
}

function markIn(summary: Told['summary']): string {
	const mark = textIn(summary, 'mark');
	return isMarkKind(mark) ? markWords[mark] : mark;
}

function taskIn(summary: Told['summary']): string {
	const number = textIn(summary, 'task');
	return number === '' ? '一项没有序号的任务' : `第${number}项`;
}

function unitIn(summary: Told['summary'], { units }: AuditNames): string {
	const id = textIn(summary, 'unitId');
	return units.get(id) ?? id;
}

function kindText(kind: unknown): string {
	return isUnitKind(kind) ? unitKindWords[kind] : String(kind);
}

const unitParts: Record<string, string> = { ...parts, name: '名称', short: '简称', kind: '类别' };

/** Before and after of each field; both are known to be pairs only where an edit wrote them. */
function changesOf(
	summary: Told['summary'],
	names: AuditNames,
	called: Record<string, string> = parts
): string {
	return Object.entries(summary)
		.map(([field, change]) => {
			const [before, after] = Array.isArray(change) ? pairIn(summary, field) : [undefined, change];
			const shown = (value: unknown) =>
				Array.isArray(value)
					? value.map((id) => names.units.get(String(id)) ?? String(id)).join('、') || '无'
					: plain(value);
			return `${wordFor(called, field) ?? field} ${shown(before)} → ${shown(after)}`;
		})
		.join('；');
}

const verbs: Record<string, string> = {
	accept: '同意',
	add: '增加',
	approve: '通过',
	cancel: '取消',
	change: '修改',
	close: '关闭',
	confirm: '确认',
	create: '新建',
	decide: '处理',
	delete: '删除',
	disable: '停用',
	edit: '修改',
	enable: '启用',
	end: '结束',
	export: '导出',
	file: '填报',
	import: '导入',
	merge: '合并',
	propose: '申请更换',
	refuse: '拒绝',
	remove: '移除',
	rename: '改名',
	reopen: '重新打开',
	restore: '恢复',
	return: '退回',
	reveal: '查看完整',
	review: '审核',
	set: '设定',
	submit: '上报',
	withdraw: '撤回'
};

/** Readable without a sentence of its own: 修改任务：… . */
function spelt({ action, summary }: Told): string {
	const [noun = '', verb = ''] = action.split('.');
	const done = `${wordFor(verbs, verb) ?? verb}${wordFor(auditNouns, noun) ?? noun}`;
	const known = wordFor(auditNouns, noun) !== undefined && wordFor(verbs, verb) !== undefined;
	const details = Object.entries(summary).map(
		([key, value]) => `${wordFor(parts, key) ?? key} ${plain(value)}`
	);
	return [known ? done : `${done}（${action}）`, details.join('；')].filter(Boolean).join('：');
}

function plain(value: unknown): string {
	if (value === null || value === undefined || value === '') return '无';
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(plain).join('、') || '无';
	return typeof value === 'boolean' ? (value ? '是' : '否') : JSON.stringify(value);
}

/** Codes come from rows: constructor must find nothing. */
function wordFor<T>(of: Readonly<Record<string, T>>, code: string): T | undefined {
	return Object.hasOwn(of, code) ? of[code] : undefined;
}

function textIn(summary: Told['summary'], key: string): string {
	const value = summary[key];
	return typeof value === 'string' ? value : '';
}

function numberIn(summary: Told['summary'], key: string): string {
	const value = summary[key];
	return typeof value === 'number' ? String(value) : '—';
}

function wayIn(summary: Told['summary']): string {
	return wordFor(chaseWayWords, textIn(summary, 'way')) ?? '其他方式';
}

/** By name where they are few. */
function chasedIn(summary: Told['summary'], names: AuditNames): string {
	const units = listIn(summary, 'unitIds').map((id) => names.units.get(id) ?? id);
	return units.length > 5 ? `${units.length} 家单位` : units.join('、');
}

function dayIn(summary: Told['summary'], key: string): string {
	return momentText(textIn(summary, key)).slice(0, 10) || '—';
}

function listIn(summary: Told['summary'], key: string): string[] {
	const value = summary[key];
	return Array.isArray(value) ? value.map(String) : [];
}

function pairIn(summary: Told['summary'], key: string): [unknown, unknown] {
	const value = summary[key];
	return Array.isArray(value) ? [value[0], value[1]] : [undefined, undefined];
}
