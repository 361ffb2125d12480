import type { ListTask } from '../list/list-task.ts';
import { change } from './change.ts';
import { comparable } from './comparable.ts';
import type { FieldChange, FieldValues } from './field-change.ts';
import type { LedgerSide } from './ledger-side.ts';

type Responsible = FieldValues['units'];

/**
 * Another unit, another role (责任 that became 牵头 and 配合), another order within a role (the first
 * leads) or another spelling. In which order the roles stand in the file is no change.
 */
export function unitsChange(task: ListTask, ledger: LedgerSide): FieldChange | null {
	if (isUntouched(task, ledger)) return null;
	const from = {
		units: ledger.units.map(({ unitId, name, printed, role }) => ({ unitId, name, printed, role })),
		collectives: ledger.collectives
	};
	const to = {
		units: task.units.map(({ unitId, name, printed, role }) => ({ unitId, name, printed, role })),
		collectives: task.collectives
	};
	if (signature(from) === signature(to)) return null;
	const blank = to.units.length + to.collectives.length === 0;
	return change({ field: 'units', from, to }, blank ? 'erase' : 'set');
}

/** The usual case, told without taking anything apart. */
function isUntouched(task: ListTask, ledger: LedgerSide): boolean {
	return (
		task.units.length === ledger.units.length &&
		task.collectives.length === ledger.collectives.length &&
		task.units.every(({ name, printed, role }, index) => {
			const unit = ledger.units[index];
			return unit?.name === name && unit.printed === printed && unit.role === role;
		}) &&
		task.collectives.every(({ printed, role }, index) => {
			const collective = ledger.collectives[index];
			return collective?.printed === printed && collective.role === role;
		})
	);
}

function signature({ units, collectives }: Responsible): string {
	const parts: string[] = [];
	for (const role of ['lead', 'support', 'responsible'] as const) {
		for (const unit of units) {
			if (unit.role !== role) continue;
			const name = comparable(unit.name);
			const printed = unit.printed === unit.name ? name : comparable(unit.printed);
			parts.push(`${role} ${name} ${printed}`);
		}
		for (const collective of collectives) {
			if (collective.role === role) parts.push(`${role} + ${comparable(collective.printed)}`);
		}
	}
	return parts.join('\n');
}
