import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { findUnitById, listAliases, listUnits } from '$lib/server/db/units.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { acceptContact, refuseContact } from '$lib/server/operations/decide-contact.ts';
import { proposeContact, withdrawContact } from '$lib/server/operations/propose-contact.ts';
import { revealPhone, type PersonKey } from '$lib/server/operations/reveal-phone.ts';
import { errorSentence } from '$lib/words/error.ts';
import { textOf } from '../../../form.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { printed } from '../../settings/people/sheet.server.ts';
import { listPeopleOf, listProposals } from '../people.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, unit } = await unitOf(event);
	const { db, now } = event.locals;
	const { jurisdictionId } = actor;
	const peopleOf = await listPeopleOf(db, actor, now);
	const proposals = await listProposals(db, actor, now, { unitId: unit.id });
	const names = new Map((await listUnits(db, jurisdictionId)).map(({ id, name }) => [id, name]));
	const lines = await listSuccessions(db, jurisdictionId);
	const linked = (id: string, line: (typeof lines)[number]) => ({
		id,
		name: names.get(id) ?? '',
		kind: line.kind,
		effectiveOn: line.effectiveOn,
		document: line.document,
		isReadable: can(actor, 'unit.read', { unitId: id })
	});
	const accounts = await listAccounts(db, jurisdictionId);
	const mayPropose = can(actor, 'contact.propose', { unitId: unit.id });
	return {
		unit: {
			id: unit.id,
			name: unit.name,
			kind: unit.kind,
			note: unit.note,
			validFrom: unit.validFrom,
			validTo: unit.validTo,
			aliases: (await listAliases(db, jurisdictionId))
				.filter(({ unitId }) => unitId === unit.id)
				.map(({ alias }) => alias)
		},
		today: shanghaiDay(now),
		successors: lines
			.filter(({ unitId }) => unitId === unit.id)
			.map((line) => linked(line.successorId, line)),
		predecessors: lines
			.filter(({ successorId }) => successorId === unit.id)
			.map((line) => linked(line.unitId, line)),
		people: peopleOf(unit.id),
		proposals,
		leaving: mayPropose
			? accounts
					.filter(({ disabledAt, unitIds }) => disabledAt === null && unitIds.includes(unit.id))
					.map(({ id, name }) => ({ id, name }))
			: [],
		mayPropose,
		mayDecide: can(actor, 'contact.decide', {}),
		mayEdit: can(actor, 'unit.edit', {}),
		separated: actor.separated
	};
};

/** A unit that whoever is here may not read is as absent as one that never was. */
async function unitOf({ locals, params }: RequestEvent<{ id: string }>) {
	const { actor } = whoIsHere(locals);
	const unit = await findUnitById(locals.db, actor.jurisdictionId, params.id);
	if (!unit || !can(actor, 'unit.read', { unitId: unit.id })) error(404, errorSentence(404));
	return { actor, unit };
}

const blank = { errors: [], done: null, typed: null, at: null, sheet: null, revealed: null };

async function refusal(
	event: RequestEvent,
	problems: readonly Problem[],
	more: {
		at?: string;
		typed?: { leavingId: string; name: string; phone: string; reason: string };
	} = {}
) {
	return fail(400, { ...blank, errors: await refusalOf(event, problems), ...more });
}

export const actions = {
	reveal: async (event) => {
		const { actor, unit } = await unitOf(event);
		const { db, now } = event.locals;
		const form = await event.request.formData();
		const key: PersonKey = { kind: kindOf(textOf(form, 'kind')), id: textOf(form, 'person') };
		const shown = await revealPhone(db, actor, unit.id, key, now);
		if (!shown.ok) return refusal(event, shown.problems);
		return { ...blank, revealed: { id: key.id, phone: shown.value.phone } };
	},

	propose: async (event) => {
		const { actor, unit } = await unitOf(event);
		const { db, now } = event.locals;
		const form = await event.request.formData();
		const typed = {
			leavingId: textOf(form, 'leaving'),
			name: textOf(form, 'name'),
			phone: textOf(form, 'phone'),
			reason: textOf(form, 'reason')
		};
		const proposed = await proposeContact(db, actor, unit.id, typed, now);
		if (!proposed.ok) return refusal(event, proposed.problems, { typed });
		return { ...blank, done: 'proposed' as const };
	},

	withdraw: async (event) => {
		const { actor } = await unitOf(event);
		const { db, now } = event.locals;
		const id = textOf(await event.request.formData(), 'change');
		const withdrawn = await withdrawContact(db, actor, id, now);
		if (!withdrawn.ok) return refusal(event, withdrawn.problems);
		return { ...blank, done: 'withdrawn' as const };
	},

	accept: async (event) => {
		const { actor } = await unitOf(event);
		const { db, now } = event.locals;
		const id = textOf(await event.request.formData(), 'change');
		const accepted = await acceptContact(db, actor, id, now);
		if (!accepted.ok) return refusal(event, accepted.problems);
		const [sheet] = await printed(db, actor, [accepted.value], event.url, now);
		return { ...blank, done: 'accepted' as const, sheet: sheet ?? null };
	},

	refuse: async (event) => {
		const { actor } = await unitOf(event);
		const { db, now } = event.locals;
		const form = await event.request.formData();
		const id = textOf(form, 'change');
		const refused = await refuseContact(db, actor, id, textOf(form, 'note'), now);
		if (!refused.ok) {
			// the field of this proposal, for a page may hold several
			const problems = refused.problems.map((problem) =>
				problem.at ? { ...problem, at: { field: `note-${id}` } } : problem
			);
			return refusal(event, problems, { at: id });
		}
		return { ...blank, done: 'refused' as const };
	}
} satisfies Actions;

function kindOf(typed: string): PersonKey['kind'] {
	return typed === 'contact' || typed === 'proposal' ? typed : 'account';
}
