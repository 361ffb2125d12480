import type { TaskProblemFacts } from '../domain/task-problem.ts';

/** One example of each, for the test of all words. */
export const taskProblemExamples: TaskProblemFacts = {
	'task.absent': {},
	'task.state': { number: '44', state: 'done', verb: 'suspend' },
	'task.none-chosen': {},
	'task.number-unknown': { value: '999' },
	'task.no-number': {},
	'task.number-taken': { value: '44', title: '推进水电气联合报装' },
	'task.no-measure': {},
	'task.no-section': { value: '获得用热' },
	'task.no-people': { value: '0840-5550101' },
	'task.people-elsewhere': { people: ['王敏'], units: ['区水务局'] },
	'task.people-leave': { people: ['王敏', '李强'], units: ['区水务局'] },
	'task.no-field': {},
	'task.edited-meanwhile': { number: '44' },
	'task.moved-on': {
		...{ taskId: 'a', number: '44', mark: '2026-12-31', sides: ['deadline'] },
		...{ state: 'active', dueOn: '2026-12-31', ongoing: false, units: ['区水务局'] },
		...{ by: '王敏', at: '2026-10-26T02:00:00.000Z' }
	},
	'task.not-shown': { taskId: 'a', number: '44', mark: '2026-12-31' },
	'task.new-unit': { value: '区水力局' },
	'task.unit-unchosen': { which: 'to' },
	'task.same-unit': { value: '区水务局' },
	'task.unit-not-there': { number: '44', unit: '区水务局' },
	'task.unit-there': { number: '44', unit: '区水务局' },
	'task.merge-itself': { number: '16', isAmong: true },
	'task.merge-unread': { id: 'a', number: '44', title: '推进水电气联合报装', unit: '区水务局' },
	'task.no-parts': {},
	'task.draft-worked': { numbers: ['77'] },
	'plan.absent': {},
	'plan.year': { after: 2026 },
	'plan.year-taken': { year: 2027, title: '清江区2027年任务清单' },
	'plan.day-unreadable': {},
	'carry.already': { numbers: ['44', '45'], year: 2027 },
	'carry.moved-on': {
		...{ number: '44', aspect: 'deadline', isFormer: false },
		...{ by: '王敏', at: '2026-10-26T02:00:00.000Z' }
	},
	'carry.settled': {
		...{ number: '44', aspect: 'units', isFormer: true },
		...{ by: '王敏', at: '2026-10-26T02:00:00.000Z' }
	},
	'claim.not-needed': { number: '44' },
	'claim.waiting': { number: '44', on: '2026-09-30' },
	'claim.day-unreadable': {},
	'claim.day-future': { today: '2026-10-26' },
	'claim.none': { number: '44' },
	'claim.moved-on': {
		...{ number: '44', claims: [{ unit: '区水务局', doneOn: '2026-09-30' }] }
	},
	'extension.no-day': {},
	'extension.undated': { value: '尽快' },
	'extension.ongoing': { value: '长期推进' },
	'extension.overdue-at-once': { count: 3, dueOn: '2026-03-31' },
	'extension.same-day': { number: '44', dueOn: '2026-12-31' },
	'extension.not-later': { dueOn: '2026-12-31' },
	'extension.past': { today: '2026-10-26' },
	'extension.no-deadline': { number: '44' },
	'extension.waiting': { on: '2026-12-31' },
	'extension.absent': {},
	'extension.decided': {},
	'act.absent': {},
	'act.undone': {},
	'act.changed': { numbers: ['44', '45'] },
	'act.worked': { numbers: ['1', '2', '3', '4', '5', '6'] }
};
