import type { ProblemFacts } from '../domain/problem.ts';
import { roleWords } from './actor.ts';
import { calling } from './contact.ts';
import { fieldWords } from './field.ts';

type AccessCode = Extract<
	keyof ProblemFacts,
	`${'field' | 'sign-in' | 'code' | 'password' | 'login' | 'phone' | 'mail' | 'account' | 'key' | 'setting' | 'separation'}.${string}`
>;

/** What keeps somebody out, and what is wrong with an account: what to do, and whom to call. */
export const accessProblemWords = {
	'field.empty': ({ field }) => `“${fieldWords[field]}”还没有填写。请填写后再提交。`,
	'field.long': ({ field, most, now }) =>
		`“${fieldWords[field]}”最多 ${most} 个字，现在是 ${now} 个字。请缩短。`,
	'field.far-day': ({ value }) => `“${value}”离现在太远，可能写错了年份。请核对后重新填写。`,
	'field.unreadable': ({ field }) =>
		`“${fieldWords[field]}”里有看不见或认不出的字符，可能是从别处粘贴带来的。请手工重新输入。`,
	'field.phone': ({ field }) =>
		`“${fieldWords[field]}”里有电话号码，能看到这里的人都会看到。请改填到人员的“电话”一栏，那里会按权限隐去。`,

	'sign-in.no-district': () => '本系统还没有启用，没有账号可以登录。请由系统管理员先启用。',
	'sign-in.wrong': ({ left, minutes, contact }) =>
		left > 0
			? calling(`账号或密码不正确。还可以再试 ${left} 次；忘记密码请联系`, contact, '，由其重置。')
			: calling(
					`账号或密码不正确，可以试的次数已用完。请 ${minutes} 分钟后再试，或联系`,
					contact,
					'。'
				),
	'sign-in.locked': ({ minutes, contact }) =>
		calling(`连续输错，这个账号暂停登录。请 ${minutes} 分钟后再试，或联系`, contact, '解除。'),
	'sign-in.queue': ({ seconds }) =>
		`这个网络地址上登录出错的次数太多，正在排队，先来的先登录。请过 ${seconds} 秒再试一次。`,
	'sign-in.ended': () => '这次登录已经失效，可能密码刚被更改或重置。请重新登录。',
	'sign-in.disabled': ({ contact }) =>
		calling('这个账号已停用。如果仍在负责填报，请联系', contact, '重新启用。'),
	'sign-in.first-password-expired': ({ contact }) =>
		calling('账号单上的初始密码已过期。请联系', contact, '重新发放。'),
	'sign-in.stale': ({ days, contact }) =>
		calling(`这个账号超过 ${days} 天没有使用，已自动停用。请联系`, contact, '重新启用。'),

	'code.wrong': ({ left, minutes }) =>
		left > 0
			? `动态码不正确。请等应用里换出下一个数字再输入，还可以再试 ${left} 次；也可以输入一个恢复码。`
			: `动态码不正确，可以试的次数已用完。请 ${minutes} 分钟后再试。`,
	'code.locked': ({ minutes }) => `动态码连续输错。请 ${minutes} 分钟后再试。`,
	'code.unfit': () =>
		'动态码与二维码对不上。请确认手机时间是自动校准的，再输入应用上现在显示的 6 位数字。',
	'code.not-begun': () => '二维码已失效，可能在另一个窗口操作过。请重新开始。',
	'code.demanded': () =>
		'按现在的规则，管理员账号要使用动态码，不能停用。手机更换或丢失时，请选择“换一部手机”。',

	'password.short': ({ least, now }) => `密码至少 ${least} 个字符，现在是 ${now} 个。请加长。`,
	'password.long': ({ most, now }) => `密码最多 ${most} 个字符，现在是 ${now} 个。请缩短。`,
	'password.classes': ({ least, now }) =>
		`密码要有大写字母、小写字母、数字、其他字符中的 ${least} 类，现在有 ${now} 类。请补上，例如加一个标点。`,
	'password.common': () =>
		'这个密码太常见，容易被猜中。请换一个，例如几个不相关的词加上数字和标点。',
	'password.context': ({ word }) => `密码以“${word}”为主，容易被猜中。请换一个。`,
	'password.example': () => '这是页面上写着的例子，人人都会试。请自己另想几个词。',
	'password.own': ({ of, word }) =>
		`密码里不要用自己的${of === 'name' ? '姓名' : '账号（倒着写也算）'}，现在有“${word}”。请换一个。`,
	'password.same-as-login': () => '密码不能和账号一样。请换一个。',
	'password.former': ({ kept }) => `这是最近 ${kept} 个用过的密码之一。请换一个没有用过的。`,
	'password.not-repeated': () => '两次输入的密码不一样。请重新输入第二次。',
	'password.current-wrong': ({ left }) => `现在的密码不正确。请重新输入，还可以再试 ${left} 次。`,
	'password.locked': ({ minutes }) => `现在的密码连续输错。请 ${minutes} 分钟后再试。`,

	'login.invalid': ({ value }) =>
		`账号“${value}”不能用。请用 2 到 32 个汉字、字母或数字，中间可以有 . _ - @。`,
	'login.taken': ({ value }) => `账号“${value}”已经有人用。请换一个，例如在后面加数字。`,
	'login.phone': () => '账号会出现在列表和操作日志里，不能用电话号码。请用姓名或姓名的拼音。',
	'mail.invalid': ({ value }) => `“${value}”不像邮箱地址。请写成 wang@example.cn 的样子。`,
	'phone.invalid': ({ value }) =>
		`电话“${value}”不像手机号或固定电话。请写 11 位手机号，或带区号的办公电话。`,
	'account.no-unit': () => '填报员和单位责任人要有所在单位。请选择单位，或取消这两个岗位。',
	'account.same-name': ({ name }) =>
		`这个单位已有“${name}”的账号。请不要重复建立；如确是同名的另一个人，请在姓名后加以区分，例如 ${name}（办公室）。`,
	'account.no-role': () => '还没有选择岗位。请至少选择一个。',
	'account.roles-collide': ({ roles }) =>
		`三员分立时，${roles.map((role) => `“${roleWords[role]}”`).join('和')}不能由同一个账号担任。请只保留一个。`,
	'account.last': () =>
		'这是最后一个能用的管理员账号，停用或撤销后就没有人能管理系统。请先让另一个账号担任管理员。',
	'account.absent': () => '没有这个账号，可能已被别人改动。请看本页现在的内容。',
	'account.disabled': () => '这个账号已停用。请先启用。',

	'key.wrong': () => '启用密钥不正确。请从启动窗口或数据文件夹里的密钥文件抄录。',
	'key.used': () => '系统已经启用过，启用密钥已作废。请用账号登录。',

	'setting.out-of-range': ({ least, most, orZero }) =>
		`设定值应为 ${least} 到 ${most} 的整数${orZero ? '，或 0' : ''}。请修改。`,
	'setting.unchosen': () => '还没有选择。请从列出的几项中选一项。',
	'setting.no-address': ({ value }) =>
		`“${value}”不像网址。请写成 https://tz.example.cn 或 http://10.1.2.3:3000 的样子。`,
	'setting.no-time': ({ value }) =>
		value === ''
			? '还没有填写时间。请写成 09:00 的样子。'
			: `“${value}”不是一天里的时间。请写成 09:00 的样子。`,
	'setting.quiet-none': ({ time }) =>
		`免打扰从 ${time} 到 ${time}，没有时段。请改其中一个时间；不设免打扰的，去掉前面的勾。`,
	'setting.quiet-past-cutoff': ({ time, until }) =>
		`${time} 在免打扰时段里，要等到次日 ${until} 才会发，那时已过截止。请改为免打扰以外的时间。`,
	'setting.day-past': ({ today }) => `起用日期不能早于今天（${today}）。请改为今天或以后的一天。`,
	'separation.missing': ({ roles }) =>
		`三员分立还缺能登录的${roles.map((role) => `“${roleWords[role]}”`).join('、')}账号。请先在“账号”里建立并授予岗位。`,
	'separation.collides': ({ name, roles }) =>
		`${name} 同时担任${roles.map((role) => `“${roleWords[role]}”`).join('和')}。请先在“账号”里只留一个岗位。`
} satisfies { [Code in AccessCode]: (facts: ProblemFacts[Code]) => string };
