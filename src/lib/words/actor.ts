import type { Actor } from '../domain/actor.ts';
import type { Role } from '../domain/role.ts';

export const roleWords: Record<Role, string> = {
	clerk: '填报员',
	approver: '单位责任人',
	office: '区营商办',
	leader: '区领导',
	evaluator: '第三方评估',
	admin: '系统管理员',
	security: '安全管理员',
	auditor: '审计员'
};

/** Who did something, as the audit chain and the pages name them: a person by name, the rest by a word. */
export function actorName(actor: Pick<Actor, 'name'> | null): string {
	if (actor === null) return '未登录';
	return actor.name ?? '命令行';
}

/** What somebody is here for: the unit with its role, or the role alone; 区法院等 3 家（填报员）. */
export function postWords(roles: readonly Role[], units: readonly string[]): string {
	const held = roles.map((role) => roleWords[role]).join('、') || '没有岗位';
	const [first, ...others] = units;
	if (first === undefined) return held;
	return `${first}${others.length > 0 ? `等 ${units.length} 家` : ''}（${held}）`;
}

/** Who did what nobody asked for: starting, tidying up. */
export const programName = '程序';

/** An account by its name; the demo's people are told by their 岗位. */
export function whoText(
	id: string | null,
	{ accounts }: { accounts: ReadonlyMap<string, string> }
): string {
	if (id === null) return programName;
	if (id.startsWith('unit:')) return id.slice('unit:'.length);
	const role = Object.entries(roleWords).find(([role]) => role === id);
	return accounts.get(id) ?? role?.[1] ?? programName;
}
