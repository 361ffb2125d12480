import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import {
	isReady,
	planDirectory,
	type Choices,
	type DirectoryPlan,
	type PlannedPerson
} from '../../domain/directory-plan.ts';
import { readDirectorySheet } from '../../domain/directory-sheet.ts';
import { levelOf, type Problem, type Result } from '../../domain/problem.ts';
import { jurisdictionOf } from '../../domain/unit-name.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { transact } from '../db/transact.ts';
import { addAlias } from './change-alias.ts';
import { storeAccount } from './create-account.ts';
import { createUnit } from './create-unit.ts';
import { listNamedUnits } from './named-units.ts';
import { recordAct } from './record-act.ts';

/** How many of each the import makes; what was shown and what is done must be equal. */
export type Counts = { units: number; accounts: number; aliases: number };

/**
 * What a sheet of units and people would change, against the directory of this moment. Whoever may
 * make no accounts (the office under 三员) gets the units alone, and is told so.
 */
export async function previewDirectory(
	db: Db,
	actor: Actor,
	text: string,
	choices: Choices,
	now: string
): Promise<Result<DirectoryPlan>> {
	if (!can(actor, 'unit.edit', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	const { jurisdictionId } = actor;
	const districts = await listJurisdictions(db);
	const name = districts.find(({ id }) => id === jurisdictionId)?.name ?? '';
	const directory = {
		jurisdiction: jurisdictionOf(name),
		units: await listNamedUnits(db, jurisdictionId),
		people: await listAccounts(db, jurisdictionId),
		today: shanghaiDay(now)
	};
	const plan = planDirectory(readDirectorySheet(text), directory, choices);
	if (plan.people.length > 0 && !mayMake(actor, plan.people)) {
		const facts = { count: plan.people.length };
		plan.problems.push({ code: 'sheet.accounts-left', facts });
		plan.people = [];
	}
	return { ok: true, value: plan };
}

export function countsOf({ units, people }: DirectoryPlan): Counts {
	return {
		units: units.filter(({ by }) => by === 'new').length,
		accounts: people.length,
		aliases: units.reduce((sum, { aliases }) => sum + aliases.length, 0)
	};
}

/** Under 三员 an account is made without a role, which security grants. */
function rolesFor(actor: Actor, { roles }: PlannedPerson) {
	return actor.separated ? [] : roles;
}

function mayMake(actor: Actor, people: readonly PlannedPerson[]): boolean {
	return people.every((person) => can(actor, 'account.create', { roles: rolesFor(actor, person) }));
}

/** Thrown inside the transaction, so that nothing of a half-done import stays. */
class HalfDone extends Error {
	readonly problems: Problem[];
	constructor(problems: Problem[]) {
		super('half done');
		this.problems = problems;
	}
}

/**
 * Makes the units and accounts of a sheet, all or nothing. The accounts wait for their 账号单: first
 * passwords are made when those are printed. Refused where something came in between since the
 * preview.
 */
export async function importDirectory(
	db: Db,
	actor: Actor,
	{ text, choices, shown }: { text: string; choices: Choices; shown: Counts },
	now: string
): Promise<Result<Counts>> {
	try {
		return await transact(db, async (trx) => {
			const previewed = await previewDirectory(trx, actor, text, choices, now);
			if (!previewed.ok) return previewed;
			const plan = previewed.value;
			if (!isReady(plan)) {
				const errors = plan.problems.filter(({ code }) => levelOf(code) === 'error');
				return { ok: false, problems: errors };
			}
			const counts = countsOf(plan);
			if (counts.units + counts.accounts + counts.aliases === 0) {
				return { ok: false, problems: [{ code: 'sheet.nothing-new', facts: {} }] };
			}
			if (JSON.stringify(counts) !== JSON.stringify(countsIn(shown))) {
				return { ok: false, problems: [{ code: 'sheet.changed', facts: {} }] };
			}
			await store(trx, actor, plan, now);
			const act = { action: 'unit.import', noun: 'unit', summary: counts };
			await recordAct(trx, actor, act, now);
			return { ok: true, value: counts };
		});
	} catch (refusal) {
		if (refusal instanceof HalfDone) return { ok: false, problems: refusal.problems };
		throw refusal;
	}
}

function countsIn({ units, accounts, aliases }: Counts): Counts {
	return { units, accounts, aliases };
}

async function store(trx: Db, actor: Actor, plan: DirectoryPlan, now: string): Promise<void> {
	const made = new Map<string, string>();
	for (const { id, name, by, aliases } of plan.units) {
		if (by === 'new') {
			const unit = insist(
				await createUnit(trx, actor, { name, kind: kindOf(name), note: '' }, now)
			);
			made.set(id, unit.id);
		}
		for (const alias of aliases) {
			insist(await addAlias(trx, actor, made.get(id) ?? id, alias, now, 'import'));
		}
	}
	for (const person of plan.people) {
		const unitIds = person.unitIds.map((id) => made.get(id) ?? id);
		const typed = { ...person, phone: person.phone ?? '' };
		const roles = rolesFor(actor, person);
		insist(await storeAccount(trx, actor, { ...typed, roles, unitIds }, null, now));
	}
}

function insist<T>(result: Result<T>): T {
	if (!result.ok) throw new HalfDone(result.problems);
	return result.value;
}

/** A guess that the office can mend: the name says most of it. */
function kindOf(name: string): string {
	if (/法院|检察院/.test(name)) return 'court';
	if (/公司|集团|供电局|银行/.test(name)) return 'enterprise';
	return /税务局|分局|海关|消防救援/.test(name) ? 'vertical' : 'department';
}
