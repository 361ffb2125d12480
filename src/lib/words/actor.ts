import type { Role } from '../domain/actor.ts';

export const roleWords: Record<Role, string> = {
	clerk: '填报员',
	approver: '单位责任人',
	office: '区营商办',
	leader: '区领导',
	evaluator: '第三方评估',
	admin: '系统管理员',
	auditor: '审计员'
};
