import { can, type Actor } from '$lib/domain/actor.ts';
import type { FigureChange } from '$lib/domain/figures/figure-changes.ts';
import type { Counted, FigureCode } from '$lib/domain/figures/figure.ts';
import { figureRules, type CountedFigures } from '$lib/domain/figures/month-figures.ts';
import { isRunning } from '$lib/domain/period/exception.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { listAddressedTasks } from '$lib/server/db/addressed-tasks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listExceptions } from '$lib/server/db/exceptions.ts';
import { listFilingFigures, type ReadFigures } from '$lib/server/db/filing-figures.ts';
import { listCutoffs, listPeriods } from '$lib/server/db/periods.ts';
import { listSnapshots } from '$lib/server/db/snapshots.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { previewCorrection } from '$lib/server/operations/period/correct-period.ts';
import { previewClosing } from '$lib/server/operations/period/close-period.ts';
import { figureNames, figureParts, figureSentence, figureText } from '$lib/words/figures.ts';
import { monthWords as words } from '$lib/words/month.ts';
import { cutoffSentence, periodWords } from '$lib/words/period.ts';

/** The figures as they stand in the table; 已报及时率 is another figure and stands elsewhere. */
const shown: readonly FigureCode[] = [
	...(['volume', 'coverage', 'timeliness', 'qualification', 'qualificationFinal'] as const)
];

/** One month with all that can be done to it; null where there is none, or nothing of it may be read. */
export async function monthHere(
	db: Db,
	actor: Actor,
	{ period, correction }: { period: string | null; correction: number | null },
	now: string
) {
	const { jurisdictionId } = actor;
	// under 三员 an administrator sees the months, and nothing of the business in them
	if (period === null || !can(actor, 'task.list', {})) return null;
	const month = (await listPeriods(db, jurisdictionId)).find((each) => each.period === period);
	if (!month) return null;
	const mayClose = month.closedAt === null && can(actor, 'period.close', {});
	const [cutoffs, units, accounts, current, snapshots, preview, exceptions] = await Promise.all([
		listCutoffs(db, jurisdictionId),
		listUnits(db, jurisdictionId),
		listAccounts(db, jurisdictionId),
		listFilingFigures(db, jurisdictionId, period, now),
		listSnapshots(db, jurisdictionId, period),
		mayClose ? previewClosing(db, actor, period, now) : null,
		exceptionsHere(db, jurisdictionId, period, now)
	]);
	const correcting = await previewCorrection(db, actor, month, now);
	// an earlier one can be looked at again
	const figures = snapshots.find((each) => each.correction === correction) ?? current;
	const people = new Map(accounts.map(({ id, name }) => [id, name]));
	const cutoff = cutoffs.find((each) => each.period === period)?.cutoff;
	const said = cutoff ? cutoffSentence(cutoff) : '';
	const asked = new Set(figures?.figures.units.map(({ unitId }) => unitId));
	return {
		...{ period, isClosed: month.closedAt !== null },
		lead: words.lead(periodWords.phases[phaseOf(month, now)], said),
		closing: preview?.ok ? preview.value : null,
		mayExcept: can(actor, 'period.except', {}),
		exceptions: exceptions.map((each) => ({
			...each,
			by: words.by(each.grantedAt, people.get(each.grantedBy ?? '') ?? '')
		})),
		units: units
			.filter(({ id }) => asked.has(id))
			.map(({ id, name }) => ({ value: id, label: name })),
		figures: figures ? figuresHere(figures, month.closedAt !== null) : null,
		mayCorrect: month.closedAt !== null && can(actor, 'period.correct', {}),
		correcting: correcting && {
			isSame: correcting.isSame,
			changes: correcting.changes.map(changeHere)
		},
		next: (snapshots.at(-1)?.correction ?? 0) + 1,
		snapshots: snapshots.map(({ correction, reason, takenBy, takenAt }) => ({
			...{ correction, reason: maskPhones(reason ?? '') },
			isShown: correction === figures?.correction,
			by: words.by(takenAt, people.get(takenBy ?? '') ?? '')
		}))
	};
}

async function exceptionsHere(db: Db, jurisdictionId: string, period: string, now: string) {
	const kept = await listExceptions(db, jurisdictionId, period);
	const taskIds = kept.flatMap(({ taskId }) => taskId ?? []);
	const [tasks, units] = await Promise.all([
		listAddressedTasks(db, jurisdictionId, taskIds),
		listUnits(db, jurisdictionId)
	]);
	const names = new Map(units.map(({ id, name }) => [id, name]));
	return kept.map((each) => {
		const { id, kind, unitId, taskId, untilAt, endedAt, grantedBy, grantedAt } = each;
		const unit = unitId === null ? null : (names.get(unitId) ?? '');
		const task = taskId === null ? null : (tasks.get(taskId)?.number ?? '');
		const isOn = isRunning(each, now);
		const end = isOn ? '' : endedAt === null ? words.over : words.ended(endedAt);
		return {
			...{ id, kind, isOn, end, grantedBy, grantedAt },
			...{ who: words.who(unit, task), until: words.until(untilAt, period) },
			// a sentence: whoever may not see a number does not read it here either
			reason: maskPhones(each.reason)
		};
	});
}

function changeHere({ unitId, name, code, before, after }: FigureChange) {
	return {
		...{ key: `${unitId ?? ''} ${code}`, unit: unitId === null ? words.district : name },
		figure: figureNames[code],
		before: before === null ? words.none : textOf(before),
		after: after === null ? words.none : textOf(after)
	};
}

function figuresHere({ figures, rules, correction }: ReadFigures, isClosed: boolean) {
	const cells = (own: CountedFigures) => shown.map((code) => textOf(own[code]));
	const all = [{ id: '', name: words.district, cells: cells(figures.district) }];
	return {
		title: words.figures + (isClosed ? '' : words.soFar),
		said: words.figuresOf(correction, figures.asOf, isClosed),
		columns: shown.map((code) => figureNames[code]),
		rows: figures.units.length === 0 ? [] : all.concat(figures.units.map(rowOf)),
		sentences: shown.map((code) => figureSentence(figureRules[code].code, rules))
	};

	function rowOf({ unitId, name, figures: own }: (typeof figures.units)[number]) {
		return { id: unitId, name, cells: cells(own) };
	}
}

function textOf(figure: Counted): string {
	return words.rate(figureText(figure), figureParts(figure));
}
