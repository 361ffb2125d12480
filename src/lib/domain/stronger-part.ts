import type { TaskRole } from './task.ts';

const strength: Record<TaskRole, number> = { support: 0, responsible: 1, lead: 2 };

/** 牵头 before 责任 before 配合. */
export function isStronger(role: TaskRole, than: TaskRole): boolean {
	return strength[role] > strength[than];
}

/**
 * Those who stand several times among the parts of tasks that become one stand once: where they were
 * first, under the name that is printed there, and in their strongest part.
 */
export function strongestParts<Part extends { role: TaskRole; mustFile?: 0 | 1 | null }>(
	parts: readonly Part[],
	who: (part: Part) => string
): Part[] {
	return [...Map.groupBy(parts, who).values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		const best = others.reduce(
			(most, part) => (isStronger(part.role, most.role) ? part : most),
			first
		);
		return best === first ? first : { ...best, ...first, role: best.role, mustFile: best.mustFile };
	});
}
