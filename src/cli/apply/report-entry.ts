import { explainedCodes } from '../../lib/domain/report/doubt.ts';
import { statusClaims, type Entry } from '../../lib/domain/report/entry.ts';
import type { RecordedReport } from '../../lib/server/operations/report/file-report.ts';
import { noProgressWords } from '../../lib/words/report-field.ts';
import {
	neededIn,
	objectIn,
	objectsIn,
	textIn,
	textsIn,
	unread,
	wordIn,
	type Fields
} from './fields.ts';

type Said = Pick<RecordedReport, 'entry' | 'evidence' | 'milestones' | 'readings'>;

/** What a line says of a task for a month, as its unit would have typed it. */
export function reportSaid(fields: Fields): Said {
	const texts = ['percent', 'doneOn', 'progress', 'problem', 'nextStep', 'expectedOn'] as const;
	const asked = objectIn(fields, 'coordinate') ?? {};
	const typed: Entry = {
		...Object.fromEntries(texts.map((name) => [name, textIn(fields, name)])),
		status: wordIn(fields, 'status', statusClaims) ?? '',
		...{ askOf: textIn(asked, 'addressee'), ask: textIn(asked, 'body') },
		...reasonsIn(fields)
	};
	return {
		entry: Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
		evidence: objectsIn(fields, 'evidence').map((piece) => ({
			...{ label: textIn(piece, 'label'), reference: textIn(piece, 'reference') }
		})),
		milestones: textsIn(fields, 'milestones'),
		readings: objectsIn(fields, 'readings').map((reading) => ({
			...{ indicator: neededIn(reading, 'indicator'), value: neededIn(reading, 'value') }
		}))
	};
}

/** 本月无进展: one of the reasons by its word; whatever else is written is 其他 in words. */
export function noProgressSaid(fields: Fields): Said {
	const reason = neededIn(fields, 'reason').trim();
	const note = textIn(fields, 'note');
	const [known] = Object.entries(noProgressWords).find(([, word]) => word === reason) ?? [];
	const entry =
		known === undefined
			? { noProgress: 'other', noProgressNote: [reason, note].filter(Boolean).join('；') }
			: { noProgress: known, ...(note === '' ? {} : { noProgressNote: note }) };
	return { entry, evidence: [], milestones: [], readings: [] };
}

/** Why something remarkable is right as it is, by the code of the doubt. */
function reasonsIn(fields: Fields): Entry {
	const reasons = objectIn(fields, 'reasons') ?? {};
	return Object.fromEntries(
		Object.keys(reasons).map((name) => {
			const code = explainedCodes.find((each) => each === name) ?? unread('reasons', name);
			return [`reason.${code}`, textIn(reasons, name)] as const;
		})
	);
}
