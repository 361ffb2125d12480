import { claimedDoneOn } from '$lib/domain/claim.ts';
import type { Operation } from '../operation.ts';
import type { ClaimRow, TaskRow } from '../rows/tasks.ts';
import {
	byOffice,
	dayOf,
	insist,
	instant,
	isPairOn,
	pairOf,
	unitOf,
	type Acts,
	type World
} from './settling.ts';
import { changeTask, inState, setState } from './task-state.ts';

export const claimActs: Acts<'task.claimDone' | 'task.returnClaim' | 'task.confirmDone'> = {
	'task.claimDone'(world, done) {
		const task = inState(world, done, 'active');
		const unit = unitOf(done);
		const pair = pairOf(world, task.number, unit, done);
		insist(pair.role !== 'support', done, 'a support unit claims nothing');
		insist(done.on <= dayOf(done), done, 'a day of completion is not ahead');
		insist(standing(world, task, unit) === undefined, done, 'a claim stands already');
		world.ledger.claims.push({
			task: task.number,
			unit,
			state: 'waiting',
			doneOn: done.on,
			claimedBy: done.as,
			claimedAt: instant(done),
			decidedOn: null,
			decidedBy: null,
			decidedAt: null,
			reason: null
		});
	},

	'task.returnClaim'(world, done) {
		byOffice(done);
		const task = inState(world, done, 'active');
		for (const claim of waiting(world, task, undefined, done)) {
			decide(claim, 'returned', done, done.reason);
		}
	},

	/** The task is done once every claim that it needs is confirmed. */
	'task.confirmDone'(world, done) {
		byOffice(done);
		const task = inState(world, done, 'active');
		for (const claim of waiting(world, task, done.unit, done)) {
			decide(claim, 'confirmed', done, null);
			if (done.on === undefined) continue;
			insist(done.on <= dayOf(done), done, 'a day of completion is not ahead');
			changeTask(world, task, 'doneOn', claim.doneOn, done.on, null, done);
			claim.doneOn = done.on;
		}
		if (isWhollyConfirmed(world, task, dayOf(done))) setState(world, task, 'done', done);
	}
};

/** Nothing that waits counts here: a task is done by confirmed claims alone. */
function isWhollyConfirmed({ ledger }: World, { number }: TaskRow, day: string): boolean {
	const pairs = ledger.pairs.filter((row) => row.task === number && isPairOn(row, day));
	const claims = ledger.claims.filter((row) => row.task === number && row.state === 'confirmed');
	return (
		claimedDoneOn(
			pairs.map(({ unit, role }) => ({ unitId: unit, role })),
			claims.map(({ unit, state, doneOn }) => ({ unitId: unit, state, doneOn }))
		) !== null
	);
}

function standing({ ledger }: World, task: TaskRow, unit: string): ClaimRow | undefined {
	return ledger.claims.find(
		(row) =>
			row.task === task.number &&
			row.unit === unit &&
			(row.state === 'waiting' || row.state === 'confirmed')
	);
}

function waiting(
	{ ledger }: World,
	task: TaskRow,
	unit: string | undefined,
	done: Operation
): ClaimRow[] {
	const claims = ledger.claims.filter(
		(row) =>
			row.task === task.number &&
			row.state === 'waiting' &&
			(unit === undefined || row.unit === unit)
	);
	insist(claims.length > 0, done, 'no claim waits');
	return claims;
}

function decide(
	claim: ClaimRow,
	state: 'confirmed' | 'returned',
	done: Operation,
	reason: string | null
): void {
	const decided = { decidedOn: dayOf(done), decidedBy: done.as, decidedAt: instant(done) };
	Object.assign(claim, { state, reason, ...decided });
}
