import type { Role } from '../../domain/role.ts';
import type { DemoData } from './data/demo-data.ts';

export type DemoAccount = {
	name: string;
	role: Role;
	phone: string;
	/** Under its name of today; null for those of the office and above. */
	unit: string | null;
};

/** The people of the fictional district: a unit's vice director signs, the others fill in. */
export function demoAccounts({ accounts, people, units }: DemoData): DemoAccount[] {
	const today = new Map(units.map(({ name, renamed }) => [name, renamed?.to ?? name]));
	return [
		...accounts.map((account) => ({ ...account, unit: null })),
		...people.map(({ unit, name, post, phone }) => ({
			name,
			phone,
			role: post.startsWith('副') ? ('approver' as const) : ('clerk' as const),
			unit: today.get(unit) ?? unit
		}))
	];
}
