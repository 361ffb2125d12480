import type { Selectable } from 'kysely';
import type { DirectiveEntry } from '../../domain/directive/directive-entry.ts';
import type { DirectiveKind } from '../../domain/directive/directive.ts';
import type { Db } from './client.ts';
import { listReplies, type DirectiveReply } from './directive-replies.ts';
import { insertAll } from './insert-all.ts';
import { ofPlan } from './of-plan.ts';
import type { DirectiveTable } from './tables/directives.ts';

export type Directive = ReturnType<typeof toDirective>;

/** Undefined where there is none in this district. */
export async function findDirective(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Directive | undefined> {
	const row = await db
		.selectFrom('directive')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return undefined;
	const [found] = await withAnswers(db, jurisdictionId, [row]);
	return found;
}

/** All of a district, those of a plan's tasks, of some or of one, the latest first, whatever became of them. */
export async function listDirectives(
	db: Db,
	jurisdictionId: string,
	of: { planId?: string; taskId?: string; taskIds?: readonly string[] } = {}
): Promise<Directive[]> {
	const { planId, taskId, taskIds } = of;
	if (taskIds?.length === 0) return [];
	const rows = await db
		.selectFrom('directive')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(taskId !== undefined, (query) => query.where('task_id', '=', taskId ?? ''))
		.$if(taskIds !== undefined, (query) => query.where('task_id', 'in', [...(taskIds ?? [])]))
		.$if(planId !== undefined, (query) =>
			query.where(ofPlan('task_id', jurisdictionId, planId ?? ''))
		)
		.orderBy('issued_at', 'desc')
		.orderBy('id')
		.execute();
	return withAnswers(db, jurisdictionId, rows);
}

/** What still asks for something, of the tasks of a plan: neither closed nor withdrawn. */
export async function listOpenDirectives(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<Directive[]> {
	const all = await listDirectives(db, jurisdictionId, { planId });
	return all.filter(({ closedOn, withdrawnOn }) => closedOn === null && withdrawnOn === null);
}

/** Every number ever given in the district; a withdrawn notice keeps its own, for it was on paper. */
export async function listNumbers(db: Db, jurisdictionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('directive')
		.select('number')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('number', 'is not', null)
		.orderBy('issued_at')
		.orderBy('id')
		.execute();
	return rows.flatMap(({ number }) => number ?? []);
}

export type NewDirective = DirectiveEntry & {
	id: string;
	kind: DirectiveKind;
	taskId: string;
	saidBy: string | null;
	saidName: string | null;
	issuedOn: string;
	issuedBy: string;
	issuedAt: string;
};

export async function insertDirective(
	db: Db,
	jurisdictionId: string,
	given: NewDirective
): Promise<void> {
	await db
		.insertInto('directive')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: given.id, kind: given.kind },
			...{ task_id: given.taskId, number: given.number, level: given.level },
			...{ body: given.body, due_on: given.dueOn },
			...{ said_by: given.saidBy, said_name: given.saidName },
			...{ issued_on: given.issuedOn, issued_by: given.issuedBy, issued_at: given.issuedAt }
		})
		.execute();
	await insertUnits(db, jurisdictionId, given.id, given.unitIds);
}

/** What it says and of whom; its course is changed by updateCourse. */
export async function updateDirective(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ body, dueOn, number, level, unitIds }: DirectiveEntry
): Promise<void> {
	await db
		.updateTable('directive')
		.set((eb) => ({ body, due_on: dueOn, number, level, version: eb('version', '+', 1) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
	await db
		.deleteFrom('directive_unit')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('directive_id', '=', id)
		.execute();
	await insertUnits(db, jurisdictionId, id, unitIds);
}

type Ended = { on: string; by: string; at: string; words: string | null };
export type CourseChange =
	{ closed: Ended } | { withdrawn: Ended } | { reopened: { since: string | null } };

/** That it was closed, withdrawn, or opened again: then from when on replies count. */
export async function updateCourse(
	db: Db,
	jurisdictionId: string,
	id: string,
	change: CourseChange
): Promise<void> {
	await db
		.updateTable('directive')
		.set((eb) => ({ ...courseColumns(change), version: eb('version', '+', 1) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

function courseColumns(change: CourseChange) {
	if ('closed' in change) {
		const { on, by, at, words } = change.closed;
		return { closed_on: on, closed_by: by, closed_at: at, closing_note: words };
	}
	if ('withdrawn' in change) {
		const { on, by, at, words } = change.withdrawn;
		return { withdrawn_on: on, withdrawn_by: by, withdrawn_at: at, withdrawal_reason: words };
	}
	const { since } = change.reopened;
	return {
		...{ closed_on: null, closed_by: null, closed_at: null, closing_note: null },
		...(since === null ? {} : { answers_since: since })
	};
}

async function insertUnits(
	db: Db,
	jurisdictionId: string,
	directiveId: string,
	unitIds: readonly string[]
): Promise<void> {
	const rows = unitIds.map((unitId, index) => ({
		...{ jurisdiction_id: jurisdictionId, directive_id: directiveId },
		...{ unit_id: unitId, position: index + 1 }
	}));
	await insertAll(db, 'directive_unit', rows);
}

async function withAnswers(
	db: Db,
	jurisdictionId: string,
	rows: readonly Selectable<DirectiveTable>[]
): Promise<Directive[]> {
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	const units = await db
		.selectFrom('directive_unit')
		.select(['directive_id', 'unit_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('directive_id', 'in', ids)
		.orderBy('position')
		.execute();
	const unitsOf = Map.groupBy(units, ({ directive_id }) => directive_id);
	const replies = await listReplies(db, jurisdictionId, ids);
	return rows.map((row) =>
		toDirective(
			row,
			(unitsOf.get(row.id) ?? []).map(({ unit_id }) => unit_id),
			replies.get(row.id) ?? []
		)
	);
}

function toDirective(
	row: Selectable<DirectiveTable>,
	unitIds: readonly string[],
	replies: readonly DirectiveReply[]
) {
	return {
		...{ id: row.id, kind: row.kind, taskId: row.task_id, number: row.number, level: row.level },
		...{ body: row.body, dueOn: row.due_on, saidBy: row.said_by, saidName: row.said_name },
		...{ issuedOn: row.issued_on, issuedBy: row.issued_by, issuedAt: row.issued_at },
		answersSince: row.answers_since,
		...{ closedOn: row.closed_on, closedBy: row.closed_by, closedAt: row.closed_at },
		closingNote: row.closing_note,
		...{ withdrawnOn: row.withdrawn_on, withdrawnBy: row.withdrawn_by },
		...{ withdrawnAt: row.withdrawn_at, withdrawalReason: row.withdrawal_reason },
		version: row.version,
		unitIds,
		replies
	};
}
