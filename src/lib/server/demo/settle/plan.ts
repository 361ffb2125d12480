import type { DemoList, ListTask } from '../list.ts';
import type { OperationOf } from '../operation.ts';
import { byOffice, insist, instant, pairOf, taskOf, type Acts, type World } from './settling.ts';

export const planActs: Acts<
	'plan.import' | 'indicator.add' | 'milestone.add' | 'task.requireReport'
> = {
	'plan.import'(world, done) {
		byOffice(done);
		const { ledger, list } = world;
		insist(ledger.plan === null, done, 'the plan is there already');
		const at = instant(done);
		const { year, title, docNo, issuedOn } = list.plan;
		ledger.plan = { year, title, docNo, issuedOn, startsOn: done.planStart, createdAt: at };
		ledger.sections.push(...list.sections);
		ledger.units.push(
			...list.units.map((unit) => ({ ...unit, validFrom: null, validTo: null, createdAt: at }))
		);
		for (const task of list.tasks) importTask(world, task, done);
	},

	'indicator.add'({ ledger, ...world }, done) {
		byOffice(done);
		const { task, name, comparison, target, measuredIn, dueOn, baseline } = done;
		taskOf({ ledger, ...world }, task, done);
		const position = ledger.indicators.filter((row) => row.task === task).length + 1;
		ledger.indicators.push({
			task,
			position,
			name,
			comparison,
			target,
			measuredIn,
			dueOn,
			baseline
		});
	},

	'milestone.add'({ ledger, ...world }, done) {
		byOffice(done);
		const { task, title, dueOn, aspirational = false } = done;
		taskOf({ ledger, ...world }, task, done);
		const position = ledger.milestones.filter((row) => row.task === task).length + 1;
		const open = { doneOn: null, doneBy: null, doneAt: null };
		ledger.milestones.push({ task, position, title, dueOn, aspirational, ...open });
	},

	'task.requireReport'(world, done) {
		byOffice(done);
		const pair = pairOf(world, done.task, done.unit, done);
		insist(pair.role === 'support', done, 'only a support unit has to be told to file');
		pair.mustFile = true;
	}
};

function importTask(
	{ ledger, list }: World,
	task: ListTask,
	done: OperationOf<'plan.import'>
): void {
	const at = instant(done);
	const { number } = task;
	ledger.tasks.push({
		number,
		position: task.position,
		section: task.section,
		measure: task.measure,
		title: task.title,
		deadlineText: task.deadlineText,
		dueOn: task.dueOn,
		originalDueOn: task.dueOn,
		ongoing: task.ongoing,
		// a first list starts with its plan, whenever it was imported
		addedOn: done.planStart,
		state: 'active',
		importedProgress: task.progress,
		importedProblem: task.problem,
		source: { sheet: list.sheet, row: task.row, rows: task.rows },
		mergedInto: null,
		createdBy: done.as,
		createdAt: at,
		updatedAt: at
	});
	ledger.stateChanges.push({
		task: number,
		state: 'active',
		sinceOn: done.planStart,
		reason: null,
		document: null,
		changedBy: done.as,
		changedAt: at
	});
	addPairs({ ledger, list }, task, done.planStart);
}

function addPairs(
	{ ledger }: { ledger: World['ledger']; list: DemoList },
	task: ListTask,
	sinceOn: string
): void {
	task.pairs.forEach(({ unit, role, printed, note }, index) => {
		const place = { position: index + 1, mustFile: null, sinceOn, untilOn: null };
		ledger.pairs.push({ task: task.number, unit, role, printed, note, ...place });
	});
	task.collectives.forEach((printed, index) => {
		ledger.collectives.push({ task: task.number, position: index + 1, role: 'support', printed });
	});
	task.people.forEach((person, index) => {
		ledger.contacts.push({ task: task.number, ...person, position: index + 1 });
	});
}
