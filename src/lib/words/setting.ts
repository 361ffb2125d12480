import type { Calendar } from '../domain/calendar.ts';
import { cutoff, type CutoffSettings } from '../domain/cutoff.ts';
import { passwordPresets, type PasswordRules } from '../domain/password-preset.ts';
import {
	settingRules,
	type SettingGroup,
	type SettingKind,
	type SettingName
} from '../domain/setting.ts';
import { dateText, fullInstantText, monthText } from './format.ts';
import { cutoffSentence } from './period.ts';

/** Words of the page of rules. */
export const settingWords = {
	tabs: '设置的各页',
	pages: {
		...{ people: '账号', units: '单位', periods: '期次', reminders: '催办提醒' },
		...{ views: '视图', rules: '规则', audit: '日志' }
	},
	title: '规则',
	lead: '每一条都写着现在的值和默认值。改动都留有记录。',
	whoSets: (group: SettingGroup, separated: boolean) =>
		`由${group !== 'access' ? '区营商办' : separated ? '安全管理员' : '系统管理员'}设定，当前账号只能查看。`,
	now: '现在',
	byDefault: (value: string) => `默认 ${value}`,
	isDefault: '默认值',
	since: (day: string, by: string) => `${dateText(day)}起，${by}设定`,
	next: (day: string, value: string) => `${dateText(day)}起改为 ${value}`,
	edit: '修改',
	save: '保存这一条',
	saved: '已保存。',
	savedLater: (day: string) => `已保存，${dateText(day)}起生效。`,
	unchanged: '与现在的值相同，没有改动。',
	day: '从哪天起',
	dayHint: '今天或以后的一天。建议从下个月 1 日起，本月的规则不变',
	reason: '原因',
	reasonHint: '例：区里通知自 12 月起提前到 20 日',
	atOnce: '保存后立即生效。',
	history: (count: number) => `改动记录 ${count} 条`,
	change: (from: string, to: string) => `${from} → ${to}`,
	from: (day: string) => `${dateText(day)}起`,
	because: (reason: string) => `原因：${reason}`,
	at: (at: string, by: string) => `${fullInstantText(at)}，${by}`,
	preview: '按现在的规则，截止时间：',
	previewTyped: '按填写的值，截止时间：',
	separationReady: '可以打开。打开后由他们担任：',
	separationWarns:
		'保存后，所有管理员都要重新登录，当前账号也在内。各单位的账号改由系统管理员和安全管理员办理，请随后把“求助电话”改成他们的。',
	separationLacks: '打开之前要先处理：',
	openAccounts: '打开“账号”',
	separationWho: (role: string, names: string) => `${role}：${names}`,
	somebody: '已删除的账号'
};

/** The rules as the page groups them; a rule that is in none is a mistake that a test finds. */
export const settingSections: readonly { title: string; names: readonly SettingName[] }[] = [
	{
		title: '每月填报',
		names: [
			...(['cutoffDay', 'cutoffRoll', 'cutoffDayCounts', 'filer', 'addedMidMonth'] as const),
			...(['timelyBy', 'leastText', 'mendDays', 'twoStep'] as const)
		]
	},
	{
		title: '亮灯标准',
		names: ['dueSoonDays', 'nearlyDone', 'behindBy', 'farBehindBy']
	},
	{
		title: '登录与密码',
		names: [
			'passwordRules',
			'firstPasswordDays',
			'lockTries',
			'lockMinutes',
			'addressTries',
			'idleMinutes',
			'adminIdleMinutes',
			'sessionHours',
			'rememberLeaders'
		]
	},
	{ title: '账号与权限', names: ['separation', 'codeForAdmins', 'staleDays', 'maskNames'] },
	{ title: '日志', names: ['auditDays'] },
	{ title: '对外信息', names: ['helpContact', 'publicAddress'] }
];

type RuleWords = {
	label: string;
	/** What it means, in one line. */
	meaning: string;
	/** Stands behind a number. */
	unit?: string;
	/** What 0 means, where it is allowed, and no time. */
	zero?: string;
	/** Each choice by its value; yes and no by "true" and "false". */
	choices?: Readonly<Record<string, { label: string; hint?: string }>>;
	hint?: string;
};

/** Both rule books in figures, so that nobody has to know them by name. */
function presetHint(rules: PasswordRules): string {
	const { least, classes, formerKept, maxAgeDays } = passwordPresets[rules];
	return [
		`至少 ${least} 个字符`,
		classes > 0 ? `大写字母、小写字母、数字、其他字符中至少 ${classes} 类` : '不限类别，越长越好',
		formerKept > 0 ? `不能是最近 ${formerKept} 个用过的` : '不查用过的',
		maxAgeDays === null ? '不要求定期更换' : `每 ${maxAgeDays} 天更换一次`,
		'太常见、含单位名或姓名的都不能用'
	].join('；');
}

