import type { FilingException } from './data/year.ts';
import { inShanghai, later } from './moments.ts';
import type { ActorName, Operation, OperationOf, ReturnCode } from './operation.ts';
import type { DueReport, Said } from './progress.ts';

/** One report of the month with what it says, and what its pair said the last time. */
export type Told = DueReport & { said: Said | null; saidBefore: Said | null };

export type Moments = {
	/** The how many-th report of its unit this is, from 0. */
	place: number;
	filed: string;
	read: string;
	returned: string;
	filedAgain: string;
	/** When what came late or was corrected is read. */
	readLast: string;
};

/** What happens to one report, from its filing to the end of its month. */
export function courseOf(
	report: Told,
	exception: FilingException | undefined,
	at: Moments
): Operation[] {
	const given = (moment: string) => later(inShanghai(moment), 4 * at.place);
	switch (exception?.how) {
		case undefined:
			return [submit(report, at.filed), approve(report, at.read)];
		case 'exempt':
			return [];
		case 'late':
			return [submit(report, given(exception.at)), approve(report, at.readLast)];
		case 'missing': {
			const { enteredAt } = exception;
			return enteredAt === undefined ? [] : [submitByOffice(report, given(enteredAt))];
		}
		case 'onBehalf':
			return [submitByOffice(report, given(exception.at))];
		case 'noProgress':
			return [noProgress(report, at.filed, exception.reason), approve(report, at.read)];
		case 'draft':
			return [{ ...submit(report, given(exception.at)), do: 'report.saveDraft' }];
		case 'unreviewed':
			return [submit(report, at.filed)];
		case 'same': {
			const same = sameAsLast(report, exception.reason);
			return [submit(report, at.filed, same), approve(report, at.read)];
		}
		case 'withdrawn': {
			const first = submit(report, at.filed, exception.first);
			const { task, period } = first;
			const withdrawn = later(at.filed, 25);
			return [
				first,
				{ at: withdrawn, as: first.as, do: 'report.withdraw', task, period },
				submit(report, later(at.filed, 70)),
				approve(report, at.read)
			];
		}
		case 'returnTakenBack': {
			const returned = sendBack(report, at.returned, exception);
			const { as, task, unit, period } = returned;
			const [takenBack, reason] = [later(at.returned, 40), exception.takenBackReason];
			return [
				submit(report, at.filed),
				returned,
				{ at: takenBack, as, do: 'report.takeBackReturn', task, unit, period, reason },
				approve(report, at.readLast)
			];
		}
		case 'returned':
		case 'leftReturned': {
			const first =
				exception.sameAsLast === undefined
					? { ...exception.first, evidence: [] }
					: sameAsLast(report, exception.sameAsLast);
			const returned = [submit(report, at.filed, first), sendBack(report, at.returned, exception)];
			if (exception.how === 'leftReturned') return returned;
			const evidence = [...(report.said?.evidence ?? []), ...(exception.evidence ?? [])];
			return [
				...returned,
				submit(report, at.filedAgain, { evidence }),
				approve(report, at.readLast)
			];
		}
	}
}

function submit(
	{ pair, period, said, saidBefore }: Told,
	at: string,
	words: Partial<Said> = {}
): OperationOf<'report.submit'> {
	const as: ActorName = `unit:${pair.unit}`;
	const spoken = said ?? (words.progress === undefined ? null : saidBefore);
	if (!spoken) throw new Error(`task ${pair.task} at ${pair.unit} says nothing in ${period}`);
	return { at, as, do: 'report.submit', task: pair.task, period, ...spoken, ...words };
}

function submitByOffice(report: Told, at: string): Operation {
	return { ...submit(report, at), as: 'office', unit: report.pair.unit };
}

function noProgress({ pair, period }: Told, at: string, reason: string): Operation {
	const as: ActorName = `unit:${pair.unit}`;
	return { at, as, do: 'report.noProgress', task: pair.task, period, reason };
}

function approve({ pair, period }: Told, at: string): Operation {
	const { task, unit } = pair;
	return { at, as: 'office', do: 'report.review', task, unit, period, result: 'approved' };
}

function sendBack(
	{ pair, period }: Told,
	at: string,
	{ code, reason }: { code: ReturnCode; reason: string }
): OperationOf<'report.review'> {
	const { task, unit } = pair;
	const words = { result: 'returned' as const, code, reason };
	return { at, as: 'office', do: 'report.review', task, unit, period, ...words };
}

/** Last month's text filed once more, with the reason that the program asks for. */
function sameAsLast({ saidBefore, pair, period }: Told, reason: string): Partial<Said> {
	if (!saidBefore) throw new Error(`task ${pair.task} said nothing before ${period}`);
	const nothingNew = { evidence: [], readings: [], milestones: [], coordinate: null };
	return { progress: saidBefore.progress, reasons: { 'same-text': reason }, ...nothingNew };
}
