import type { CourseVerb } from '../../lib/domain/task-course.ts';
import { addTaskFields } from './new-task.ts';
import { changeCourse } from '../../lib/server/operations/tasks/change-course.ts';
import { enterTask } from '../../lib/server/operations/tasks/enter-task.ts';
import { mergeTasks } from '../../lib/server/operations/tasks/merge-tasks.ts';
import { acknowledgeTasks } from '../../lib/server/operations/tasks/acknowledge-tasks.ts';
import { writeComment } from '../../lib/server/operations/write-comment.ts';
import { neededIn, textIn } from './fields.ts';
import { planOn, taskNamed } from './named-task.ts';
import { unitMeant } from './named-units.ts';
import type { Verb, Verbs } from './turn.ts';

/** What the office does to a task as a whole, and what is said on one. */
export const taskVerbs = {
	'task.add': async (turn) => {
		const { id: planId } = await planOn(turn);
		const task = { planId, ...addTaskFields(turn.fields) };
		return enterTask(turn.db, turn.actor, task, turn.now);
	},
	'task.suspend': course('suspend'),
	'task.resume': course('resume'),
	'task.cancel': course('cancel'),
	'task.reopen': course('reopen'),
	'task.merge': async (turn) => {
		const { id } = await taskNamed(turn);
		const { id: intoId } = await taskNamed(turn, { field: 'into' });
		const reason = textIn(turn.fields, 'reason');
		return mergeTasks(turn.db, turn.actor, { taskIds: [id], intoId, reason }, turn.now);
	},
	'task.acknowledge': async (turn) => {
		const task = await taskNamed(turn);
		const unitId = await unitMeant(turn, task);
		return acknowledgeTasks(turn.db, turn.actor, { taskIds: [task.id], unitId }, turn.now);
	},
	'comment.write': async (turn) => {
		const { id: taskId } = await taskNamed(turn);
		const body = neededIn(turn.fields, 'body');
		return writeComment(turn.db, turn.actor, { taskId, body }, turn.now);
	}
} satisfies Verbs;

function course(verb: CourseVerb): Verb {
	return async (turn) => {
		const { id } = await taskNamed(turn);
		const why = {
			reason: textIn(turn.fields, 'reason'),
			document: textIn(turn.fields, 'document')
		};
		return changeCourse(turn.db, turn.actor, { verb, taskIds: [id], ...why }, turn.now);
	};
}
