import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { directiveStates, isRunningState } from '$lib/domain/directive/directive.ts';
import {
	byUrgency,
	directiveViewIn,
	narrowDirectives
} from '$lib/domain/directive/directive-view.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { listReadableAsks } from '../asks/readable.server.ts';
import type { PageServerLoad } from './$types';
import { listShown } from './shown.server.ts';

const atOnce = 50;

/** 批示 and 督办 of the tasks that whoever is here may read, by the view that the address asks for. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const day = shanghaiDay(await ledgerMoment(locals));
	const all = await listShown(db, actor, day);
	const asks = await listReadableAsks(db, actor, day);
	const view = directiveViewIn(url.searchParams);
	const narrowed = narrowDirectives(all, view);
	const found = narrowed
		.filter(({ state }) => view.state === null || state === view.state)
		.toSorted(byUrgency);
	const pages = Math.max(1, Math.ceil(found.length / atOnce));
	const page = Math.min(view.page, pages);
	const asked = new Set(all.flatMap(({ unitIds }) => unitIds));
	const units = await listUnits(db, actor.jurisdictionId);
	return {
		view: { ...view, page },
		pages,
		rows: found.slice((page - 1) * atOnce, page * atOnce),
		states: directiveStates.flatMap((state) => {
			const count = narrowed.filter((row) => row.state === state).length;
			return count === 0 && view.state !== state ? [] : [{ state, count }];
		}),
		counts: {
			...{ all: all.length, narrowed: narrowed.length, found: found.length },
			running: all.filter(({ state }) => isRunningState(state)).length,
			owed: all.filter(({ isOwed }) => isOwed).length,
			asks: asks.filter(({ solvedAt }) => solvedAt === null).length
		},
		units: units.filter(({ id }) => asked.has(id)).map(({ id, name }) => ({ id, name })),
		isUnit: !can(actor, 'ask.read', { unitId: '' }),
		may: {
			instruct: can(actor, 'directive.give', { kind: 'instruction' }),
			supervise: can(actor, 'directive.give', { kind: 'supervision' })
		}
	};
};
