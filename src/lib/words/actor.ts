import type { Actor, Role } from '../domain/actor.ts';

export const roleWords: Record<Role, string> = {
	clerk: '填报员',
	approver: '单位责任人',
	office: '区营商办',
	leader: '区领导',
	evaluator: '第三方评估',
	admin: '系统管理员',
	auditor: '审计员'
};

/** Who did something, as the audit chain and the pages name them: a person by name, the rest by a word. */
export function actorName(actor: Pick<Actor, 'name'> | null): string {
	if (actor === null) return '未登录';
	return actor.name ?? '命令行';
}
