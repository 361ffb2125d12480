import { can, type Actor } from '$lib/domain/actor.ts';
import { mayFollow } from '$lib/domain/carry/former-change.ts';
import { changedPart } from '$lib/domain/changed-part.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { unitsText } from '$lib/domain/edit/task-cell.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import type { Db } from '$lib/server/db/client.ts';
import { keeper } from '$lib/server/db/keeper.ts';
import { mapUnitNames } from '$lib/server/db/units.ts';
import { differenceMark } from '$lib/server/operations/tasks/difference-mark.ts';
import {
	listDifferences,
	type FormerDifference
} from '$lib/server/operations/tasks/read-differences.ts';
import { formerDifferenceWords as words } from '$lib/words/former-difference.ts';
import { runWords } from '$lib/words/task-run.ts';
import type { RowNotes } from './wait-notes.server.ts';

/** What a sentence tells of a difference, and by whom it may be read. */
type Telling = {
	heir: { task: Pick<FormerDifference['heir']['task'], 'id'> };
	former: {
		task: Pick<FormerDifference['former']['task'], 'id' | 'number'>;
		task_unit: Pick<FormerDifference['former']['task_unit'][number], 'unit_id' | 'until_on'>[];
	};
} & Pick<FormerDifference, 'fromYear' | 'difference'>;

/** As many pages of lists are looked at in turn. */
const keep = keeper<readonly Telling[]>(300);

/**
 * Of the tasks on a page of a list, in what they do not stand as their formers were changed to; read
 * again once anything was done to the district (`stand`). The same page is every reader's: who may
 * read what of it is asked afterwards.
 */
export function heldDifferences(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[],
	{ day, stand }: { day: string; stand: string }
): Promise<readonly Telling[]> {
	const ids = [...new Set(taskIds)].toSorted();
	const name = [jurisdictionId, day, ...ids].join(' ');
	return keep(db, name, stand, async () => {
		const all = await listDifferences(db, jurisdictionId, { taskIds: ids }, day);
		return all.map(({ heir, former, fromYear, difference }) => ({
			...{ fromYear, difference, heir: { task: { id: heir.task.id } } },
			former: {
				task: { id: former.task.id, number: former.task.number },
				task_unit: former.task_unit.map(({ unit_id, until_on }) => ({ unit_id, until_on }))
			}
		}));
	});
}

/** As far as somebody may read the task that was changed: in sentences, by the task that was not. */
export async function toldDifferences(db: Db, actor: Actor, all: readonly Telling[]) {
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
					const text = runWords.dueText;
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
					const shown = (measure: string) => (sees ? measure : maskPhones(measure));
					const [to, has] = [shown(difference.to), shown(difference.has)];
					return words.field(...of, 'measure', changedPart(to, has), changedPart(has, to));
				}
			}
		};
		return [
			{
				...{ taskId: heir.task.id, formerId: former.task.id, aspect: difference.aspect },
				former: words.former(fromYear, former.task.number),
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
