import type { Succession } from '$lib/server/db/unit-successions.ts';
import { renamedWords as words } from '$lib/words/renamed.ts';

/**
 * What stands beside the name of a unit that 机构改革 met: 原… for the one that goes on, 现… for the
 * one whose name the reports of the past bear. Null for all others.
 */
export function renamedNote(
	successions: readonly Succession[],
	unitName: (id: string) => string
): (unitId: string) => string | null {
	return (unitId) => {
		const after = successions.filter((line) => line.unitId === unitId);
		const [heir] = after;
		if (after.length === 1 && heir) {
			const name = unitName(heir.successorId);
			return heir.kind === 'renamed' ? words.now(name) : words.passed(name);
		}
		const before = successions.filter(
			(line) => line.successorId === unitId && line.kind === 'renamed'
		);
		const names = before.map((line) => unitName(line.unitId));
		return names.length === 0 ? null : words.formerly(names);
	};
}
