import type { UnitChoice } from '$lib/domain/list/list-choices.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { plainName } from '$lib/domain/unit-name.ts';
import { listLearntAliases } from '$lib/server/db/unit-aliases.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { explain } from '$lib/words/problem.ts';
import { textOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, eachRow, openReady } from '../batch.server.ts';
import { partOf } from '../paging.server.ts';
import { shownChoice, unitChoiceIn, unitOptions, valueOf } from '../unit-choice.server.ts';

type Read = {
	name: string;
	state: 'known' | 'new' | 'open' | 'collective';
	note: string | null;
};
type Line = { printed: string; isPiece: boolean; count: number; read: Map<string, Read> };

export const load: PageServerLoad = async (event) => {
	const { batch, reading, decisions } = await openReady(event);
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const units = await listUnits(event.locals.db, jurisdictionId);
	const lines = new Map<string, Line>();
	await eachRow(event, batch.id, ({ task }) => {
		for (const { printed, cell } of task.unitCells) {
			const own = task.units.filter((unit) => unit.cell === cell);
			const line = lineOf(lines, printed.trim(), false);
			line.count += 1;
			for (const unit of own) line.read.set(unit.name, unit);
			for (const { printed: words } of task.collectives) {
				if (!printed.includes(words)) continue;
				line.read.set(words, { name: words, state: 'collective', note: null });
			}
			if (own.length < 2) continue;
			for (const unit of own) {
				if (unit.state === 'known' && !decisions.list.units?.[unit.printed.trim()]) continue;
				const piece = lineOf(lines, unit.printed.trim(), true);
				if (piece.isPiece) piece.count += 1;
				piece.read.set(unit.name, unit);
			}
		}
	});
	const problems = Map.groupBy(
		reading.problems.filter(({ code }) => code.startsWith('unit.')),
		(problem) => valueOf(problem).trim()
	);
	const choices = decisions.list.units ?? {};
	const learnt = new Set(await listLearntAliases(event.locals.db, jurisdictionId));
	const isLearnt = ({ printed }: Pick<Line, 'printed'>) =>
		learnt.has(plainName(printed)) && !Object.hasOwn(choices, printed);
	const isMeant: Record<View, (line: Line) => boolean> = {
		all: () => true,
		open: ({ printed }) =>
			(problems.get(printed) ?? []).some(({ code }) => levelOf(code) === 'error'),
		// a cell of several units is no unit itself: each of them has a line of its own
		fresh: ({ read }) => read.size === 1 && [...read.values()].some(({ state }) => state === 'new')
	};
	const all = [...lines.values()];
	const asked = event.url.searchParams.get('view');
	const view = views.find((each) => each === asked) ?? 'all';
	// what has to be settled is seen first
	const [open, rest] = [all.filter(isMeant.open), all.filter((line) => !isMeant.open(line))];
	const meant = [...open, ...rest].filter(isMeant[view]);
	const part = partOf(event.url, meant.length, linesAtOnce);
	return {
		names: units.map(({ name }) => name),
		...{ view, part, count: meant.length },
		learnt: all.filter(isLearnt).length,
		hasFresh: all.some(isMeant.fresh),
		views: views.map((each) => ({ view: each, count: countOf(all.filter(isMeant[each]), each) })),
		lines: meant.slice(part.from, part.to).map(({ printed, isPiece, count, read }) => {
			const own = problems.get(printed) ?? [];
			const options = unitOptions(own, units);
			return {
				...{ printed, isPiece, count, options },
				isLearnt: isLearnt({ printed }),
				isOpen: isMeant.open({ printed, isPiece, count, read }),
				read: [...read.values()].map(({ name, state, note }) => ({ name, state, note })),
				// that a name will be a new unit is said by its mark
				remarks: [...new Set(own.filter(({ code }) => code !== 'unit.unknown').map(explain))],
				...shownChoice(Object.hasOwn(choices, printed) ? choices[printed] : undefined, units)
			};
		})
	};
};

/** More than this nobody reads at a glance, and every one carries its controls. */
const linesAtOnce = 100;
const views = ['all', 'open', 'fresh'] as const;
type View = (typeof views)[number];

/** Lines; of units to be created the units, for one may be written in two ways. */
function countOf(lines: readonly Line[], view: View): number {
	if (view !== 'fresh') return lines.length;
	return new Set(lines.flatMap(({ read }) => [...read.keys()])).size;
}

function lineOf(lines: Map<string, Line>, printed: string, isPiece: boolean): Line {
	const known = lines.get(printed);
	if (known) return known;
	const line: Line = { printed, isPiece, count: 0, read: new Map() };
	lines.set(printed, line);
	return line;
}

export const actions = {
	default: async (event) => {
		const { jurisdictionId } = whoIsHere(event.locals).actor;
		const units = await listUnits(event.locals.db, jurisdictionId);
		const { batch } = await openReady(event);
		const printed = new Set<string>();
		await eachRow(event, batch.id, ({ task }) => {
			for (const cell of task.unitCells) printed.add(cell.printed.trim());
			for (const unit of task.units) printed.add(unit.printed.trim());
		});
		return decide(event, (form, { decisions }) => {
			const choices = new Map<string, UnitChoice>(Object.entries(decisions.list.units ?? {}));
			const problems = [];
			for (let at = 0; at < linesAtOnce && form.has(`key-${at}`); at += 1) {
				const key = textOf(form, `key-${at}`).trim();
				// an answer to what the list has not is none of ours
				if (!printed.has(key)) continue;
				const { choice, problem } = unitChoiceIn(form, String(at), key, units);
				if (problem) problems.push(problem);
				else if (choice) choices.set(key, choice);
				else choices.delete(key);
			}
			const list = { ...decisions.list, units: Object.fromEntries(choices) };
			if (choices.size === 0 && decisions.list.units === undefined) return { decisions, problems };
			return { decisions: { ...decisions, list }, problems };
		});
	}
} satisfies Actions;
