import type { TaskState } from '$lib/domain/task.ts';
import { firstSentence } from '../list.ts';
import type { OperationOf } from '../operation.ts';
import {
	byOffice,
	dayOf,
	insist,
	instant,
	pairOf,
	taskOf,
	unitOf,
	type Acts,
	type World
} from './settling.ts';
import { changeTask, inState, setState } from './task-state.ts';

type TaskVerb =
	| 'task.add'
	| 'task.propose'
	| 'task.reopen'
	| 'task.suspend'
	| 'task.resume'
	| 'task.cancel'
	| 'task.merge'
	| 'task.extend'
	| 'extension.ask';

export const taskActs: Acts<TaskVerb> = {
	'task.add': (world, done) => addTask(world, done, 'active'),
	'task.propose': (world, done) => addTask(world, done, 'draft'),

	'task.reopen'(world, done) {
		byOffice(done);
		const task = inState(world, done, 'done');
		for (const claim of world.ledger.claims) {
			if (claim.task === task.number && claim.state === 'confirmed') claim.state = 'void';
		}
		setState(world, task, 'active', done, done.reason);
	},

	'task.suspend'(world, done) {
		byOffice(done);
		setState(world, inState(world, done, 'active'), 'suspended', done, done.reason);
	},

	'task.resume'(world, done) {
		byOffice(done);
		setState(world, inState(world, done, 'suspended'), 'active', done, done.reason);
	},

	'task.cancel'(world, done) {
		byOffice(done);
		insist(done.document !== '', done, 'a cancellation has a document');
		const task = inState(world, done, 'active');
		setState(world, task, 'cancelled', done, done.reason, done.document);
	},

	'task.merge'(world, done) {
		byOffice(done);
		const task = inState(world, done, 'active');
		const into = taskOf(world, done.into, done);
		insist(into.state === 'active', done, `task ${into.number} is ${into.state}`);
		setState(world, task, 'merged', done, done.reason);
		task.mergedInto = into.number;
	},

	/** The first deadline is kept; the rates may be shown on both. */
	'task.extend'(world, done) {
		byOffice(done);
		const task = inState(world, done, 'active');
		insist(task.dueOn !== null && done.deadline > task.dueOn, done, 'goes to a later day');
		changeTask(world, task, 'dueOn', task.dueOn, done.deadline, done.reason, done);
		task.dueOn = done.deadline;
	},

	/** The deadline stays until the office decides. */
	'extension.ask'(world, done) {
		const task = inState(world, done, 'active');
		const { unit } = pairOf(world, task.number, unitOf(done), done);
		insist(task.dueOn !== null && done.deadline > task.dueOn, done, 'asks for a later day');
		const asked = { askedDueOn: done.deadline, reason: done.reason };
		const by = { askedBy: done.as, askedAt: instant(done) };
		world.ledger.extensions.push({ task: task.number, unit, ...asked, ...by });
	}
};

function addTask(
	{ ledger }: World,
	done: OperationOf<'task.add' | 'task.propose'>,
	state: TaskState
): void {
	byOffice(done);
	const number = done.task;
	insist(!ledger.tasks.some((row) => row.number === number), done, `there is a task ${number}`);
	const [at, day] = [instant(done), dayOf(done)];
	ledger.tasks.push({
		number,
		position: ledger.tasks.length + 1,
		section: done.section,
		measure: done.measure,
		title: firstSentence(done.measure),
		deadlineText: done.deadlineText,
		dueOn: done.deadline,
		originalDueOn: done.deadline,
		ongoing: done.ongoing,
		addedOn: day,
		state,
		importedProgress: null,
		importedProblem: null,
		source: null,
		mergedInto: null,
		createdBy: done.as,
		createdAt: at,
		updatedAt: at
	});
	ledger.stateChanges.push({
		task: number,
		state,
		sinceOn: day,
		reason: done.reason,
		document: null,
		changedBy: done.as,
		changedAt: at
	});
	done.units.forEach(({ unit, role }, index) => {
		const place = { note: null, position: index + 1, mustFile: null };
		const since = { sinceOn: day, untilOn: null };
		ledger.pairs.push({ task: number, unit, role, printed: unit, ...place, ...since });
	});
}
