import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { lastChases } from '$lib/domain/chase/chase.ts';
import { isWordedKind, type WordedKind } from '$lib/domain/chase/wording.ts';
import { makeCalendar, nextWorkday } from '$lib/domain/calendar.ts';
import { isBefore, shanghaiDay } from '$lib/domain/date.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listCalendarDays } from '$lib/server/db/calendar-days.ts';
import { mapChaseTexts } from '$lib/server/db/chase-texts.ts';
import { listChases } from '$lib/server/db/chases.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { logChase, waysByHand } from '$lib/server/operations/chase/log-chase.ts';
import { readUnfiled } from '$lib/server/operations/chase/read-unfiled.ts';
import { undoChase } from '$lib/server/operations/chase/undo-chase.ts';
import { wordText } from '$lib/server/operations/chase/word-text.ts';
import { checkLetters } from '$lib/server/operations/chase/write-letters.ts';
import { personText } from '$lib/words/actor.ts';
import { firstWordings, placesOf } from '$lib/words/chase-text.ts';
import { chaseWayWords, chaseWords as words } from '$lib/words/chase.ts';
import { cutoffDayText, instantText } from '$lib/words/format.ts';
import { districtsHere } from '../../../districts-here.server.ts';
import { textOf, textsOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { monthHere } from '../month-here.server.ts';
import { addressFor } from './address.server.ts';
import { longestOverdue } from './longest-overdue.server.ts';
import { whomToCall } from './people.server.ts';
import { typedLetters } from './typed-letters.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who has not filed, whom to call there, when they were reminded last, and what reminds them. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, period: named, opened, now } = await monthHere(locals, url);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const month = named && (await readUnfiled(db, jurisdictionId, named.period, now));
	if (!month) return { month: null };
	const { period } = month.period;
	const [chases, names, rules, own, peopleOf, districts, calendarDays] = await Promise.all([
		listChases(db, jurisdictionId, period),
		findAuditNames(db, jurisdictionId),
		findSettings(db, jurisdictionId, shanghaiDay(now)),
		mapChaseTexts(db, jurisdictionId),
		whomToCall(db, actor, now),
		districtsHere(locals),
		listCalendarDays(db, jurisdictionId)
	]);
	const wordingOf = (kind: WordedKind) => ({
		...{ body: own.get(kind)?.body ?? firstWordings[kind], isOwn: own.has(kind) },
		places: placesOf[kind]
	});
	const last = lastChases(chases);
	const who = (id: string | null) => personText(id, names) ?? words.program;
	const units = month.units.map(({ unitId, name, open, returned }) => {
		const chase = last.get(unitId);
		return {
			...{ unitId, name },
			open: open.map(({ taskId, number, title, cutoffAt, isTyped }) => ({
				...{ taskId, number, title, cutoffAt, isTyped },
				longer: isBefore(month.period.cutoffAt, cutoffAt) ? cutoffDayText(cutoffAt, period) : null
			})),
			returned: returned.map(({ taskId, number, title, mendUntil, reportId }) => ({
				...{ taskId, number, title, mendUntil, reportId }
			})),
			people: peopleOf(
				unitId,
				open.map(({ taskId }) => taskId)
			),
			last: chase ? words.last(chase.chasedAt, chase.way, who(chase.chasedBy)) : null
		};
	});
	const unfiled = units.filter(({ open }) => open.length > 0);
	const ticked = url.searchParams.getAll('unit');
	const isOver = !isBefore(now, month.period.cutoffAt);
	const calendar = makeCalendar(calendarDays);
	const lastDay = shanghaiDay(new Date(Date.parse(month.period.cutoffAt) - 1).toISOString());
	const at = opened.findIndex((each) => each.period === period);
	const { address, isOnlyHere } = addressFor(rules.publicAddress, url);
	return {
		month: {
			...{ period, phase: month.phase, isOnlyHere, units: unfiled },
			last: month.last,
			returned: units.filter(({ returned }) => returned.length > 0),
			/** Without a script the units that were ticked are asked for by the address. */
			chosen: url.searchParams.has('chosen')
				? unfiled.map(({ unitId }) => unitId).filter((id) => ticked.includes(id))
				: unfiled.map(({ unitId }) => unitId),
			withNames: url.searchParams.has('names'),
			facts: {
				...{ period, cutoffAt: month.period.cutoffAt, now, address, contact: rules.helpContact },
				...{ asked: month.asked, submitted: month.submitted },
				overdue: month.phase === 'closed' ? [] : await longestOverdue(locals)
			},
			wordings: {
				...{ group: wordingOf('group'), unit: wordingOf('unit'), leader: wordingOf('leader') },
				...{ phones: wordingOf('phones'), letter: wordingOf('letter') }
			},
			letter: {
				sender:
					own.get('sender')?.body ??
					words.senderOf(districts.find(({ id }) => id === jurisdictionId)?.name ?? ''),
				until: isOver ? nextWorkday(shanghaiDay(now), calendar).on : lastDay
			},
			history: chases.map((chase) => ({
				...{ id: chase.id, way: chase.way, at: chase.chasedAt, who: who(chase.chasedBy) },
				when: instantText(chase.chasedAt),
				how: chaseWayWords[chase.way],
				units: words.unitsOf(chase.units.map(({ unitId }) => names.units.get(unitId) ?? '')),
				...{ body: chase.body, isSent: chase.chasedBy === null },
				undone: chase.undoneAt === null ? null : words.undoneBy(chase.undoneAt, who(chase.undoneBy))
			})),
			previous: opened[at - 1]?.period ?? null,
			following: opened[at + 1]?.period ?? null
		}
	};
};

