import { calling } from './contact.ts';

/** Words of the sign-in pages: password, code, first password. */
export const signInWords = {
	title: '登录',
	login: '账号',
	loginHint: '账号单上写的账号，一般是本人姓名',
	password: '密码',
	submit: '登录',
	refused: '没有登录成功',
	remember: '区领导：在这台设备上保持登录 30 天',
	rememberHint: '其他岗位勾选不起作用。公用电脑请不要勾选',
	expired: '登录已过期，或账号的岗位、密码刚被调整。请重新登录，之后回到刚才的页面。',
	signedOut: '已退出登录。',
	help: '不能登录怎么办',
	helpFirst: '第一次登录，用账号单上的账号和初始密码，登录后改成自己的密码。',
	helpForgot: (contact: string) => calling('忘记密码或没有账号，请联系', contact, '。'),
	helpLocked: '连续输错会暂停登录一段时间，过后自动恢复。',

	codeTitle: '输入动态码',
	codeLead: (name: string) => `${name}，密码正确。请输入手机应用上显示的 6 位动态码。`,
	code: '动态码',
	codeHint: '例：492 039。手机不在身边，可以输入一个恢复码',
	codeRefused: '没有验证成功',
	codeSubmit: '验证并登录',
	codeBack: '换一个账号',
	codeLost: (contact: string) =>
		calling('手机和恢复码都没有的，请联系', contact, '，核实是本人后停用动态码，再用密码登录。'),

	passwordTitle: '设置密码',
	changeTitle: '修改密码',
	firstLead: '现在用的是账号单上的初始密码。请改成自己的密码，之后账号单可以销毁。',
	oldLead: (days: number) => `密码已使用 ${days} 天。按规定请更换后继续。`,
	current: '现在的密码',
	next: '新密码',
	again: '再输入一次新密码',
	passwordSubmit: '保存新密码',
	passwordSet: '新密码已保存，其他设备上的登录已全部退出。',
	firstSet: '自己的密码已设好。账号单已作废，可以销毁。',
	signOut: '退出登录',

	closedTitle: '不能打开这一页'
};
