import { can, type Actor } from '../../domain/actor.ts';
import {
	readDirective,
	type DirectiveEntry,
	type TypedDirective
} from '../../domain/directive/directive-entry.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { listNumbers, updateDirective, type Directive } from '../db/directives.ts';
import { listUnits } from '../db/units.ts';
import { directiveOf, endedProblems, recordDirective } from './directive-of.ts';
import { transactAs } from './transact-as.ts';

export type EditedDirective = TypedDirective & {
	/** The one that was on the screen. */
	version: number;
	/** The day of the ledger. */
	today: string;
};

/** Mends what one says, its day, its number and colour, or who must answer; each leaves a trace. */
export async function editDirective(
	db: Db,
	actor: Actor,
	id: string,
	edited: EditedDirective,
	now: string
): Promise<Result<{ changed: boolean }>> {
	return transactAs<{ changed: boolean }>(db, actor, now, async (trx, actor) => {
		const found = await directiveOf(trx, actor, id);
		if (!found) return { ok: false, problems: [{ code: 'directive.absent', facts: {} }] };
		const { directive, task } = found;
		if (!can(actor, 'directive.close', directive)) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const ended = endedProblems(directive);
		if (ended.length > 0) return { ok: false, problems: ended };
		if (directive.version !== edited.version) {
			return { ok: false, problems: [{ code: 'directive.edited-meanwhile', facts: {} }] };
		}
		const { jurisdictionId } = actor;
		const numbers = await listNumbers(trx, jurisdictionId);
		const names = new Map(
			(await listUnits(trx, jurisdictionId)).map((unit) => [unit.id, unit.name])
		);
		const nameOf = (unitId: string) => names.get(unitId) ?? '';
		const asked = directive.unitIds.map((unitId) => ({ id: unitId, name: nameOf(unitId) }));
		const { entry, problems } = readDirective(edited, {
			...{ kind: directive.kind, today: edited.today, dueBefore: directive.dueOn, nameOf },
			// a unit that no longer answers for the task may stay asked
			units: [...task.units, ...asked],
			taken: new Set(numbers.filter((number) => number !== directive.number))
		});
		if (problems.length > 0) return { ok: false, problems };

		const changes = changesBetween(directive, entry, nameOf);
		if (changes.length === 0) return { ok: true, value: { changed: false } };
		await updateDirective(trx, jurisdictionId, id, entry);
		const fields = changes.map(({ field }) => field);
		const act = { action: 'directive.edit', changes, summary: { fields } };
		await recordDirective(trx, actor, found, act, now);
		return { ok: true, value: { changed: true } };
	});
}

/** Units by their names: a history is read by people. */
function changesBetween(
	before: Directive,
	after: DirectiveEntry,
	nameOf: (unitId: string) => string
) {
	const shown = (one: DirectiveEntry | Directive) => ({
		...{ body: one.body, dueOn: one.dueOn, number: one.number, level: one.level },
		units: one.unitIds.map(nameOf).join('、')
	});
	const [from, to] = [shown(before), shown(after)];
	const fields = ['body', 'dueOn', 'number', 'level', 'units'] as const;
	return fields
		.filter((field) => from[field] !== to[field])
		.map((field) => ({ field, from: from[field], to: to[field] }));
}
