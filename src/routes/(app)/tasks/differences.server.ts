import { can, type Actor } from '$lib/domain/actor.ts';
import { mayFollow } from '$lib/domain/carry/former-change.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { inForceText, unitsText } from '$lib/domain/edit/task-cell.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { excerptOf } from '$lib/domain/search/excerpt.ts';
import type { Db } from '$lib/server/db/client.ts';
import { keeper } from '$lib/server/db/keeper.ts';
import { mapUnitNames } from '$lib/server/db/units.ts';
import { differenceMark } from '$lib/server/operations/tasks/difference-mark.ts';
import {
	readDifferences,
	type FormerDifference
} from '$lib/server/operations/tasks/read-differences.ts';
import { formerDifferenceWords as words } from '$lib/words/former-difference.ts';
import type { RowNotes } from './wait-notes.server.ts';

const keep = keeper<FormerDifference[]>(20);

/** The same of a whole list, read again once anything was done to the district (`stand`). */
export function heldDifferences(
	db: Db,
	jurisdictionId: string,
	planId: string,
	{ day, stand }: { day: string; stand: string }
): Promise<FormerDifference[]> {
	const name = `${jurisdictionId} ${planId} ${day}`;
	return keep(db, name, stand, () => readDifferences(db, jurisdictionId, { planId }, day));
}

/** As far as somebody may read the task that was changed: in sentences, by the task that was not. */
export async function toldDifferences(db: Db, actor: Actor, all: readonly FormerDifference[]) {
	if (all.length === 0) return [];
	const names = await mapUnitNames(db, actor.jurisdictionId);
	return all.flatMap(({ heir, former, fromYear, difference }) => {
		const unitIds = former.task_unit.flatMap(({ unit_id, until_on }) =>
			until_on === null ? unit_id : []
		);
		if (!can(actor, 'task.read', { unitIds })) return [];
		const sees = can(actor, 'phone.see', { unitIds });
		const of = [fromYear, former.task.number, shanghaiDay(difference.changedAt)] as const;
		const text = () => {
			switch (difference.aspect) {
				case 'course':
					return words.course(...of, difference.to, difference.has);
				case 'deadline': {
					const text = ({ dueOn, ongoing }: typeof difference.to) => inForceText(dueOn, ongoing);
					return words.field(...of, 'deadline', text(difference.to), text(difference.has));
				}
				case 'units': {
					const text = ({ pairs, collectives }: typeof difference.to) => {
						const units = pairs.map(({ unitId, role }) => ({
							...{ name: names.get(unitId) ?? '', role }
						}));
						return unitsText({ units, collectives });
					};
					return words.field(...of, 'units', text(difference.to), text(difference.has));
				}
				case 'measure': {
					const text = (measure: string) => excerptOf(sees ? measure : maskPhones(measure), '');
					return words.field(...of, 'measure', text(difference.to), text(difference.has));
				}
			}
		};
		return [
			{
				...{ taskId: heir.task.id, formerId: former.task.id, aspect: difference.aspect },
				text: text(),
				...{ mayFollow: mayFollow(difference), mark: differenceMark(difference) }
			}
		];
	});
}

type Told = Awaited<ReturnType<typeof toldDifferences>>;

/** What stands under each task of a list, those sentences below it. */
export function withDifferences(notes: RowNotes, told: Told): RowNotes {
	if (told.length === 0) return notes;
	const all = new Map(notes);
	for (const { taskId, text } of told) all.set(taskId, [...(all.get(taskId) ?? []), text]);
	return all;
}
