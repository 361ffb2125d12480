import { owingUnits, proposedLevel } from '$lib/domain/directive/directive.ts';
import { readNumber } from '$lib/domain/directive/directive-number.ts';
import type { Operation, OperationOf } from '../operation.ts';
import type { DirectiveRow } from '../rows/directives.ts';
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

type DirectiveVerb =
	| 'directive.instruct'
	| 'directive.supervise'
	| 'directive.reply'
	| 'directive.close'
	| 'comment.write';

export const directiveActs: Acts<DirectiveVerb> = {
	'directive.instruct'(world, done) {
		insist(done.as === 'leader', done, 'is for a leader');
		const { name, saidBy } = done;
		give(world, done, { name, kind: 'instruction', number: null, level: null, saidBy });
	},

	'directive.supervise'(world, done) {
		byOffice(done);
		const { number, level, task } = done;
		insist(readNumber(number) === number, done, `${number} is no number`);
		const before = world.ledger.directives.filter((row) => row.task === task);
		// red at once is for what nobody can wait for any longer; blue after blue says nothing
		const least = proposedLevel(before.map((row) => row.level));
		insist(level === least || level === 'red', done, `the colour would be ${least}`);
		give(world, done, { name: number, kind: 'supervision', number, level, saidBy: null });
	},

	'directive.reply'(world, done) {
		const unit = unitOf(done);
		const directive = runningOf(world, done.name, done);
		insist(directive.units.includes(unit), done, `${unit} was not asked`);
		const repliedAt = instant(done);
		const words = { unit, body: done.body, repliedBy: done.as };
		directive.replies.push({ ...words, repliedOn: dayOf(done), repliedAt });
	},

	'directive.close'(world, done) {
		byOffice(done);
		const directive = runningOf(world, done.name, done);
		const answering = { ...directive, withdrawnOn: null, answersSince: null };
		const replies = directive.replies.map((reply) => ({ ...reply, unitId: reply.unit }));
		const owing = owingUnits({ ...answering, unitIds: directive.units, replies });
		insist(owing.length === 0, done, `${owing.join('、')} have not answered`);
		const closed = { closedOn: dayOf(done), closedBy: done.as, closedAt: instant(done) };
		Object.assign(directive, { ...closed, closingNote: done.note });
		world.ledger.fieldChanges.push({
			...{ noun: 'directive', object: done.name, field: 'closedOn' },
			...{ from: null, to: dayOf(done), reason: done.note },
			...{ changedBy: done.as, changedAt: instant(done) }
		});
	},

	'comment.write'(world, done) {
		const task = taskOf(world, done.task, done);
		const { body, by: writtenBy } = done;
		world.ledger.comments.push({
			task: task.number,
			body,
			writtenBy,
			writtenAt: instant(done)
		});
	}
};

type Given = Pick<DirectiveRow, 'name' | 'kind' | 'number' | 'level' | 'saidBy'>;

function give(
	world: World,
	done: OperationOf<'directive.instruct' | 'directive.supervise'>,
	given: Given
): void {
	const { directives } = world.ledger;
	const task = taskOf(world, done.task, done);
	const isRunning = !['draft', 'cancelled', 'merged'].includes(task.state);
	insist(isRunning, done, `task ${task.number} is ${task.state}`);
	const isNew = !directives.some(({ name }) => name === given.name);
	insist(isNew, done, `there is a ${given.name}`);
	insist(done.dueOn >= dayOf(done), done, 'the day has passed');
	insist(done.units.length > 0, done, 'nobody is asked');
	for (const unit of done.units) pairOf(world, done.task, unit, done);
	directives.push({
		...given,
		...{ task: task.number, body: done.body, dueOn: done.dueOn, units: [...done.units] },
		...{ issuedOn: dayOf(done), issuedBy: done.as, issuedAt: instant(done) },
		...{ closedOn: null, closedBy: null, closedAt: null, closingNote: null, replies: [] }
	});
}

function runningOf({ ledger }: World, name: string, done: Operation): DirectiveRow {
	const directive = ledger.directives.find((row) => row.name === name);
	insist(directive !== undefined, done, `there is no ${name}`);
	insist(directive.closedOn === null, done, `${name} is closed`);
	return directive;
}
