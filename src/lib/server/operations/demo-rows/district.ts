import { shanghaiDay } from '../../../domain/date.ts';
import type { RowsByTable } from '../../db/all-rows.ts';
import { idFor } from '../../db/id.ts';
import type { DemoAccount } from '../../demo/accounts.ts';
import type { Ledger } from '../../demo/ledger.ts';
import { accountRows } from './accounts.ts';
import { directiveRows } from './directives.ts';
import { evaluationRows } from './evaluations.ts';
import { noticeRows } from './notices.ts';
import { reportRows } from './reports.ts';
import { taskRows } from './tasks.ts';

export type DemoDistrict = { name: string; prefix: string; demoDay: string; createdAt: string };

/** What every part of the demo's rows is made with. */
export type Naming = {
	own: { jurisdiction_id: string };
	/** The same identity for the same names every time. */
	id: (...names: (string | number)[]) => string;
};

/** The fictional district as rows: the same on every machine, ids included. */
export function demoRows(
	district: DemoDistrict,
	ledger: Ledger,
	accounts: readonly DemoAccount[]
): RowsByTable {
	const jurisdiction = idFor(`demo/${district.name}`);
	const naming: Naming = {
		own: { jurisdiction_id: jurisdiction },
		id: (...names) => idFor([jurisdiction, ...names].join('/'))
	};
	return {
		jurisdiction: [
			{
				id: jurisdiction,
				name: district.name,
				prefix: district.prefix,
				demo_day: district.demoDay,
				created_at: district.createdAt
			}
		],
		setting: whomToCall(naming, accounts, district.createdAt),
		...unitRows(naming, ledger),
		...accountRows(naming, accounts, district.createdAt),
		...taskRows(naming, ledger),
		...reportRows(naming, ledger),
		...noticeRows(naming, ledger, accounts),
		...directiveRows(naming, ledger),
		...evaluationRows(naming, ledger),
		field_change: [
			...passedChanges(naming, ledger),
			...ledger.fieldChanges.map((change, index) => ({
				...naming.own,
				id: naming.id('change', index),
				noun: change.noun,
				object_id: naming.id(change.noun, change.object),
				field: change.field,
				from_value: change.from,
				to_value: change.to,
				reason: change.reason,
				changed_by: change.changedBy,
				changed_at: change.changedAt
			}))
		]
	};
}

/** Whom to ask for help, as the office of the district has entered it. */
function whomToCall({ own }: Naming, accounts: readonly DemoAccount[], at: string) {
	return accounts
		.filter(({ role }) => role === 'office')
		.slice(0, 1)
		.map(({ name, phone }) => ({
			...own,
			name: 'helpContact',
			valid_from: shanghaiDay(at),
			value: JSON.stringify(`${name} ${phone}`),
			reason: null,
			set_by: null,
			set_at: at
		}));
}

function unitRows({ own, id }: Naming, { units, successions }: Ledger): RowsByTable {
	return {
		unit: units.map((unit) => ({
			...own,
			id: id('unit', unit.name),
			name: unit.name,
			kind: unit.kind,
			official_order: unit.officialOrder,
			valid_from: unit.validFrom,
			valid_to: unit.validTo,
			created_at: unit.createdAt
		})),
		unit_alias: units.flatMap((unit) =>
			unit.aliases.map((alias) => ({
				...own,
				alias,
				unit_id: id('unit', unit.name),
				origin: 'entered',
				created_by: 'office',
				created_at: unit.createdAt
			}))
		),
		unit_succession: successions.map((succession) => ({
			...own,
			unit_id: id('unit', succession.unit),
			successor_id: id('unit', succession.successor),
			effective_on: succession.effectiveOn,
			kind: succession.kind,
			document: succession.document
		}))
	};
}

/** What the history of each task says of a unit that goes on under another name. */
function passedChanges({ own, id }: Naming, { successions, pairs, units }: Ledger) {
	return successions.flatMap(({ unit, successor, effectiveOn, document }) => {
		const heir = units.find(
			({ name, validFrom }) => name === successor && validFrom === effectiveOn
		);
		const passed = pairs.filter((pair) => pair.unit === successor && pair.sinceOn === effectiveOn);
		const ids = { unitId: id('unit', unit), toUnitId: id('unit', successor) };
		const deed = { verb: 'succeed', ...ids, on: effectiveOn, document };
		return passed.map(({ task }) => ({
			...{ ...own, id: id('change', 'passed', unit, task), noun: 'task' },
			...{ object_id: id('task', task), field: 'deed', from_value: null },
			...{ to_value: JSON.stringify(deed), reason: null, changed_by: 'admin' },
			changed_at: heir?.createdAt ?? ''
		}));
	});
}
