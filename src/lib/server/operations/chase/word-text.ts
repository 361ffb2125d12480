import { can, type Actor } from '../../../domain/actor.ts';
import { isWordedKind, unknownPlaces } from '../../../domain/chase/wording.ts';
import { readText } from '../../../domain/plain-text.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { firstWordings, placesOf } from '../../../words/chase-text.ts';
import { deleteChaseText, mapChaseTexts, upsertChaseText } from '../../db/chase-texts.ts';
import type { Db } from '../../db/client.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

const longestWording = 1000;

/**
 * The office's own wording of a text, for everybody in the office and the months to come; null puts back
 * the words that came with the program. What cannot be filled in is told, and nothing is kept.
 */
export function wordText(
	db: Db,
	actor: Actor,
	{ kind, body }: { kind: string; body: string | null },
	now: string
): Promise<Result<{ isOwn: boolean }>> {
	return transactAs<{ isOwn: boolean }>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		if (!can(actor, 'report.chase', {})) return refused({ code: 'right.missing', facts: {} });
		if (!isWordedKind(kind)) return refused({ code: 'field.unreadable', facts: { field: 'kind' } });
		const place = `wording.${kind}`;
		const read = body === null ? null : readText(body, 'body', longestWording, place);
		if (read && read.problems.length > 0) return { ok: false, problems: read.problems };
		const known = placesOf[kind];
		const names = unknownPlaces(read?.text ?? '', known);
		if (names.length > 0) {
			const facts = { names, known: [...known] };
			return refused({ code: 'chase.unknown-place', facts, at: { field: place } });
		}
		// who saves the words that came with the program has none of their own
		const own = read === null || read.text === firstWordings[kind] ? null : read.text;
		const before = (await mapChaseTexts(trx, jurisdictionId)).get(kind)?.body ?? null;
		if (own === before) return { ok: true, value: { isOwn: own !== null } };
		if (own === null) await deleteChaseText(trx, jurisdictionId, kind);
		else await upsertChaseText(trx, jurisdictionId, { kind, body: own, by: actor.id, at: now });
		const summary = { way: kind, isOwn: own !== null };
		await recordAct(trx, actor, { action: 'chase.word', noun: 'chase', summary }, now);
		return { ok: true, value: { isOwn: own !== null } };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
