import type { AccountState, LockKind } from '../domain/account-state.ts';
import type { Role } from '../domain/role.ts';
import { calling } from './contact.ts';

/** Words of the accounts' pages and of the 账号单. */
export const peopleWords = {
	title: '账号',
	count: (shown: number, all: number) =>
		shown === all ? `共 ${all} 个账号` : `符合条件 ${shown} 个，共 ${all} 个账号`,
	create: '新建账号',
	printSheets: '打印账号单',
	search: '查找',
	searchHint: '姓名、账号或单位里的字',
	filter: '查找',
	clear: '清除条件',
	allRoles: '全部岗位',
	allStates: '全部状态',
	role: '岗位',
	state: '状态',
	states: {
		disabled: '已停用',
		locked: '暂停登录',
		unissued: '尚未发账号单',
		expired: '初始密码已过期',
		waiting: '等本人设置密码',
		active: '正常'
	} satisfies Record<AccountState, string>,
	columns: {
		name: '姓名',
		login: '账号',
		post: '岗位',
		units: '单位',
		phone: '电话',
		state: '状态',
		lastSeen: '最近登录'
	},
	never: '—',
	nobody: '还没有账号。先为各单位的填报员建立账号，再打印账号单发给本人。',
	nothing: '没有符合条件的账号。',

	newTitle: '新建账号',
	newLead: '填三项就够：单位、姓名、电话。账号名用姓名，初始密码由系统生成，印在账号单上。',
	newLeadRoles: '选岗位，填姓名和电话。账号名用姓名，初始密码由系统生成，印在账号单上。',
	unit: '单位',
	unitHint: '区领导、区营商办等不属于单位的，不用选',
	chooseUnit: '请选择单位',
	noUnit: '不属于任何单位',
	name: '姓名',
	phone: '电话',
	phoneHint: '手机或办公电话，办公电话带区号。其他人看到的隐去中间几位',
	mail: '邮箱',
	mailHint: '可以不填；填了的，设置了发邮件时也用邮件提醒',
	more: '其他岗位、多个单位、另取账号名',
	moreButRoles: '多个单位、另取账号名',
	login: '账号',
	loginHint: '留空就用姓名作账号；重名时自动加数字',
	loginKept: '三员分立时，管理员的账号名不能改',
	roles: '岗位',
	otherUnits: '还负责的单位',
	unitFilter: '在下面的单位里查找',
	noUnits: '单位名录还是空的。',
	noUnitFound: (sought: string) => `没有名称含“${sought}”的单位。`,
	unitChosen: (name: string) => `已选：${name}`,
	unitsChosen: (count: number) => `已选 ${count} 家`,
	rolesLater: '三员分立：这里只建账号，岗位由安全管理员授予。',
	submit: '建立账号',
	created: (name: string) => `${name}的账号已建立。请打印账号单交给本人；离开本页后密码不再显示。`,
	another: '再建一个',

	sheetsTitle: '账号单',
	sheetsLead:
		'每张账号单都换发新的初始密码。已勾选的还没有有效的账号单；没有勾选的手上有一张，重发会使那一张作废。',
	sheetsNobody: '没有要打印的账号单。忘记密码的，在“账号”里打开他的那一页重置。',
	sheetsValid: (until: string) => `已有账号单，${until}前有效`,
	sheetsAll: '全选',
	sheetsNoneOf: '全不选',
	sheetsSubmit: (count: number) => `生成 ${count} 张账号单`,
	sheetsMade: (count: number) => `已生成 ${count} 张。请打印后交给本人；离开本页后密码不再显示。`,
	sheetsPrint: '打印',

	gaps: {
		title: '账号单上还缺内容，最好先补上再打印',
		address: '网址：现在打开的网址只有这台电脑能用，账号单上会留空，要用笔填写。',
		contact: '求助电话：没有填写，账号单上只写“区营商办”。',
		byAdmin: '这两项由系统管理员在“设置—规则”里填写。',
		mend: '去填写'
	},
	sheet: {
		title: '账号单',
		product: '营商环境改革任务台账',
		address: '网址',
		addressHint: '请填写本系统的网址：______________________',
		unit: '单位',
		name: '姓名',
		login: '账号',
		password: '初始密码',
		until: (day: string) => `初始密码 ${day}前有效，只能用来设置自己的密码`,
		steps: '怎样开始',
		step1: '用浏览器打开上面的网址。',
		step2: '输入上面的账号和初始密码，点“登录”。',
		step3: '改成自己的密码，记住后把这张账号单销毁。',
		contact: (contact: string) => calling('不能登录时，请联系', contact, '。'),
		secret: '本单含密码，请当面交给本人，不要拍照或转发。'
	},

	editTitle: (name: string) => name,
	save: '保存',
	saved: '已保存。',
	version: '修改资料',
	phoneHidden: (masked: string) => `现在是 ${masked}。留空不改`,
	rolesTitle: '岗位',
	rolesHint: '岗位改变后，这个账号要重新登录。',
	rolesSave: '保存岗位',
	passwordTitle: '密码',
	passwordLead: '忘记密码时重置：旧密码立即失效，换发一张账号单。',
	reset: '重置密码并生成账号单',
	accessTitle: '登录',
	locks: {
		password: '连续输错密码，暂停登录中。',
		code: '连续输错动态码，暂停登录中。',
		change: '修改密码时连续输错现在的密码，暂时不能修改。'
	} satisfies Record<LockKind, string>,
	unlock: '解除暂停',
	unlocked: '已解除，可以重新登录。',
	dropCode: '停用动态码',
	dropCodeLead:
		'手机和恢复码都丢失时使用：停用后只用密码登录，已登录的设备全部退出。请先核实是本人提出。',
	codeDropped: '动态码已停用，只用密码登录。',
	onlyAtConsole:
		'三员分立时，系统里没有人能重置管理员的密码，以免一名管理员取得另一名的权限。本人忘记密码时，请在运行本系统的电脑上执行下面的命令；这件事会记入日志。',
	resetCommand: (login: string) => `npm run ledger -- reset-password ${login}`,
	copyCommand: '复制命令',
	onlyToRead: (separated: boolean) =>
		separated
			? '当前账号只能查看。三员分立时，账号由系统管理员建立和停用，岗位、解除暂停由安全管理员办理。'
			: '当前账号只能查看。这个账号由系统管理员管理。',
	disable: '停用账号',
	disableLead: '停用后立即退出所有设备，不能再登录；做过的事保留在记录里。',
	disabled: '账号已停用。',
	enable: '启用账号',
	enabled: '账号已启用，用原来的密码登录。',
	endSessions: (count: number) => `退出它的 ${count} 处登录`,
	sessionsEnded: '已全部退出。',
	noSessions: '现在没有登录。',
	facts: {
		created: '建立',
		lastSeen: '最近登录',
		passwordSet: '密码设置于',
		code: '动态码'
	},
	codeOn: '已启用',
	codeOff: '未启用'
};

/** One line on what a role is for, beside its tick. */
export const roleHints: Record<Role, string> = {
	clerk: '填报本单位的任务',
	approver: '核对填报员写的内容再上报',
	office: '管理台账、审核、统计、通报',
	leader: '查看全部，不能修改',
	evaluator: '录入第三方评估结果',
	admin: '账号、单位、备份',
	security: '三员分立时授予岗位、设定安全规则',
	auditor: '只看操作日志'
};

const lockNames: Record<LockKind, string> = {
	password: '密码',
	code: '动态码',
	change: '改密码时'
};

/** What an account is kept from, by what was answered wrongly: 暂停登录（密码、动态码）. */
export function lockedText(locks: readonly LockKind[]): string {
	return `${peopleWords.states.locked}（${locks.map((lock) => lockNames[lock]).join('、')}）`;
}
