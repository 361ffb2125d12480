import type { TaskRole } from '../task.ts';

export type CarriedPair = {
	unitId: string;
	printed: string;
	role: TaskRole;
	mustFile: boolean | null;
};

type Succession = { unitId: string; successorId: string; effectiveOn: string; kind: string };

/**
 * Who stands for a unit on a day: by 更名 and 合并 its heir, however often. Whose part goes where
 * after a 拆分 is for the office to say, so that the unit stays.
 */
export function heirOn(unitId: string, successions: readonly Succession[], day: string): string {
	const passed: string[] = [];
	for (let here = unitId; ;) {
		passed.push(here);
		const line = successions.find(
			(each) => each.unitId === here && each.kind !== 'split' && each.effectiveOn <= day
		);
		if (!line || passed.includes(line.successorId)) return here;
		here = line.successorId;
	}
}

const rank: readonly TaskRole[] = ['lead', 'responsible', 'support'];

/**
 * The units of a task, each as who stands for it now, under its present name where that is another
 * one. Two that have become one stand on it once, in the weightier role.
 */
export function carriedPairs(
	pairs: readonly CarriedPair[],
	heirOf: (unitId: string) => string,
	nameOf: (unitId: string) => string
): CarriedPair[] {
	const carried = new Map<string, CarriedPair>();
	for (const pair of pairs) {
		const unitId = heirOf(pair.unitId);
		const own = unitId === pair.unitId ? pair : { ...pair, unitId, printed: nameOf(unitId) };
		const other = carried.get(unitId);
		const isWeightier = !other || rank.indexOf(own.role) < rank.indexOf(other.role);
		if (isWeightier) carried.set(unitId, own);
	}
	return [...carried.values()];
}
