import { error } from '@sveltejs/kit';
import { can, type Actor } from '$lib/domain/actor.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { errorSentence } from '$lib/words/error.ts';
import { whoIsHere } from '../../who.server.ts';

/** For which unit somebody is here, and for which others they could be. */
export type UnitHere = {
	actor: Actor;
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
	const units = await listUnits(locals.db, actor.jurisdictionId);
	const isOwn = (id: string) =>
		actor.unitIds.includes(id) && can(actor, 'report.read', { unitId: id });
	const own = units.filter(({ id }) => isOwn(id)).map(({ id, name }) => ({ id, name }));
	const named = await heirOf(locals, url.searchParams.get('unit'), isOwn);
	const unit =
		named === null
			? own[0]
			: units.find(
					({ id }) => id === named && (isOwn(id) || can(actor, 'report.write', { unitId: id }))
				);
	if (!unit) error(404, errorSentence(404));
	const { id: unitId, name } = unit;
	const isClerk = isOwn(unitId) && actor.roles.includes('clerk');
	return {
		...{ actor, unit: { id: unitId, name }, others: own.filter(({ id }) => id !== unitId) },
		byOffice: !isOwn(unitId),
		mayWrite: isClerk || (!isOwn(unitId) && can(actor, 'report.write', { unitId })),
		maySign: can(actor, 'report.sign', { unitId }),
		search: named === null || (own[0]?.id === unitId && own.length === 1) ? '' : `?unit=${unitId}`
	};
}

/** A unit that another came after is written for by that one. */
async function heirOf(
	locals: App.Locals,
	named: string | null,
	isOwn: (id: string) => boolean
): Promise<string | null> {
	if (named === null || isOwn(named)) return named;
	const { actor } = whoIsHere(locals);
	const lines = await listSuccessions(locals.db, actor.jurisdictionId);
	return unitWithHeirs(named, lines).find(isOwn) ?? named;
}
