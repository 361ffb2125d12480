import { periodOf } from '$lib/domain/date.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { Section } from '$lib/server/db/plans.ts';
import { chineseNumber } from '$lib/words/format.ts';
import { ledgerWords as words } from '$lib/words/ledger.ts';

type Choice = { value: string; label: string };
export type Choices = { sections: Choice[]; units: Choice[]; months: Choice[] };

/** What a view can be narrowed to: nothing is offered that no task has. */
export function choicesOf(
	rows: readonly LedgerRow[],
	sections: readonly Section[],
	units: readonly { id: string; name: string }[]
): Choices {
	const held = new Set(rows.map(({ sectionId }) => sectionId));
	const answering = new Set(rows.flatMap((row) => row.units.map(({ unitId }) => unitId)));
	const months = new Set(rows.flatMap(({ dueOn }) => (dueOn === null ? [] : periodOf(dueOn))));
	return {
		sections: [
			...sections
				.filter(({ id }) => held.has(id))
				.map(({ id, ordinal, title }) => ({
					value: id,
					label: ordinal === null ? title : `${chineseNumber(ordinal)}、${title}`
				})),
			...(held.has(null) ? [{ value: 'none', label: words.noSection }] : [])
		],
		units: [
			...units
				.filter(({ id }) => answering.has(id))
				.map(({ id, name }) => ({ value: id, label: name })),
			...(rows.some((row) => row.units.length === 0)
				? [{ value: 'none', label: words.noUnit }]
				: [])
		],
		months: [...months].sort().map((month) => ({ value: month, label: words.dueIn(month) }))
	};
}
