import type { TaskVerb } from '../task-verb.ts';

/** A link of the chain, as far as it tells what was done to what. */
export type Link = { action: string; objectId: string | null };

/** What can be done to a district without its list showing it. */
const idleNouns: readonly string[] = [
	...['session', 'account', 'password', 'code', 'phone', 'access', 'audit'],
	...['view', 'comment', 'directive', 'indicator', 'calendar', 'objection', 'evidence'],
	...['sheet', 'chase', 'reminder']
];

/** What is done to a task and changes no row but its own; it may bring it or take it away. */
const ownVerbs: readonly TaskVerb[] = [
	...(['add', 'edit', 'transfer', 'addUnit', 'extend', 'acknowledge', 'reach'] as const),
	...(['claimDone', 'withdrawClaim', 'confirmDone', 'returnClaim'] as const),
	...(['suspend', 'resume', 'cancel', 'reopen'] as const)
];
const ownActions: readonly string[] = [
	...ownVerbs.map((verb) => `task.${verb}`),
	...[
		'report.submit',
		'report.withdraw',
		'report.review',
		'report.take-back-review',
		'report.sign'
	],
	...['extension.ask', 'extension.decline', 'extension.withdraw', 'extension.see', 'task.see']
];

/**
 * The tasks whose rows in the list can be others after these links; null where any row can. What is
 * not named here changes everything, so that an action that comes later is never overlooked.
 */
export function touchedTasks(links: readonly Link[]): Set<string> | null {
	const touched = new Set<string>();
	for (const { action, objectId } of links) {
		if (idleNouns.includes(action.split('.', 1)[0] ?? '')) continue;
		if (objectId === null || !ownActions.includes(action)) return null;
		touched.add(objectId);
	}
	return touched;
}
