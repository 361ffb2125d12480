import { columnSynonyms } from '../lib/domain/list/column-synonyms.ts';
import { placeInTitle } from '../lib/domain/list/place-in-title.ts';
import { readList, type ListContext } from '../lib/domain/list/read-list.ts';
import type { ListReading } from '../lib/domain/list/list-reading.ts';
import { makeUnitDirectory } from '../lib/domain/unit-directory.ts';
import { jurisdictionOf } from '../lib/domain/unit-name.ts';
import type { Db } from '../lib/server/db/client.ts';
import { importContext } from '../lib/server/operations/import-context.ts';
import { headingsOfKnownForms } from '../lib/server/importing/known-forms.ts';
import { readSource } from '../lib/server/importing/read-source.ts';
import type { PeekTask, WorkerAnswer } from '../lib/server/importing/worker-task.ts';

/** Reads a list without keeping anything: what an import of it would find. */
export async function peek(
	db: Db,
	{ jurisdictionId, bytes, sourceKind = 'file', fileName, decisions, today }: PeekTask,
	onRead: () => Promise<void>
): Promise<WorkerAnswer> {
	const opened = readSource(bytes, sourceKind, fileName);
	if (!opened.ok) return opened;
	const { form, notes } = opened.value;
	const read = (context: ListContext) => readList(opened.value, context);
	const reading =
		jurisdictionId === null
			? readUnknown(read, decisions, fileName)
			: read(await importContext(db, jurisdictionId, decisions, fileName, today));
	await onRead();
	return { ok: true, peeked: { ...reading, form, notes } };
}

/** The list of a district that is not there yet: read once for its title, and again by it. */
function readUnknown(
	read: (context: ListContext) => ListReading,
	{ list, headings }: PeekTask['decisions'],
	fileTitle: string
): ListReading {
	const inDistrict = (name: string) =>
		read({
			synonyms: { ...columnSynonyms, ...headingsOfKnownForms(), ...headings },
			directory: makeUnitDirectory(jurisdictionOf(name), []),
			choices: list,
			fileTitle
		});
	const first = inDistrict('');
	const place = first.status === 'ready' ? placeInTitle(first.title) : null;
	return place === null ? first : inDistrict(place);
}
