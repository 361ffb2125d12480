import { isConsole, recordedWho, type Actor } from '../domain/actor.ts';
import { isRole, type Role } from '../domain/role.ts';

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
	return actor.name ?? commandLineName;
}

/** Who sits at the console. */
const commandLineName = '命令行';

/** Who acts in a record that is put in by command line: nobody reads it as that person's own hand. */
export function recordedName(who: string): string {
	return `${whoActed(who)}（${commandLineName}）`;
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

/** An account by its name; the demo's people are told by their 岗位, as are those of a record. */
export function whoText(
	id: string | null,
	names: { accounts: ReadonlyMap<string, string> }
): string {
	if (id === null) return programName;
	if (id.startsWith('unit:') || isRole(id)) return whoActed(id);
	return personText(id, names) ?? programName;
}

/** Who somebody is; null for nobody, and for whoever is gone. */
export function personText(
	id: string | null | undefined,
	{ accounts }: { accounts: ReadonlyMap<string, string> }
): string | null {
	if (id == null) return null;
	if (isConsole({ id })) return commandLineName;
	const who = recordedWho(id);
	return who === null ? (accounts.get(id) ?? null) : whoActed(who);
}

/** 区水利局 for `unit:区水利局`, and a role by its word. */
function whoActed(who: string): string {
	if (isRole(who)) return roleWords[who];
	const [kind = '', unit = ''] = who.split(/:(.*)/s);
	return kind === 'approver' ? postWords(['approver'], [unit]) : unit;
}
