import { redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { whoIsHere } from '../../who.server.ts';
import type { PageServerLoad } from './$types';
import { listPeopleOf, listProposals } from './people.server.ts';

/** Every unit that whoever is here may read; somebody of a single one is led to it. */
export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	const { db, now } = locals;
	const units = await listUnits(db, actor.jurisdictionId, { validOn: shanghaiDay(now) });
	const readable = units.filter(({ id }) => can(actor, 'unit.read', { unitId: id }));
	const readsAll = can(actor, 'unit.read', { unitId: '' });
	const [only, ...others] = readable;
	if (!readsAll && only && others.length === 0) redirect(303, `/units/${only.id}`);
	const peopleOf = await listPeopleOf(db, actor, now);
	const decides = can(actor, 'contact.decide', {});
	const open = decides ? await listProposals(db, actor, now, { open: true }) : [];
	const names = new Map(units.map(({ id, name }) => [id, name]));
	return {
		units: readable.map(({ id, name }) => ({ id, name, people: peopleOf(id) })),
		proposals: open.map((proposal) => ({ ...proposal, unit: names.get(proposal.unitId) ?? '' })),
		mayEdit: can(actor, 'unit.edit', {}),
		mayImport: can(actor, 'import.make', {})
	};
};
