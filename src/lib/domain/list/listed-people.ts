import { readPhone } from '../phone-number.ts';
import { compact } from '../printed.ts';
import type { ListTask } from './list-task.ts';

/** Somebody whom a list names, and where. */
export type ListedPerson = {
	name: string;
	phone: string;
	/** The unit where there can be only one, otherwise empty: a person chooses. */
	unitId: string;
	/** Those between which to choose; none where the list names no unit. */
	unitIds: string[];
};

/**
 * Who is named in a list, each once. One name with one number is one person, whose unit is what all
 * their tasks share; one name in one unit is one person too, whatever numbers stand beside it. Of a
 * task without a 联系人 the 责任人 counts.
 */
export function peopleOf(unitIdOf: (name: string) => string | undefined) {
	const seen = new Map<string, { name: string; phone: string; unitIds: Set<string> }>();

	function add({ units, people }: Pick<ListTask, 'units' | 'people'>): void {
		const own = new Set(units.flatMap(({ name }) => unitIdOf(name) ?? []));
		const contacts = people.filter(({ role }) => role === 'contactPerson');
		for (const { name, phone } of contacts.length > 0 ? contacts : people) {
			const number = phone === null ? '' : (readPhone(phone) ?? '');
			// without a number a name says who it is only within the unit
			const key = [compact(name), number || [...own].sort().join()].join('\n');
			const known = seen.get(key);
			if (!known) seen.set(key, { name, phone: number, unitIds: own });
			else known.unitIds = shared(known.unitIds, own);
		}
	}

	function people(): ListedPerson[] {
		const once = new Map<string, ListedPerson>();
		for (const { name, phone, unitIds } of seen.values()) {
			const [only = '', ...others] = unitIds;
			const unitId = others.length > 0 ? '' : only;
			const key = [compact(name), unitId === '' ? phone : unitId].join('\n');
			const known = once.get(key);
			if (!known) once.set(key, { name, phone, unitId, unitIds: [...unitIds] });
			else if (known.phone === '') known.phone = phone;
		}
		return [...once.values()];
	}

	return { add, people };
}

/** Tasks in units that have nothing in common leave all of them open. */
function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
	const both = new Set([...some].filter((id) => others.has(id)));
	return both.size > 0 ? both : new Set([...some, ...others]);
}
