import { can, type Actor } from '$lib/domain/actor.ts';
import { isReached } from '$lib/domain/indicator.ts';
import { isEditable, isMeasurable } from '$lib/domain/task-course.ts';
import type { TaskState } from '$lib/domain/task.ts';
import type { Indicator, Milestone } from '$lib/server/db/task-goals.ts';
import { personText } from '$lib/words/actor.ts';
import { readingTime } from '$lib/words/goal.ts';

type Of = {
	milestones: readonly Milestone[];
	indicators: readonly Indicator[];
	units: readonly { unitId: string; name: string }[];
	state: TaskState;
	/** A text as the reader may see it. */
	shown: (text: string) => string;
};
type Names = { units: ReadonlyMap<string, string>; accounts: ReadonlyMap<string, string> };

/** 阶段目标 and 量化指标 with all that was read of them, and what the reader may say of them. */
export function goalsOf(
	actor: Actor,
	{ milestones, indicators, units, state, shown }: Of,
	names: Names
) {
	const mayEdit = can(actor, 'task.edit', {});
	const own = units.filter(({ unitId }) => can(actor, 'goal.record', { unitIds: [unitId] }));
	const may = can(actor, 'goal.record', { unitIds: own.map(({ unitId }) => unitId) });
	return {
		mayReach: may && isEditable(state),
		mayRecord: may && isMeasurable(state),
		mayStrike: mayEdit,
		/** Whose figures the reader may enter; the office those of the district too. */
		recordFor: own.map(({ unitId, name }) => ({ value: unitId, label: name })),
		mayRecordDistrict: mayEdit,
		milestones: milestones.map((milestone) => ({ ...milestone, title: shown(milestone.title) })),
		indicators: indicators.map(({ readings, ...indicator }) => ({
			...indicator,
			name: shown(indicator.name),
			readings: readings.map((reading) => ({
				...{ id: reading.id, value: reading.value, when: readingTime(reading) },
				unit: names.units.get(reading.unitId ?? '') ?? '',
				note: reading.note === null ? null : shown(reading.note),
				by: mayEdit ? personText(reading.readBy, names) : null,
				isReached: isReached(indicator.comparison, indicator.target, reading.value),
				/** One of a monthly report stays with it. */
				mayStrike: mayEdit && reading.readOn !== null
			}))
		}))
	};
}
