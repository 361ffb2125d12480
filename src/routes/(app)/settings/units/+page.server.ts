import { fail } from '@sveltejs/kit';
import { moveUnit, type Move } from '$lib/server/operations/move-unit.ts';
import { textOf } from '../../../form.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { listDirectory, matching } from './units.server.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { rows, today } = await listDirectory(locals.db, actor.jurisdictionId, locals.now);
	const q = (url.searchParams.get('q') ?? '').slice(0, 100);
	const found = matching(rows, q);
	const made = rows.find(({ id }) => id === url.searchParams.get('made'));
	return {
		q,
		today,
		all: rows.filter(({ isEnded }) => !isEnded).length,
		units: found.filter(({ isEnded }) => !isEnded),
		ended: found.filter(({ isEnded }) => isEnded),
		made: made?.name ?? null
	};
};

export const actions = {
	move: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const id = textOf(form, 'id');
		const move = moveIn(textOf(form, 'to'), textOf(form, 'place'));
		const moved = await moveUnit(locals.db, actor, id, move, locals.now);
		if (!moved.ok)
			return fail(400, { errors: await refusalOf({ locals, route }, moved.problems), moved: null });
		const { rows } = await listDirectory(locals.db, actor.jurisdictionId, locals.now);
		const name = rows.find((row) => row.id === id)?.name ?? '';
		return { errors: [], moved: { name, place: moved.value.place } };
	}
} satisfies Actions;

/** One step, or the place that was typed; what is no place is the first. */
function moveIn(to: string, place: string): Move {
	if (to === 'up' || to === 'down') return to;
	const number = Number(place.normalize('NFKC').trim());
	return Number.isInteger(number) && number > 0 ? number : 1;
}
