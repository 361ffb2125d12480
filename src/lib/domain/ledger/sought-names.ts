import { formerIds } from '../former-ids.ts';

type Named = { id: string; name: string };
type Line = { unitId: string; successorId: string; kind: string };

/** What words are looked for in beside the rows, by id: titles of sections, and former names of units. */
export function soughtNames(
	sections: readonly { id: string; title: string }[],
	units: readonly Named[],
	successions: readonly Line[]
): Map<string, string> {
	const names = new Map(sections.map(({ id, title }) => [id, title]));
	const unitNames = new Map(units.map(({ id, name }) => [id, name]));
	const renamed = successions.filter(({ kind }) => kind === 'renamed');
	for (const id of new Set(renamed.map(({ successorId }) => successorId))) {
		const former = formerIds(id, renamed).flatMap((each) => unitNames.get(each) ?? []);
		// a line for each, so that no word is found across two of them
		names.set(id, former.join('\n'));
	}
	return names;
}
