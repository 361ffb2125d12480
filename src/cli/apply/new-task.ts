import type { RecordedTask } from '../../lib/server/operations/tasks/enter-task.ts';
import { flagIn, neededIn, objectsIn, textIn, wordIn, type Fields } from './fields.ts';

/** A task that a line brings, with its 阶段目标 and 指标 where it names some. */
export function addTaskFields(fields: Fields): Omit<RecordedTask, 'planId'> {
	return {
		number: neededIn(fields, 'task'),
		measure: neededIn(fields, 'measure'),
		section: textIn(fields, 'section').trim(),
		units: objectsIn(fields, 'units').map((unit) => ({
			unit: neededIn(unit, 'unit').trim(),
			role: wordIn(unit, 'role', roles) ?? 'responsible'
		})),
		deadlineText: textIn(fields, 'deadlineText').trim(),
		deadline: textIn(fields, 'deadline').trim(),
		ongoing: flagIn(fields, 'ongoing'),
		goals: {
			milestones: objectsIn(fields, 'milestones').map((row) => ({
				...{ id: '', title: neededIn(row, 'title') },
				...{ due: textIn(row, 'dueOn'), done: textIn(row, 'doneOn') }
			})),
			indicators: objectsIn(fields, 'indicators').map((row) => ({
				...{ id: '', name: neededIn(row, 'name'), comparison: textIn(row, 'comparison') || '≥' },
				...{ target: textIn(row, 'target'), measuredIn: textIn(row, 'measuredIn') },
				...{ due: textIn(row, 'dueOn'), baseline: textIn(row, 'baseline') }
			}))
		},
		...{ reason: textIn(fields, 'reason'), document: textIn(fields, 'document') }
	};
}

const roles = ['lead', 'support', 'responsible'] as const;
