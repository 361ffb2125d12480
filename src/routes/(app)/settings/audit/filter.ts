import { isAuditGroup, type AuditFilter } from '$lib/domain/audit.ts';
import { isDay } from '$lib/domain/date.ts';

/** The conditions in an address or a form; what cannot be read is left out, and shown as empty. */
export function readFilter(get: (name: string) => unknown): AuditFilter {
	const text = (name: string) => {
		const value = get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const day = (name: string) => (isDay(text(name)) ? text(name) : null);
	const [from, to] = [day('from'), day('to')];
	const swapped = from !== null && to !== null && from > to;
	const group = text('group');
	return {
		from: swapped ? to : from,
		to: swapped ? from : to,
		person: text('person').slice(0, 60),
		group: isAuditGroup(group) ? group : null,
		refusals: text('refusals') !== ''
	};
}

/** The same conditions as fields, for addresses and hidden inputs. */
export function filterFields(filter: AuditFilter): [name: string, value: string][] {
	const fields: [string, string | null][] = [
		['from', filter.from],
		['to', filter.to],
		['person', filter.person],
		['group', filter.group],
		['refusals', filter.refusals ? 'on' : null]
	];
	return fields.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}
