import type { NotSent, NotSentReason } from '../domain/remind/not-sent.ts';
import type { CoveredReminder } from '../domain/remind/covered-reminders.ts';
import type { RuleCourse } from '../domain/remind/coming-reminders.ts';
import type { ReminderRule } from '../domain/remind/reminder-settings.ts';
import { cutoffText, instantText, monthText } from './format.ts';

/** What the rules are called where they stand in a row. */
export const reminderRuleWords: Record<ReminderRule, { name: string; to: string }> = {
	start: { name: '月中', to: '还没有保存过内容的单位' },
	ahead: { name: '截止前', to: '没有报齐的单位' },
	cutoffMorning: { name: '截止当天上午', to: '没有报齐的单位' },
	cutoffAfternoon: { name: '截止当天下午', to: '没有报齐的单位' },
	after: { name: '截止次日', to: '没有报齐的单位，写明现在上报记为迟报' }
};

/** The page on which the office says when the program reminds by itself. */
export const reminderWords = {
	title: '催办提醒',
	lead: '到时间由程序自动提醒没有报齐的单位；已经报齐的、免报的不提醒，延长了时间的按延长后的时间提醒。',
	whoSets: '由区营商办设定，当前账号只能查看。',
	toChases: '查看催办记录',
	schedule: '什么时候提醒',
	time: '时间',
	timeOf: (rule: string) => `${rule}提醒的时间`,
	startDay: '每月几日',
	startDaySuffix: '日',
	aheadDays: '截止前几个工作日',
	quietOn: '免打扰时段不发提醒，等到结束时再发',
	covered: ({ rule, time, until, isNextDay }: CoveredReminder) =>
		`免打扰时段盖住了“${reminderRuleWords[rule].name}”${time} 的提醒，将改在${isNextDay ? '次日' : ''} ${until} 发出。`,
	quietFrom: '从',
	quietUntil: '到',
	who: '发给谁',
	whoLead: '站内通知总是发给单位的填报员和单位责任人。',
	office: '未报名单发给区营商办（月中提醒除外）',
	mail: '同时发邮件给填了邮箱的账号',
	group: '同时发到工作群（月中提醒除外）',
	save: '保存',
	saved: '已保存。',
	unchanged: '与现在的值相同，没有改动。',
	next: '下一次',
	demoClock: '演示里不自动发提醒，这里只看怎么设定。',
	noMonth: '现在没有开放填报的月份，开放以后按这里的时间提醒。',
	noNext: (period: string) => `${monthText(period)}没有要发的提醒了。`,
	nextLine: (at: string, units: number, rule: ReminderRule) =>
		`${instantText(at)} 提醒${rule === 'start' ? '没有保存过内容的单位' : '未报单位'}（现在会发给 ${units} 家）`,
	courses: {
		off: () => '不发',
		never: () => '不会发：那时已过截止，或与后一次同时',
		sent: (at: string | null) => `${at === null ? '' : `${instantText(at)} `}已发`,
		over: (at: string | null) => `${at === null ? '' : `${instantText(at)} `}已过，没有发`,
		ahead: (at: string | null) => (at === null ? '' : instantText(at))
	} satisfies Record<RuleCourse, (at: string | null) => string>,

	outside: '邮件和工作群',
	outsideLead:
		'由管理员在服务器的 .env 文件里设置（SMTP_URL、WEBHOOK_URL，写法见 .env.example），改后重新启动程序。密码和地址不存进数据库，也不在页面上显示。',
	ways: { mail: '邮件', webhook: '工作群' },
	set: { mail: (sender: string) => `已设置，发件人 ${sender}`, webhook: '已设置' },
	unset: { mail: '没有设置，不发邮件', webhook: '没有设置，不发到群里' },
	withMail: (count: number, all: number) => `${all} 个填报账号里 ${count} 个填了邮箱`,
	try: '试发一条',
	tryTo: {
		mail: (mail: string) => `发给本人邮箱 ${mail}`,
		webhook: '发到工作群，群里的人都会看到'
	},
	tryNoMail: '本人账号还没有填邮箱，填了才能试发。',
	toAccount: '填写邮箱',
	tryLabel: { mail: '试发一封邮件', webhook: '试发一条群消息' },
	tried: {
		mail: (mail: string) => `已发出，请到 ${mail} 查收。`,
		webhook: '已发出，请到群里查看。'
	},
	inDemo: '演示里的提醒不向外发送。',

	latest: '最近发出的邮件和群消息',
	noneSent: '还没有发过。',
	sentColumns: { at: '时间', way: '方式', to: '发给', subject: '内容', outcome: '结果' },
	toGroup: '工作群',
	gone: '已删除的账号',
	outcome: {
		sent: (at: string) => `${instantText(at)} 已发出`,
		waits: '等待发送',
		sending: '正在发送',
		again: (at: string, why: string) => `${why} ${instantText(at)}再试。`
	}
};

const whys: Record<NotSentReason, string> = {
	unreachable: '连不上服务器。请检查地址、端口和网络。',
	timeout: '服务器没有及时答复。请稍后再试。',
	certificate: '服务器的证书不受信任。请换用受信任的证书，或按 .env.example 指定签发者。',
	login: '服务器不接受账号或密码。请检查 SMTP_URL 里的账号和密码。',
	refused: '服务器拒收。请检查收件地址、发件人和机器人的地址。',
	busy: '服务器暂时不收。请稍后再试。',
	unclear: '已交给服务器，没有收到答复，不知道是否送达，没有再发。',
	elsewhere: '地址转到了别处，没有跟过去。请填写最终的地址。',
	unreadable: '对方的答复读不懂，可能不是这类服务器。请检查地址和端口。',
	unset: '没有设置发送方式，没有发。',
	'no-address': '这个账号没有邮箱或已停用，没有发。',
	over: '已过截止，没有再发。',
	interrupted: '发送时程序停了，不知道是否送达，没有再发。'
};

/** Why something was not sent, and what to do about it. */
export function notSentSentence({ why, code }: NotSent): string {
	const sentence = whys[why];
	return code === null ? sentence : sentence.replace('。', `（答复 ${code}）。`);
}

/** What a reminder is called in a heading of a mail. */
export function mailSubject(period: string, reports: number, cutoffAt: string, isOver: boolean) {
	const end = cutoffText(cutoffAt, period);
	return `【营商办】${monthText(period)}还有${reports}项未报，${isOver ? `已过截止（${end}）` : `${end}截止`}`;
}

export function officeSubject(period: string, units: number): string {
	return `【营商办】${monthText(period)}还有${units}家未报`;
}

/** Stands under every mail, so that nobody answers to it. */
export const mailFoot = '本邮件由营商台账按区营商办设定的时间发出，不用回复。';

export const tryWords = {
	subject: '【营商办】试发：营商台账的提醒邮件',
	body: '收到这条消息，说明营商台账的提醒可以发到这里。不用回复。'
};
