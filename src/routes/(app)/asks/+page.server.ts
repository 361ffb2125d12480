import { fail } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import {
	askStateOf,
	askStates,
	askViewIn,
	byAge,
	narrowAsks,
	openDays
} from '$lib/domain/ask/ask-view.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { reopenAsk, solveAsk } from '$lib/server/operations/solve-ask.ts';
import { askWords as words } from '$lib/words/ask.ts';
import { chineseNumber } from '$lib/words/format.ts';
import { taskName } from '$lib/words/task-name.ts';
import { textOf } from '../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../ledger-moment.server.ts';
import { refusalOf } from '../../refusal.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { namesFor } from '../directives/names.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { withFirstSolved } from './first-solved.server.ts';
import { listReadableAsks } from './readable.server.ts';

const atOnce = 50;

/** What units have raised, as far as whoever is here may read it, by the view that the address asks for. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const day = shanghaiDay(await ledgerMoment(locals));
	const plan = await findCurrentPlan(db, jurisdictionId, day);
	const sections = plan ? await listSections(db, jurisdictionId, plan.id) : [];
	const units = await listUnits(db, jurisdictionId);
	const names = new Map(units.map(({ id, name }) => [id, name]));
	const named = await namesFor(db, actor, day);
	const all = (await listReadableAsks(db, actor, day)).map((ask) => ({
		...ask,
		sectionId: ask.task.sectionId
	}));
	const view = askViewIn(url.searchParams);
	const narrowed = narrowAsks(all, view);
	const found = narrowed
		.filter((ask) => view.state === null || askStateOf(ask) === view.state)
		.toSorted(byAge);
	const pages = Math.max(1, Math.ceil(found.length / atOnce));
	const page = Math.min(view.page, pages);
	const raising = new Set(all.map(({ unitId }) => unitId));
	const held = new Set(all.map(({ sectionId }) => sectionId));
	return {
		view: { ...view, page },
		pages,
		counts: { all: all.length, found: found.length, ...countsOf(narrowed) },
		states: askStates.map((state) => ({
			state,
			count: narrowed.filter((ask) => askStateOf(ask) === state).length
		})),
		units: units
			.filter(({ id }) => raising.has(id))
			.map(({ id, name }) => ({ value: id, label: name })),
		sections: [
			...sections
				.filter(({ id }) => held.has(id))
				.map(({ id, ordinal, title }) => ({
					value: id,
					label: ordinal === null ? title : `${chineseNumber(ordinal)}、${title}`
				})),
			...(held.has(null) ? [{ value: 'none', label: words.noSection }] : [])
		],
		rows: found.slice((page - 1) * atOnce, page * atOnce).map((ask) => {
			const sees = can(actor, 'phone.see', { unitIds: ask.task.units.map(({ id }) => id) });
			const shown = (text: string | null) => (sees || text === null ? text : maskPhones(text));
			return {
				...{ id: ask.id, kind: ask.kind, body: shown(ask.body), addressee: shown(ask.addressee) },
				...{ unit: names.get(ask.unitId) ?? '', raisedPeriod: ask.raisedPeriod },
				task: {
					id: ask.task.id,
					number: taskName(ask.task.number, ask.otherYear),
					title: ask.task.title
				},
				days: openDays(ask, day),
				solvedOn: ask.solvedAt && shanghaiDay(ask.solvedAt),
				...{ solvedBy: named(ask.solvedBy).name, note: shown(ask.solvedNote) }
			};
		}),
		maySolve: can(actor, 'ask.solve', {}),
		isUnit: !can(actor, 'ask.read', { unitId: '' })
	};
};

function countsOf(asks: readonly { solvedAt: string | null }[]) {
	return {
		raised: asks.length,
		solved: asks.filter(({ solvedAt }) => solvedAt !== null).length
	};
}

const blank = { errors: [], done: null, id: '', note: '' };

export const actions = {
	solve: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const form = await event.request.formData();
		const [id, note] = [textOf(form, 'ask'), textOf(form, 'note')];
		const today = shanghaiDay(await ledgerMoment(event.locals));
		const solved = await solveAsk(db, actor, id, { note, today }, now);
		if (solved.ok) return { ...blank, done: 'solved' as const, id };
		const refusal = await refusalOf(event, solved.problems);
		const errors = await withFirstSolved(db, actor, refusal, id, now);
		return fail(400, { ...blank, errors, id, note });
	},

	reopen: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const { db } = event.locals;
		const now = await deedMoment(event.locals);
		const id = textOf(await event.request.formData(), 'ask');
		const opened = await reopenAsk(db, actor, id, now);
		if (opened.ok) return { ...blank, done: 'reopened' as const, id };
		const refusal = await refusalOf(event, opened.problems);
		return fail(400, { ...blank, errors: await withFirstSolved(db, actor, refusal, id, now), id });
	}
} satisfies Actions;
