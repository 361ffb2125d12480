import { can } from '$lib/domain/actor.ts';
import { claimMark } from '$lib/domain/claim.ts';
import { ledgerViewIn } from '$lib/domain/ledger/ledger-view.ts';
import { shownTask } from '$lib/domain/seen-task.ts';
import { courseVerbs, courseVerbsFor, isEditable } from '$lib/domain/task-course.ts';
import { listWaitingClaims } from '$lib/server/db/claims.ts';
import { listContacts } from '$lib/server/db/contacts.ts';
import { runWords } from '$lib/words/task-run.ts';
import { textsOf } from '../../../form.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { runDeed, type Deed } from '../deeds.server.ts';
import { ledgerHere } from '../ledger-here.server.ts';
import { signMarksOf } from '../sign-marks.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Tasks that were ticked in the ledger, and what can be done to all of them at once. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const marks = await signMarksOf(locals);
	const { plan } = ledgerViewIn(url.searchParams);
	const here = await ledgerHere(locals, plan);
	const on = here?.day ?? '';
	const ids = new Set(url.searchParams.getAll('task'));
	const rows = (here?.rows ?? []).filter(({ id }) => ids.has(id));
	const mayEdit = can(actor, 'task.edit', {});
	const units = mayEdit ? (here?.units ?? []) : [];
	/** The units of those that can be changed, each with how many of them are its own. */
	const editable = rows.filter(({ state }) => isEditable(state));
	const answering = new Map(
		editable.flatMap((row) => row.units.map((unit) => [unit.unitId, unit.name]))
	);
	const shared = [...answering].map(([unitId, name]) => {
		const own = editable.filter((row) => row.units.some((unit) => unit.unitId === unitId)).length;
		return { unitId, name, own };
	});
	const contacts = mayEdit ? await listContacts(locals.db, actor.jurisdictionId, { on }) : [];
	const claims = mayEdit ? await listWaitingClaims(locals.db, actor.jurisdictionId, [...ids]) : [];
	return {
		mayEdit,
		plan,
		lists: here?.choices ?? null,
		...{ day: on, titleYear: here?.plan.year ?? Number(on.slice(0, 4)) },
		tasks: rows.map((row) => ({
			...{ id: row.id, number: row.number, measure: row.measure, standing: row.standing },
			deadline: row.dueOn ?? row.deadlineText,
			/** What its units say is done, and when. */
			claims: claims
				.filter(({ taskId }) => taskId === row.id)
				.map((claim) => ({
					mark: claimMark(row.id, claim),
					text: runWords.claimedOn(claim.doneOn)
				})),
			units: row.units.map(({ name }) => name)
		})),
		shown: mayEdit ? rows.map(shownTask) : [],
		verbs: courseVerbs.filter((verb) =>
			rows.some(({ state }) => courseVerbsFor(state).includes(verb))
		),
		/** The units that whoever is here may sign for, each with what it has still to sign. */
		signing: (rows.length === 0 ? [] : [...new Set(rows.flatMap(({ unsigned }) => unsigned))])
			.filter((unitId) => can(actor, 'task.acknowledge', { unitId }))
			.map((unitId) => ({
				unitId,
				name: nameOf(rows, unitId),
				taskIds: rows.filter(({ unsigned }) => unsigned.includes(unitId)).map(({ id }) => id)
			})),
		signMarks: marks,
		/** Whom the tasks name, and for which of their units. */
		named: contacts
			.filter(({ taskId }) => ids.has(taskId))
			.map(({ taskId, unitId, name }) => ({ taskId, unitId, name })),
		own: shared.map(({ unitId, name, own }) => ({
			value: unitId,
			label: own === rows.length ? name : `${name}${runWords.fits(own, rows.length)}`
		})),
		units: units
			.filter(({ validTo }) => validTo === null || validTo >= on)
			.map(({ id, name }) => ({ value: id, label: name }))
	};
};

function nameOf(
	rows: readonly { units: readonly { unitId: string; name: string }[] }[],
	id: string
) {
	const all = rows.flatMap(({ units }) => units);
	return all.find(({ unitId }) => unitId === id)?.name ?? '';
}

/** What makes sense of several tasks at once. */
const deeds = [
	...(['acknowledge', 'confirm', 'suspend', 'resume', 'cancel', 'reopen'] as const),
	...(['extend', 'transfer', 'addUnit', 'merge', 'undo'] as const)
] satisfies Deed[];

type Action = (event: Parameters<Actions[string]>[0]) => ReturnType<typeof runDeed>;

export const actions = Object.fromEntries(
	deeds.map((deed): [string, Action] => [
		deed,
		(event) => runDeed(event, deed, (form) => textsOf(form, 'task'))
	])
) satisfies Actions;
