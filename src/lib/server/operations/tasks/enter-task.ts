import { can, type Actor } from '../../../domain/actor.ts';
import { isCollective } from '../../../domain/collective.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { blankTask, type TaskEntry } from '../../../domain/edit/read-entry.ts';
import { inForceText } from '../../../domain/edit/task-cell.ts';
import { noGoals, type TypedGoals } from '../../../domain/goal/typed-goals.ts';
import { namedUnit } from '../../../domain/named-unit.ts';
import type { Result } from '../../../domain/problem.ts';
import type { TaskRole } from '../../../domain/task.ts';
import { likelyKind } from '../../../domain/unit-entry.ts';
import { plainName } from '../../../domain/unit-name.ts';
import type { Db } from '../../db/client.ts';
import { listSections } from '../../db/plans.ts';
import { createUnit } from '../create-unit.ts';
import { allOrNothing, insist } from '../half-done.ts';
import { transactAs } from '../transact-as.ts';
import { unitDirectory } from '../unit-directory.ts';
import { addTask } from './add-task.ts';
import { noRight } from './refused.ts';

/** A task as a record has it. */
export type RecordedTask = {
	planId: string;
	number: string;
	measure: string;
	/** The 重点任务 by its number or name; empty: none is said. */
	section: string;
	units: readonly { unit: string; role: TaskRole }[];
	/** As it is printed, where that says more than the day. */
	deadlineText: string;
	/** The day, or words that say it. */
	deadline: string;
	ongoing: boolean;
	goals?: TypedGoals;
	reason: string;
	document: string;
};

/**
 * 新增任务 from a record, by the names of its units: one that the directory does not hold is founded
 * with it. Of which 重点任务 it is a record need not say.
 */
export async function enterTask(
	db: Db,
	actor: Actor,
	{ planId, number, measure, units, reason, document, goals = noGoals, ...task }: RecordedTask,
	now: string
): Promise<Result<{ act: string; taskId: string }>> {
	return allOrNothing(() =>
		transactAs<{ act: string; taskId: string }>(db, actor, now, async (trx, actor) => {
			if (!can(actor, 'task.edit', {})) return noRight;
			const { jurisdictionId } = actor;
			const answering = await answeringUnits(trx, actor, units, now);
			const section = await sectionNamed(trx, jurisdictionId, planId, task.section);
			const { deadlineText, deadline, ongoing } = task;
			const dueText = ongoing ? inForceText(deadline === '' ? null : deadline, true) : deadline;
			const due = { text: deadlineText, dueOn: deadline === '' ? null : deadline, ongoing };
			const isPrinted = deadlineText !== '' && (deadline !== '' || ongoing);
			const typed = { ...blankTask, number, measure, section: section.known };
			const added = {
				...{ planId, goals, newSection: section.fresh, reason, document },
				typed: { ...typed, deadline: isPrinted || deadlineText === '' ? dueText : deadlineText },
				known: {
					...answering,
					...(isPrinted ? { deadline: due } : {}),
					...(task.section === '' ? { sectionId: null } : {})
				}
			};
			return { ok: true, value: insist(await addTask(trx, actor, added, now)) };
		})
	);
}

/** The units by their names, the strangers among them founded. */
async function answeringUnits(
	trx: Db,
	actor: Actor,
	units: RecordedTask['units'],
	now: string
): Promise<Pick<TaskEntry, 'pairs' | 'collectives'>> {
	const directory = await unitDirectory(trx, actor.jurisdictionId, shanghaiDay(now));
	const founded = new Map<string, string>();
	const answering: Pick<TaskEntry, 'pairs' | 'collectives'> = { pairs: [], collectives: [] };
	for (const { unit: printed, role } of units) {
		const name = plainName(printed);
		if (isCollective(name)) {
			answering.collectives.push({ printed, role });
			continue;
		}
		const known = insist(namedUnit(printed, directory))?.id ?? founded.get(name);
		const entry = { name, kind: likelyKind(name), note: '' };
		const unitId = known ?? insist(await createUnit(trx, actor, entry, now)).id;
		founded.set(name, unitId);
		const isThere = answering.pairs.some((pair) => pair.unitId === unitId);
		if (!isThere) answering.pairs.push({ unitId, printed, role });
	}
	return answering;
}

/** One that is known by its number; a name that the list has is none new either. */
async function sectionNamed(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	said: string
): Promise<{ known: string; fresh: string }> {
	if (said === '') return { known: '', fresh: '' };
	const sections = await listSections(trx, jurisdictionId, planId);
	const numbered = sections.find(({ ordinal }) => ordinal !== null && String(ordinal) === said);
	return numbered ? { known: numbered.title, fresh: '' } : { known: '', fresh: said };
}
