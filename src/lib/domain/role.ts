/** Who may be at the screen: the unit's filler and its second pair of eyes, the office, the rest. */
export const roles = [
	'clerk',
	'approver',
	'office',
	'leader',
	'evaluator',
	'admin',
	'security',
	'auditor'
] as const;

export type Role = (typeof roles)[number];

/** The roles that work for units, and need one. */
export const unitRoles: readonly Role[] = ['clerk', 'approver'];

/** 系统管理员, 安全管理员, 审计管理员: three people under 三员. */
export const administrators: readonly Role[] = ['admin', 'security', 'auditor'];

export function isRole(value: unknown): value is Role {
	return roles.some((role) => role === value);
}

export function isUnitRole(role: Role): boolean {
	return unitRoles.includes(role);
}

export function isAdministrator(role: Role): boolean {
	return administrators.includes(role);
}

/**
 * Roles that one account must not hold together. Under 三员 an administrator of one kind holds no
 * other role at all; otherwise there is no such pair. Answers with the first two that collide.
 */
export function collidingRoles(held: readonly Role[], separated: boolean): [Role, Role] | null {
	if (!separated || held.length < 2) return null;
	const administrator = held.find(isAdministrator);
	const other = held.find((role) => role !== administrator);
	return administrator && other ? [administrator, other] : null;
}
