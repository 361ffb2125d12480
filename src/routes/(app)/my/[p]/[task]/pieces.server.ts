import type { RequestEvent } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/problem.ts';
import { addEvidence } from '$lib/server/operations/evidence/add-evidence.ts';
import {
	removeEvidence,
	restoreEvidence
} from '$lib/server/operations/evidence/remove-evidence.ts';
import { textOf } from '../../../../form.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';

type Asked = { deed: string; form: FormData; reportId: string };

/** What a button does to the evidence: files and a 文号 or 网址 are added, a piece is taken away or put back. */
export async function changePieces(
	event: RequestEvent,
	{ deed, form, reportId }: Asked,
	now: string
) {
	const { locals } = event;
	const { actor } = whoIsHere(locals);
	const { db, dataFolder, scanCommand } = locals;
	const [verb = '', id = ''] = deed.split(':');
	const problems: Problem[] = [];
	if (verb === 'remove') {
		const removed = await removeEvidence(db, actor, id, now);
		if (!removed.ok) problems.push(...removed.problems);
	} else if (verb === 'restore') {
		const restored = await restoreEvidence(db, actor, id, now);
		if (!restored.ok) problems.push(...restored.problems);
	} else {
		const store = { dataFolder, scanner: scanCommand && { command: scanCommand } };
		for (const given of await givenIn(form)) {
			const added = await addEvidence(db, store, actor, { reportId, given }, now);
			if (!added.ok) problems.push(...added.problems);
		}
	}
	const isRemoved = verb === 'remove' && problems.length === 0;
	return { errors: await refusalOf(event, problems), removed: isRemoved ? id : null };
}

/** The files that were chosen, and what was typed instead; an empty choice is a file without a name. */
async function givenIn(form: FormData) {
	const files = form.getAll('file').filter((each) => each instanceof File && each.name !== '');
	const given = await Promise.all(
		files.map(async (file) => {
			const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : []);
			return { kind: 'file' as const, fileName: file instanceof File ? file.name : '', bytes };
		})
	);
	const typed = textOf(form, 'reference').trim();
	return [...given, ...(typed === '' ? [] : [{ kind: 'reference' as const, typed }])];
}