const nothing = { said: null, undo: null, errors: [], typed: null, letter: null };

async function refusal(
	event: RequestEvent,
	problems: readonly Problem[],
	typed: { kind: string; body: string } | null = null
) {
	return fail(400, { ...nothing, errors: await refusalOf(event, problems), typed });
}

export const actions = {
	/** A text was copied or said otherwise: that counts. */
	log: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const now = await deedMoment(event.locals);
		const typed = {
			period: textOf(form, 'month'),
			way: textOf(form, 'kind'),
			unitIds: textsOf(form, 'units'),
			body: textOf(form, 'body')
		};
		const logged = await logChase(event.locals.db, actor, typed, now);
		if (!logged.ok) return refusal(event, logged.problems);
		const way = waysByHand.find((each) => each === typed.way) ?? 'call';
		const said = textOf(form, 'by') === 'hand' ? words.logged(way, now) : words.copied(way, now);
		return { ...nothing, said, undo: logged.value.id };
	},

	/** What is wrong with a letter is told here; one that can be written is sent on, as it was, for its file. */
	letter: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const typed = typedLetters(await event.request.formData());
		const now = await deedMoment(event.locals);
		const checked = await checkLetters(event.locals.db, actor, typed, now);
		if (checked.ok) redirect(307, '/desk/chase/letter');
		const { number, sender, until, isLogged, ticked } = typed;
		const errors = await refusalOf(event, checked.problems);
		const letter = { number, sender, until, isLogged, ticked };
		return fail(400, { ...nothing, errors, letter });
	},

	undo: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const id = textOf(await event.request.formData(), 'chase');
		const undone = await undoChase(event.locals.db, actor, id, await deedMoment(event.locals));
		if (!undone.ok) return refusal(event, undone.problems);
		return { ...nothing, said: words.undone };
	},

	/** The office's own wording, or the first one again. */
	word: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const [kind, body] = [textOf(form, 'kind'), textOf(form, 'wording')];
		const isRestored = textOf(form, 'restore') !== '';
		const worded = { kind, body: isRestored ? null : body };
		const now = await deedMoment(event.locals);
		const kept = await wordText(event.locals.db, actor, worded, now);
		if (!kept.ok) return refusal(event, kept.problems, { kind, body });
		if (!isWordedKind(kind)) return nothing;
		return { ...nothing, said: isRestored ? words.restored(kind) : words.saved(kind) };
	}
} satisfies Actions;
