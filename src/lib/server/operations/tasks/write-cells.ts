import type { Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { TaskWrite } from '../../../domain/edit/read-cell.ts';
import type { SettledCell } from '../../../domain/edit/settle-edits.ts';
import type { SettledGoals } from '../../../domain/goal/settle-goals.ts';
import { asksToSign } from '../../../domain/news/asks-to-sign.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { keepAct, type ChangedField } from './keep-act.ts';
import { peopleIn, storedPeople } from './people-changes.ts';
import { setDeadline } from './set-deadline.ts';
import { writeField } from './write-field.ts';
import { writeGoals } from './write-goals.ts';

type Written = {
	cells: readonly SettledCell[];
	goals?: { taskId: string; writes: SettledGoals['writes'] } | undefined;
};

/** Writes cells that were settled, and the goals of a form with them, as one act; every task's history tells its own. */
export async function writeCells(
	trx: Db,
	actor: Actor,
	bundles: readonly TaskBundle[],
	{ cells, goals }: Written,
	reason: string | null,
	now: string
): Promise<string> {
	const { jurisdictionId } = actor;
	const today = shanghaiDay(now);
	const ofTask = new Map(bundles.map((bundle) => [bundle.task.id, bundle]));
	const changes: ChangedField[] = [];
	for (const { taskId, field, from, text, write: typed } of unitsFirst(cells)) {
		const bundle = ofTask.get(taskId);
		if (!bundle) continue;
		const value = withPrinted(typed, bundle);
		const at = { jurisdictionId, today, now };
		if (value.field === 'deadline') {
			const why = { reason, document: null, by: actor.id };
			await setDeadline(trx, bundle, value.to, why, at);
		} else await writeField(trx, value, { ...at, by: actor.id, taskId });
		changes.push({ taskId, field, ...storedTexts(value, from, text, bundle) });
	}
	const aimed = goals && ofTask.get(goals.taskId);
	if (aimed) {
		const told = await writeGoals(trx, aimed, goals.writes, { by: actor.id, at: now });
		changes.push(...told);
	}
	for (const taskId of new Set(changes.filter(asksToSign).map((change) => change.taskId))) {
		await removeAcknowledged(trx, jurisdictionId, taskId);
	}
	const before = bundles.filter(({ task }) => changes.some(({ taskId }) => taskId === task.id));
	const deeds = before.map(({ task }) => ({ taskId: task.id, verb: 'edit' as const }));
	return keepAct(trx, actor, { verb: 'edit', before, deeds, changes, reason }, now);
}

/** Who is named in the same go is named for the units that are there then. */
function unitsFirst(cells: readonly SettledCell[]): SettledCell[] {
	const place = ({ write: { field } }: SettledCell) => (field === 'units' ? 0 : 1);
	return cells.toSorted((a, b) => place(a) - place(b));
}

/** A unit that stays keeps the name that the list prints for it. */
function withPrinted(value: TaskWrite, { task_unit }: TaskBundle): TaskWrite {
	if (value.field !== 'units') return value;
	const pairs = value.to.pairs.map((pair) => {
		const same = task_unit.find(
			({ unit_id, until_on }) => unit_id === pair.unitId && until_on === null
		);
		return same ? { ...pair, printed: same.printed } : pair;
	});
	return { ...value, to: { ...value.to, pairs } };
}

/** Of people the history keeps who they are apart from their numbers: it shows the names alone. */
function storedTexts(value: TaskWrite, from: string, to: string, bundle: TaskBundle) {
	if (value.field !== 'responsiblePeople' && value.field !== 'contactPeople') return { from, to };
	return { from: storedPeople(peopleIn(bundle, value.field)), to: storedPeople(value.to) };
}
