import { listEvidence, listRemovedEvidence } from '../../lib/server/db/evidence.ts';
import {
	addEvidence,
	beginWithEvidence,
	type GivenEvidence
} from '../../lib/server/operations/evidence/add-evidence.ts';
import {
	removeEvidence,
	restoreEvidence
} from '../../lib/server/operations/evidence/remove-evidence.ts';
import { missing, neededIn, textIn } from './fields.ts';
import { givenFile } from './given-file.ts';
import { pairAsked, reportNamed } from './named-report.ts';
import type { Turn, Verbs } from './turn.ts';

/** 佐证 beside a report that can still be written. */
export const evidenceVerbs = {
	'evidence.add': async (turn) => {
		const { db, actor, store, now } = turn;
		const { key, report } = await pairAsked(turn);
		const given = givenIn(turn);
		if (!report) return beginWithEvidence(db, store, actor, { key, given }, now);
		return addEvidence(db, store, actor, { reportId: report.id, given }, now);
	},
	'evidence.remove': async (turn) => {
		const there = await listEvidence(...(await besideReport(turn)));
		// the last of several that are called alike
		const piece = there.findLast(named(turn));
		return removeEvidence(turn.db, turn.actor, piece?.id ?? '', turn.now);
	},
	'evidence.restore': async (turn) => {
		const removed = await listRemovedEvidence(...(await besideReport(turn)));
		const piece = removed.findLast(named(turn));
		return restoreEvidence(turn.db, turn.actor, piece?.id ?? '', turn.now);
	}
} satisfies Verbs;

/** A file, or a 文号 or 网址. */
function givenIn(turn: Turn): GivenEvidence {
	const { fields } = turn;
	const typed = textIn(fields, 'reference');
	if (typed !== '') return { kind: 'reference', typed };
	if (textIn(fields, 'file') === '') missing('file');
	const { name: fileName, bytes } = givenFile(turn);
	return { kind: 'file', fileName, bytes };
}

async function besideReport(turn: Turn) {
	const { id } = await reportNamed(turn);
	return [turn.db, turn.actor.jurisdictionId, id] as const;
}

/** By what it is called in the list of evidence. */
function named({ fields }: Turn) {
	const name = neededIn(fields, 'name').trim();
	return ({ label, reference }: { label: string; reference: string | null }) =>
		label === name || reference === name;
}
