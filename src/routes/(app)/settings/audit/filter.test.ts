import { expect, test } from 'vitest';
import { wholeLog, type AuditFilter } from '$lib/domain/audit.ts';
import { filterFields, readFilter } from './filter.ts';

const read = (query: string) => {
	const fields = new URLSearchParams(query);
	return readFilter((name) => fields.get(name));
};

test.each<[string, string, AuditFilter]>([
	['no condition is the whole log', '', wholeLog],
	[
		'every condition',
		'from=2026-11-01&to=2026-11-21&person=%20王%20&group=account&refusals=on',
		{ from: '2026-11-01', to: '2026-11-21', person: '王', group: 'account', refusals: true }
	],
	[
		'days the wrong way round are turned',
		'from=2026-11-21&to=2026-11-01',
		{ ...wholeLog, from: '2026-11-01', to: '2026-11-21' }
	],
	['a day there is none of is left out', 'from=2026-02-30&to=x', wholeLog],
	['a kind there is none of is left out', 'group=constructor', wholeLog]
])('%s', (_, query, filter) => {
	expect(read(query)).toEqual(filter);
	expect(read(new URLSearchParams(filterFields(filter)).toString())).toEqual(filter);
});
