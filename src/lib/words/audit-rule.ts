import type { SettingName } from '../domain/setting.ts';

/** Each rule by the name under which the log tells of it. */
export const ruleNames: Record<SettingName, string> = {
	cutoffDay: '每月截止日',
	cutoffRoll: '截止日遇节假日',
	cutoffDayCounts: '截止日当天可填报',
	helpContact: '求助电话',
	publicAddress: '系统网址',
	passwordRules: '密码规则',
	firstPasswordDays: '初始密码有效天数',
	lockTries: '输错几次暂停登录',
	lockMinutes: '暂停登录分钟数',
	addressTries: '同一地址失败次数',
	idleMinutes: '无操作退出分钟数',
	adminIdleMinutes: '管理员无操作退出分钟数',
	sessionHours: '一次登录最长小时数',
	rememberLeaders: '区领导保持登录',
	staleDays: '多少天不用自动停用',
	codeForAdmins: '管理员须用动态码',
	separation: '三员分立',
	maskNames: '姓名也隐去',
	auditDays: '操作日志保存天数'
};
