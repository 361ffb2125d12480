import { deviceOf } from '../domain/device.ts';
import { dateText } from './format.ts';
import { signInWords } from './sign-in.ts';

/** Words of one's own account, and of the codes of an app. */
export const accountWords = {
	title: '本人账号',
	isBack: '已登录。请回到原来的窗口，重新提交；这个窗口可以关掉。',
	passwordKept: signInWords.passwordSet,
	facts: {
		name: '姓名',
		login: '账号',
		roles: '岗位',
		units: '单位',
		phone: '电话',
		password: '密码设置于'
	},
	none: '—',
	noRole: '没有岗位',
	roleMissing: (separated: boolean) =>
		`这个账号还没有岗位，除本页和帮助外，其他页面都打不开。请联系${separated ? '安全管理员' : '系统管理员'}授予岗位。`,
	noPhone: '没有登记',
	phoneHint: (separated: boolean) =>
		`电话有误或换了号码，请联系${separated ? '系统管理员' : '区营商办'}更正。`,
	phoneMine: '在“设置”的“账号”里修改。',
	changePassword: '修改密码',

	mailTitle: '邮箱',
	mail: '本人邮箱',
	mailHint: '可以不填。设置了发邮件时，催办提醒也发到这里；留空就不发',
	mailSave: '保存邮箱',
	mailSaved: '邮箱已保存。',
	mailGone: '邮箱已清空，不再发邮件。',

	code: '动态码',
	codeLead: '登录时除密码外，再输入手机应用上每 30 秒一换的 6 位数字。密码泄露，别人也进不来。',
	codeOn: (since: string | null) => (since ? `已启用，${dateText(since)}起` : '已启用'),
	codeOff: '未启用',
	codeNeeded: '按现在的规则，管理员账号要使用动态码。',
	recoveryLeft: (left: number, of: number) => `恢复码还剩 ${left}/${of} 个没有用过`,
	recoveryFew: '剩得不多，请重新生成。',
	enable: '启用动态码',
	manage: '换手机、重新生成恢复码、停用',

	sessions: '登录着的设备',
	sessionsCount: (count: number) => `共 ${count} 处。不认得的，请退出它并修改密码。`,
	thisOne: '现在用的',
	remembered: '保持登录',
	waitsForCode: '还没有输入动态码',
	device: '设备',
	address: '网络地址',
	since: '登录于',
	seen: '最近使用',
	end: '退出这一个',
	endLabel: (device: string) => `退出这一个：${device}`,
	endOthers: (count: number) => `退出其他全部 ${count} 处`,
	ended: '已退出。',
	othersEnded: '其他设备已全部退出。',

	codeTitle: '启用动态码',
	codeManageTitle: '动态码',
	forced: '管理员账号要先启用动态码，才能继续。',
	current: '现在的密码',
	proofLead: '为确认是本人，请再输入一次密码。',
	proofLeadWithCode: '为确认是本人，请再输入密码和一个动态码。手机不在身边，可以输入一个恢复码。',
	codeField: '动态码或恢复码',
	codeFieldHint: '例：492 039，或 7mkp-4rtw',
	begin: '下一步：显示二维码',
	needed:
		'准备一部手机，装好任一款支持 TOTP 的动态码应用，例如 FreeOTP、Microsoft Authenticator。不需要联网，也不收短信。',
	step1: '一、用应用扫描二维码',
	qr: '动态码应用用的二维码',
	byHand: '扫不了的，在应用里选“手动输入”，填下面的密钥，类型选“基于时间”：',
	account: (account: string) => `账户名：${account}`,
	copySecret: '复制密钥',
	step2: '二、输入应用上显示的 6 位数字',
	confirm: '验证并启用',
	leave: '不启用了',
	leaveReplace: '不换了',
	othersEnd: '启用后，其他设备上的登录全部退出。',

	change: '换一部手机',
	changeLead: '新手机验证成功之前，旧手机仍然有效。',
	renew: '重新生成恢复码',
	renewLead: '旧的恢复码全部作废。',
	disable: '停用动态码',
	disableLead: '停用后只用密码登录，其他设备上的登录全部退出。',
	cannotDisable: '规则要求管理员使用动态码，不能停用。',
	disabled: '动态码已停用。',

	codesTitle: '恢复码',
	enabledNotice: '动态码已启用，其他设备上的登录已全部退出。',
	renewedNotice: '新的恢复码已生成，旧的全部作废。',
	codesLead:
		'手机丢失时，用一个恢复码代替动态码登录。每个只能用一次。请打印或抄下来，放在别人拿不到的地方；离开本页后不再显示。',
	copyCodes: '复制恢复码',
	printCodes: '打印恢复码',
	codesFor: (name: string, day: string) => `${name}的恢复码，${dateText(day)}生成`,
	done: '已经存好，继续'
};

/** A device as its owner knows it: Chrome 118（Windows）. */
export function deviceText(agent: string | null): string {
	const { browser, version, system } = deviceOf(agent);
	const program = [browser ?? '其他浏览器', version].filter(Boolean).join(' ');
	return system ? `${program}（${system}）` : program;
}

/** A secret as it is typed off a screen: in groups of four. */
export function grouped(secret: string): string {
	return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
