import { can, type Actor, type Asked, type Verb } from './actor.ts';

/** Verbs that ask about nothing in particular, and so can stand before a door. */
type PlainVerb = {
	[V in Verb]: Record<never, never> extends Asked[V] ? V : never;
}[Verb];

/**
 * Who may come in: anybody, whoever is signed in, or who has a right. What lies behind asks again
 * about the very thing.
 */
export type Door = 'anyone' | 'account' | PlainVerb;

/** Every address of the program, by its route. One that is not here is closed to everybody. */
export const doors: Readonly<Record<string, Door>> = {
	'/': 'anyone',
	'/health': 'anyone',
	'/display': 'anyone',
	'/dev/ui': 'anyone',
	'/(app)/welcome': 'anyone',
	'/(app)/demo': 'anyone',
	'/(app)/help': 'anyone',
	'/(app)/help/[topic]': 'anyone',
	'/(app)/login': 'anyone',
	'/(app)/login/code': 'anyone',
	'/(app)/closed': 'anyone',
	'/logout': 'anyone',
	'/(app)/password': 'account',
	'/(app)/account': 'account',
	'/(app)/account/code': 'account',
	'/(app)/settings': 'account',
	'/(app)/settings/people': 'account.list',
	'/(app)/settings/people/new': 'account.list',
	'/(app)/settings/people/[id]': 'account.list',
	'/(app)/settings/people/sheets': 'account.list',
	'/(app)/settings/units': 'unit.edit',
	'/(app)/settings/units/new': 'unit.edit',
	'/(app)/settings/units/import': 'unit.edit',
	'/(app)/settings/units/[id]': 'unit.edit',
	'/(app)/notices': 'account',
	'/(app)/my/score': 'report.own',
	'/(app)/my/history': 'report.own',
	'/(app)/desk/objections': 'objection.answer',
	'/(app)/my': 'report.fill',
	'/(app)/my/[p]': 'report.fill',
	'/(app)/my/[p]/[task]': 'report.fill',
	'/(app)/my/[p]/grid': 'report.fill',
	'/(app)/my/[p]/check': 'report.fill',
	'/(app)/my/[p]/receipt': 'report.fill',
	'/(app)/my/[p]/workbook': 'report.fill',
	'/(app)/my/[p]/workbook/file': 'report.fill',
	'/my/drafts': 'report.fill',
	'/(app)/board': 'board.read',
	'/(app)/board/[p]/[unit]': 'board.read',
	'/my/cells': 'report.fill',
	'/(app)/desk': 'desk.read',
	'/(app)/desk/chase': 'report.chase',
	'/(app)/desk/chase/letter': 'report.chase',
	'/(app)/desk/review': 'desk.read',
	'/(app)/desk/review/[id]': 'desk.read',
	'/(app)/desk/file': 'desk.read',
	'/(app)/desk/file/[id]': 'desk.read',
	'/(app)/desk/workbooks': 'desk.read',
	'/(app)/desk/workbooks/file': 'desk.read',
	'/(app)/tasks': 'task.list',
	'/(app)/tasks/new': 'task.edit',
	'/(app)/tasks/acts/[id]': 'task.edit',
	'/(app)/tasks/bulk': 'task.list',
	'/(app)/tasks/carry': 'task.edit',
	'/(app)/tasks/drafts': 'task.edit',
	'/(app)/tasks/past': 'task.list',
	'/(app)/tasks/past/[id]': 'task.list',
	'/(app)/tasks/[id]': 'task.list',
	'/(app)/tasks/[id]/edit': 'task.edit',
	'/(app)/tasks/[id]/split': 'task.edit',
	'/(app)/tasks/grid': 'task.list',
	'/tasks/cells': 'task.edit',
	'/tasks/undo': 'task.edit',
	'/(app)/tasks/named': 'task.edit',
	'/(app)/directives': 'task.list',
	'/(app)/directives/new': 'directive.give',
	'/(app)/directives/[id]': 'task.list',
	'/(app)/asks': 'task.list',
	'/(app)/search': 'task.list',
	'/(app)/search/hits': 'task.list',
	'/evidence/[id]': 'task.list',
	'/(app)/units': 'unit.list',
	'/(app)/units/[id]': 'unit.list',
	'/(app)/import': 'import.read',
	'/(app)/import/template': 'import.read',
	'/(app)/import/history': 'import.read',
	'/(app)/import/[batch]': 'import.read',
	'/(app)/import/[batch]/result': 'import.read',
	'/(app)/import/[batch]/sheet': 'import.make',
	'/(app)/import/[batch]/columns': 'import.make',
	'/(app)/import/[batch]/units': 'import.make',
	'/(app)/import/[batch]/deadlines': 'import.make',
	'/(app)/import/[batch]/problems': 'import.make',
	'/(app)/import/[batch]/diff': 'import.make',
	'/(app)/import/[batch]/confirm': 'import.make',
	'/(app)/import/[batch]/trace': 'import.make',
	'/(app)/settings/periods': 'period.list',
	'/(app)/settings/reminders': 'setting.list',
	'/(app)/settings/views': 'view.publish',
	'/(app)/settings/rules': 'setting.list',
	'/(app)/settings/audit': 'audit.read',
	'/(app)/settings/audit/export': 'audit.read'
};

export type Answer = 'open' | 'sign-in' | 'closed';

/** What somebody finds at an address: the way in, the question who it is, or a closed door. */
export function knock(actor: Actor | null, route: string, at = doors): Answer {
	const door = Object.hasOwn(at, route) ? at[route] : undefined;
	if (door !== undefined && opens(actor, door)) return 'open';
	return actor === null ? 'sign-in' : 'closed';
}

/** Whether a door opens for somebody; null is nobody signed in. */
export function opens(actor: Actor | null, door: Door): boolean {
	if (door === 'anyone') return true;
	return actor !== null && (door === 'account' || can(actor, door, {}));
}
