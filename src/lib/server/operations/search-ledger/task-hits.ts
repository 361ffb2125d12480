import { can, type Actor } from '../../../domain/actor.ts';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.ts';
import { maskPhones } from '../../../domain/phone.ts';
import { excerptOf } from '../../../domain/search/excerpt.ts';
import { normalText } from '../../../domain/search/normal-text.ts';
import { hasWords } from '../../../domain/search/sought.ts';
import type { TaskText } from '../../../domain/search/task-text.ts';
import type { Db } from '../../db/client.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { listSections, type Plan } from '../../db/plans.ts';
import { listTaskTexts } from '../../db/task-texts.ts';

export type TaskHit = {
	row: LedgerRow;
	section: string | null;
	/** Where else than in its own words it was found. */
	excerpt: TaskText | null;
};

/** Tasks as hits: first those whose own words answer, then those of whom a report does. */
export async function taskHits(
	db: Db,
	actor: Actor,
	plan: Plan,
	ids: readonly string[],
	words: readonly string[],
	now: string
): Promise<TaskHit[]> {
	const { jurisdictionId } = actor;
	if (ids.length === 0) return [];
	const sections = new Map(
		(await listSections(db, jurisdictionId, plan.id)).map(({ id, title }) => [id, title])
	);
	const texts = new Map(
		(await listTaskTexts(db, jurisdictionId, ids)).map(({ taskId, texts }) => [taskId, texts])
	);
	const hits = (await listLedger(db, jurisdictionId, plan, now, ids)).flatMap((row) => {
		const unitIds = row.units.map(({ unitId }) => unitId);
		if (!can(actor, 'task.read', { unitIds })) return [];
		const shown = can(actor, 'phone.see', { unitIds }) ? (text: string) => text : maskPhones;
		const own = { ...row, measure: shown(row.measure) };
		const section = sections.get(row.sectionId ?? '') ?? null;
		return [{ row: own, section, excerpt: excerptIn(texts.get(row.id) ?? [], words, shown) }];
	});
	return [...hits.filter(({ excerpt }) => !excerpt), ...hits.filter(({ excerpt }) => excerpt)];
}

const ownFields: readonly string[] = ['number', 'measure', 'section', 'units'];

function excerptIn(
	texts: readonly TaskText[],
	words: readonly string[],
	shown: (text: string) => string
): TaskText | null {
	const own = texts.filter(({ field }) => ownFields.includes(field));
	const plain = own.map(({ text }) => normalText(shown(text))).join('\n');
	const missing = words.filter((word) => !hasWords(plain, [word]));
	const [word] = missing;
	if (word === undefined) return null;
	const said = texts.find(
		(each) => !own.includes(each) && hasWords(normalText(shown(each.text)), [word])
	);
	return said ? { ...said, text: excerptOf(shown(said.text), word) } : null;
}
