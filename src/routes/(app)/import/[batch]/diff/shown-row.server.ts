import type { BatchRow } from '$lib/domain/list/batch-reading.ts';
import type { ImportDecisions } from '$lib/domain/list/decisions.ts';
import type { FieldChange } from '$lib/domain/match/field-change.ts';
import type { MatchQuestion } from '$lib/domain/match/match-reading.ts';
import { diffText } from '$lib/domain/match/text-diff.ts';
import { listFieldWords } from '$lib/words/list-problem.ts';
import { dateText, periodText } from '$lib/words/format.ts';
import { changeFieldWords, stepWords } from '$lib/words/import-step.ts';
import { deadlineWords } from '../deadline-choice.server.ts';

const words = stepWords.diff;

/** What is still to be said about a row; `twin` is the earlier row that it looks like. */
type Asked = {
	hasErrors: boolean;
	question: MatchQuestion | undefined;
	twin: number | undefined;
};

/** One row of the preview, with its boxes as they stand. */
export function shownRow(
	{ task, item }: BatchRow,
	{ merge, match }: ImportDecisions,
	{ hasErrors, question, twin }: Asked
) {
	const fields = merge.fields?.[item.row];
	const said = match.pairs?.[item.row];
	return {
		...{ row: item.row, number: task.number, measure: task.measure, kind: item.kind },
		units: namesIn(task),
		facts: item.kind === 'new' ? factsOf(task) : '',
		certainty: item.certainty,
		taken: merge.rows?.[item.row] !== false,
		waits: item.waits,
		hasErrors,
		twin: twin ?? null,
		changes: item.changes.map((change) => ({
			...{ key: change.key, decision: change.decision },
			label: labelOf(change),
			taken: fields?.[change.key] ?? change.decision === 'take',
			remark: remarkOf(change),
			runs: diffText(textOf(change, 'from'), textOf(change, 'to'))
		})),
		question: question
			? {
					text: words.questions[question.kind](numbered(question.candidates[0]?.number ?? '')),
					said: typeof said === 'object' ? said.taskId : (said ?? ''),
					candidates: question.candidates.map(({ taskId, number, confidence }) => ({
						value: taskId,
						label: words.isTask(numbered(number), confidence)
					}))
				}
			: null
	};
}

/** A new task has nothing beside it to be held against: what came with it is shown as it was read. */
function factsOf(task: BatchRow['task']): string {
	const { deadlineText } = task;
	const read = deadlineWords(task);
	const isPlain = deadlineText === null || deadlineText === task.deadline.dueOn;
	const byRole = Map.groupBy(task.people, ({ role }) => role);
	const people = [...byRole].map(([role, some]) => {
		return `${listFieldWords[role]} ${[...new Set(some.map(({ name }) => name))].join('、')}`;
	});
	return words.facts(
		isPlain || deadlineText === read ? read : `${deadlineText}（${read}）`,
		people
	);
}

function namesIn({ units, collectives }: BatchRow['task']): string {
	return [...units.map(({ name }) => name), ...collectives.map(({ printed }) => printed)].join(
		'、'
	);
}

function numbered(number: string): string {
	return stepWords.problems.task(number === '' ? null : number);
}

function labelOf(change: FieldChange): string {
	return change.field === 'extra' ? change.to.heading : changeFieldWords[change.field];
}

function remarkOf({ kind, period, superseded }: FieldChange): string {
	if (superseded) return words.superseded;
	if (kind === 'erase') return words.erase;
	if (kind === 'reading') return words.reading;
	if (kind !== 'conflict-with-filed') return '';
	return words.conflict(period === null ? '' : periodText(period));
}

/** A value as the preview prints it; people by their names, for numbers are not read here. */
function textOf(change: FieldChange, side: 'from' | 'to'): string {
	switch (change.field) {
		case 'number':
		case 'measure':
		case 'progress':
		case 'problem':
			return change[side] ?? '';
		case 'section':
			return change[side]?.printed ?? '';
		case 'position':
			return words.position(change[side]);
		case 'extra':
			return change[side].value ?? '';
		case 'deadline': {
			const { text, dueOn } = change[side];
			const day = dueOn === null ? '' : dateText(dueOn);
			return [text, day && text !== dueOn ? `（${day}）` : ''].filter(Boolean).join('') || day;
		}
		case 'units': {
			const answering = (of: 'from' | 'to') => [
				...change[of].units,
				...change[of].collectives.map(({ printed, role }) => ({ name: printed, role }))
			];
			const said = answering(side);
			const isPlain = [...said, ...answering(side === 'from' ? 'to' : 'from')].every(
				({ role }) => role === 'responsible'
			);
			// the same units with other roles would look the same
			const byRole = Map.groupBy(said, ({ role }) => (isPlain ? '' : words.role[role]));
			return [...byRole]
				.map(([role, some]) => `${role}${some.map(({ name }) => name).join('、')}`)
				.join('；');
		}
		default:
			return change[side]
				.map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`))
				.join('、');
	}
}
