import { createHash } from 'node:crypto';
import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import {
	isReady,
	planDirectory,
	withoutPeople,
	type DirectoryPlan
} from '../../domain/directory-plan.ts';
import { readDirectorySheet, type DirectorySheet } from '../../domain/directory-sheet.ts';
import type { PlannedPerson } from '../../domain/planned-person.ts';
import type { PlannedUnit } from '../../domain/planned-unit.ts';
import { levelOf, type Result } from '../../domain/problem.ts';
import type { ChosenColumns } from '../../domain/sheet-column.ts';
import type { Choices } from '../../domain/sheet-question.ts';
import { likelyKind } from '../../domain/unit-entry.ts';
import { jurisdictionOf } from '../../domain/unit-name.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { addAlias } from './change-alias.ts';
import { storeAccount } from './create-account.ts';
import { createUnit } from './create-unit.ts';
import { allOrNothing, insist } from './half-done.ts';
import { listNamedUnits } from './named-units.ts';
import { recordAct } from './record-act.ts';
import { recordUnit } from './record-unit.ts';
import { storeShort } from './store-short.ts';
import { transactAs } from './transact-as.ts';

/** How many of each the import makes, as it is shown before and told after. */
export type Counts = { units: number; accounts: number; aliases: number; shorts: number };

/** The pasted text, with what a person has said about its columns and about what is unclear in it. */
export type TypedSheet = { text: string; columns: ChosenColumns; choices: Choices };

export type Preview = { sheet: DirectorySheet; plan: DirectoryPlan };

/**
 * What a sheet of units and people would change, against the directory of this moment. Whoever may
 * make no accounts (the office under 三员) gets the units alone, and is told so.
 */
export async function previewDirectory(
	db: Db,
	actor: Actor,
	{ text, columns, choices }: TypedSheet,
	now: string
): Promise<Result<Preview>> {
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
	const sheet = readDirectorySheet(text, columns);
	const plan = planDirectory(sheet, directory, choices);
	if (plan.people.length === 0 || mayMake(actor, plan.people)) {
		return { ok: true, value: { sheet, plan } };
	}
	// what is wrong with people who are left out holds nothing up
	const units = planDirectory(withoutPeople(sheet), directory, choices);
	const facts = { count: plan.people.length };
	units.problems.push({ code: 'sheet.accounts-left', facts });
	return { ok: true, value: { sheet, plan: units } };
}

export function countsOf({ units, people }: DirectoryPlan): Counts {
	return {
		units: units.filter(({ by }) => by === 'new').length,
		accounts: people.length,
		aliases: units.reduce((sum, { aliases }) => sum + aliases.length, 0),
		shorts: units.filter(({ short }) => short !== null).length
	};
}

/** What a preview shows would be written, in short: any other plan has another one. */
export function fingerprintOf({ units, people }: DirectoryPlan): string {
	return createHash('sha256')
		.update(JSON.stringify([units, people]))
		.digest('hex');
}

/** Under 三员 an account is made without a role, which security grants. */
function rolesFor(actor: Actor, { roles }: PlannedPerson) {
	return actor.separated ? [] : roles;
}

function mayMake(actor: Actor, people: readonly PlannedPerson[]): boolean {
	return people.every((person) => can(actor, 'account.create', { roles: rolesFor(actor, person) }));
}

/**
 * Makes the units and accounts of a sheet, all or nothing. The accounts wait for their 账号单: first
 * passwords are made when those are printed. Refused where it would write anything else than was
 * shown: the sheet, a choice or the directory has changed since the preview.
 */
export async function importDirectory(
	db: Db,
	actor: Actor,
	typed: TypedSheet & { /** The fingerprint of the plan that was shown. */ shown: string },
	now: string
): Promise<Result<Counts>> {
	return allOrNothing(() =>
		transactAs(db, actor, now, async (trx, actor) => {
			const previewed = await previewDirectory(trx, actor, typed, now);
			if (!previewed.ok) return previewed;
			const { plan } = previewed.value;
			if (!isReady(plan)) {
				const errors = plan.problems.filter(({ code }) => levelOf(code) === 'error');
				return { ok: false, problems: errors };
			}
			const counts = countsOf(plan);
			if (Object.values(counts).every((count) => count === 0)) {
				return { ok: false, problems: [{ code: 'sheet.nothing-new', facts: {} }] };
			}
			if (fingerprintOf(plan) !== typed.shown) {
				return { ok: false, problems: [{ code: 'sheet.changed', facts: {} }] };
			}
			await store(trx, actor, plan, now);
			const act = { action: 'unit.import', noun: 'unit', summary: counts };
			await recordAct(trx, actor, act, now);
			return { ok: true, value: counts };
		})
	);
}

async function store(trx: Db, actor: Actor, plan: DirectoryPlan, now: string): Promise<void> {
	const made = new Map<string, string>();
	for (const unit of plan.units) {
		made.set(unit.id, await storeUnit(trx, actor, unit, now));
	}
	for (const person of plan.people) {
		const unitIds = person.unitIds.map((id) => made.get(id) ?? id);
		const typed = { ...person, phone: person.phone ?? '' };
		const roles = rolesFor(actor, person);
		insist(await storeAccount(trx, actor, { ...typed, roles, unitIds }, null, now));
	}
}

async function storeUnit(
	trx: Db,
	actor: Actor,
	{ id, name, by, aliases, short }: PlannedUnit,
	now: string
): Promise<string> {
	const typed = { name, kind: likelyKind(name), note: '' };
	const unitId = by === 'new' ? insist(await createUnit(trx, actor, typed, now)).id : id;
	for (const alias of aliases) {
		insist(await addAlias(trx, actor, unitId, alias, now, 'import'));
	}
	if (short !== null) {
		await storeShort(trx, actor, { id: unitId, aliases: [] }, short, now);
		const changes = [{ unitId, field: 'short', from: null, to: short }];
		const act = { action: 'unit.edit', unitId, summary: { short: [null, short] }, changes };
		await recordUnit(trx, actor, act, now);
	}
	return unitId;
}
