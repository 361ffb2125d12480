import { namedUnit } from '../../lib/domain/named-unit.ts';
import type { Problem, Result } from '../../lib/domain/problem.ts';
import type { KnownUnit, UnitDirectory } from '../../lib/domain/unit-directory.ts';
import { unitWithForebears, unitWithHeirs } from '../../lib/domain/unit-heirs.ts';
import type { AddressedTask } from '../../lib/server/db/addressed-tasks.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { listSuccessions } from '../../lib/server/db/unit-successions.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { unitDirectory } from '../../lib/server/operations/unit-directory.ts';
import { textIn, textsIn } from './fields.ts';
import type { Turn } from './turn.ts';

/**
 * The unit that bears a name on a day, by its own name or another, and a renamed one by its former;
 * a stranger is refused.
 */
export async function findNamedUnit(
	db: Db,
	jurisdictionId: string,
	name: string,
	day: string
): Promise<Result<KnownUnit>> {
	const directory = await unitDirectory(db, jurisdictionId, day);
	const found = namedUnit(name, directory);
	if (!found.ok)
		return (await renamed(db, jurisdictionId, found.problems, directory, day)) ?? found;
	if (found.value) return { ok: true, value: found.value };
	return { ok: false, problems: [{ code: 'apply.unit', facts: { value: name } }] };
}

/** Who a unit that has ended is called by now, where it goes on under another name alone. */
async function renamed(
	db: Db,
	jurisdictionId: string,
	[problem]: readonly Problem[],
	{ names }: UnitDirectory,
	day: string
): Promise<Result<KnownUnit> | undefined> {
	if (problem?.code !== 'unit.ended') return undefined;
	const { name, on } = problem.facts;
	const ended = names.find(({ unit, endedOn }) => unit.name === name && endedOn === on);
	const lines = (await listSuccessions(db, jurisdictionId)).filter(
		({ kind, effectiveOn }) => kind === 'renamed' && effectiveOn <= day
	);
	const [, ...heirs] = ended ? unitWithHeirs(ended.unit.id, lines) : [];
	const last = names.find(({ unit }) => unit.id === heirs.at(-1));
	return last && { ok: true, value: last.unit };
}

/** The unit that a line names; undefined where it names none. */
export async function unitSaid(turn: Turn, field = 'unit'): Promise<string | undefined> {
	const { db, actor, day, fields } = turn;
	const name = textIn(fields, field).trim();
	if (name === '') return undefined;
	return insist(await findNamedUnit(db, actor.jurisdictionId, name, day)).id;
}

/** A unit and those that it came after by the day of the line: what was theirs is its own. */
export async function lineOf({ db, actor, day }: Turn, unitId: string): Promise<string[]> {
	const lines = await listSuccessions(db, actor.jurisdictionId);
	return unitWithForebears(
		unitId,
		lines.filter(({ effectiveOn }) => effectiveOn <= day)
	);
}

/** Those of a list of names. */
export async function unitsSaid(
	{ db, actor, day, fields }: Turn,
	field: string
): Promise<string[]> {
	const ids: string[] = [];
	for (const name of textsIn(fields, field)) {
		ids.push(insist(await findNamedUnit(db, actor.jurisdictionId, name, day)).id);
	}
	return ids;
}

/**
 * The unit that is meant: the one that is named, else the one that acts, else the only one whose
 * business it can be. Of several one has to be named.
 */
export async function unitMeant(
	turn: Turn,
	task: AddressedTask,
	candidates: readonly string[] = task.units.map(({ id }) => id)
): Promise<string> {
	const said = (await unitSaid(turn)) ?? turn.actor.unitIds[0];
	if (said !== undefined) return said;
	const [only, ...others] = new Set(candidates);
	if (only !== undefined && others.length === 0) return only;
	const facts = { number: task.number, units: task.units.map(({ name }) => name) };
	return insist<string>({ ok: false, problems: [{ code: 'apply.unit-unsaid', facts }] });
}
