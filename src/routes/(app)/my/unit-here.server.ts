import { error } from '@sveltejs/kit';
import { can, type Actor } from '$lib/domain/actor.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { holdForPage, type Held } from '$lib/server/db/held-frame.ts';
import { errorSentence } from '$lib/words/error.ts';
import { standOf } from '../../districts-here.server.ts';
import { whoIsHere } from '../../who.server.ts';

/** For which unit somebody is here, and for which others they could be. */
export type UnitHere = {
	actor: Actor;
	held: Held;
	unit: { id: string; name: string };
	/** More than one only for who works for several. */
	others: { id: string; name: string }[];
	/** The office writes for the unit: 代填. */
	byOffice: boolean;
	mayWrite: boolean;
	maySign: boolean;
	/** What keeps the unit in the address, where it does not follow from who is here. */
	search: string;
};

/** The unit that the address names, else the first of one's own. Whose it is not finds nothing. */
export async function unitHere(locals: App.Locals, url: URL): Promise<UnitHere> {
	const { actor } = whoIsHere(locals);
	const isOwn = (id: string) =>
		actor.unitIds.includes(id) && can(actor, 'report.read', { unitId: id });
	const asked = url.searchParams.get('unit');
	const ids = asked === null ? actor.unitIds : [...actor.unitIds, asked];
	const { jurisdictionId } = actor;
	const held = await holdForPage(locals.db, jurisdictionId, await standOf(locals, jurisdictionId));
	const known = (await held.units()).filter(({ id }) => ids.includes(id));
	const hasEnded = (id: string) => known.some((unit) => unit.id === id && unit.validTo !== null);
	const passes = (id: string) => !isOwn(id) || hasEnded(id);
	const { successions: lines } = await held.frame();
	/** A unit that ended, or is not one's own, is written for by the one that came after it and is. */
	const heirOf = (id: string) => {
		const heirs = passes(id) ? unitWithHeirs(id, lines) : [];
		return heirs.find((each) => each !== id && isOwn(each)) ?? id;
	};
	const named = asked && heirOf(asked);
	const own = known
		.filter(({ id }) => isOwn(id) && heirOf(id) === id)
		.map(({ id, name }) => ({ id, name }));
	const unit =
		named === null
			? own[0]
			: known.find(
					({ id }) => id === named && (isOwn(id) || can(actor, 'report.write', { unitId: id }))
				);
	if (!unit) error(404, errorSentence(404));
	const { id: unitId, name } = unit;
	const isClerk = isOwn(unitId) && actor.roles.includes('clerk');
	return {
		...{ actor, held, unit: { id: unitId, name }, others: own.filter(({ id }) => id !== unitId) },
		byOffice: !isOwn(unitId),
		mayWrite: isClerk || (!isOwn(unitId) && can(actor, 'report.write', { unitId })),
		maySign: can(actor, 'report.sign', { unitId }),
		search: named === null || (own[0]?.id === unitId && own.length === 1) ? '' : `?unit=${unitId}`
	};
}