export const ruleWords: Readonly<Record<SettingName, RuleWords>> = {
	cutoffDay: {
		label: '每月截止日',
		meaning: '每月填报到这一天为止；没有这一天的月份，到最后一天为止。',
		unit: '日'
	},
	cutoffRoll: {
		label: '截止日不是工作日时',
		meaning: '按放假安排和调休判断，周末调休上班算工作日。',
		choices: {
			forward: { label: '顺延到下一个工作日' },
			backward: { label: '提前到前一个工作日' },
			none: { label: '不变' }
		}
	},
	cutoffDayCounts: {
		label: '截止日当天算按时',
		meaning: '“25日前”是否含 25 日当天。',
		choices: {
			true: { label: '含当天，到当天 24:00' },
			false: { label: '不含当天，到前一天 24:00' }
		}
	},
	filer: {
		label: '一项任务由谁填报',
		meaning: '按月份截止那天的规则定，已过截止的月份不变。配合单位只在任务上写明要填报时才填。',
		choices: {
			each: { label: '牵头和责任单位各自填报' },
			lead: { label: '只由牵头单位填报', hint: '没有牵头单位的任务，由责任单位填报' }
		}
	},
	addedMidMonth: {
		label: '月中新增的任务从哪个月开始填报',
		meaning:
			'按月份截止那天的规则定，已过截止的月份不变。月中移交的任务，仍由开放那天的责任单位填报。',
		choices: { next: { label: '从下个月开始' }, this: { label: '从当月开始' } }
	},
	timelyBy: {
		label: '及时率按哪一次上报算',
		meaning: '按月份截止那天的规则定，已过截止的月份不变。',
		choices: {
			first: { label: '第一次上报', hint: '退回后再报不影响及时率' },
			last: { label: '最后一次上报', hint: '截止后重新上报的，记为迟报' }
		}
	},
	leastText: {
		label: '本月进展至少写多少字',
		meaning: '少于这么多的不能上报，没有新进展的选“本月无进展”。',
		unit: '字',
		zero: '不限',
		hint: '填 0 为不限'
	},
	mendDays: {
		label: '退回后几个工作日内补正',
		meaning: '从退回的下一个工作日算起，写在退回通知里。',
		unit: '个工作日'
	},
	twoStep: {
		label: '上报前由单位责任人确认',
		meaning: '及时率仍按填报员上报的时间算。',
		choices: { true: { label: '需要确认' }, false: { label: '不需要' } }
	},
	dueSoonDays: {
		label: '临近时限',
		meaning: '离时限不到这些天、完成比例还没有达到下一条的，亮黄灯。',
		unit: '天'
	},
	nearlyDone: {
		label: '临近时限时应当完成',
		meaning: '临近时限还没有达到这个完成比例的，亮黄灯。',
		unit: '%'
	},
	behindBy: {
		label: '落后序时进度多少亮黄灯',
		meaning: '序时进度按列入日期到时限的天数平均计算；完成比例比它低这么多起，亮黄灯。',
		unit: '个百分点'
	},
	farBehindBy: {
		label: '落后序时进度多少亮红灯',
		meaning: '比序时进度低得超过这么多的，亮红灯。',
		unit: '个百分点'
	},
	passwordRules: {
		label: '密码规则',
		meaning: '对以后设置的密码起作用；更换期限对所有账号起作用。',
		choices: {
			dengbao: { label: '等保', hint: presetHint('dengbao') },
			asvs: { label: 'ASVS', hint: presetHint('asvs') }
		}
	},
	firstPasswordDays: {
		label: '初始密码有效期',
		meaning: '账号单上的初始密码过了这些天没有使用，就作废。',
		unit: '天'
	},
	lockTries: {
		label: '连续输错几次暂停登录',
		meaning: '按账号计算，密码和动态码分开计。',
		unit: '次'
	},
	lockMinutes: {
		label: '暂停登录多久',
		meaning: '过后自动恢复，管理员也可以提前解除。',
		unit: '分钟'
	},
	addressTries: {
		label: '同一网络地址的容忍次数',
		meaning: '15 分钟内出错超过这个数，从那里来的陌生浏览器要排队。整个大院可能共用一个地址。',
		unit: '次'
	},
	idleMinutes: {
		label: '无操作多久自动退出',
		meaning: '管理员以外的账号。',
		unit: '分钟'
	},
	adminIdleMinutes: {
		label: '管理员无操作多久自动退出',
		meaning: '系统管理员、安全管理员、审计员。',
		unit: '分钟'
	},
	sessionHours: {
		label: '一次登录最长多久',
		meaning: '一直在操作，到时也要重新登录。',
		unit: '小时'
	},
	rememberLeaders: {
		label: '区领导可以保持登录',
		meaning: '区领导账号只看不改，可以在自己的设备上保持登录 30 天；三员分立时无效。',
		choices: { true: { label: '可以' }, false: { label: '不可以' } }
	},
	codeForAdmins: {
		label: '管理员必须使用动态码',
		meaning: '没有启用的管理员，下次打开页面时先启用。其他账号可以自愿启用。',
		choices: { true: { label: '必须' }, false: { label: '自愿' } }
	},
	separation: {
		label: '三员分立',
		meaning: '系统、安全、审计由三个人分别管理，都不办理业务。',
		choices: {
			none: { label: '不分立', hint: '系统管理员管账号、岗位和规则，可以兼任区营商办' },
			three: {
				label: '三员分立',
				hint: '系统管理员管账号和单位，安全管理员授予岗位、设定规则，审计员看日志；互不兼任'
			}
		}
	},
	staleDays: {
		label: '长期不用自动停用',
		meaning: '超过这些天没有登录的账号自动停用，可以再启用。最后一个管理员不停用。',
		unit: '天',
		zero: '不停用',
		hint: '填 0 为不停用'
	},
	maskNames: {
		label: '姓名也隐去',
		meaning:
			'看不到电话的人，在单位页面上也只看到联系人的姓（例如“王＊”）。本单位和区营商办照常看到；管理账号、查日志的岗位在自己的页面上照常看到账号的姓名。',
		choices: { true: { label: '隐去' }, false: { label: '不隐去' } }
	},
	auditDays: {
		label: '操作日志保存多久',
		meaning: '网络安全法要求不少于六个月，所以最少 180 天。',
		unit: '天'
	},
	remindStart: {
		label: '月中提醒',
		meaning: '提醒还没有保存过任何内容的单位。',
		zero: '不提醒'
	},
	remindStartDay: {
		label: '月中提醒的日子',
		meaning: '每月的这一天发月中提醒。',
		unit: '日'
	},
	remindAhead: {
		label: '截止前提醒',
		meaning: '提醒还没有报齐的单位。',
		zero: '不提醒'
	},
	remindAheadDays: {
		label: '截止前几个工作日提醒',
		meaning: '按放假安排和调休，从截止那天往前数。',
		unit: '个工作日'
	},
	remindCutoffMorning: {
		label: '截止当天上午提醒',
		meaning: '提醒还没有报齐的单位。',
		zero: '不提醒'
	},
	remindCutoffAfternoon: {
		label: '截止当天下午提醒',
		meaning: '提醒还没有报齐的单位。',
		zero: '不提醒'
	},
	remindAfter: {
		label: '截止次日提醒',
		meaning: '告知没有报齐的单位已过截止，现在上报记为迟报。',
		zero: '不提醒'
	},
	quietFrom: {
		label: '免打扰开始',
		meaning: '从这时起不发提醒，等到结束时再发。',
		zero: '没有免打扰时段'
	},
	quietUntil: {
		label: '免打扰结束',
		meaning: '等着的提醒这时发出。',
		zero: '没有免打扰时段'
	},
	remindOffice: {
		label: '未报名单发给区营商办',
		meaning: '除月中提醒外，每次把未报的单位列给区营商办。',
		choices: { true: { label: '发' }, false: { label: '不发' } }
	},
	remindByMail: {
		label: '同时发邮件',
		meaning: '发给填了邮箱的账号；程序里的通知照常有。',
		choices: { true: { label: '发' }, false: { label: '不发' } }
	},
	remindByGroup: {
		label: '同时发到工作群',
		meaning: '截止前、截止当天和次日的提醒，把未报的单位发到工作群。',
		choices: { true: { label: '发' }, false: { label: '不发' } }
	},
	helpContact: {
		label: '求助电话',
		meaning: '登录页、账号单和各处提示里写的联系人。不登录也能看到。',
		hint: '写姓名和办公电话，登录页上人人能看到。留空则写“区营商办”'
	},
	publicAddress: {
		label: '账号单上的网址',
		meaning:
			'各单位用来打开本系统的网址。留空则用打印时浏览器里的网址；只有本机才打得开的网址不会印上去。',
		hint: '例：https://tz.example.cn'
	}
};

/** A value as it is read: 25 日, 顺延到下一个工作日, 不停用. */
export function settingText(name: SettingName, value: unknown): string {
	const { unit, zero, choices } = ruleWords[name];
	const choice = choices?.[String(value)];
	if (choice) return choice.label;
	if ((value === 0 || value === '') && zero) return zero;
	if (value === '') return '未填写';
	return unit ? `${String(value)} ${unit}` : String(value);
}

/** What may be typed for a number. */
export function rangeHint(name: SettingName): string | undefined {
	const rule: SettingKind = settingRules[name];
	const { hint } = ruleWords[name];
	if (rule.kind !== 'number') return hint;
	return [`${rule.least} 到 ${rule.most}`, hint].filter(Boolean).join('。');
}

/** What the rules mean for a month: 11月：11月25日（周三）24:00. */
export function cutoffPreview(period: string, rules: CutoffSettings, calendar: Calendar): string {
	return `${monthText(period)}：${cutoffSentence(cutoff(period, rules, calendar))}`;
}
